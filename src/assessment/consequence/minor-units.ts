import {
  decimal,
  type Exact,
  exact,
  invariant,
  isWhole,
  multiply,
  ok,
  type Refusal,
  type Result,
  type Rounding,
  refusal,
  refuse,
  roundToInteger,
} from '../../foundation/index.ts'
import type { Choice, Rulebook } from '../../rulebook/index.ts'
import type { Money } from '../../vocabulary/index.ts'

function currencyOf({ money }: Rulebook): { readonly currency: string; readonly decimals: number } {
  invariant(money !== undefined, 'a checked rulebook with amounts names its currency')
  return money
}

/** A sum in the currency's smallest unit, exact. */
function inMinor(rulebook: Rulebook, sum: Exact): Exact {
  return multiply(sum, exact(10n ** BigInt(currencyOf(rulebook).decimals)))
}

/** A sum as the rulebook writes it: it has no more decimals than the currency. */
export function writtenMinor(rulebook: Rulebook, written: number): bigint {
  const sum = inMinor(rulebook, decimal(written))
  invariant(isWhole(sum), 'a checked amount has no more decimals than its currency')
  return roundToInteger(sum, 'down')
}

/** A sum rounded to the smallest unit as the rulebook names it. */
export function roundedMinor(rulebook: Rulebook, sum: Exact, mode: Choice<Rounding>): bigint {
  invariant(mode !== '?', 'a checked rulebook leaves no rounding open')
  return roundToInteger(inMinor(rulebook, sum), mode)
}

const most = /* @__PURE__ */ BigInt(Number.MAX_SAFE_INTEGER)

/** A number of smallest units as money. Refused where no safe integer holds it. */
export function moneyOf(
  rulebook: Rulebook,
  minor: bigint,
  about: { readonly subject: string; readonly clause: string },
): Result<Money, Refusal<'money-out-of-range'>> {
  const { currency, decimals } = currencyOf(rulebook)
  if (minor <= most && minor >= -most) return ok({ currency, decimals, minor: Number(minor) })
  const expected = { clause: about.clause, most: Number.MAX_SAFE_INTEGER }
  return refuse(
    refusal('money-out-of-range', { subject: about.subject, expected, actual: String(minor) }),
  )
}
