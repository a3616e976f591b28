import type { Refusal } from '../../foundation/index.ts'
import type { RulingCode } from '../rulings/check-ruling.ts'

/** Before anything else: another stream, another stage, no right to act, or time runs backwards. */
export type DeterminationStepCode =
  | 'determination-other'
  | 'cycle-not-ready'
  | 'populations-other'
  | 'time-went-back'
  | 'text-invalid'
  | 'role-missing'
  | 'own-case'

/** Why `decide-tie` is refused. */
export type DecideTieCode =
  | DeterminationStepCode
  | 'tie-unknown'
  | 'not-tied'
  | 'tie-seats-differ'
  | 'vote-missing'
  | 'votes-invalid'
  | 'votes-even'
  | 'votes-other'
/** Why `reopen-tie` is refused. */
export type ReopenTieCode = DeterminationStepCode | 'nothing-determined'
/** Why `give-grade` is refused. */
export type GiveGradeCode =
  | DeterminationStepCode
  | 'subject-unknown'
  | 'manual-not-allowed'
  | 'manual-grade-unknown'
  | 'manual-span-empty'
  | 'manual-repeated'
  | 'span-misses-day'
/** Why `withdraw-grade` is refused. */
export type WithdrawGradeCode = DeterminationStepCode | 'nothing-determined'
/** Why `decide-clause` is refused. */
export type DecideClauseCode =
  | DeterminationStepCode
  | 'subject-unknown'
  | 'decision-unknown'
  | 'decision-repeated'
  | 'decision-points'
  | 'decision-out-of-bounds'
/** Why `withdraw-clause` is refused. */
export type WithdrawClauseCode = DeterminationStepCode | 'nothing-determined'
/** Why `lift` is refused. */
export type LiftDeterminationCode = DeterminationStepCode | 'nothing-determined' | RulingCode

/** Why a command about what people decide in grading is refused, by its type. */
export interface DeterminationCodes {
  readonly 'decide-tie': DecideTieCode
  readonly 'reopen-tie': ReopenTieCode
  readonly 'give-grade': GiveGradeCode
  readonly 'withdraw-grade': WithdrawGradeCode
  readonly 'decide-clause': DecideClauseCode
  readonly 'withdraw-clause': WithdrawClauseCode
  readonly lift: LiftDeterminationCode
}

/** Every refusal code of what people decide in grading. */
export type DeterminationCode = DeterminationCodes[keyof DeterminationCodes]

/** Why a command about what people decide in grading is refused. */
export type DeterminationRefusal = Refusal<DeterminationCode>
