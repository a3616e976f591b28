export type { BandsCode } from './check-bands.ts'
export {
  type CompileCode,
  type CompiledGate,
  type CompiledProfile,
  type CompiledRulebook,
  compileRulebook,
} from './compile-rulebook.ts'
export { pastOf } from './past-of.ts'
export { unplaced } from './placing.ts'
export { type RulebookForCode, type RulebookQuestion, rulebookFor } from './rulebook-for.ts'
export { refuseShape } from './shape-faults.ts'
export { reckon, type StandCode, stand, type TracedStanding } from './stand.ts'
export type { LinkedGrade, SubjectInput } from './subject-input.ts'
