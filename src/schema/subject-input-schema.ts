import * as z from 'zod'
import type { MemberId } from '../vocabulary/index.ts'
import { factSchema, fields } from './fact-schema.ts'
import { once } from './once.ts'
import {
  date,
  decimal,
  either,
  exactly,
  exactValue,
  id,
  isObject,
  list,
  maybe,
  subjectId,
  table,
} from './parts.ts'
import { periodId, wholePeriod } from './period-schema.ts'
import { tallySchema } from './tally-schema.ts'

/** Everything about one subject and one period. */
export const subjectInputSchema = /* @__PURE__ */ once(() =>
  exactly({
    subject: subjectId(),
    period: either(isObject, wholePeriod, periodId),
    attributes: maybe(fields()),
    inputs: maybe(table(decimal())),
    facts: maybe(list(factSchema())),
    tallies: maybe(list(tallySchema())),
    decisions: maybe(list(decisionSchema())),
    links: maybe(table(either(isList, () => list(linkedGrade()), linkedGrade))),
    history: maybe(list(exactly({ period: periodId(), grade: z.nullable(z.string()) }))),
    recorded: maybe(list(recordedSchema())),
    asOf: maybe(date()),
  }),
)

function decisionSchema() {
  return exactly({
    clause: z.string(),
    by: id('member') satisfies z.ZodType<MemberId>,
    reason: z.string(),
    points: maybe(decimal()),
  })
}

function recordedSchema() {
  return exactly({
    clause: z.string(),
    use: z.string(),
    version: z.string(),
    output: z.nullable(either(isText, z.string, decimal)),
    reason: maybe(z.string()),
  })
}

function isText(value: unknown): boolean {
  return typeof value === 'string'
}

function isList(value: unknown): boolean {
  return Array.isArray(value)
}

function linkedGrade() {
  return exactly({
    subject: subjectId(),
    grade: z.nullable(z.string()),
    value: z.nullable(exactValue()),
    rank: maybe(decimal()),
    ranked: maybe(decimal()),
  })
}
