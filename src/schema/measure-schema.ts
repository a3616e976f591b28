import * as z from 'zod'
import { describe, ok, refusal, refuse } from '../foundation/index.ts'
import { rulebookRef } from './ledger-schema.ts'
import { once } from './once.ts'
import { decimal, exactly, list, maybe, read, subjectId } from './parts.ts'
import { periodId } from './period-schema.ts'

/** What the rules propose to do about a grade. */
export const measureSchema = /* @__PURE__ */ once(() =>
  exactly({
    kind: z.string(),
    subject: subjectId(),
    period: periodId(),
    clause: z.string(),
    rulebook: rulebookRef(),
    grade: z.string(),
    decidedBy: z.string(),
    status: z.literal('proposed'),
    rank: maybe(decimal()),
    run: maybe(list(exactly({ period: periodId(), grade: z.nullable(z.string()) }))),
    money: maybe(money()),
    withheld: maybe(money()),
  }),
)

function money() {
  return exactly({ currency: z.string(), decimals: decimal(), minor: minorUnits() })
}

/** A sum in the smallest unit of a currency. */
function minorUnits(): z.ZodType<number> {
  const expected = 'a safe integer of the smallest unit'
  return read((value) => {
    if (typeof value === 'number' && Number.isSafeInteger(value)) return ok(value)
    return refuse(refusal('amount-invalid', { expected, actual: describe(value) }))
  })
}
