import type { PeriodKind } from '../calendar/index.ts'
import type { Choice } from './choice.ts'

/**
 * What it means that a duty was not met: it gives nothing (`'zero'`), the reckoning is refused with
 * `missing` (`'refuse'`), or points are given for it, on the last day on which it could have been met:
 * below 0 in a sum, above 0 among deductions. They go under the caps of the clause like those of a fact.
 */
export type Unmet = Choice<'zero' | 'refuse'> | { readonly points: number }

/** A duty that recurs. Only windows that lie in the period and have ended by the day of the reckoning count. */
export interface Every {
  readonly window: PeriodKind
  /** How many matched facts a window needs, 1 to 1000; 1 where it is left out. */
  readonly least?: number
  readonly unmet: Unmet
}

/**
 * A duty by a day of the year. A matched fact from the first day of the period to this one meets it; the
 * day itself belongs. Nothing is said of it before that day has ended, nor in a period that has no such day.
 */
export interface Due {
  /** `'MM-DD'`; the first such day in the period. 29 February is none: not every year has it. */
  readonly by: string
  readonly unmet: Unmet
}
