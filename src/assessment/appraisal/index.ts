export { compileTallies } from './compile-tallies.ts'
export { ballotLimit, type TallyCode } from './rater.ts'
