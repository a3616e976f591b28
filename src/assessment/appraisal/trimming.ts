import { exact, invariant, multiply, roundings, roundToInteger } from '../../foundation/index.ts'
import { exactShare, type Trim } from '../../rulebook/index.ts'
import type { Vote } from './votes.ts'

/** How many of so many valid ballots are dropped at each end. */
export type Dropping = (valid: number) => number

/** Compiles how many ballots are dropped. */
export function droppingOf({ above, each, rounding }: Trim): Dropping {
  if (typeof each === 'number' && each >= 1) return (valid) => (valid > above ? each : 0)
  const share = exactShare(each)
  const mode = roundings.find((known) => known === rounding)
  invariant(mode !== undefined, 'a checked share of ballots has its rounding')
  return (valid) => {
    return valid > above ? Number(roundToInteger(multiply(share, exact(valid)), mode)) : 0
  }
}

/** How many of each vote are left after so many were dropped at both ends. The votes are in order of points. */
export function keptOf(votes: readonly Vote[], each: number, valid: number): readonly number[] {
  // What stands between the two ends is kept: ballots are numbered from the highest to the lowest.
  const [first, last] = [each, valid - each]
  let before = 0
  return votes.map(({ count }) => {
    const from = Math.max(before, first)
    before += count
    return Math.max(0, Math.min(before, last) - from)
  })
}
