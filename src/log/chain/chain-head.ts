/**
 * The end of a hash chain: how many entries it has, and the hash of the last. Keep it where whoever can
 * write to the log cannot: it stands for everything up to there. `{ version: 0, hash: '' }` of an empty one.
 */
export interface ChainHead {
  readonly version: number
  readonly hash: string
}

/** Before the first entry. */
export const noHead: ChainHead = { version: 0, hash: '' }
