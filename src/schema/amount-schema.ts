import * as z from 'zod'
import { roundings } from '../foundation/index.ts'
import { once } from './once.ts'
import {
  choice,
  decimal,
  either,
  exactly,
  isObject,
  json,
  list,
  maybe,
  qualified,
} from './parts.ts'

/** How much money a measure proposes. */
export const amountSchema = /* @__PURE__ */ once(() =>
  z.discriminatedUnion('kind', [
    exactly({ kind: z.literal('fixed'), amount: decimal() }),
    exactly({ kind: z.literal('extension'), use: z.string(), params: json() }),
    exactly({
      kind: z.literal('by-rank'),
      amounts: list(decimal()),
      tie: choice(['same', 'share', 'refuse']).default('?'),
    }),
    exactly({
      kind: z.literal('of-principal'),
      of: qualified(['subject', 'input']),
      share: maybe(decimal()),
      proportion: maybe(exactly({ value: z.string(), full: decimal() })),
      rounding: choice(roundings).default('?'),
    }),
    exactly({
      kind: z.literal('pool'),
      pool: pool(),
      by: either(
        (value) => value === 'equal',
        () => z.literal('equal'),
        () => qualified(['value']),
      ),
      leftover: choice(['largest-remainder', 'stays']).default('?'),
    }),
    exactly({
      kind: z.literal('while-funds-last'),
      each: decimal(),
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
    () => exactly({ fixed: decimal() }),
  )
}
