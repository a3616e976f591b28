import * as z from 'zod'
import type { Unmet, ValueNode } from '../rulebook/index.ts'
import { conditionSchema } from './condition-schema.ts'
import { once } from './once.ts'
import {
  choice,
  decimal,
  either,
  exactly,
  isObject,
  list,
  maybe,
  periodKind,
  titles,
} from './parts.ts'

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
      exactly({
        ...clauseBase(),
        kind: z.literal('facts'),
        fact: z.string(),
        where: maybe(conditionSchema()),
        value: factValue(),
        caps: maybe(list(exactly({ per: capWindow(), points: decimal() }))),
        floor: maybe(decimal()),
        every: maybe(
          exactly({ window: periodKind(), least: maybe(decimal()), unmet: unmet().default('?') }),
        ),
        due: maybe(exactly({ by: z.string(), unmet: unmet().default('?') })),
      }),
      exactly({
        ...clauseBase(),
        kind: z.literal('tallies'),
        groups: list(exactly({ group: z.string(), weight: decimal() })),
        missingGroup: choice(['refuse', 'zero', 'reweight']).default('?'),
      }),
      exactly({ ...clauseBase(), kind: z.literal('constant'), points: decimal() }),
      exactly({
        ...clauseBase(),
        kind: z.literal('input'),
        input: z.string(),
        times: maybe(decimal()),
      }),
      exactly({ ...clauseBase(), kind: z.literal('value'), value: z.string() }),
      exactly({
        ...clauseBase(),
        kind: z.literal('linked'),
        link: z.string(),
        times: maybe(decimal()),
      }),
      ...nestingSchemas(),
    ] as const,
)

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
        return list(exactly({ weight: decimal(), value: nodeSchema() }))
      },
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
  ] as const
}

function factValue() {
  const points = { field: z.string(), points: decimal() }
  return z.discriminatedUnion('kind', [
    exactly({ kind: z.literal('fixed'), points: decimal() }),
    exactly({ kind: z.literal('per-unit'), ...points }),
    exactly({
      kind: z.literal('discretionary'),
      field: z.string(),
      from: decimal(),
      to: decimal(),
      reason: z.string(),
    }),
  ])
}

/** What it means that a duty was not met. */
function unmet(): z.ZodType<Unmet> {
  return either(
    isObject,
    () => exactly({ points: decimal() }),
    () => choice(['zero', 'refuse']),
  )
}

function capWindow() {
  return either(
    (value) => value === 'period',
    () => z.literal('period'),
    periodKind,
  )
}
