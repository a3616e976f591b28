import * as z from 'zod'
import { fields } from './fact-schema.ts'
import { once } from './once.ts'
import { commandBase, date, eventBase, exactly, id, maybe } from './parts.ts'

/** Everything that can be asked of a member's belonging. */
export const memberCommandSchema = /* @__PURE__ */ once(() =>
  z.discriminatedUnion('type', [
    exactly({ ...base('join'), ...home(), ...category(), attributes: maybe(fields()) }),
    exactly({ ...base('recategorise'), ...category() }),
    exactly({ ...base('transfer'), ...home() }),
    exactly({ ...base('affiliate'), ...activity(), until: maybe(date()) }),
    exactly({ ...base('end-affiliation'), ...activity(), ...ground() }),
    exactly({ ...base('suspend'), ...ground() }),
    exactly({ ...base('resume'), ...ground() }),
    exactly({ ...base('describe-member'), attributes: fields() }),
    exactly({ ...base('leave'), ...ground() }),
  ]),
)

/** Everything that can happen to a member's belonging. */
export const memberEventSchema = /* @__PURE__ */ once(() =>
  z.discriminatedUnion('type', [
    exactly({ ...past('joined'), ...home(), ...category(), attributes: fields() }),
    exactly({ ...past('recategorised'), ...category() }),
    exactly({ ...past('transferred'), ...home() }),
    exactly({ ...past('affiliated'), ...activity(), until: maybe(date()) }),
    exactly({ ...past('affiliation-ended'), ...activity(), from: date(), ...ground() }),
    exactly({ ...past('suspended'), ...ground() }),
    exactly({ ...past('resumed'), from: date(), ...ground() }),
    exactly({ ...past('member-described'), attributes: fields() }),
    exactly({ ...past('left'), ...ground() }),
  ]),
)

function base<const Type extends string>(type: Type) {
  return { ...commandBase(type), ...member() }
}

function past<const Type extends string>(type: Type) {
  return { ...eventBase(type), ...member() }
}

function member() {
  return { member: id('member'), on: date(), ground: maybe(z.string()) }
}

function home() {
  return { home: id('unit') }
}

function category() {
  return { category: z.string() }
}

function activity() {
  return { unit: id('unit'), kind: z.string() }
}

/** Where a ground must be given. */
function ground() {
  return { ground: z.string() }
}
