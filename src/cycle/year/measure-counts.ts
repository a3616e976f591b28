/** How many measures there are, by what became of them. Together they are all that were proposed. */
export interface MeasureCounts {
  /** Not decided, or accepted and not carried out yet. */
  readonly open: number
  readonly declined: number
  readonly carriedOut: number
  /** Taken back by a ruling before effect. */
  readonly lifted: number
}
