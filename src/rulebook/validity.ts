import type { TimeSpan } from '../calendar/index.ts'

/**
 * How long a fact counts: the same span for all, or one for each option of a choice field, `'always'`
 * where it never ends. A fact counts while the day of the reckoning is no later than the last day of its
 * span. Facts from before the period count too; those that hold no longer are set aside as `expired`.
 */
export type Validity =
  | { readonly for: TimeSpan | 'always' }
  | { readonly by: string; readonly spans: readonly OptionSpan[] }

/** How long a fact of one option counts. Every option of the field stands once. */
export interface OptionSpan {
  readonly option: string
  readonly for: TimeSpan | 'always'
}
