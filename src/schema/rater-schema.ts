import * as z from 'zod'
import { roundings } from '../foundation/index.ts'
import { number, part, yesNo } from './open-parts.ts'
import { choice, either, exactly, list, maybe, titles } from './parts.ts'

/** Who rates: on ballots with choices, or by giving marks. */
export function raterGroup() {
  const who = { group: z.string(), title: maybe(titles()) }
  const score = exactly({ choice: z.string(), points: number(), title: maybe(titles()) })
  const range = exactly({ from: number(), to: number(), decimals: number() })
  return either(
    (value) => typeof value === 'object' && value !== null && 'marks' in value,
    () => exactly({ ...who, marks: range }),
    () => exactly({ ...who, scores: list(score) }),
  )
}

/** One rater group as a clause hears it. */
export function votingGroup() {
  return {
    group: z.string(),
    weight: number(),
    atLeast: maybe(number()),
    quorum: maybe(quorum()),
  }
}

/** What a missing group means. */
export function missingGroup() {
  return choice(['refuse', 'zero', 'reweight']).default('?')
}

/** How many must take part. */
export function quorum() {
  const rule = exactly({
    group: z.string(),
    count: choice(['present', 'cast', 'valid']).default('?'),
    of: choice(['entitled', 'present', 'cast']).default('?'),
    share: part(),
    strictly: yesNo().default('?'),
  })
  return exactly({ anyOf: list(rule), failed: choice(['refuse', 'missing']).default('?') })
}

/** What is dropped of many ballots. */
export function trim() {
  return exactly({ above: number(), each: part(), rounding: maybe(choice(roundings)) })
}
