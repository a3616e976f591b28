import * as z from 'zod'
import { evidenceSchema } from './fact-schema.ts'
import { once } from './once.ts'
import { commandBase, date, decimal, exactly, id, list, maybe, subjectId } from './parts.ts'

/** Everything that can be asked of a pledge. */
export const pledgeCommandSchema = /* @__PURE__ */ once(() =>
  z.discriminatedUnion('type', [...termSchemas(), ...runSchemas()]),
)

/** From the proposal until it runs. */
function termSchemas() {
  return [
    exactly({
      ...base('propose'),
      ...offeredTerms(),
      by: subjectId(),
      with: maybe(list(id('member'))),
      led: maybe(id('member')),
      kind: z.string(),
    }),
    exactly({
      ...base('comment'),
      commenter: id('commenter'),
      fits: z.boolean(),
      text: maybe(z.string()),
    }),
    exactly(base('approve')),
    exactly({ ...base('return'), reason: z.string() }),
    exactly({ ...base('refuse'), reason: z.string() }),
    exactly({ ...base('revise'), ...offeredTerms() }),
    exactly({
      ...base('publish'),
      way: z.string(),
      on: date(),
      where: z.string(),
      audience: maybe(decimal()),
    }),
    exactly({ ...base('give'), form: z.string(), on: date(), where: maybe(z.string()) }),
  ] as const
}

/** From the start to the end. */
function runSchemas() {
  return [
    exactly({ ...base('progress'), toward: maybe(toward()), ...shown() }),
    exactly({ ...base('check'), finding: finding(), ...shown() }),
    exactly({ ...base('remind'), text: z.string() }),
    exactly({ ...base('request-correction'), due: date(), reason: z.string() }),
    exactly({ ...base('correct'), ...shown() }),
    exactly({ ...base('extend'), due: date(), reason: z.string() }),
    exactly({ ...base('review'), ...review() }),
    exactly({ ...base('claim'), ...shown() }),
    exactly({
      ...base('verify'),
      outcome: outcome(),
      excused: z.boolean(),
      evidence: maybe(list(evidenceSchema())),
      reason: z.string(),
    }),
    exactly({ ...base('withdraw'), reason: z.string() }),
  ] as const
}

function base<const Type extends string>(type: Type) {
  return { ...commandBase(type), pledge: id('pledge') }
}

function offeredTerms() {
  return { items: items(), due: date(), post: maybe(id('post')) }
}

function shown() {
  return { text: z.string(), evidence: maybe(list(evidenceSchema())) }
}

/** What is promised. */
export function items() {
  const quantity = exactly({ amount: decimal(), unit: z.string() })
  return list(exactly({ text: z.string(), measure: z.string(), quantity }))
}

/** A part of one item's quantity. */
export function toward() {
  return exactly({ item: decimal(), amount: decimal() })
}

/** What a check found. */
export function finding() {
  return z.enum(['on-course', 'behind'])
}

/** How a pledge ends. */
export function outcome() {
  return z.enum(['fulfilled', 'partly-fulfilled', 'not-fulfilled'])
}

/** What a review says of a month. */
export function review() {
  return {
    month: z.string(),
    outcome: z.enum(['met', 'unmet']),
    points: decimal(),
    reason: z.string(),
  }
}
