import { type Exact, exact, invariant, parseDecimal } from '../foundation/index.ts'
import { checkDecimal } from './check-number.ts'
import { fault, type Spot } from './checking.ts'

/**
 * A part of a whole as the text writes it: a decimal, or a fraction that no decimal can say: `'1/3'`,
 * `'2/3'`. Both parts of a fraction are whole numbers from 1 to 999,999.
 */
export type Share = number | `${number}/${number}`

const written = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/

/** Whether a share is above 0 and at most 1; notes the fault where it is not. */
export function checkShare(share: Share, spot: Spot): boolean {
  if (typeof share === 'number' && !checkDecimal(share, spot)) return false
  const value = shareIn(share)
  const expected = "a decimal or a fraction like '2/3', above 0 and at most 1"
  if (value && isPart(value)) return true
  fault(spot, 'share-invalid', expected, share)
  return false
}

/** A checked share as an exact value. */
export function exactShare(share: Share): Exact {
  const value = shareIn(share)
  invariant(value !== undefined, 'a checked share can be read')
  return value
}

/** A share as it is written, checked or not; `undefined` where it cannot be read. */
export function shareIn(share: Share): Exact | undefined {
  if (typeof share === 'number') {
    const parsed = parseDecimal(share)
    return parsed.ok ? parsed.value : undefined
  }
  const [, n, d] = written.exec(String(share)) ?? []
  return n === undefined || d === undefined ? undefined : exact(Number(n), Number(d))
}

function isPart({ n, d }: Exact): boolean {
  return n > 0 && n <= d
}
