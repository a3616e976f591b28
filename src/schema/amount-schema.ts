import * as z from 'zod'
import { roundings } from '../foundation/index.ts'
import { once } from './once.ts'
import { number } from './open-parts.ts'
import { choice, either, exactly, isObject, json, list, maybe, qualified } from './parts.ts'

/** How much money a measure proposes. */
export const amountSchema = /* @__PURE__ */ once(() =>
  z.discriminatedUnion('kind', [
    exactly({ kind: z.literal('fixed'), amount: number() }),
    exactly({ kind: z.literal('extension'), use: z.string(), params: json() }),
    exactly({
      kind: z.literal('by-rank'),
      amounts: list(number()),
      tie: choice(['same', 'share', 'refuse']).default('?'),
    }),
    exactly({
      kind: z.literal('of-principal'),
      of: qualified(['subject', 'input']),
      share: maybe(number()),
      proportion: maybe(exactly({ value: z.string(), full: number() })),
      rounding: choice(roundings).default('?'),
    }),
    exactly({
      kind: z.literal('pool'),
      pool: pool(),
      by: either(
        (value) => value === 'equal' || value === '?',
        () => choice(['equal']),
        () => qualified(['value']),
      ),
      leftover: choice(['largest-remainder', 'stays']).default('?'),
    }),
    exactly({
      kind: z.literal('while-funds-last'),
      each: number(),
      pool: pool(),
      partial: choice(['pay', 'skip']).default('?'),
      tie: choice(['share', 'skip', 'refuse']).default('?'),
    }),
  ]),
)

function pool() {
  return either(
    (value) => isObject(value) && value !== null && Object.hasOwn(Object(value), 'withheldBy'),
    () => exactly({ withheldBy: z.string() }),
    () => exactly({ fixed: number() }),
  )
}
