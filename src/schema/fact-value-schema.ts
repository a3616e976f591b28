import * as z from 'zod'
import { roundings } from '../foundation/index.ts'
import { conditionSchema, elapsedParts, intervalSchema } from './condition-schema.ts'
import { choice, decimal, either, exactly, isObject, list, maybe, periodKind } from './parts.ts'

/** What one matched fact is worth. */
export function factValue() {
  const field = z.string()
  const counted = either(isObject, lapse, () => z.string())
  return z.discriminatedUnion('kind', [
    exactly({ kind: z.literal('fixed'), points: decimal() }),
    exactly({
      kind: z.literal('per-unit'),
      field: counted,
      points: decimal(),
      each: maybe(decimal()),
      whole: maybe(choice(roundings)),
    }),
    exactly({
      kind: z.literal('discretionary'),
      field,
      from: decimal(),
      to: decimal(),
      reason: z.string(),
    }),
    exactly({
      kind: z.literal('by-choice'),
      field,
      points: list(exactly({ option: z.string(), points: decimal() })),
    }),
    exactly({
      kind: z.literal('banded'),
      field: counted,
      bands: list(exactly({ at: intervalSchema(), points: decimal() })),
      outside: maybe(choice(['zero', 'refuse'])),
    }),
    exactly({
      kind: z.literal('slices'),
      field: counted,
      slices: list(exactly({ upTo: maybe(decimal()), points: decimal() })),
    }),
    exactly({
      kind: z.literal('per-count'),
      every: decimal(),
      points: decimal(),
      within: maybe(periodKind()),
    }),
  ])
}

/** A time between two days, as a number. */
export function lapseParts() {
  return {
    ...elapsedParts(),
    earlier: choice(['zero', 'counts']).default('?'),
    atMost: maybe(decimal()),
  }
}

function lapse() {
  return exactly(lapseParts())
}

/** Factors for what a fact is worth. */
export function multipliers() {
  return exactly({
    of: list(exactly({ when: conditionSchema(), by: decimal() })),
    several: maybe(choice(['first', 'product', 'highest'])),
  })
}
