/**
 * What an extension answered once: a replay takes it from here and asks nobody. In a standing they stand
 * in the order in which they were asked.
 */
export interface Recorded {
  readonly clause: string
  /** Its name in the rulebook, and the version that answered. */
  readonly use: string
  readonly version: string
  /** The number of an item, a key, an aggregate or a sum; `'yes'`, `'no'` or `'missing'`; `null` for no sum. */
  readonly output: number | string | null
  /** In words, where it gave a reason. */
  readonly reason?: string
}
