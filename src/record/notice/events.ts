import type { CivilDate } from '../../calendar/index.ts'
import type { EventBase } from '../../vocabulary/index.ts'
import type { Matter } from './matter.ts'
import type { NoticeId } from './notice-id.ts'

/** What can happen to one notice. That it has run its course is no event: see `hasRunItsCourse`. */
export type NoticeEvent = NoticePosted | NoticeExtended | NoticeWithdrawn | NoticeEnded

/** What is shown: a pointer that the host can follow, never the thing itself. */
export interface NoticeContent {
  /** Where the host finds it: 1 to 2000 characters, opaque to the library. */
  readonly ref: string
  /** A digest of it in the host's own notation, so that an exchange would be seen. */
  readonly digest?: string
}

/** Everything that is said when a notice is posted. */
export interface NoticeTerms {
  /** What it is about. */
  readonly matter: Matter
  readonly content: NoticeContent
  /** Before whom it is shown: 1 to 50 names, each once. */
  readonly audiences: readonly string[]
  /** By which of the rules' ways: at most 50, each once. */
  readonly ways: readonly string[]
  /** The day from which it is shown. The day after it is day 1. */
  readonly from: CivilDate
  /** The notice in whose place this one stands. */
  readonly replaces?: NoticeId
}

/** What every event of a notice carries. */
interface NoticeEventBase<Type extends string> extends EventBase<Type> {
  readonly notice: NoticeId
}

/** It is shown, or will be from a day on. */
export interface NoticePosted extends NoticeEventBase<'posted'>, NoticeTerms {}

/** It is shown for longer. */
export interface NoticeExtended extends NoticeEventBase<'extended'> {
  /** The new last day. */
  readonly until: CivilDate
  readonly reason: string
}

/** It was taken back, and counts for nothing. */
export interface NoticeWithdrawn extends NoticeEventBase<'withdrawn'> {
  readonly reason: string
}

/** It was taken down after its time. */
export interface NoticeEnded extends NoticeEventBase<'ended'> {}
