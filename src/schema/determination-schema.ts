import * as z from 'zod'
import { rulingRef } from './cycle-schema.ts'
import { once } from './once.ts'
import {
  commandBase,
  date,
  decimal,
  eventBase,
  exactly,
  id,
  list,
  maybe,
  subjectId,
} from './parts.ts'

/** Everything that people can decide in grading. */
export const determinationCommandSchema = /* @__PURE__ */ once(() =>
  z.discriminatedUnion('type', [
    exactly({ ...base('decide-tie'), ...seats() }),
    exactly({ ...base('reopen-tie'), decision: id('command') }),
    exactly({ ...base('give-grade'), ...grade() }),
    exactly({ ...base('withdraw-grade'), subject: subjectId() }),
    exactly({ ...base('decide-clause'), ...clause(), points: maybe(decimal()) }),
    exactly({ ...base('withdraw-clause'), ...clause() }),
    exactly({ ...base('lift'), subject: maybe(subjectId()), ...lifting() }),
  ]),
)

/** Everything that people decided in grading. */
export const determinationEventSchema = /* @__PURE__ */ once(() =>
  z.discriminatedUnion('type', [
    exactly({ ...past('tie-decided'), ...seats(), ...tie() }),
    exactly({ ...past('tie-reopened'), decision: id('command') }),
    exactly({ ...past('grade-given'), ...grade() }),
    exactly({ ...past('grade-withdrawn'), subject: subjectId() }),
    exactly({ ...past('clause-decided'), ...clause(), points: maybe(decimal()) }),
    exactly({ ...past('clause-withdrawn'), ...clause() }),
    exactly({ ...past('lifted'), ...lifting() }),
  ]),
)

function base<const Type extends string>(type: Type) {
  return { ...commandBase(type), ...key() }
}

function past<const Type extends string>(type: Type) {
  return { ...eventBase(type), ...key() }
}

function key() {
  return { cycle: id('cycle'), population: z.string(), reason: z.string() }
}

function seats() {
  const votes = exactly({ subject: subjectId(), votes: decimal() })
  return {
    clause: z.string(),
    grade: z.string(),
    seated: list(subjectId()),
    votes: maybe(list(votes)),
  }
}

function tie() {
  return {
    below: z.nullable(z.string()),
    seats: decimal(),
    tied: list(subjectId()),
    rank: maybe(decimal()),
    settledBy: maybe(z.literal('re-vote')),
  }
}

function grade() {
  return { subject: subjectId(), grade: z.string(), from: date(), until: date() }
}

function clause() {
  return { subject: subjectId(), clause: z.string() }
}

function lifting() {
  return { decision: id('command'), ruling: rulingRef() }
}
