/** How many measures there are, by what became of them: all that were proposed, and who may have more. */
export interface MeasureCounts {
  /** Appraisals that are not confirmed, about which measures may still be proposed. */
  readonly unconfirmed: number
  /** Not decided, or accepted and not carried out yet. */
  readonly open: number
  readonly declined: number
  readonly carriedOut: number
  /** Taken back by a ruling before effect. */
  readonly lifted: number
}
