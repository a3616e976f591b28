import type { CivilDate } from '../../calendar/index.ts'
import type { EventBase, Evidence } from '../../vocabulary/index.ts'
import type { Matter } from '../notice/matter.ts'
import type { NoticeId } from '../notice/notice-id.ts'
import type { ObjectionId } from './objection-id.ts'
import type { Objector } from './objector.ts'

/** What can happen to the objections to one matter. */
export type ObjectionEvent =
  | ObjectionRaised
  | ObjectionAdmitted
  | ObjectionDismissed
  | ObjectionWithdrawn
  | ObjectionRuled
  | ObjectionAppealed

interface ObjectionEventBase<Type extends string> extends EventBase<Type> {
  readonly objection: ObjectionId
}

/** What an objector says. */
export interface Plea {
  readonly objector: Objector
  /** One of the grounds of the rules, where they name any. */
  readonly ground?: string
  /** 1 to 2000 characters. */
  readonly reason: string
  /** At most 100 pieces. */
  readonly evidence: readonly Evidence[]
}

/** Someone objects. */
export interface ObjectionRaised extends ObjectionEventBase<'raised'>, Plea {
  readonly matter: Matter
  /** The notice under which it was raised. */
  readonly notice: NoticeId
  /** The day on which it was, in the zone of the rules: the answer is due by it. */
  readonly on: CivilDate
  /** True where it came after the window and the rules receive it all the same. */
  readonly late: boolean
}

/** It will be ruled on. */
export interface ObjectionAdmitted extends ObjectionEventBase<'admitted'> {
  readonly reason: string
}

/** It will not be ruled on. */
export interface ObjectionDismissed extends ObjectionEventBase<'dismissed'> {
  readonly because: DismissalCause
  readonly reason: string
  readonly on: CivilDate
}

/** Why an objection is not looked into: it came late, or it gives no ground. */
export type DismissalCause = 'late' | 'no-ground'

/** The objector took it back. */
export interface ObjectionWithdrawn extends ObjectionEventBase<'withdrawn'> {
  readonly reason: string
}

/** It was ruled on: for the first time, or on appeal and for good. */
export interface ObjectionRuled extends ObjectionEventBase<'ruled'> {
  readonly outcome: RulingOutcome
  readonly reason: string
  readonly remedy: readonly Remedy[]
  readonly on: CivilDate
}

/** What a ruling says of the objection. */
export type RulingOutcome = 'upheld' | 'partly-upheld' | 'rejected'

/** Something that must be looked at again: a fact, a tally, an entry. What follows from it, the rulebook says. */
export interface Remedy {
  /** 1 to 64 characters. */
  readonly kind: string
  /** 1 to 256 characters. */
  readonly id: string
  /** What is to be done: 1 to 2000 characters. */
  readonly note: string
}

/** The first decision was taken to another body. */
export interface ObjectionAppealed extends ObjectionEventBase<'appealed'> {
  /** Who appeals: the objector, or whom the matter is about. */
  readonly by: Objector
  readonly reason: string
  readonly evidence: readonly Evidence[]
  readonly on: CivilDate
}
