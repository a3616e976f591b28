import * as z from 'zod'
import { once } from './once.ts'
import { commandBase, decimal, eventBase, exactly, list, subjectId, thousandths } from './parts.ts'
import { periodId } from './period-schema.ts'

/** Everything that can be brought along from before. */
export const openingCommandSchema = /* @__PURE__ */ once(() =>
  z.discriminatedUnion('type', [
    exactly({ ...commandBase('bring-points'), ...base(), ...points() }),
    exactly({ ...commandBase('bring-results'), ...base(), ...results() }),
    exactly({ ...commandBase('bring-input'), ...base(), ...input() }),
  ]),
)

/** Everything that was brought along from before. */
export const openingEventSchema = /* @__PURE__ */ once(() =>
  z.discriminatedUnion('type', [
    exactly({ ...eventBase('points-brought'), ...base(), ...points() }),
    exactly({ ...eventBase('results-brought'), ...base(), ...results() }),
    exactly({ ...eventBase('input-brought'), ...base(), ...input() }),
  ]),
)

function base() {
  return { subject: subjectId(), ground: z.string() }
}

function points() {
  return { cycle: z.string(), clause: z.string(), amount: thousandths(Number.MIN_SAFE_INTEGER) }
}

function results() {
  const result = exactly({ period: periodId(), grade: z.nullable(z.string()) })
  return { population: z.string(), results: list(result) }
}

function input() {
  return { cycle: z.string(), input: z.string(), value: decimal() }
}
