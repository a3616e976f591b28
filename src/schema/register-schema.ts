import * as z from 'zod'
import { once } from './once.ts'
import { commandBase, eventBase, exactly, id } from './parts.ts'

/** Everything that can be asked of a register of pledges. */
export const registerCommandSchema = /* @__PURE__ */ once(() =>
  z.discriminatedUnion('type', [
    exactly({ ...commandBase('enter'), ...place(), kind: z.string() }),
    exactly({ ...commandBase('release'), ...place(), because: cause() }),
  ]),
)

/** Everything that can happen to a register of pledges. */
export const registerEventSchema = /* @__PURE__ */ once(() =>
  z.discriminatedUnion('type', [
    exactly({ ...eventBase('entered'), ...place(), kind: z.string() }),
    exactly({ ...eventBase('released'), ...place(), because: cause() }),
  ]),
)

function place() {
  return { member: id('member'), cycle: z.string(), pledge: id('pledge') }
}

function cause() {
  return z.enum(['refused', 'withdrawn'])
}
