import type { Choice } from './choice.ts'

/**
 * Which of several values count: the ten best of twelve months, all but the highest and the lowest mark,
 * the one in the middle (of an even number the two in the middle). Where there are no more values than
 * are kept, all count.
 */
export type Kept =
  | { readonly highest: number }
  | { readonly lowest: number }
  | {
      /** How many are left out at each end; at least one of the two. */
      readonly without: { readonly highest?: number; readonly lowest?: number }
      /** What it means that there are no more values than are left out: all count, or refused with `missing`. */
      readonly few: Choice<'all' | 'refuse'>
    }
  | 'middle'

/**
 * So many windows in a row: of all rows the one whose values are the highest together, or the lowest; of equal
 * ones the earliest. Where there are no more windows than that, all count. Three months in a row below sixty are
 * a ladder that makes 1 of each such month, of which the highest row of three gives 3.
 */
export interface InARow {
  /** How many windows, 2 to 1,000. */
  readonly inARow: number
  /** Which of all rows: the one whose values are the highest together, or the lowest. */
  readonly take: 'highest' | 'lowest'
}

/** Whether what counts stands in a row. */
export function isInARow(only: Kept | InARow): only is InARow {
  return typeof only === 'object' && 'inARow' in only
}
