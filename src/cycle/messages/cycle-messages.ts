import { en } from './en.ts'
import { zh } from './zh.ts'

/** The sentences for the refusals of this room, in English and Chinese. */
export const cycleMessages = { en, zh }
