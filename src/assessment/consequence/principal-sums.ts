import {
  compare,
  decimal,
  divide,
  type Exact,
  exactText,
  multiply,
  ok,
  one,
  parseDecimal,
  type Refusal,
  type Result,
  refusal,
  refuse,
  sign,
} from '../../foundation/index.ts'
import type { PrincipalAmount } from '../../rulebook/index.ts'
import { namedValue } from '../program/index.ts'
import type { MeasuredSubject } from './measured-subject.ts'
import type { MeasuresCode } from './measures-code.ts'
import { roundedMinor } from './minor-units.ts'
import type { Paying, Sum } from './paying.ts'

/** The part of each subject's principal; where it is paid in proportion, what is withheld as well. */
export function principalSums(
  amount: PrincipalAmount,
  paying: Paying,
): readonly Result<Sum, Refusal<MeasuresCode>>[] {
  return paying.met.map(({ subject }) => sumFor(amount, paying, subject))
}

function sumFor(
  amount: PrincipalAmount,
  paying: Paying,
  subject: MeasuredSubject,
): Result<Sum, Refusal<MeasuresCode>> {
  const { rulebook, clause } = paying
  const principal = principalOf(amount, subject)
  const about = { subject: subject.standing.subject }
  if (!principal) {
    return refuse(refusal('principal-missing', { ...about, expected: amount.of, actual: clause }))
  }
  const { rounding, proportion } = amount
  const part = multiply(principal, amount.share === undefined ? one : decimal(amount.share))
  const whole = roundedMinor(rulebook, part, rounding)
  if (!proportion) return ok({ money: whole })
  const value = namedValue(subject.standing, proportion.value)
  const full = decimal(proportion.full)
  if (sign(value) < 0 || compare(value, full) > 0) {
    const expected = { clause, value: proportion.value, most: proportion.full }
    return refuse(
      refusal('proportion-out-of-range', { ...about, expected, actual: exactText(value) }),
    )
  }
  const paid = roundedMinor(rulebook, multiply(part, divide(value, full)), rounding)
  return ok({ money: paid, withheld: whole - paid })
}

function principalOf({ of }: PrincipalAmount, { input }: MeasuredSubject): Exact | undefined {
  const [source, name] = [of.slice(0, of.indexOf('.')), of.slice(of.indexOf('.') + 1)]
  const fields = (source === 'subject' ? input.attributes : input.inputs) ?? {}
  const parsed = parseDecimal(Object.hasOwn(fields, name) ? fields[name] : undefined)
  return parsed.ok ? parsed.value : undefined
}
