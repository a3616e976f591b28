import * as z from 'zod'
import type { Allowance } from '../rulebook/index.ts'
import { allowanceSchema } from './allowance-schema.ts'
import { catalogueSchema } from './catalogue-schema.ts'
import { nodeSchemas } from './node-schema.ts'
import { once } from './once.ts'
import { date, decimal, either, exactly, isObject, list, maybe, titles } from './parts.ts'
import { vetoSchema } from './rulebook-schema.ts'

/** What a child makes of a parent's rulebook. */
export const overlaySchema = /* @__PURE__ */ once(() =>
  exactly({
    id: z.string(),
    version: z.string(),
    title: titles(),
    source: z.string(),
    inForce: maybe(exactly({ from: date(), until: maybe(date()) })),
    over: exactly({ id: z.string(), version: z.string() }),
    declares: maybe(declarations()),
    changes: list(changeSchema()),
    passesOn: maybe(list(either<Allowance, string>(isObject, allowanceSchema, z.string))),
  }),
)

/** One change. */
export const changeSchema = /* @__PURE__ */ once(() => {
  const allowedBy = z.string()
  return z.discriminatedUnion('kind', [
    exactly({
      kind: z.literal('add'),
      allowedBy,
      item: z.discriminatedUnion('kind', nodeSchemas()),
    }),
    exactly({ kind: z.literal('set'), allowedBy, number: decimal() }),
    exactly({ kind: z.literal('choose'), allowedBy, word: z.string() }),
    exactly({ kind: z.literal('veto'), allowedBy, veto: vetoSchema() }),
  ])
})

function declarations() {
  const { facts, attributes, inputs } = catalogueSchema().shape
  return exactly({ facts: maybe(facts), attributes: maybe(attributes), inputs: maybe(inputs) })
}
