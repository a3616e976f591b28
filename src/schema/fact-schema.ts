import * as z from 'zod'
import { once } from './once.ts'
import { date, exactly, fieldValue, id, list, maybe, subjectId, table } from './parts.ts'

/** What shows that something happened. */
export const evidenceSchema = /* @__PURE__ */ once(() =>
  exactly({ kind: z.string(), ref: z.string(), digest: maybe(z.string()) }),
)

/** Fields by name. Which there are, the catalogue says. */
export function fields() {
  return table(fieldValue())
}

/** One thing that happened. */
export const factSchema = /* @__PURE__ */ once(() =>
  exactly({
    id: id('fact'),
    kind: z.string(),
    subject: subjectId(),
    on: date(),
    recordedOn: maybe(date()),
    recognisedOn: maybe(date()),
    fields: fields(),
    evidence: maybe(list(evidenceSchema())),
    recordedBy: maybe(id('member')),
    certifiedBy: maybe(id('member')),
  }),
)
