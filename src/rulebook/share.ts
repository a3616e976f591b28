import { type Exact, exact, invariant, parseDecimal } from '../foundation/index.ts'

/**
 * A part of a whole as the text writes it: a decimal, or a fraction that no decimal can say: `'1/3'`,
 * `'2/3'`. Both parts of a fraction are whole numbers from 1 to 999,999.
 */
export type Share = number | `${number}/${number}`

const written = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/

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
