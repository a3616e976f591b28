/** Something that is not as it should be. */
export interface Finding {
  /** Of which sort: the same for the same mistake, so that a smaller case can be told from another one. */
  readonly what: string
  /** What was foreseen and what was found. */
  readonly lines: readonly string[]
  /** The number of the command at which it showed; left out where it showed afterwards. */
  readonly command?: number
}

/** Something found. */
export function finding(what: string, lines: readonly string[], command?: number): Finding {
  return { what, lines, ...(command !== undefined && { command }) }
}
