import * as z from 'zod'
import { climbings, roundings } from '../foundation/index.ts'
import type { Open, Unmet, ValueNode } from '../rulebook/index.ts'
import { conditionSchema } from './condition-schema.ts'
import { factValue, lapseParts, multipliers } from './fact-value-schema.ts'
import { kept, keptWindows } from './kept-schema.ts'
import { once } from './once.ts'
import { length, number, open, window } from './open-parts.ts'
import { choice, either, exactly, isObject, json, list, maybe, qualified, titles } from './parts.ts'
import { missingGroup, quorum, trim, votingGroup } from './rater-schema.ts'
import { validity } from './validity-schema.ts'

/** What every clause carries. */
export function clauseBase() {
  return { clause: z.string(), title: maybe(titles()), source: maybe(z.string()) }
}

/** One clause that gives a value, with all below it. */
export const nodeSchema: () => z.ZodType<Open<ValueNode>> = /* @__PURE__ */ once(() =>
  open(() => z.discriminatedUnion('kind', nodeSchemas())),
)

/** Each kind of clause by itself. Choices that must be made and are left out read as open. */
export const nodeSchemas = /* @__PURE__ */ once(
  () =>
    [
      factsSchema(),
      groupSchema(),
      countSchema(),
      ...ballotSchemas(),
      ...readingSchemas(),
      ...nestingSchemas(),
    ] as const,
)

/** Clauses that count ballots. */
function ballotSchemas() {
  return [
    exactly({
      ...clauseBase(),
      kind: z.literal('tallies'),
      groups: list(
        exactly({
          ...votingGroup(),
          trim: maybe(trim()),
          take: maybe(choice(['mean', 'median', 'highest', 'lowest'])),
          aggregate: maybe(aggregate()),
        }),
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
      full: number(),
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
  ] as const
}

/** Clauses that read one value, or have it. */
function readingSchemas() {
  return [
    exactly({ ...clauseBase(), kind: z.literal('constant'), points: number() }),
    exactly({ ...clauseBase(), kind: z.literal('extension'), use: z.string(), params: json() }),
    exactly({
      ...clauseBase(),
      kind: z.literal('input'),
      input: z.string(),
      times: maybe(number()),
    }),
    exactly({
      ...clauseBase(),
      kind: z.literal('attribute'),
      attribute: z.string(),
      times: maybe(number()),
    }),
    exactly({
      ...clauseBase(),
      kind: z.literal('elapsed'),
      ...lapseParts(),
      times: maybe(number()),
    }),
    exactly({ ...clauseBase(), kind: z.literal('value'), value: z.string() }),
    exactly({
      ...clauseBase(),
      kind: z.literal('linked'),
      link: z.string(),
      what: maybe(choice(['value', 'rank', 'percentile'])),
      take: maybe(linkedTake()),
      none: maybe(choice(['zero', 'refuse'])),
      times: maybe(number()),
    }),
  ] as const
}

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
    only: maybe(kept()),
    caps: maybe(caps()),
    floor: maybe(number()),
    every: maybe(
      exactly({ window: window(), least: maybe(number()), unmet: unmet().default('?') }),
    ),
    valid: maybe(validity()),
    repeat: maybe(exactly({ within: length(), by: number(), same: maybe(qualified(['fact'])) })),
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
    floor: maybe(number()),
  })
}

/** How many facts there are. */
function countSchema() {
  return exactly({
    ...clauseBase(),
    kind: z.literal('count'),
    fact: z.string(),
    where: maybe(conditionSchema()),
    windows: maybe(window()),
    distinct: maybe(qualified(['fact'])),
  })
}

function act() {
  return either(
    (value) => value === 'fact' || value === '?',
    () => choice(['fact']),
    () => qualified(['fact']),
  )
}

function nestingSchemas() {
  return [
    exactly({
      ...clauseBase(),
      kind: z.literal('sum'),
      only: maybe(kept()),
      get of() {
        return list(nodeSchema())
      },
      cap: maybe(number()),
      floor: maybe(number()),
    }),
    exactly({
      ...clauseBase(),
      kind: z.literal('sub-periods'),
      window: window(),
      get of() {
        return nodeSchema()
      },
      combine: choice(['sum', 'mean']),
      only: maybe(keptWindows()),
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
      floor: maybe(number()),
    }),
    exactly({
      ...clauseBase(),
      kind: z.literal('weighted'),
      get of() {
        return list(
          exactly({ weight: number(), value: nodeSchema(), applies: maybe(conditionSchema()) }),
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
      within: maybe(exactly({ from: number(), to: number() })),
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
      how: choice(climbings),
      steps: list(exactly({ from: number(), reached: choice(['at', 'above']), points: number() })),
      below: number(),
    }),
    exactly({
      ...clauseBase(),
      kind: z.literal('scaled'),
      get of() {
        return nodeSchema()
      },
      times: maybe(number()),
      per: maybe(number()),
      rounding: maybe(choice(roundings)),
      to: maybe(number()),
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
      atMost: maybe(number()),
    }),
    exactly({
      ...clauseBase(),
      kind: z.literal('mean'),
      only: maybe(kept()),
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
function unmet(): z.ZodType<Open<Unmet>> {
  return either(
    isObject,
    () => exactly({ points: number() }),
    () => choice(['zero', 'refuse']),
  )
}

/** Limits per window. */
function caps() {
  return list(exactly({ per: capWindow(), points: number(), each: maybe(qualified(['fact'])) }))
}

function aggregate() {
  return exactly({ use: z.string(), params: json() })
}

function capWindow() {
  return either(
    (value) => value === 'period',
    () => z.literal('period'),
    window,
  )
}

function linkedTake() {
  return either(
    isObject,
    () => exactly({ shareWith: list(z.string()), full: number() }),
    () => choice(['mean', 'sum', 'highest', 'lowest']),
  )
}
