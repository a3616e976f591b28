export { compilePlurality, type PluralityCode } from './compile-plurality.ts'
export { compileShare } from './compile-share.ts'
export { compileTallies } from './compile-tallies.ts'
export type { QuorumCode } from './quorum-of.ts'
