export { type AssessCode, type Assessment, assess } from './assess.ts'
export type { BandsCode } from './check-bands.ts'
export {
  type CompileCode,
  type CompiledGate,
  type CompiledProfile,
  type CompiledRulebook,
  compileRulebook,
} from './compile-rulebook.ts'
export {
  type BallotWords,
  type Explained,
  type Explainer,
  type ExplainWords,
  explain,
  type FactWords,
  type ValueTrace,
  wordsEn,
  wordsZh,
} from './explanation/index.ts'
export { type GradeCode, grade } from './grade.ts'
export { type LinesCode, linesToPost } from './lines-to-post.ts'
export { type StandCode, stand } from './stand.ts'
export type { SubjectInput } from './subject-input.ts'
