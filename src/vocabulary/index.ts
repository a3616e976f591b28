export type {
  Catalogue,
  ChoiceField,
  DateField,
  FactKind,
  FieldSpec,
  FlagField,
  InputSpec,
  LateRule,
  LinkSpec,
  NumberField,
  TextField,
} from './catalogue.ts'
export type { CatalogueCode } from './catalogue-code.ts'
export { checkCatalogue } from './check-catalogue.ts'
export { checkFields, checkInputs, inputFields } from './check-fields.ts'
export { isMark, type MarkCode } from './check-marks.ts'
export { checkTally, type TallyCode } from './check-tally.ts'
export { checkText, longestReason } from './check-text.ts'
export { compileCondition } from './compile-condition.ts'
export { compileElapsed } from './compile-elapsed.ts'
export type { Answer, CompiledCondition, ConditionInput, GatePart } from './compiled-condition.ts'
export type {
  Above,
  All,
  Any,
  AtLeast,
  AtMost,
  Below,
  Between,
  Condition,
  CountOf,
  Elapsed,
  ElapsedUntil,
  Equals,
  Extended,
  In,
  Interval,
  IntervalEnds,
  Known,
  Not,
  Operand,
  PastOf,
  Reference,
} from './condition.ts'
export type { ConditionCode } from './condition-code.ts'
export type { ConditionScope } from './condition-scope.ts'
export type { Decision } from './decision.ts'
export type { Domain } from './domain.ts'
export type { ElapsedReader, ReadElapsed } from './elapsed-operand.ts'
export type { CommandBase, EventBase } from './envelope.ts'
export type { Evidence } from './evidence.ts'
export type { Fact, Fields, FieldValue } from './fact.ts'
export type { FieldCode } from './field-code.ts'
export { type FieldNumbers, type FieldReader, fieldReader, numbersOf } from './field-reader.ts'
export type { Barred, Cut, DecidedByPeople, GivenByHand, Grade, Undecided } from './grade.ts'
export {
  type CommandId,
  commandId,
  type FactId,
  factId,
  type MemberId,
  memberId,
  type PledgeId,
  pledgeId,
  type SubjectId,
  type UnitId,
  unitId,
} from './identities.ts'
export { type IntervalFault, intervalFault } from './interval-fault.ts'
export { isName } from './is-name.ts'
export { isText } from './is-text.ts'
export { isWord } from './is-word.ts'
export type { Measure } from './measure.ts'
export type { Money } from './money.ts'
export { type DomainOf, exclude, implies, neverYes } from './never-yes.ts'
export { isOnRoll, isReckoned, type Outcome, outcomes } from './outcome.ts'
export type { PastGrade } from './past-grade.ts'
export type { Recorded } from './recorded.ts'
export type { ScoreLine } from './score-line.ts'
export { allHold, type Ranges } from './slot-test.ts'
export type {
  Gate,
  LinkedResult,
  NamedValue,
  QuotaPool,
  RulebookRef,
  SetAside,
  Standing,
} from './standing.ts'
export type { Count, Mark, MarkRange, Tally } from './tally.ts'
export type { Titles } from './titles.ts'
export { type VocabularyCode, vocabularyMessages } from './vocabulary-messages.ts'
