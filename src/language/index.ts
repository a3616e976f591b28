export { en } from './en.ts'
export { inWords } from './in-words.ts'
export type { Language, RefusalCode } from './language.ts'
export { zh } from './zh.ts'
