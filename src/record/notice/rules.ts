import type { Open } from '../../rulebook/index.ts'
import type { DayCalendar, DayCount } from './day-count.ts'

/** How long and before whom something is shown before it takes effect (公示). Plain data. */
export interface NoticeRules {
  /** The clause that says so. */
  readonly clause: string
  /** How long at least. */
  readonly atLeast: DayCount
  /** Everyone before whom it must be shown: `'members'`, `'residents'`. More may be named. */
  readonly audiences: readonly string[]
  /** The ways that count as showing it: `'board'`, `'website'`, `'meeting'`. */
  readonly ways: readonly string[]
  /** How many of them are needed: from 0 to all. */
  readonly waysAtLeast: number
}

/** The same as a text gives them: every number and word that it does not say is `'?'`. */
export type OpenNoticeRules = Open<NoticeRules>

/** What a decision about a notice needs to know. Who may post one is the host's affair. */
export interface NoticeContext {
  readonly rules: NoticeRules
  readonly calendar: DayCalendar
}
