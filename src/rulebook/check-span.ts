import { isSpan, type TimeSpan } from '../calendar/index.ts'
import { fault, type Spot } from './checking.ts'

/** A length of time that the calendar can count. */
export function checkSpan(span: TimeSpan, spot: Spot): void {
  const expected = '{ days: 1 to 36600 }, { months: 1 to 1200 } or { years: 1 to 100 }'
  if (!isSpan(span)) fault(spot, 'span-invalid', expected, span)
}
