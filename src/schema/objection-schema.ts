import * as z from 'zod'
import { evidenceSchema } from './fact-schema.ts'
import { matter } from './notice-schema.ts'
import { once } from './once.ts'
import { commandBase, date, eventBase, exactly, id, list, maybe, subjectId } from './parts.ts'

/** Everything that can be asked of the objections to a matter. */
export const objectionCommandSchema = /* @__PURE__ */ once(() =>
  z.discriminatedUnion('type', [
    exactly({ ...base('raise'), ...plea() }),
    exactly({ ...base('admit'), reason: z.string() }),
    exactly({ ...base('dismiss'), ...dismissal() }),
    exactly({ ...base('withdraw'), objector: objector(), reason: z.string() }),
    exactly({ ...base('rule'), ...ruling() }),
    exactly({ ...base('appeal'), ...appeal() }),
  ]),
)

/** Everything that can happen to the objections to a matter. */
export const objectionEventSchema = /* @__PURE__ */ once(() =>
  z.discriminatedUnion('type', [
    exactly({ ...past('raised'), ...plea(), ...shown(), on: date(), late: z.boolean() }),
    exactly({ ...past('admitted'), reason: z.string() }),
    exactly({ ...past('dismissed'), ...dismissal(), on: date() }),
    exactly({ ...past('withdrawn'), reason: z.string() }),
    exactly({ ...past('ruled'), ...ruling(), on: date() }),
    exactly({ ...past('appealed'), ...appeal(), on: date() }),
  ]),
)

function base<const Type extends string>(type: Type) {
  return { ...commandBase(type), matter: matter(), objection: id('objection') }
}

function past<const Type extends string>(type: Type) {
  return { ...eventBase(type), objection: id('objection') }
}

/** What is objected to, and where it was shown. */
function shown() {
  return { matter: matter(), notice: id('notice') }
}

function plea() {
  return { objector: objector(), ground: maybe(z.string()), ...argument() }
}

function dismissal() {
  return { because: z.enum(['late', 'no-ground']), reason: z.string() }
}

function ruling() {
  const remedy = exactly({ kind: z.string(), id: z.string(), note: z.string() })
  return {
    outcome: z.enum(['upheld', 'partly-upheld', 'rejected']),
    reason: z.string(),
    remedy: list(remedy),
  }
}

function appeal() {
  return { by: objector(), ...argument() }
}

function argument() {
  return { reason: z.string(), evidence: list(evidenceSchema()) }
}

/** Who objects, and in which capacity. */
function objector() {
  return z.discriminatedUnion('kind', [
    exactly({ kind: z.literal('subject'), subject: subjectId() }),
    exactly({ kind: z.literal('member'), member: id('member') }),
    exactly({ kind: z.literal('public'), person: z.string() }),
    exactly({ kind: z.literal('anonymous'), token: z.string() }),
  ])
}
