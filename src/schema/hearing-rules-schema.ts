import * as z from 'zod'
import { once } from './once.ts'
import { number, open } from './open-parts.ts'
import { choice, exactly, list } from './parts.ts'

/** How long and before whom something is shown. What the text leaves open is `'?'`. */
export const noticeRulesSchema = /* @__PURE__ */ once(() =>
  exactly({
    clause: z.string(),
    atLeast: exactly(dayCount()),
    audiences: list(z.string()),
    ways: list(z.string()),
    waysAtLeast: number(),
  }),
)

/** Who may object, how long and how often, and who answers by when. */
export const objectionRulesSchema = /* @__PURE__ */ once(() =>
  exactly({
    clause: z.string(),
    mayObject: list(choice(['subject', 'member', 'public', 'anonymous'])),
    grounds: list(z.string()),
    evidence: number(),
    window: exactly({ ...dayCount(), from: choice(['notice-start', 'notice-end']) }),
    late: choice(['refused', 'received']),
    rounds: number(),
    ...answered(),
    appeal: open(() => z.nullable(appeal())),
  }),
)

function appeal() {
  return exactly({
    mayAppeal: list(choice(['objector', 'subject'])),
    within: exactly(dayCount()),
    ...answered(),
  })
}

/** By when, and by whom. */
function answered() {
  return { answer: exactly(dayCount()), ruledBy: list(z.string()) }
}

function dayCount() {
  return { days: number(), count: choice(['calendar', 'working']) }
}
