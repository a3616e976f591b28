import {
  decimalText,
  type Exact,
  exactText,
  fixedText,
  fromThousandths,
  type Thousandths,
} from 'pledgebook'

/** An exact value at the door: as a fraction, as a decimal, and with two decimals for a table. */
export interface Shown {
  readonly exact: string
  readonly decimal: string
  readonly rounded: string
}

/** The forms of one exact value. */
export function shown(value: Exact): Shown {
  return {
    exact: exactText(value),
    decimal: decimalText(value),
    rounded: fixedText(value, 2, 'half-up'),
  }
}

/** The forms of posted points. */
export function shownPoints(points: Thousandths): Shown {
  return shown(fromThousandths(points))
}
