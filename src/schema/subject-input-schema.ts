import * as z from 'zod'
import { type Period, parsePeriod } from '../calendar/index.ts'
import { ok, refusal, refuse } from '../foundation/index.ts'
import { factSchema, fields } from './fact-schema.ts'
import { once } from './once.ts'
import {
  date,
  decimal,
  either,
  exactly,
  exactValue,
  isObject,
  list,
  maybe,
  read,
  subjectId,
  table,
  thenRead,
} from './parts.ts'
import { tallySchema } from './tally-schema.ts'

/** Everything about one subject and one period. */
export const subjectInputSchema = /* @__PURE__ */ once(() =>
  exactly({
    subject: subjectId(),
    period: either(isObject, wholePeriod, () => read(parsePeriodId)),
    attributes: maybe(fields()),
    inputs: maybe(table(decimal())),
    facts: maybe(list(factSchema())),
    tallies: maybe(list(tallySchema())),
    links: maybe(table(linkedGrade())),
    history: maybe(list(exactly({ period: read(parsePeriodId), grade: z.nullable(z.string()) }))),
    asOf: maybe(date()),
  }),
)

function linkedGrade() {
  return exactly({ subject: subjectId(), grade: z.nullable(z.string()), value: exactValue() })
}

function parsePeriodId(value: unknown) {
  const parsed = parsePeriod(value)
  return parsed.ok ? ok(parsed.value.id) : parsed
}

/** A period written out, with the days that its id stands for. */
function wholePeriod(): z.ZodType<Period> {
  return thenRead(exactly({ id: read(parsePeriodId), from: date(), until: date() }), ownDays)
}

function ownDays({ id, from, until }: Period) {
  const parsed = parsePeriod(id)
  if (!parsed.ok) return parsed
  const own = parsed.value
  if (own.from === from && own.until === until) return ok(own)
  const expected = `${own.from}..${own.until}`
  return refuse(refusal('period-invalid', { expected, actual: `${from}..${until}` }))
}
