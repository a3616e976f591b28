import { parseDecimal } from '../foundation/index.ts'
import type { NumberField } from '../vocabulary/index.ts'
import { checkFilled } from './check-names.ts'
import { checkDecimal, checkPositive } from './check-number.ts'
import { at, fault, type Spot } from './checking.ts'
import type { SlicesValue } from './fact-value.ts'

/** Slices from the lowest to the highest, from 0 to the most that the field can hold. */
export function checkSlicesValue(
  { slices }: SlicesValue,
  field: NumberField | undefined,
  spot: Spot,
): void {
  const here = at(spot, 'slices')
  checkFilled(slices, here)
  slices.forEach(({ upTo, points }, index) => {
    checkDecimal(points, at(here, index, 'points'))
    if (upTo !== undefined) checkPositive(upTo, at(here, index, 'upTo'))
    const lower = slices[index - 1]
    if (lower && !isHigher(upTo, lower.upTo)) {
      fault(at(here, index), 'steps-order', `above ${lower.upTo ?? 'all'}`, upTo ?? null)
    }
  })
  if (!field) return
  if (field.from < 0) fault(at(spot, 'field'), 'negative', 'a field from 0 up', field.from)
  const most = slices.at(-1)?.upTo
  if (most !== undefined && most < field.to) fault(here, 'slices-short', field.to, most)
}

/** Only the last slice may have no end. What is no decimal was said already. */
function isHigher(upTo: number | undefined, lower: number | undefined): boolean {
  if (lower === undefined) return false
  return upTo === undefined || !parseDecimal(upTo).ok || !parseDecimal(lower).ok || upTo > lower
}
