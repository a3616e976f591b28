import * as z from 'zod'
import { roundings } from '../foundation/index.ts'
import type { ExtensionKey, NamedKey, Open } from '../rulebook/index.ts'
import { conditionSchema } from './condition-schema.ts'
import { clauseBase } from './node-schema.ts'
import { once } from './once.ts'
import { number, openInterval, part } from './open-parts.ts'
import { choice, either, exactly, isObject, json, list, maybe, qualified, titles } from './parts.ts'

/** How subjects come to their grades. A grading that does not say its kind is one by bands. */
export const gradingSchema = /* @__PURE__ */ once(() => either(isByBands, byBands, otherwise))

function isByBands(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true
  const kind = Object.hasOwn(value, 'kind') && 'kind' in value ? value.kind : undefined
  return kind === undefined || kind === 'bands'
}

function byBands() {
  return exactly({
    ...clauseBase(),
    kind: maybe(z.literal('bands')),
    value: z.string(),
    bands: list(exactly({ ...gradeName(), at: openInterval() })),
    fractions: maybe(choice(roundings)),
    order: maybe(order()),
    steps: maybe(steps()),
  })
}

function otherwise() {
  return z.discriminatedUnion('kind', [byCases(), byShares()])
}

function byCases() {
  return exactly({
    ...clauseBase(),
    kind: z.literal('cases'),
    value: z.string(),
    grades: list(exactly(gradeName())),
    cases: list(
      exactly({
        ...clauseBase(),
        grade: z.string(),
        when: conditionSchema(),
        whenMissing: maybe(choice(['hit', 'clear', 'refuse'])),
      }),
    ),
    otherwise: z.nullable(z.string()).default('?'),
    several: maybe(choice(['first', 'refuse'])),
    order: maybe(order()),
    steps: maybe(steps()),
  })
}

function byShares() {
  return exactly({
    ...clauseBase(),
    kind: z.literal('shares'),
    value: z.string(),
    ladder: list(exactly({ ...gradeName(), ...seating() })),
    rest: z.nullable(exactly(gradeName())),
    base: quotaBase().default('?'),
    per: maybe(qualified(['subject'])),
    tie: choice(['refuse', 're-vote', 'all-in', 'all-out']).default('?'),
    direct: maybe(choice(['takes-seat', 'beyond-seats', 'apart'])),
    order: order(),
    steps: maybe(steps()),
  })
}

/** How many seats there are: a share of the base and its rounding, or a number. */
export function seating() {
  const places = () =>
    either<{ first: number | '?' }, { allBut: number | '?' }>(
      (value) => Object.hasOwn(Object(value), 'first'),
      () => exactly({ first: number() }),
      () => exactly({ allBut: number() }),
    )
  return { share: either(isObject, places, part), seats: maybe(choice(roundings)) }
}

/** Who is counted in a base. */
export function quotaBase() {
  const words = () => choice(['all', 'graded'])
  return either(isObject, () => exactly({ atLeast: z.string() }), words)
}

function gradeName() {
  return { grade: z.string(), title: maybe(titles()) }
}

function order() {
  const first = choice(['highest', 'lowest'])
  const named = choice(['highest', 'lowest', 'earliest', 'latest'])
  return list(
    either<Open<NamedKey>, Open<ExtensionKey>>(
      (value) => !Object.hasOwn(Object(value), 'use'),
      () => exactly({ by: qualified(['value', 'subject']), first: named }),
      () => exactly({ use: z.string(), params: json(), first }),
    ),
  )
}

function steps() {
  return exactly({
    ...clauseBase(),
    up: maybe(number()),
    down: maybe(number()),
    without: choice(['free', 'earlier', 'refuse']).default('?'),
    vetoes: maybe(choice(['limited', 'free'])),
    quotas: maybe(choice(['limited', 'free'])),
  })
}
