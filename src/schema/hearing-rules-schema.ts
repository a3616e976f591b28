import * as z from 'zod'
import { once } from './once.ts'
import { decimal, exactly, list } from './parts.ts'

/** How long and before whom something is shown. */
export const noticeRulesSchema = /* @__PURE__ */ once(() =>
  exactly({
    clause: z.string(),
    atLeast: exactly(dayCount()),
    audiences: list(z.string()),
    ways: list(z.string()),
    waysAtLeast: decimal(),
  }),
)

/** Who may object, how long and how often, and who answers by when. */
export const objectionRulesSchema = /* @__PURE__ */ once(() =>
  exactly({
    clause: z.string(),
    mayObject: list(z.enum(['subject', 'member', 'public', 'anonymous'])),
    grounds: list(z.string()),
    evidence: decimal(),
    window: exactly({ ...dayCount(), from: z.enum(['notice-start', 'notice-end']) }),
    late: z.enum(['refused', 'received']),
    rounds: decimal(),
    ...answered(),
    appeal: z.nullable(appeal()),
  }),
)

function appeal() {
  return exactly({
    mayAppeal: list(z.enum(['objector', 'subject'])),
    within: exactly(dayCount()),
    ...answered(),
  })
}

/** By when, and by whom. */
function answered() {
  return { answer: exactly(dayCount()), ruledBy: list(z.string()) }
}

function dayCount() {
  return { days: decimal(), count: z.enum(['calendar', 'working']) }
}
