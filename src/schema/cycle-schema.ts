import * as z from 'zod'
import { rulebookRef } from './ledger-schema.ts'
import { matter } from './notice-schema.ts'
import { once } from './once.ts'
import {
  commandBase,
  date,
  deadline,
  decimal,
  eventBase,
  exactly,
  id,
  instant,
  list,
  maybe,
  titles,
} from './parts.ts'
import { wholePeriod } from './period-schema.ts'

/** Everything that can be asked of a cycle. */
export const cycleCommandSchema = /* @__PURE__ */ once(() =>
  z.discriminatedUnion('type', [
    exactly({ ...base('open'), ...terms(), period: z.string() }),
    exactly({ ...base('amend'), populations: pins(), reason: z.string() }),
    exactly(base('begin')),
    exactly({ ...base('close'), ...closing() }),
    exactly({ ...base('publish'), ...publication() }),
    exactly({ ...base('announce'), notice: id('notice'), populations: list(z.string()) }),
    exactly({ ...base('revise'), ...revision() }),
    exactly(base('confirm')),
    exactly(base('apply')),
    exactly({ ...base('carry-on'), next: z.string() }),
  ]),
)

/** Everything that can happen to a cycle. */
export const cycleEventSchema = /* @__PURE__ */ once(() =>
  z.discriminatedUnion('type', [
    exactly({ ...past('opened'), ...terms(), period: wholePeriod() }),
    exactly({ ...past('amended'), populations: pins(), reason: z.string() }),
    exactly(past('begun')),
    exactly({ ...past('closed'), ...closing() }),
    exactly({ ...past('published'), ...publication() }),
    exactly({ ...past('announced'), ...announcement() }),
    exactly({ ...past('revised'), ...revision(), noticeAgain: list(z.string()) }),
    exactly({ ...past('confirmed'), digest: z.string() }),
    exactly({ ...past('applied'), measures: measureCounts() }),
    exactly({ ...past('carried-on'), next: wholePeriod(), digest: z.string() }),
  ]),
)

/** One decision on an objection. */
export function rulingRef() {
  return exactly({ matter: matter(), objection: id('objection'), at: instant() })
}

function base<const Type extends string>(type: Type) {
  return { ...commandBase(type), cycle: id('cycle') }
}

function past<const Type extends string>(type: Type) {
  return { ...eventBase(type), cycle: id('cycle') }
}

function terms() {
  return {
    unit: id('unit'),
    title: titles(),
    zone: z.string(),
    responsible: z.string(),
    populations: pins(),
    follows: maybe(exactly({ cycle: id('cycle'), digest: z.string() })),
  }
}

function pins() {
  const pin = exactly({
    name: z.string(),
    rulebook: rulebookRef(),
    hash: z.string(),
    afterRuling: maybe(z.enum(['rerun', 'keep-seats'])),
  })
  return list(pin)
}

function closing() {
  const numbers = { in: decimal(), exempt: decimal(), out: decimal() }
  const rolls = list(exactly({ population: z.string(), ...numbers, digest: z.string() }))
  return { asOf: date(), populations: pins(), rolls }
}

function publication() {
  return { populations: list(exactly(results())), digest: z.string() }
}

function results() {
  return {
    population: z.string(),
    subjects: decimal(),
    counts: list(exactly({ grade: z.nullable(z.string()), subjects: decimal() })),
    digest: z.string(),
  }
}

function announcement() {
  return {
    notice: id('notice'),
    populations: list(z.string()),
    audiences: list(z.string()),
    digest: z.string(),
    until: deadline(),
    closes: instant(),
  }
}

function revision() {
  return {
    ruling: rulingRef(),
    populations: list(exactly({ ...results(), others: decimal() })),
    digest: z.string(),
    reason: z.string(),
  }
}

function measureCounts() {
  return exactly({
    open: decimal(),
    declined: decimal(),
    carriedOut: decimal(),
    lifted: decimal(),
  })
}
