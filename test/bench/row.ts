/** One answer of the benchmarks: what `--json` prints, one object a line. */
export interface Row {
  /** What was measured, and which way round the ratio goes. */
  readonly question: string
  /** How many things one run handles, or bytes where the question asks for a size. */
  readonly size: number
  readonly rival: string | null
  readonly ratio: number | null
  /** At most this where the ratio is ours to theirs, at least this where it is theirs to ours. */
  readonly target: number | null
  readonly met: boolean | null
}
