import { decimalText, type Exact, exactText } from 'pledgebook'

/** An exact value at the door: as a fraction, and as a decimal. */
export interface Shown {
  readonly exact: string
  readonly decimal: string
}

/** The forms of one exact value. */
export function shown(value: Exact): Shown {
  return { exact: exactText(value), decimal: decimalText(value) }
}
