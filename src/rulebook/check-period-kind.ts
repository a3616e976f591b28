import { namedPeriodKinds, type PeriodKind, parsePeriodKind } from '../calendar/index.ts'
import { fault, type Spot } from './checking.ts'
import { isOpen } from './open.ts'

/** A kind of period that the calendar knows; notes what there would be where it is none. */
export function checkPeriodKind(kind: PeriodKind, spot: Spot): PeriodKind | undefined {
  if (isOpen(kind)) {
    fault(spot, 'period-kind-invalid', namedPeriodKinds, kind)
    return undefined
  }
  const parsed = parsePeriodKind(kind)
  if (parsed.ok) return parsed.value
  for (const { code, expected, actual } of parsed.refusals) fault(spot, code, expected, actual)
  return undefined
}
