import { type PeriodKind, parsePeriodKind } from '../calendar/index.ts'
import { checkPeriodKind } from './check-period-kind.ts'
import { fault, type Spot } from './checking.ts'
import { windowWidth } from './window-width.ts'

/** A window that the calendar knows and that is no wider than the period of one result. */
export function checkWindow(kind: PeriodKind, spot: Spot): boolean {
  const known = checkPeriodKind(kind, spot)
  const cycle = parsePeriodKind(spot.checking.rulebook.cycle)
  if (known && cycle.ok && windowWidth(known) > windowWidth(cycle.value)) {
    fault(spot, 'window-too-wide', 'no wider than the cycle', windowText(known))
  }
  return known !== undefined
}

/** A kind of window, or the whole period, in one text. */
export function windowText(kind: PeriodKind | 'period'): string {
  return typeof kind === 'string' ? kind : `${kind.anchor} + ${kind.months} months`
}
