import * as z from 'zod'
import { roundings } from '../foundation/index.ts'
import { outcomes } from '../vocabulary/index.ts'
import { allowanceSchema } from './allowance-schema.ts'
import { amountSchema } from './amount-schema.ts'
import { catalogueSchema } from './catalogue-schema.ts'
import { conditionSchema } from './condition-schema.ts'
import { gradingSchema, quotaBase, seating } from './grading-schema.ts'
import { clauseBase, nodeSchema } from './node-schema.ts'
import { once } from './once.ts'
import {
  choice,
  date,
  decimal,
  exactly,
  list,
  maybe,
  periodKind,
  qualified,
  titles,
} from './parts.ts'
import { raterGroup } from './rater-schema.ts'

/** One version of a measure. */
export const rulebookSchema = /* @__PURE__ */ once(() =>
  exactly({
    id: z.string(),
    version: z.string(),
    title: titles(),
    source: z.string(),
    inForce: exactly({ from: date(), until: maybe(date()) }),
    appliesTo: maybe(conditionSchema()),
    zone: z.string(),
    cycle: periodKind(),
    catalogue: catalogueSchema(),
    raters: maybe(list(raterGroup())),
    profiles: maybe(list(profile())),
    values: list(exactly({ name: z.string(), title: maybe(titles()), of: nodeSchema() })),
    grading: gradingSchema(),
    vetoes: maybe(list(vetoSchema())),
    quotas: maybe(list(quota())),
    manual: maybe(
      exactly({ ...clauseBase(), grades: maybe(list(z.string())), decidedBy: z.string() }),
    ),
    afterRuling: maybe(choice(['rerun', 'keep-seats'])),
    measures: maybe(list(measure())),
    money: maybe(exactly({ currency: z.string(), decimals: decimal() })),
    posting: maybe(exactly({ value: z.string(), rounding: z.enum(roundings) })),
    pledges: maybe(pledgeRules()),
    allows: maybe(list(allowanceSchema())),
  }),
)

function profile() {
  return exactly({
    ...clauseBase(),
    when: conditionSchema(),
    exempt: list(exactly({ of: z.string(), points: decimal() })),
    outcome: z.enum(outcomes),
    decidedBy: maybe(z.string()),
    inBase: maybe(z.boolean()),
  })
}

/** A condition that changes the grade. */
export function vetoSchema() {
  return exactly({
    ...clauseBase(),
    when: conditionSchema(),
    whenMissing: maybe(choice(['hit', 'clear', 'refuse'])),
    effect: z.discriminatedUnion('kind', [
      exactly({ kind: z.literal('at-least'), grade: z.string() }),
      exactly({ kind: z.literal('at-most'), grade: z.string() }),
      exactly({ kind: z.literal('exactly'), grade: z.string() }),
      exactly({ kind: z.literal('ungraded') }),
      exactly({ kind: z.literal('not-eligible'), measures: list(z.string()) }),
    ]),
  })
}

function quota() {
  return exactly({
    ...clauseBase(),
    grade: z.string(),
    counts: z.enum(['grade', 'grade-and-above']),
    ...seating(),
    base: quotaBase().default('?'),
    per: maybe(qualified(['subject'])),
    tie: choice(['refuse', 're-vote', 'all-in', 'all-out']).default('?'),
    effect: maybe(choice(['falls', 'reported'])),
    spares: maybe(spared()),
  })
}

function spared() {
  return exactly({
    when: conditionSchema(),
    whenMissing: maybe(choice(['hit', 'clear', 'refuse'])),
    seat: choice(['takes-seat', 'beyond-seats', 'apart', 'in-turn']).default('?'),
  })
}

function measure() {
  const gap = choice(['breaks', 'skips', 'refuse']).default('?')
  return exactly({
    ...clauseBase(),
    measure: z.string(),
    grades: maybe(list(z.string())),
    when: maybe(conditionSchema()),
    whenMissing: maybe(choice(['hit', 'clear', 'refuse'])),
    ranks: maybe(exactly({ from: decimal(), to: decimal() })),
    run: maybe(exactly({ periods: decimal(), gap })),
    amount: maybe(amountSchema()),
    decidedBy: z.string(),
  })
}

function pledgeRules() {
  return exactly({
    ...clauseBase(),
    kinds: list(
      exactly({
        kind: z.string(),
        title: titles(),
        needsPost: z.boolean(),
        reviewedMonthly: z.boolean(),
        reviewPoints: maybe(exactly({ from: decimal(), to: decimal() })),
      }),
    ),
    perMember: exactly({ atLeast: decimal(), atMost: decimal() }),
    perUnit: maybe(exactly({ atLeast: decimal() })),
    exempt: maybe(conditionSchema()),
    publications: list(z.string()),
    forms: list(z.string()),
    comments: decimal(),
    facts: maybe(exactly({ review: maybe(z.string()), verdict: maybe(z.string()) })),
  })
}
