export type {
  AddAllowance,
  Allowance,
  ChooseAllowance,
  Place,
  Range,
  SetAllowance,
  VetoAllowance,
} from './allowance.ts'
export type {
  Amount,
  FixedAmount,
  PooledAmount,
  PrincipalAmount,
  RankedAmount,
} from './amount.ts'
export { applyOverlay } from './apply-overlay.ts'
export { checkRulebook } from './check-rulebook.ts'
export type { Choice } from './choice.ts'
export type { ClauseBase } from './clause-base.ts'
export { type ClauseInfo, clausesOf } from './clauses-of.ts'
export { type Decidable, decidablesOf } from './decidable.ts'
export type { DecidedNode } from './decided-node.ts'
export type { Due, Every, Unmet } from './duty.ts'
export type {
  Cap,
  DiscretionaryValue,
  FactsNode,
  FactValue,
  FixedValue,
  PerUnitValue,
} from './facts-node.ts'
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
export type { MeasureRule, MeasureRun } from './measure-rule.ts'
export type {
  ConstantNode,
  FirstNode,
  FirstOption,
  HighestNode,
  InputNode,
  LadderNode,
  LadderStep,
  LessNode,
  LinkedNode,
  LowestNode,
  MeanNode,
  MeanPart,
  RatioNode,
  ScaledNode,
  SumNode,
  ValueNode,
  ValueRefNode,
  WeightedNode,
  WeightedPart,
} from './node.ts'
export { optionScope } from './option-scope.ts'
export { outcomeScope } from './outcome-scope.ts'
export type {
  AddItem,
  AddVeto,
  Change,
  ChooseWord,
  Declarations,
  Overlay,
  SetNumber,
} from './overlay.ts'
export type { OverlayCode } from './overlay-code.ts'
export type { PledgeFacts, PledgeKind, PledgeRules } from './pledge-rules.ts'
export type { Posting } from './posting.ts'
export type { Exemption, Profile } from './profile.ts'
export type { OrderKey, Quota } from './quota.ts'
export type { Rulebook, ValueRule } from './rulebook.ts'
export type { RulebookCode } from './rulebook-code.ts'
export { rulebookMessages } from './rulebook-messages.ts'
export { exactShare, type Share } from './share.ts'
export type { GradeShare, ShareGrading } from './share-grading.ts'
export type { BallotScore, RaterGroup, TalliesNode, WeightedGroup } from './tallies-node.ts'
