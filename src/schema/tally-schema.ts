import * as z from 'zod'
import { once } from './once.ts'
import { decimal, exactly, list, maybe } from './parts.ts'

/** The counted ballots of one rater group. */
export const tallySchema = /* @__PURE__ */ once(() =>
  exactly({
    group: z.string(),
    period: maybe(z.string()),
    entitled: maybe(decimal()),
    present: maybe(decimal()),
    counts: list(exactly({ choice: z.string(), count: decimal() })),
    marks: maybe(list(exactly({ points: decimal(), count: decimal() }))),
    invalid: maybe(decimal()),
  }),
)
