import type { Refusal } from '../../foundation/index.ts'
import type { ConfirmRefusal, DayCountRefusal } from '../../record/index.ts'
import type { RulingCode } from '../rulings/check-ruling.ts'

/** Before anything else: another cycle, another stage, no right to act, or time runs backwards. */
export type CycleStepCode =
  | 'cycle-unknown'
  | 'cycle-stage-wrong'
  | 'role-missing'
  | 'time-went-back'
  | 'zone-other'

/** What can be wrong with a list of populations. */
export type CyclePopulationsCode = 'populations-invalid' | 'populations-other' | 'text-invalid'

/** What can be wrong with results in short. */
export type CountsCode = 'counts-wrong' | 'roll-other'

/** Why `open` is refused. */
export type OpenCycleCode =
  | 'cycle-known'
  | 'role-missing'
  | 'zone-other'
  | 'period-invalid'
  | 'text-invalid'
  | CyclePopulationsCode
/** Why `amend` is refused. */
export type AmendCycleCode = CycleStepCode | CyclePopulationsCode | 'nothing-amended'
/** Why `begin` is refused. */
export type BeginCycleCode = CycleStepCode
/** Why `close` is refused. */
export type CloseCycleCode =
  | CycleStepCode
  | CyclePopulationsCode
  | 'counts-wrong'
  | 'method-changed'
  | 'as-of-outside'
  | 'as-of-ahead'
/** Why `publish` is refused. */
export type PublishResultsCode = CycleStepCode | CyclePopulationsCode | CountsCode
/** Why `announce` is refused, beside days that cannot be counted. */
export type AnnounceResultsCode =
  | CycleStepCode
  | CyclePopulationsCode
  | 'notice-missing'
  | 'notice-older'
  | 'digest-other'
/** Why `revise` is refused. */
export type ReviseResultsCode = CycleStepCode | CyclePopulationsCode | CountsCode | RulingCode
/** Why `confirm` is refused, beside what `mayBeConfirmed` says. */
export type ConfirmCycleCode = CycleStepCode | 'not-announced' | 'ruling-pending' | 'results-other'
/** Why `apply` is refused. */
export type ApplyCycleCode = CycleStepCode | 'appraisals-unconfirmed' | 'measures-open'
/** Why `carry-on` is refused. */
export type CarryOnCode = CycleStepCode | 'period-invalid' | 'period-not-next'

/** Every refusal code of a cycle's own decisions. */
export type CycleCode =
  | OpenCycleCode
  | AmendCycleCode
  | BeginCycleCode
  | CloseCycleCode
  | PublishResultsCode
  | AnnounceResultsCode
  | ReviseResultsCode
  | ConfirmCycleCode
  | ApplyCycleCode
  | CarryOnCode

/** Why a command about a cycle was refused. The subject is the cycle, or the notice or objection in the way. */
export type CycleRefusal = Refusal<CycleCode> | ConfirmRefusal | DayCountRefusal
