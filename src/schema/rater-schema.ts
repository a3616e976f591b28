import * as z from 'zod'
import { roundings } from '../foundation/index.ts'
import { choice, decimal, either, exactly, list, maybe, share, titles } from './parts.ts'

/** Who rates: on ballots with choices, or by giving marks. */
export function raterGroup() {
  const who = { group: z.string(), title: maybe(titles()) }
  const score = exactly({ choice: z.string(), points: decimal(), title: maybe(titles()) })
  const range = exactly({ from: decimal(), to: decimal(), decimals: decimal() })
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
    weight: decimal(),
    atLeast: maybe(decimal()),
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
    share: share(),
    strictly: strictly().default('?'),
  })
  return exactly({ anyOf: list(rule), failed: choice(['refuse', 'missing']).default('?') })
}

function strictly(): z.ZodType<boolean | '?'> {
  return either(
    (value) => value === '?',
    () => z.literal('?'),
    () => z.boolean(),
  )
}

/** What is dropped of many ballots. */
export function trim() {
  return exactly({ above: decimal(), each: share(), rounding: maybe(choice(roundings)) })
}
