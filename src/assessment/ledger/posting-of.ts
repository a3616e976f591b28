import {
  compare,
  type Exact,
  exact,
  exactText,
  negate,
  okUnless,
  type Refusal,
  type Result,
  type Rounding,
  refusal,
  refuse,
  sumOf,
  type Thousandths,
  toThousandths,
} from '../../foundation/index.ts'
import type { FactId, ScoreLine } from '../../vocabulary/index.ts'
import { checkTurnover } from './check-turnover.ts'
import { points } from './signed-amount.ts'

/** What one clause gives one subject, as the ledger holds it. */
export interface PostingLine {
  readonly clause: string
  /** Thousandths of a point, negative where the clause takes points off. */
  readonly amount: Thousandths
  readonly facts: readonly FactId[]
}

/** Score lines rounded for posting, with their total before and after. */
export interface PostingSheet {
  readonly lines: readonly PostingLine[]
  /** What the rounded lines sum to, and so what the account will hold. */
  readonly total: Thousandths
  /** What the exact lines sum to. */
  readonly exactTotal: Exact
}

/**
 * Score lines as the ledger posts them: each line rounded to thousandths of a point by the rounding that
 * the rulebook names. The lines are rounded and not their total, so that every clause's entries sum to
 * its own line; the total posted can then differ from the exact total by less than one thousandth for
 * each line that is no whole number of thousandths (by at most half a thousandth each for `half-up` and
 * `half-even`), and is equal to it where all are. Stars are read from the exact value, never from here.
 *
 * Refused with `amount-out-of-range` where a line, or all lines together, go beyond safe integers.
 *
 * @example
 * ```ts
 * import { decimal, exact, postingOf, unwrap } from 'pledgebook'
 *
 * const third = { clause: '3.1', amount: exact(10, 3), facts: [] }
 * const half = { clause: '3.2', amount: decimal(0.5), facts: [] }
 * unwrap(postingOf([third, half], 'half-up')).lines.map((line) => line.amount) // => [3333, 500]
 * ```
 */
export function postingOf(
  lines: readonly ScoreLine[],
  rounding: Rounding,
): Result<PostingSheet, Refusal<'amount-out-of-range'>> {
  const [beyond, ...alsoBeyond] = lines.filter(({ amount }) => !fits(amount)).map(outOfRange)
  if (beyond) return refuse(beyond, ...alsoBeyond)
  const rounded = lines.map(({ clause, amount, facts }) => ({
    clause,
    amount: toThousandths(amount, rounding),
    facts: [...facts],
  }))
  const amounts = rounded.map(({ amount }) => amount)
  return okUnless(checkTurnover(undefined, amounts, ''), () => ({
    lines: rounded,
    total: points(amounts.reduce<number>((sum, amount) => sum + amount, 0)),
    exactTotal: sumOf(lines.map(({ amount }) => amount)),
  }))
}

const most = /* @__PURE__ */ exact(Number.MAX_SAFE_INTEGER, 1000)

/** The bound is itself a whole number of thousandths, so no rounding leads out of it. */
function fits(amount: Exact): boolean {
  return compare(amount, most) <= 0 && compare(amount, negate(most)) >= 0
}

function outOfRange({ clause, amount }: ScoreLine): Refusal<'amount-out-of-range'> {
  const expected = `at most ${Number.MAX_SAFE_INTEGER} thousandths`
  const actual = exactText(amount).slice(0, 80)
  return refusal('amount-out-of-range', { subject: clause, path: ['amount'], expected, actual })
}
