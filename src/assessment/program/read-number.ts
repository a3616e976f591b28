import { invariant } from '../../foundation/index.ts'

/**
 * A decimal as an integer at the scale of its decimals. For numbers that were checked against their
 * field before: the nearest integer is then the exact one.
 */
export function wholeNumber(value: number, decimals: number): number {
  const scaled = Math.round(value * 10 ** decimals)
  invariant(Number.isSafeInteger(scaled), 'a checked number fits its field')
  return scaled
}
