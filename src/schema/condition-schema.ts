import * as z from 'zod'
import { elapsedUnits } from '../calendar/index.ts'
import type { Open } from '../rulebook/index.ts'
import type {
  Condition,
  CountOf,
  Elapsed,
  ElapsedUntil,
  PastOf,
  Reference,
} from '../vocabulary/index.ts'
import { once } from './once.ts'
import { number, openInterval } from './open-parts.ts'
import {
  choice,
  either,
  exactly,
  fieldValue,
  formed,
  isObject,
  json,
  list,
  maybe,
} from './parts.ts'

/**
 * A question with three answers. What it may read at its place, `checkRulebook` says; what it compares with
 * may be open.
 */
export const conditionSchema: () => z.ZodType<Open<Condition>> = /* @__PURE__ */ once(() =>
  z.discriminatedUnion('op', conditionSchemas()),
)

/** Each kind of question by itself. */
export const conditionSchemas = /* @__PURE__ */ once(
  () =>
    [
      connective('all'),
      connective('any'),
      exactly({
        op: z.literal('not'),
        get of() {
          return conditionSchema()
        },
      }),
      exactly({ op: z.literal('equals'), left: operand(), right: fieldValue() }),
      exactly({ op: z.literal('in'), left: operand(), right: list(fieldValue()) }),
      ordered('at-least'),
      ordered('at-most'),
      ordered('above'),
      ordered('below'),
      exactly({ op: z.literal('between'), left: operand(), right: openInterval() }),
      exactly({ op: z.literal('known'), left: reference() }),
      exactly({ op: z.literal('extension'), use: z.string(), params: json() }),
    ] as const,
)

/** How many facts of a kind there are. */
export const countSchema = /* @__PURE__ */ once(() =>
  exactly({
    count: z.string(),
    get where() {
      return maybe(conditionSchema())
    },
  }),
)

/** How long ago a date was. */
const elapsedSchema = /* @__PURE__ */ once(() => exactly(elapsedParts()))

/** Two days, and what is counted between them. */
export function elapsedParts() {
  return { since: since(), unit: z.enum(elapsedUnits), until: until() }
}

/** How many earlier periods have some grade. */
const pastSchema = /* @__PURE__ */ once(() =>
  exactly({
    past: list(z.string()),
    of: number(),
    inARow: maybe(z.literal([true, '?'])),
    gap: choice(['breaks', 'skips', 'refuse']),
  }),
)

function until() {
  const expected = ['period-start', 'period-end', 'as-of', 'MM-DD', 'on', 'a date field']
  const form = /^(period-start|period-end|as-of|on|\d\d-\d\d|(fact|subject)\..+)$/s
  return formed<ElapsedUntil>(form, expected)
}

function since() {
  return formed<Elapsed['since']>(/^(on$|(fact|subject|input|value|link)\.)/, [
    'on',
    'a date field',
  ])
}

function connective<const Op extends 'all' | 'any'>(op: Op) {
  return exactly({
    op: z.literal(op),
    get of() {
      return list(conditionSchema())
    },
  })
}

function ordered<const Op extends 'at-least' | 'at-most' | 'above' | 'below'>(op: Op) {
  return exactly({ op: z.literal(op), left: operand(), right: number() })
}

function operand(): z.ZodType<Reckoned | Reference> {
  return either<Reckoned, Reference>(isObject, reckoned, reference)
}

type Counted = Open<CountOf | PastOf>
type Reckoned = Counted | Elapsed

function reckoned(): z.ZodType<Reckoned> {
  const counted = () => either<Open<PastOf>, Open<CountOf>>(asks('past'), pastSchema, countSchema)
  return either<Elapsed, Counted>(asks('since'), elapsedSchema, counted)
}

function asks(field: string): (value: unknown) => boolean {
  return (value) => typeof value === 'object' && value !== null && Object.hasOwn(value, field)
}

function reference() {
  const expected = "a reference such as 'fact.hours' or 'input.last-year'"
  return formed<Reference>(/^(fact|subject|input|value|link)\./, expected)
}
