import { isMonthDay } from '../calendar/index.ts'
import { checkChoice } from './check-choice.ts'
import { checkDecimal, checkWhole } from './check-number.ts'
import { checkWindow } from './check-window.ts'
import { at, fault, type Spot } from './checking.ts'
import type { Due, Every, Unmet } from './duty.ts'

/** What is due in each window: the window, how many facts it needs, and what it means to have fewer. */
export function checkEvery({ window, least, unmet }: Every, spot: Spot): void {
  checkWindow(window, at(spot, 'window'))
  if (least !== undefined) checkWhole(least, 1, 1000, at(spot, 'least'))
  checkUnmet(unmet, at(spot, 'unmet'))
}

/** What is due by a day of the year. */
export function checkDue({ by, unmet }: Due, spot: Spot): void {
  if (!isMonthDay(by)) fault(at(spot, 'by'), 'month-day-invalid', 'MM-DD', by)
  checkUnmet(unmet, at(spot, 'unmet'))
}

function checkUnmet(unmet: Unmet, spot: Spot): void {
  if (typeof unmet === 'object') checkDecimal(unmet.points, at(spot, 'points'))
  else checkChoice(unmet, ['zero', 'refuse'], true, spot)
}
