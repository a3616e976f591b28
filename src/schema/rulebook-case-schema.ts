import * as z from 'zod'
import {
  describe,
  type Json,
  ok,
  parseDecimal,
  parseExact,
  refusal,
  refuse,
} from '../foundation/index.ts'
import { outcomes } from '../vocabulary/index.ts'
import { factSchema, fields } from './fact-schema.ts'
import { manualGradesSchema } from './manual-grades-schema.ts'
import { once } from './once.ts'
import { date, decimal, either, exactly, id, list, maybe, read, subjectId, table } from './parts.ts'
import { periodId } from './period-schema.ts'
import { subjectInputSchema } from './subject-input-schema.ts'

/** One case of a case file. What one subject's input may hold, a case may give: nothing is listed twice. */
export const rulebookCaseSchema = /* @__PURE__ */ once(() =>
  exactly({
    name: z.string(),
    source: maybe(z.string()),
    choices: maybe(table(json())),
    period: maybe(periodId()),
    asOf: maybe(date()),
    given: maybe(given()),
    expect: maybe(exactly({ ...outcome(), refusals: maybe(list(expectedRefusal())) })),
    subjects: maybe(
      list(
        exactly({
          subject: subjectId(),
          given: maybe(given()),
          expect: maybe(exactly(outcome())),
        }),
      ),
    ),
    manual: maybe(manualGradesSchema()),
    decided: maybe(list(tie())),
  }),
)

function given() {
  const { subject: _subject, period: _period, asOf: _asOf, ...parts } = subjectInputSchema().shape
  return exactly({
    ...parts,
    facts: maybe(list(briefFact())),
    links: maybe(table(either(Array.isArray, () => list(linked()), linked))),
  })
}

function tie() {
  return exactly({
    clause: z.string(),
    grade: maybe(z.string()),
    seated: list(subjectId()),
    by: maybe(id('member')),
    reason: maybe(z.string()),
  })
}

function briefFact() {
  const { subject: _subject, ...parts } = factSchema().shape
  return exactly({
    ...parts,
    id: maybe(id('fact')),
    fields: maybe(fields()),
    times: maybe(times()),
  })
}

function times() {
  return read<number>((value) => {
    const isCount = typeof value === 'number' && Number.isInteger(value) && value >= 1
    if (isCount && value <= most) return ok(value)
    const expected = `a whole number from 1 to ${most}`
    return refuse(refusal('shape-invalid', { expected, actual: describe(value) }))
  })
}

const most = 1_000

function linked() {
  return exactly({
    subject: subjectId(),
    grade: z.nullable(z.string()),
    value: z.nullable(number()),
  })
}

function outcome() {
  return {
    values: maybe(table(number())),
    grade: maybe(z.nullable(z.string())),
    outcome: maybe(z.enum(outcomes)),
    band: maybe(z.nullable(z.string())),
    because: maybe(list(z.string())),
    rank: maybe(decimal()),
    measures: maybe(list(textOr(measure))),
    setAside: maybe(list(exactly({ fact: z.string(), reason: z.string() }))),
  }
}

function measure() {
  return exactly({ measure: z.string(), amount: maybe(decimal()), withheld: maybe(decimal()) })
}

function expectedRefusal() {
  const whole = () =>
    exactly({ code: z.string(), path: maybe(z.string()), subject: maybe(z.string()) })
  return textOr(whole)
}

function textOr<T>(whole: () => z.ZodType<T>): z.ZodType<T | string> {
  return either(
    (value) => typeof value === 'string',
    () => z.string(),
    whole,
  )
}

/** A decimal, or the text `'n/d'`, each kept as it was written. */
function number(): z.ZodType<number | string> {
  return read<number | string>((value) => {
    if (typeof value === 'string') {
      const exact = parseExact(value)
      return exact.ok ? ok(value) : exact
    }
    const parsed = parseDecimal(value)
    return parsed.ok ? ok(Number(value)) : parsed
  })
}

/** Anything: it was looked at as plain JSON before. */
function json(): z.ZodType<Json> {
  return read((value) => ok(value as Json))
}
