export { compileFacts } from './compile-facts.ts'
export { factLimit } from './fact-limit.ts'
export { scoreLines } from './score-lines.ts'
export type { WorthCode } from './worth.ts'
