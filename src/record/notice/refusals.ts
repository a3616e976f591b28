import type { Refusal } from '../../foundation/index.ts'
import type { DayCountRefusal } from './day-count.ts'

/** Before anything else: no such notice, taken down already, or time runs backwards. */
export type NoticeStepCode = 'notice-unknown' | 'status-wrong' | 'time-went-back'

/** Why `post` is refused. */
export type PostNoticeCode =
  | 'notice-known'
  | 'correction-of-itself'
  | 'text-invalid'
  | 'names-invalid'
  | 'audience-missing'
  | 'way-unknown'
  | 'ways-too-few'
  | 'shown-from-past'
/** Why `extend` is refused, beside days that cannot be counted. */
export type ExtendNoticeCode =
  | NoticeStepCode
  | 'text-invalid'
  | 'notice-over'
  | 'extension-not-longer'
/** Why `withdraw` is refused. */
export type WithdrawNoticeCode = NoticeStepCode | 'text-invalid'
/** Why `end` is refused, beside days that cannot be counted. */
export type EndNoticeCode = NoticeStepCode | 'notice-running'

/** Every refusal code of a notice. */
export type NoticeCode =
  | PostNoticeCode
  | ExtendNoticeCode
  | WithdrawNoticeCode
  | EndNoticeCode
  | 'work-calendar-missing'

/** Why a command about a notice was refused. The subject is the notice. */
export type NoticeRefusal = Refusal<NoticeCode> | DayCountRefusal
