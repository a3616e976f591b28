export type {
  AddAllowance,
  Allowance,
  AllowedRange,
  ChooseAllowance,
  NamedPart,
  SetAllowance,
  VetoAllowance,
} from './allowance.ts'
export type {
  Amount,
  ExtensionAmount,
  FixedAmount,
  FundedAmount,
  PooledAmount,
  PrincipalAmount,
  RankedAmount,
} from './amount.ts'
export { applyOverlay } from './apply-overlay.ts'
export {
  askExtension,
  type ExtensionCode,
  type Output,
  outputFault,
} from './ask-extension.ts'
export { checkRulebook, examine } from './check-rulebook.ts'
export type { Choice } from './choice.ts'
export type { ClauseBase } from './clause-base.ts'
export { clausePlaces } from './clause-places.ts'
export { type ClauseInfo, clausesOf } from './clauses-of.ts'
export type { CountNode } from './count-node.ts'
export { type Decidable, decidablesOf } from './decidable.ts'
export {
  type AggregateDefinition,
  type Definition,
  defineAggregate,
  defineGate,
  defineItem,
  defineMeasure,
  defineTieBreak,
  type GateDefinition,
  type ItemDefinition,
  type SubjectDefinition,
} from './define-extension.ts'
export { defineRulebook } from './define-rulebook.ts'
export type { Due, Every, Unmet } from './duty.ts'
export type {
  AggregateExtension,
  BallotCount,
  Bounds,
  Extension,
  Extensions,
  ExtensionView,
  GateExtension,
  GroupBallots,
  ItemExtension,
  MeasureExtension,
  TieBreakExtension,
  Told,
} from './extension.ts'
export type { BoundUse, BoundUses, ExtensionUse, Usable } from './extension-use.ts'
export type {
  BandedValue,
  ByChoiceValue,
  DiscretionaryValue,
  FactValue,
  FixedValue,
  OptionPoints,
  PerCountValue,
  PerUnitValue,
  PointsBand,
  Slice,
  SlicesValue,
} from './fact-value.ts'
export type { Cap, FactsNode } from './facts-node.ts'
export type { GradeSteps } from './grade-steps.ts'
export { gradeNamesOf, gradesOf } from './grades-of.ts'
export type {
  Band,
  BandGrading,
  CaseGrading,
  GradeCase,
  Grading,
  Veto,
  VetoEffect,
} from './grading.ts'
export type { GradeName } from './grading-base.ts'
export type { GroupNode, HighestOnly } from './group-node.ts'
export { type InARow, isInARow, type Kept } from './kept.ts'
export { type Lapse, lapseBounds } from './lapse.ts'
export { lastingClausesOf } from './lasting-clauses-of.ts'
export type { LinkedNode, LinkedShare, LinkedTake, LinkedWhat } from './linked-node.ts'
export type { LintCode } from './lint-code.ts'
export { lintRulebook } from './lint-rulebook.ts'
export type { ManualRule } from './manual-rule.ts'
export type { MeasureRule, MeasureRun } from './measure-rule.ts'
export type { MissingGroup } from './missing-group.ts'
export type { Multiplier, Multipliers } from './multipliers.ts'
export type {
  AttributeNode,
  ConstantNode,
  DecidedNode,
  ElapsedNode,
  ExtensionNode,
  FirstNode,
  FirstOption,
  HighestNode,
  InputNode,
  LadderNode,
  LadderStep,
  LessNode,
  LowestNode,
  MeanNode,
  MeanPart,
  RatioNode,
  ScaledNode,
  SubPeriodsNode,
  SumNode,
  ValueNode,
  ValueRefNode,
  WeightedNode,
  WeightedPart,
} from './node.ts'
export {
  asWritten,
  type Open,
  type OpenCatalogue,
  type OpenFactKind,
  type OpenRulebook,
  type Settled,
  settled,
} from './open.ts'
export { optionScope } from './option-scope.ts'
export { outcomeScope } from './outcome-scope.ts'
export type {
  AddItem,
  AddVeto,
  ChooseWord,
  Overlay,
  OverlayChange,
  OverlayDeclarations,
  SetNumber,
} from './overlay.ts'
export type { OverlayCode } from './overlay-code.ts'
export type { PledgeFacts, PledgeKind, PledgeRules } from './pledge-rules.ts'
export type { PluralityNode } from './plurality-node.ts'
export type { Posting } from './posting.ts'
export type { Exemption, Profile } from './profile.ts'
export type { Quorum, QuorumRule } from './quorum.ts'
export type { ExtensionKey, NamedKey, OrderKey, Quota, QuotaBase, WordSeats } from './quota.ts'
export type { EndOfRanking, Ranks } from './ranks.ts'
export { ranksRead } from './ranks-read.ts'
export {
  type BallotScore,
  type ChoiceRaters,
  type MarkRaters,
  type RaterGroup,
  scoresOf,
} from './rater-group.ts'
export { type ReadParams, readParams } from './read-params.ts'
export { readsPast } from './reads-past.ts'
export type { Repeat } from './repeat.ts'
export type { BandedRulebook, Rulebook, ValueRule } from './rulebook.ts'
export type { RulebookCode } from './rulebook-code.ts'
export { rulebookMessages } from './rulebook-messages.ts'
export type { RulebookWith } from './rulebook-with.ts'
export { isPlaces, type Places, type Seating } from './seating.ts'
export { exactShare, type Share } from './share.ts'
export type { GradeShare, ShareGrading } from './share-grading.ts'
export type { ShareNode } from './share-node.ts'
export type { Spared } from './spared.ts'
export type {
  SchemaAnswer,
  SchemaInput,
  SchemaIssue,
  SchemaOutput,
  StandardSchema,
} from './standard-schema.ts'
export { subWindowsOf } from './sub-windows-of.ts'
export { subjectScope } from './subject-scope.ts'
export type { AggregateUse, TalliesNode, WeightedGroup } from './tallies-node.ts'
export type { Trim } from './trim.ts'
export type { OptionSpan, Validity } from './validity.ts'
export type { VotingGroup } from './voting-group.ts'
