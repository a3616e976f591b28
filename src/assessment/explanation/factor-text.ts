import { decimalText, type Exact, exactText } from '../../foundation/index.ts'

/** A factor for people: a decimal, or the fraction that no decimal can say. */
export function factorText(factor: Exact): string {
  const text = decimalText(factor)
  return text.startsWith('≈') ? exactText(factor) : text
}
