import { en } from './messages/en.ts'
import { zh } from './messages/zh.ts'

/** The sentences for the refusals of this room, in English and Chinese. */
export const recordMessages = { en, zh }
