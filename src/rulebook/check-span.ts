import { isSpan, type TimeSpan } from '../calendar/index.ts'
import { at, fault, type Spot } from './checking.ts'
import { isOpen } from './open.ts'

/** A length of time that the calendar can count. */
export function checkSpan(span: TimeSpan, spot: Spot): void {
  const expected = '{ days: 1 to 36600 }, { months: 1 to 1200 } or { years: 1 to 100 }'
  if (isSpan(span)) return
  const [unit, count] = Object.entries(Object(span))[0] ?? []
  const open = unit !== undefined && typeof span === 'object' && isOpen(count)
  fault(open ? at(spot, unit) : spot, 'span-invalid', expected, open ? count : span)
}
