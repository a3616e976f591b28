import * as z from 'zod'
import { roundings } from '../foundation/index.ts'
import type { EndOfRanking, Open, Ranks } from '../rulebook/index.ts'
import { outcomes } from '../vocabulary/index.ts'
import { allowanceSchema } from './allowance-schema.ts'
import { amountSchema } from './amount-schema.ts'
import { catalogueSchema } from './catalogue-schema.ts'
import { conditionSchema } from './condition-schema.ts'
import { gradingSchema, quotaBase, seating } from './grading-schema.ts'
import { clauseBase, nodeSchema } from './node-schema.ts'
import { once } from './once.ts'
import { number, open, yesNo } from './open-parts.ts'
import {
  choice,
  date,
  decimal,
  either,
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
    posting: maybe(exactly({ value: z.string(), rounding: choice(roundings) })),
    pledges: maybe(pledgeRules()),
    allows: maybe(list(allowanceSchema())),
  }),
)

function profile() {
  return exactly({
    ...clauseBase(),
    when: conditionSchema(),
    exempt: list(exactly({ of: z.string(), points: number() })),
    outcome: choice(outcomes),
    decidedBy: maybe(z.string()),
    inBase: maybe(yesNo()),
  })
}

/** A condition that changes the grade. */
export function vetoSchema() {
  return exactly({
    ...clauseBase(),
    when: conditionSchema(),
    whenMissing: maybe(choice(['hit', 'clear', 'refuse'])),
    effect: open(() =>
      z.discriminatedUnion('kind', [
        exactly({ kind: z.literal('at-least'), grade: z.string() }),
        exactly({ kind: z.literal('at-most'), grade: z.string() }),
        exactly({ kind: z.literal('exactly'), grade: z.string() }),
        exactly({ kind: z.literal('ungraded') }),
        exactly({ kind: z.literal('not-eligible'), measures: list(z.string()) }),
      ]),
    ),
  })
}

function quota() {
  return exactly({
    ...clauseBase(),
    grade: z.string(),
    counts: choice(['grade', 'grade-and-above']),
    ...seating(),
    base: quotaBase().default('?'),
    per: maybe(qualified(['subject'])),
    perWord: maybe(list(exactly({ of: z.string(), share: seating().share }))),
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
    ranks: maybe(ranks()),
    run: maybe(exactly({ periods: number(), gap })),
    amount: maybe(open(amountSchema)),
    decidedBy: z.string(),
  })
}

function ranks() {
  const places = () => exactly({ from: number(), to: number() })
  const ofEnd = () =>
    exactly({
      end: choice(['first', 'last']),
      ...seating(),
      per: maybe(qualified(['subject'])),
      tie: choice(['all-in', 'all-out', 'refuse']).default('?'),
    })
  return either<Open<EndOfRanking>, Open<Exclude<Ranks, EndOfRanking>>>(
    (value) => Object.hasOwn(Object(value), 'end'),
    ofEnd,
    places,
  )
}

function pledgeRules() {
  return exactly({
    ...clauseBase(),
    kinds: list(
      exactly({
        kind: z.string(),
        title: titles(),
        needsPost: yesNo(),
        reviewedMonthly: yesNo(),
        reviewPoints: maybe(exactly({ from: number(), to: number() })),
      }),
    ),
    perMember: exactly({ atLeast: number(), atMost: number() }),
    perUnit: maybe(exactly({ atLeast: number() })),
    exempt: maybe(conditionSchema()),
    publications: list(z.string()),
    forms: list(z.string()),
    comments: number(),
    facts: maybe(exactly({ review: maybe(z.string()), verdict: maybe(z.string()) })),
  })
}
