import * as z from 'zod'
import { rulingRef } from './cycle-schema.ts'
import { evidenceSchema } from './fact-schema.ts'
import { rulebookRef } from './ledger-schema.ts'
import { measureSchema } from './measure-schema.ts'
import { once } from './once.ts'
import {
  commandBase,
  date,
  deadline,
  eventBase,
  exactly,
  exactText,
  id,
  list,
  subjectId,
} from './parts.ts'
import { periodId } from './period-schema.ts'

/** Everything that can be asked of an appraisal. */
export const appraisalCommandSchema = /* @__PURE__ */ once(() =>
  z.discriminatedUnion('type', [
    exactly({ ...base('grade'), result: result() }),
    exactly({ ...base('revise'), ...revision() }),
    exactly(base('confirm')),
    exactly({ ...base('propose'), measures: list(measureSchema()) }),
    exactly({ ...base('decide'), ...measure(), ...decision() }),
    exactly({ ...base('notify'), ...measure() }),
    exactly({ ...base('lift'), ...measure(), ruling: rulingRef(), reason: z.string() }),
    exactly({ ...base('carry-out'), ...measure(), ...doing() }),
    exactly(base('carry')),
  ]),
)

/** Everything that can happen to an appraisal. */
export const appraisalEventSchema = /* @__PURE__ */ once(() =>
  z.discriminatedUnion('type', [
    exactly({ ...past('graded'), ...rules(), result: result() }),
    exactly({ ...past('revised'), ...revision() }),
    exactly({ ...past('confirmed'), digest: z.string() }),
    exactly({ ...past('proposed'), measures: list(measureSchema()) }),
    exactly({ ...past('decided'), ...measure(), ...decision() }),
    exactly({ ...past('notified'), ...measure(), on: date(), until: z.nullable(deadline()) }),
    exactly({ ...past('lifted'), ...measure(), ruling: rulingRef(), reason: z.string() }),
    exactly({ ...past('carried-out'), ...measure(), ...doing() }),
    exactly({ ...past('carried'), next: periodId() }),
  ]),
)

function base<const Type extends string>(type: Type) {
  return { ...commandBase(type), ...key() }
}

function past<const Type extends string>(type: Type) {
  return { ...eventBase(type), ...key() }
}

/** Of whom, in which population, in which cycle. */
function key() {
  return { cycle: id('cycle'), population: z.string(), subject: subjectId() }
}

/** The text of the rules that gave a result. */
function rules() {
  return { period: periodId(), rulebook: rulebookRef(), hash: z.string() }
}

function result() {
  return exactly({
    grade: z.nullable(z.string()),
    value: z.nullable(exactText()),
    because: list(z.string()),
    standing: z.string(),
  })
}

function revision() {
  return {
    ruling: rulingRef(),
    because: z.enum(['ruling', 'quota', 'link', 'value']),
    result: result(),
    reason: z.string(),
  }
}

/** One measure, by its clause. */
function measure() {
  return { measure: z.string() }
}

function decision() {
  return { outcome: z.enum(['accepted', 'declined']), reason: z.string() }
}

function doing() {
  return { on: date(), evidence: list(evidenceSchema()) }
}
