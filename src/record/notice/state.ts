import type { CivilDate, Instant } from '../../calendar/index.ts'
import type { MemberId } from '../../vocabulary/index.ts'
import type { Remark } from '../state.ts'
import type { NoticeTerms } from './events.ts'
import type { NoticeId } from './notice-id.ts'

/** What became of one notice. */
export type Notice = ShownNotice | EndedNotice | WithdrawnNotice

/** What every notice keeps. */
export interface NoticeBase extends NoticeTerms {
  readonly id: NoticeId
  readonly postedBy: MemberId
  readonly postedAt: Instant
  /** From the first to the last. */
  readonly extensions: readonly NoticeExtension[]
  /** When the last event happened: no later one may lie before it. */
  readonly lastAt: Instant
}

/** More time, by whom and why. */
export interface NoticeExtension extends Remark {
  /** The new last day. */
  readonly until: CivilDate
}

/** Posted, and neither ended nor withdrawn. Whether its time is over, `hasRunItsCourse` says. */
export interface ShownNotice extends NoticeBase {
  readonly status: 'shown'
}

/** Taken down after its time. */
export interface EndedNotice extends NoticeBase {
  readonly status: 'ended'
  readonly end: { readonly by: MemberId; readonly at: Instant }
}

/** Taken back: whatever it showed must be posted anew, as another notice. */
export interface WithdrawnNotice extends NoticeBase {
  readonly status: 'withdrawn'
  readonly end: Remark
}
