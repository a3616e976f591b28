/** Chances from a seed: the same seed gives the same ones on every machine. */
export interface Seeded {
  /** A whole number from 0 to `below` − 1. */
  readonly below: (below: number) => number
  /** A whole number, both ends included. */
  readonly between: (from: number, to: number) => number
  /** True in so many of a hundred cases. */
  readonly percent: (percent: number) => boolean
  /** One of a list that is not empty. */
  readonly one: <const T>(list: readonly [T, ...T[]]) => T
  /** One of a list, or nothing where it is empty. */
  readonly any: <const T>(list: readonly T[]) => T | undefined
  /** Chances of their own, which using these does not move: by a name or number. */
  readonly fork: (name: string | number) => Seeded
}

/**
 * Chances from a seed, for whoever generates inputs without a library for it.
 *
 * @param seed - Any whole number, or a text.
 *
 * @example
 * ```ts
 * import { seeded } from 'pledgebook/testing'
 *
 * const [one, same] = [seeded(7), seeded(7)]
 * one.below(1000) === same.below(1000) // => true
 * one.one(['a']) // => 'a'
 * ```
 */
export function seeded(seed: number | string): Seeded {
  const start = hashOf(String(seed))
  const next = numbersFrom(start)
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    below,
    between: (from, to) => from + below(to - from + 1),
    percent: (percent) => next() * 100 < percent,
    one: (list) => list[below(list.length)] ?? list[0],
    any: (list) => list[below(list.length)],
    fork: (name) => seeded(`${start}/${name}`),
  }
}

/** FNV-1a, 32 bits, stirred at the end so that neighbouring seeds part at once. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return stirred(hash)
}

function stirred(word: number): number {
  const once = Math.imul(word ^ (word >>> 16), 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return (twice ^ (twice >>> 16)) >>> 0
}

/** Numbers from 0 to below 1: a Weyl sequence, stirred. */
function numbersFrom(start: number): () => number {
  let word = start
  return () => {
    word = (word + 0x9e3779b9) >>> 0
    return stirred(word) / 0x1_0000_0000
  }
}
