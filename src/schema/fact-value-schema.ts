import * as z from 'zod'
import { roundings } from '../foundation/index.ts'
import { conditionSchema, elapsedParts } from './condition-schema.ts'
import { number, open, openInterval, window } from './open-parts.ts'
import { choice, either, exactly, isObject, list, maybe } from './parts.ts'

/** What one matched fact is worth. */
export function factValue() {
  return open(given)
}

function given() {
  const field = z.string()
  const counted = either(isObject, lapse, () => z.string())
  return z.discriminatedUnion('kind', [
    exactly({ kind: z.literal('fixed'), points: number() }),
    exactly({
      kind: z.literal('per-unit'),
      field: counted,
      points: number(),
      each: maybe(number()),
      whole: maybe(choice(roundings)),
    }),
    exactly({
      kind: z.literal('discretionary'),
      field,
      from: number(),
      to: number(),
      reason: z.string(),
    }),
    exactly({
      kind: z.literal('by-choice'),
      field,
      points: list(exactly({ option: z.string(), points: number() })),
    }),
    exactly({
      kind: z.literal('banded'),
      field: counted,
      bands: list(exactly({ at: openInterval(), points: number() })),
      outside: maybe(choice(['zero', 'refuse'])),
    }),
    exactly({
      kind: z.literal('slices'),
      field: counted,
      slices: list(exactly({ upTo: maybe(number()), points: number() })),
    }),
    exactly({
      kind: z.literal('per-count'),
      every: number(),
      points: number(),
      within: maybe(window()),
    }),
  ])
}

/** A time between two days, as a number. */
export function lapseParts() {
  return {
    ...elapsedParts(),
    earlier: choice(['zero', 'counts']).default('?'),
    atMost: maybe(number()),
  }
}

function lapse() {
  return exactly(lapseParts())
}

/** Factors for what a fact is worth. */
export function multipliers() {
  return exactly({
    of: list(exactly({ when: conditionSchema(), by: number() })),
    several: maybe(choice(['first', 'product', 'highest'])),
  })
}
