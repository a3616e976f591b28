import * as z from 'zod'
import { evidenceSchema } from './fact-schema.ts'
import { once } from './once.ts'
import { date, decimal, eventBase, exactly, id, list, subjectId } from './parts.ts'
import { finding, items, outcome, review, toward } from './pledge-command-schema.ts'

/** Everything that can happen to a pledge. */
export const pledgeEventSchema = /* @__PURE__ */ once(() =>
  z.discriminatedUnion('type', [...termSchemas(), ...runSchemas()]),
)

/** From the proposal until it runs. */
function termSchemas() {
  return [
    exactly({
      ...base('proposed'),
      ...terms(),
      by: subjectId(),
      with: list(id('member')),
      led: z.nullable(id('member')),
      kind: z.string(),
    }),
    exactly({
      ...base('commented'),
      commenter: id('commenter'),
      fits: z.boolean(),
      text: z.nullable(z.string()),
    }),
    exactly({ ...base('returned'), reason: z.string() }),
    exactly({ ...base('refused'), reason: z.string() }),
    exactly({ ...base('revised'), ...terms() }),
    exactly({ ...base('approved'), on: date() }),
    exactly({
      ...base('published'),
      way: z.string(),
      on: date(),
      where: z.string(),
      audience: z.nullable(decimal()),
    }),
    exactly({ ...base('given'), form: z.string(), on: date(), where: z.nullable(z.string()) }),
    exactly({ ...base('started'), on: date() }),
  ] as const
}

/** From the start to the end. */
function runSchemas() {
  return [
    exactly({ ...base('progressed'), toward: z.nullable(toward()), ...shown() }),
    exactly({ ...base('checked'), finding: finding(), ...shown() }),
    exactly({ ...base('reminded'), text: z.string() }),
    exactly({ ...base('correction-requested'), due: date(), reason: z.string() }),
    exactly({ ...base('corrected'), ...shown() }),
    exactly({ ...base('extended'), due: date(), reason: z.string() }),
    exactly({ ...base('reviewed'), ...review() }),
    exactly({ ...base('claimed'), on: date(), ...shown() }),
    exactly({
      ...base('verified'),
      on: date(),
      outcome: outcome(),
      excused: z.boolean(),
      evidence: list(evidenceSchema()),
      reason: z.string(),
    }),
    exactly({ ...base('withdrawn'), reason: z.string() }),
  ] as const
}

function base<const Type extends string>(type: Type) {
  return { ...eventBase(type), pledge: id('pledge') }
}

function terms() {
  return { items: items(), due: date(), post: z.nullable(id('post')) }
}

function shown() {
  return { text: z.string(), evidence: list(evidenceSchema()) }
}
