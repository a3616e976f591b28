import type { Refusal } from '../../foundation/index.ts'
import type { DayCountRefusal } from '../notice/day-count.ts'

/** Before anything else: other matter, no such objection, wrong state, or time runs backwards. */
export type ObjectionStepCode =
  | 'matter-other'
  | 'objection-unknown'
  | 'status-wrong'
  | 'time-went-back'

/** What can be wrong with whoever decides. */
export type JudgeCode = 'role-missing' | 'own-case' | 'judged-before'

/** Why `raise` is refused, beside days that cannot be counted. */
export type RaiseObjectionCode =
  | 'matter-other'
  | 'objection-known'
  | 'time-went-back'
  | 'not-entitled'
  | 'already-open'
  | 'rounds-used-up'
  | 'notice-missing'
  | 'window-not-open'
  | 'window-closed'
  | 'ground-unknown'
  | 'text-invalid'
  | 'evidence-missing'
  | 'evidence-too-much'
/** Why `admit` is refused. */
export type AdmitObjectionCode = ObjectionStepCode | JudgeCode | 'text-invalid'
/** Why `dismiss` is refused. */
export type DismissObjectionCode = ObjectionStepCode | JudgeCode | 'not-late' | 'text-invalid'
/** Why `withdraw` is refused. */
export type WithdrawObjectionCode = ObjectionStepCode | 'not-the-objector' | 'text-invalid'
/** Why `rule` is refused. */
export type RuleOnObjectionCode =
  | ObjectionStepCode
  | JudgeCode
  | 'appeal-not-provided'
  | 'remedy-missing'
  | 'remedy-misplaced'
  | 'remedy-too-long'
  | 'text-invalid'
/** Why `appeal` is refused, beside days that cannot be counted. */
export type AppealObjectionCode =
  | ObjectionStepCode
  | 'appeal-not-provided'
  | 'not-entitled'
  | 'already-open'
  | 'window-closed'
  | 'text-invalid'
  | 'evidence-too-much'

/** Every refusal code of an objection. */
export type ObjectionCode =
  | RaiseObjectionCode
  | AdmitObjectionCode
  | DismissObjectionCode
  | WithdrawObjectionCode
  | RuleOnObjectionCode
  | AppealObjectionCode
  | 'work-calendar-missing'

/** Why a command about an objection was refused. The subject is the objection. */
export type ObjectionRefusal = Refusal<ObjectionCode> | DayCountRefusal

/** What still stands in the way of confirming. */
export type ConfirmCode =
  | 'notice-missing'
  | 'notice-running'
  | 'window-open'
  | 'objection-open'
  | 'appeal-possible'

/** Why a matter cannot be confirmed yet. */
export type ConfirmRefusal = Refusal<ConfirmCode> | DayCountRefusal
