import * as z from 'zod'
import { clauseBase } from './node-schema.ts'
import { once } from './once.ts'
import { decimal, exactly, list, maybe } from './parts.ts'

/** What a rulebook lets a child change. */
export const allowanceSchema = /* @__PURE__ */ once(() => {
  const range = exactly({ from: decimal(), to: decimal() })
  const place = { of: z.string(), field: z.string(), part: maybe(z.string()) }
  return z.discriminatedUnion('kind', [
    exactly({
      ...clauseBase(),
      kind: z.literal('add'),
      to: z.string(),
      atMost: decimal(),
      each: range,
      together: maybe(range),
    }),
    exactly({
      ...clauseBase(),
      kind: z.literal('set'),
      ...place,
      from: decimal(),
      to: decimal(),
    }),
    exactly({ ...clauseBase(), kind: z.literal('choose'), ...place, among: list(z.string()) }),
    exactly({
      ...clauseBase(),
      kind: z.literal('veto'),
      atMost: decimal(),
      notBelow: maybe(z.string()),
    }),
  ])
})
