import * as z from 'zod'
import { once } from './once.ts'
import {
  commandBase,
  date,
  eventBase,
  exactly,
  id,
  instant,
  list,
  maybe,
  subjectId,
  thousandths,
} from './parts.ts'

/** What can be done in one account. */
export const ledgerCommandSchema = /* @__PURE__ */ once(() => {
  const entries = list(id('entry'))
  return z.discriminatedUnion('type', [
    exactly({
      ...commandBase('post'),
      ...account(),
      rulebook: rulebookRef(),
      lines: list(
        exactly({
          clause: z.string(),
          amount: thousandths(Number.MIN_SAFE_INTEGER),
          facts: list(id('fact')),
        }),
      ),
      effectiveOn: date(),
      settleBy: maybe(instant()),
    }),
    exactly({ ...commandBase('settle'), ...account(), entries }),
    exactly({ ...commandBase('void'), ...account(), entries, reason: z.string() }),
    exactly({ ...commandBase('expire'), ...account(), entries }),
    exactly({
      ...commandBase('reverse'),
      ...account(),
      entry: id('entry'),
      reason: z.string(),
      effectiveOn: date(),
    }),
  ])
})

/** What can happen in one account. */
export const ledgerEventSchema = /* @__PURE__ */ once(() => {
  const optional = { reverses: maybe(id('entry')), reason: maybe(z.string()) }
  const required = { reverses: id('entry'), reason: z.string() }
  return z.discriminatedUnion('type', [
    exactly({
      ...eventBase('entered'),
      ...account(),
      entry: exactly({ ...entry(), ...optional }),
    }),
    exactly({ ...eventBase('settled'), ...account(), entry: id('entry') }),
    exactly({ ...eventBase('voided'), ...account(), entry: id('entry'), reason: z.string() }),
    exactly({ ...eventBase('expired'), ...account(), entry: id('entry') }),
    exactly({
      ...eventBase('reversed'),
      ...account(),
      entry: exactly({ ...entry(), ...required }),
    }),
  ])
})

function account() {
  return { holder: subjectId(), cycle: z.string() }
}

/** One version of a rulebook, by its name. */
export function rulebookRef() {
  return exactly({ id: z.string(), version: z.string() })
}

function entry() {
  return {
    id: id('entry'),
    from: side(),
    to: side(),
    amount: thousandths(1),
    clause: z.string(),
    rulebook: rulebookRef(),
    facts: list(id('fact')),
    effectiveOn: date(),
    recordedAt: instant(),
    recordedBy: id('member'),
    settleBy: maybe(instant()),
  }
}

/** The issuer's side or the holder's. */
function side() {
  return z.discriminatedUnion('kind', [
    exactly({ kind: z.literal('issuer'), clause: z.string() }),
    exactly({ kind: z.literal('holder'), holder: subjectId(), account: z.literal('merit') }),
  ])
}
