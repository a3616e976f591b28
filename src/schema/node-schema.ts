import * as z from 'zod'
import { climbings, roundings } from '../foundation/index.ts'
import type { Unmet, ValueNode } from '../rulebook/index.ts'
import { conditionSchema } from './condition-schema.ts'
import { factValue, lapseParts, multipliers } from './fact-value-schema.ts'
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
  periodKind,
  qualified,
  span,
  titles,
} from './parts.ts'
import { missingGroup, quorum, trim, votingGroup } from './rater-schema.ts'
import { validity } from './validity-schema.ts'

/** What every clause carries. */
export function clauseBase() {
  return { clause: z.string(), title: maybe(titles()), source: maybe(z.string()) }
}

/** One clause that gives a value, with all below it. */
export const nodeSchema: () => z.ZodType<ValueNode> = /* @__PURE__ */ once(() =>
  z.discriminatedUnion('kind', nodeSchemas()),
)

/** Each kind of clause by itself. Choices that must be made and are left out read as open. */
export const nodeSchemas = /* @__PURE__ */ once(
  () =>
    [
      factsSchema(),
      groupSchema(),
      countSchema(),
      exactly({
        ...clauseBase(),
        kind: z.literal('tallies'),
        groups: list(
          exactly({ ...votingGroup(), trim: maybe(trim()), aggregate: maybe(aggregate()) }),
        ),
        missingGroup: missingGroup(),
        quorum: maybe(quorum()),
      }),
      exactly({
        ...clauseBase(),
        kind: z.literal('share'),
        group: z.string(),
        choices: list(z.string()),
        of: choice(['valid', 'cast', 'present', 'entitled']).default('?'),
        full: decimal(),
        none: choice(['refuse', 'zero']).default('?'),
        quorum: maybe(quorum()),
      }),
      exactly({
        ...clauseBase(),
        kind: z.literal('plurality'),
        groups: list(exactly(votingGroup())),
        tie: choice(['higher', 'lower', 'refuse']).default('?'),
        missingGroup: missingGroup(),
        quorum: maybe(quorum()),
      }),
      exactly({ ...clauseBase(), kind: z.literal('constant'), points: decimal() }),
      exactly({
        ...clauseBase(),
        kind: z.literal('extension'),
        use: z.string(),
        params: json(),
      }),
      exactly({
        ...clauseBase(),
        kind: z.literal('input'),
        input: z.string(),
        times: maybe(decimal()),
      }),
      exactly({
        ...clauseBase(),
        kind: z.literal('attribute'),
        attribute: z.string(),
        times: maybe(decimal()),
      }),
      exactly({
        ...clauseBase(),
        kind: z.literal('elapsed'),
        ...lapseParts(),
        times: maybe(decimal()),
      }),
      exactly({ ...clauseBase(), kind: z.literal('value'), value: z.string() }),
      exactly({
        ...clauseBase(),
        kind: z.literal('linked'),
        link: z.string(),
        what: maybe(z.enum(['value', 'rank', 'percentile'])),
        take: maybe(linkedTake()),
        none: maybe(choice(['zero', 'refuse'])),
        times: maybe(decimal()),
      }),
      ...nestingSchemas(),
    ] as const,
)

/** Points for facts of one kind. */
const factsSchema = /* @__PURE__ */ once(() =>
  exactly({
    ...clauseBase(),
    kind: z.literal('facts'),
    fact: z.string(),
    where: maybe(conditionSchema()),
    value: factValue(),
    multipliers: maybe(multipliers()),
    sharedBy: maybe(z.string()),
    caps: maybe(caps()),
    floor: maybe(decimal()),
    every: maybe(
      exactly({ window: periodKind(), least: maybe(decimal()), unmet: unmet().default('?') }),
    ),
    valid: maybe(validity()),
    repeat: maybe(exactly({ within: span(), by: decimal(), same: maybe(qualified(['fact'])) })),
    due: maybe(exactly({ by: z.string(), unmet: unmet().default('?') })),
  }),
)

/** Clauses over facts that share limits. */
function groupSchema() {
  return exactly({
    ...clauseBase(),
    kind: z.literal('group'),
    of: list(factsSchema()),
    highestOnly: maybe(exactly({ act: act() })),
    caps: maybe(caps()),
    floor: maybe(decimal()),
  })
}

/** How many facts there are. */
function countSchema() {
  return exactly({
    ...clauseBase(),
    kind: z.literal('count'),
    fact: z.string(),
    where: maybe(conditionSchema()),
    windows: maybe(periodKind()),
    distinct: maybe(qualified(['fact'])),
  })
}

function act() {
  return either(
    (value) => value === 'fact',
    () => z.literal('fact'),
    () => qualified(['fact']),
  )
}

function nestingSchemas() {
  return [
    exactly({
      ...clauseBase(),
      kind: z.literal('sum'),
      get of() {
        return list(nodeSchema())
      },
      cap: maybe(decimal()),
      floor: maybe(decimal()),
    }),
    exactly({
      ...clauseBase(),
      kind: z.literal('sub-periods'),
      window: periodKind(),
      get of() {
        return nodeSchema()
      },
      combine: z.enum(['sum', 'mean']),
      unfinished: choice(['counts', 'skips']).default('?'),
    }),
    exactly({
      ...clauseBase(),
      kind: z.literal('less'),
      get from() {
        return nodeSchema()
      },
      get deductions() {
        return list(nodeSchema())
      },
      floor: maybe(decimal()),
    }),
    exactly({
      ...clauseBase(),
      kind: z.literal('weighted'),
      get of() {
        return list(
          exactly({ weight: decimal(), value: nodeSchema(), applies: maybe(conditionSchema()) }),
        )
      },
      notApplicable: maybe(choice(['reweight', 'zero', 'refuse'])),
    }),
    exactly({
      ...clauseBase(),
      kind: z.literal('first'),
      get options() {
        return list(exactly({ when: conditionSchema(), value: nodeSchema() }))
      },
      get otherwise() {
        return nodeSchema()
      },
    }),
    exactly({
      ...clauseBase(),
      kind: z.literal('decided'),
      get of() {
        return nodeSchema()
      },
      within: maybe(exactly({ from: decimal(), to: decimal() })),
      decidedBy: z.string(),
    }),
    ...derivedSchemas(),
  ] as const
}

/** Clauses that make one value of others. */
function derivedSchemas() {
  return [
    exactly({
      ...clauseBase(),
      kind: z.literal('ladder'),
      get of() {
        return nodeSchema()
      },
      how: z.enum(climbings),
      steps: list(
        exactly({ from: decimal(), reached: z.enum(['at', 'above']), points: decimal() }),
      ),
      below: decimal(),
    }),
    exactly({
      ...clauseBase(),
      kind: z.literal('scaled'),
      get of() {
        return nodeSchema()
      },
      times: maybe(decimal()),
      per: maybe(decimal()),
      rounding: maybe(choice(roundings)),
      to: maybe(decimal()),
    }),
    exactly({
      ...clauseBase(),
      kind: z.literal('ratio'),
      get of() {
        return nodeSchema()
      },
      get to() {
        return nodeSchema()
      },
      zero: choice(['refuse', 'zero', 'one']).default('?'),
      atMost: maybe(decimal()),
    }),
    exactly({
      ...clauseBase(),
      kind: z.literal('mean'),
      get of() {
        return list(exactly({ value: nodeSchema(), applies: maybe(conditionSchema()) }))
      },
      none: maybe(choice(['zero', 'refuse'])),
    }),
    extreme('highest'),
    extreme('lowest'),
  ] as const
}

function extreme<const Kind extends 'highest' | 'lowest'>(kind: Kind) {
  return exactly({
    ...clauseBase(),
    kind: z.literal(kind),
    get of() {
      return list(nodeSchema())
    },
  })
}

/** What it means that a duty was not met. */
function unmet(): z.ZodType<Unmet> {
  return either(
    isObject,
    () => exactly({ points: decimal() }),
    () => choice(['zero', 'refuse']),
  )
}

/** Limits per window. */
function caps() {
  return list(exactly({ per: capWindow(), points: decimal(), each: maybe(qualified(['fact'])) }))
}

function aggregate() {
  return exactly({ use: z.string(), params: json() })
}

function capWindow() {
  return either(
    (value) => value === 'period',
    () => z.literal('period'),
    periodKind,
  )
}

function linkedTake() {
  return either(
    isObject,
    () => exactly({ shareWith: list(z.string()), full: decimal() }),
    () => z.enum(['mean', 'sum', 'highest', 'lowest']),
  )
}
