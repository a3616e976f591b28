export { type AssessCode, assess } from './assess.ts'
export { type AssessInCode, assessIn } from './assess-in.ts'
export type { Assessment } from './assessment-of.ts'
export type { BandsCode } from './check-bands.ts'
export type { InputChange } from './check-changes.ts'
export {
  type CompileCode,
  type CompiledGate,
  type CompiledProfile,
  type CompiledRulebook,
  compileRulebook,
} from './compile-rulebook.ts'
export {
  type MeasuredSubject,
  type MeasureRules,
  type MeasuresCode,
  measuresMessages,
  type OwnMeasuresCode,
  type PoolAccount,
  poolsOf,
  proposeMeasures,
} from './consequence/index.ts'
export {
  type BallotWords,
  type Explained,
  type Explainer,
  type ExplainWords,
  explain,
  type FactWords,
  type GateGrounds,
  type LinkedWords,
  type MeasureWords,
  type QuotaWords,
  type Titled,
  type UndecidedWords,
  type ValueTrace,
  wordsEn,
  wordsZh,
} from './explanation/index.ts'
export { type GradeCode, type GradeContext, grade } from './grade.ts'
export { gradePopulations, type PopulationsCode } from './grade-populations.ts'
export type { GradedPopulation, SubjectResult } from './graded-population.ts'
export type { TieDecision } from './grading/index.ts'
export {
  type Account,
  type Balance,
  balance,
  byClause,
  type ClauseBalance,
  type Entry,
  type EntryExpired,
  type EntryId,
  type EntryMade,
  type EntryReversed,
  type EntrySettled,
  type EntryVoided,
  type ExpiredEntry,
  type ExpireEntries,
  type ExpireRefusal,
  type HolderAccount,
  type IssuerAccount,
  type LedgerCode,
  type LedgerCommand,
  type LedgerCommandBase,
  type LedgerEntry,
  type LedgerEvent,
  type LedgerRefusal,
  type LedgerState,
  ledger,
  ledgerMessages,
  type PendingCommand,
  type PendingEntry,
  type PostedEntry,
  type PostingLine,
  type PostingSheet,
  type PostLines,
  type PostRefusal,
  postingOf,
  type ReverseEntry,
  type ReverseRefusal,
  type SettleEntries,
  type SettleRefusal,
  type StatementLine,
  signedAmount,
  statement,
  type VoidEntries,
  type VoidEntry,
  type VoidRefusal,
} from './ledger/index.ts'
export { type LinesCode, linesToPost } from './lines-to-post.ts'
export { type AssessmentCode, assessmentMessages } from './messages.ts'
export type { Moved } from './moved.ts'
export type { Population, PopulationSubject } from './population.ts'
export { type RegradeCode, type Regrading, regrade } from './regrade.ts'
export { type StandCode, stand } from './stand.ts'
export type { LinkedGrade, SubjectInput } from './subject-input.ts'
