export {
  addDays,
  addMonths,
  addYears,
  type DateRefusal,
  type MonthRounding,
  monthRoundings,
} from './add-months.ts'
export { type CalendarCode, calendarMessages } from './calendar-messages.ts'
export { type CivilDate, civilDate, isCivilDate, parseCivilDate } from './civil-date.ts'
export { checkDated, type Dated, type DatedEntry, valueOn } from './dated.ts'
export {
  type Day,
  dateOf,
  dayOf,
  firstDay,
  lastDay,
  shiftDay,
  type Weekday,
  weekdayOf,
} from './day.ts'
export { civilDateIn, dayAt, dayIn } from './day-in.ts'
export { type Deadline, deadlineInstant, deadlineMs, deadlineOf, isPast } from './deadline.ts'
export { type ElapsedUnit, elapsed, elapsedUnits } from './elapsed.ts'
export {
  compareInstants,
  epochMs,
  type Instant,
  instant,
  instantOf,
  parseInstant,
} from './instant.ts'
export { epochMsAt, instantAt, startOfDay } from './instant-at.ts'
export { firstMonthDay, isMonthDay } from './month-day.ts'
export { parsePeriod, period } from './parse-period.ts'
export {
  contains,
  nextPeriod,
  type Period,
  periodAt,
  periodsIn,
  previousPeriod,
} from './period.ts'
export { periodIndex } from './period-index.ts'
export {
  type Cycle,
  type NamedPeriodKind,
  namedPeriodKinds,
  type PeriodKind,
  parsePeriodKind,
} from './period-kind.ts'
export { minuteOf, parseTimeOfDay, type TimeOfDay, timeOfDay } from './time-of-day.ts'
export { isSpan, lastDayOfSpan, type TimeSpan } from './time-span.ts'
export { parseWorkCalendar, type WorkCalendar } from './work-calendar.ts'
export {
  addWorkingDays,
  isWorkingDay,
  type UncoveredRefusal,
  workingDaysBetween,
} from './working-days.ts'
export { zoneFromIntl } from './zone-from-intl.ts'
export { offsetAt, parseZoneTable, utc, type ZoneTable } from './zone-table.ts'
