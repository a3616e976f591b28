import * as z from 'zod'
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
    links: maybe(table(linkedGrade())),
    history: maybe(list(exactly({ period: periodId(), grade: z.nullable(z.string()) }))),
    asOf: maybe(date()),
  }),
)

function linkedGrade() {
  return exactly({ subject: subjectId(), grade: z.nullable(z.string()), value: exactValue() })
}
