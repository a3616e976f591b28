import type { Candidate } from './candidate.ts'

/** How many have a seat for certain, and up to where those stand who tie for the seats left. */
export interface Edge {
  readonly sure: number
  /** The first position after the tie; equal to `sure` where nobody ties. */
  readonly end: number
}

/** Where the seats end among contenders in their order. */
export function edgeOf(ordered: readonly Candidate[], seats: number): Edge {
  const last = ordered[seats - 1]
  const next = ordered[seats]
  if (next === undefined) return { sure: ordered.length, end: ordered.length }
  if (last === undefined || !isEven(last, next)) return { sure: seats, end: seats }
  let [sure, end] = [seats - 1, seats + 1]
  for (let above = ordered[sure - 1]; above && isEven(above, last); above = ordered[sure - 1]) {
    sure -= 1
  }
  for (let below = ordered[end]; below && isEven(below, last); below = ordered[end]) end += 1
  return { sure, end }
}

/** Equal grade and equal key: equal ranks are equal keys. */
function isEven(a: Candidate, b: Candidate): boolean {
  return a.at === b.at && a.rank === b.rank
}
