import * as z from 'zod'
import { evidenceSchema, fields } from './fact-schema.ts'
import { once } from './once.ts'
import { commandBase, date, eventBase, exactly, id, list, maybe, subjectId } from './parts.ts'

/** What can be done about one fact. */
export const recordCommandSchema = /* @__PURE__ */ once(() =>
  z.discriminatedUnion('type', [
    exactly({ ...commandBase('record'), ...fact(), ...content(), corrects: maybe(id('fact')) }),
    exactly({ ...commandBase('certify'), ...fact() }),
    exactly({ ...commandBase('return'), ...fact(), reason: z.string() }),
    exactly({ ...commandBase('resubmit'), ...fact(), ...details() }),
    exactly({
      ...commandBase('correct'),
      ...fact(),
      reason: z.string(),
      replacement: exactly({ ...fact(), ...content() }),
    }),
    exactly({ ...commandBase('withdraw'), ...fact(), reason: z.string() }),
  ]),
)

/** What can happen to one fact. */
export const recordEventSchema = /* @__PURE__ */ once(() => {
  const needsStamp = z.boolean()
  return z.discriminatedUnion('type', [
    exactly({
      ...eventBase('recorded'),
      ...fact(),
      ...content(),
      needsStamp,
      corrects: maybe(id('fact')),
    }),
    exactly({ ...eventBase('certified'), ...fact() }),
    exactly({ ...eventBase('returned'), ...fact(), reason: z.string() }),
    exactly({ ...eventBase('resubmitted'), ...fact(), ...details(), needsStamp }),
    exactly({
      ...eventBase('corrected'),
      ...fact(),
      reason: z.string(),
      replacement: exactly({ ...fact(), ...content() }),
    }),
    exactly({ ...eventBase('withdrawn'), ...fact(), reason: z.string() }),
  ])
})

function fact() {
  return { fact: id('fact') }
}

function details() {
  return { on: date(), fields: fields(), evidence: list(evidenceSchema()) }
}

function content() {
  return { ...details(), kind: z.string(), subject: subjectId() }
}
