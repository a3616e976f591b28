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
