import { TZDate } from '@date-fns/tz'
import { addBusinessDays } from 'date-fns/addBusinessDays'
import { addDays as addDaysOracle } from 'date-fns/addDays'
import { addMonths as addMonthsOracle } from 'date-fns/addMonths'
import { differenceInBusinessDays } from 'date-fns/differenceInBusinessDays'
import { formatISO } from 'date-fns/formatISO'
import { getISOWeek } from 'date-fns/getISOWeek'
import { getISOWeekYear } from 'date-fns/getISOWeekYear'
import { getQuarter } from 'date-fns/getQuarter'
import { startOfDay as startOfDayOracle } from 'date-fns/startOfDay'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addMonths,
  addWorkingDays,
  type CivilDate,
  civilDate,
  type Day,
  dateOf,
  dayIn,
  dayOf,
  deadlineMs,
  deadlineOf,
  epochMs,
  firstDay,
  instantOf,
  lastDay,
  parseCivilDate,
  parseInstant,
  parseWorkCalendar,
  periodAt,
  startOfDay,
  weekdayOf,
  workingDaysBetween,
  type ZoneTable,
} from '../../src/calendar/index.ts'
import { unwrap } from '../../src/foundation/index.ts'
import { zoneNamed } from '../calendar/zone-named.ts'

const first = dayOf(civilDate('1992-01-01'))
const end = dayOf(civilDate('2101-01-01'))
const hour = 3_600_000

/** The day of date-fns, as an integer. */
function oracleDay(ms: number, zone: string): number {
  const there = new TZDate(ms, zone)
  return Date.UTC(there.getFullYear(), there.getMonth(), there.getDate()) / (24 * hour)
}

/** The end of a day by date-fns. */
function oracleEnd(date: CivilDate, zone: string): number {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return +startOfDayOracle(addDaysOracle(new TZDate(year, month - 1, day, 12, zone), 1))
}

interface Fault {
  readonly what: string
  readonly ours: number
  readonly theirs: number
}

function compareOn(day: Day, zone: ZoneTable, faults: Fault[]): void {
  const date = dateOf(day)
  const ours = deadlineMs(deadlineOf(date), zone)
  const theirs = oracleEnd(date, zone.name)
  if (ours !== theirs) faults.push({ what: `end of ${date}`, ours, theirs })
  // The last moment of the day, the first of the next, and one that wanders through the hours.
  for (const ms of [ours - 1, ours, ours - ((day * 7) % 24) * hour - 1_234_567]) {
    const at = instantOf(ms)
    const [mine, other] = [dayIn(at, zone), oracleDay(ms, zone.name)]
    if (mine !== other) faults.push({ what: `day of ${at}`, ours: mine, theirs: other })
  }
}

describe('days and deadlines are those of date-fns with @date-fns/tz', { timeout: 60_000 }, () => {
  it('on every day from 1986, when it last began to change its clocks, to 2100 in Asia/Shanghai', () => {
    const zone = zoneNamed('Asia/Shanghai')
    const faults: Fault[] = []
    for (let day = dayOf(civilDate('1986-01-01')); day < end; day = (day + 1) as Day)
      compareOn(day, zone, faults)
    expect(faults).toEqual([])
  })

  it.each([
    'America/New_York',
    'Europe/London',
    'Asia/Kathmandu',
    'Pacific/Apia',
    'Australia/Lord_Howe',
  ])('every eleventh day and around every change of clocks in %s', (name) => {
    const zone = zoneNamed(name)
    const changed = zone.changes
      .map((ms) => dayIn(instantOf(ms), zone))
      .filter((day) => day > first && day < end)
      .flatMap((day) => [day - 1, day, day + 1])
    const sampled = Array.from({ length: Math.ceil((end - first) / 11) }, (_, i) => first + i * 11)
    const faults: Fault[] = []
    for (const day of new Set([...changed, ...sampled])) {
      // date-fns has no noon on the day that Apia left out: see test/calendar/zone.test.ts.
      if (dateOf(day as Day) !== '2011-12-30') compareOn(day as Day, zone, faults)
    }
    expect(faults).toEqual([])
  })
})

const anyDay = fc.integer({ min: firstDay, max: lastDay }).map((day) => day as Day)
// date-fns reads two-digit years as those of the twentieth century.
const laterDay = fc
  .integer({ min: dayOf(civilDate('1000-01-01')), max: lastDay - 400 })
  .map((day) => day as Day)

/** The same day for date-fns, in a zone without changes. */
function utcDate(date: CivilDate): TZDate {
  return new TZDate(`${date}T00:00:00Z`, 'UTC')
}

function dateText(date: Date): string {
  return formatISO(date, { representation: 'date' })
}

describe('dates are those of the platform and of date-fns', () => {
  it('day by day from 1899 to 2105, and anywhere in the calendar', () => {
    const same = (day: Day) => {
      const text = new Date(day * 24 * hour).toISOString().slice(0, 10)
      expect(dateOf(day)).toBe(text)
      expect(dayOf(text as CivilDate)).toBe(day)
      expect(weekdayOf(day)).toBe(new Date(day * 24 * hour).getUTCDay() || 7)
    }
    fc.assert(fc.property(anyDay, same), { numRuns: 2000 })
    for (let day = -26_000; day < 49_500; day += 1) {
      const text = dateOf(day as Day)
      if (Date.parse(text) !== day * 24 * hour) expect(text).toBe(day)
      if (dayOf(text) !== day) expect(dayOf(text)).toBe(day)
    }
  })

  it('a text is a date exactly where the platform can read it and write it again', () => {
    const two = (max: number) => fc.integer({ min: 0, max }).map((n) => String(n).padStart(2, '0'))
    const texts = fc.tuple(two(99), two(99), two(14), two(33))
    fc.assert(
      fc.property(texts, ([century, year, month, day]) => {
        const text = `${century}${year}-${month}-${day}`
        const ms = Date.parse(text)
        const exists =
          century + year !== '0000' &&
          !Number.isNaN(ms) &&
          new Date(ms).toISOString().startsWith(text)
        expect(parseCivilDate(text).ok).toBe(exists)
      }),
      { numRuns: 3000 },
    )
  })

  it('an instant is the same number of milliseconds', () => {
    const dates = fc.date({
      min: new Date('0001-01-03T00:00Z'),
      max: new Date('9999-12-29T00:00Z'),
      noInvalidDate: true,
    })
    const offsets = fc.integer({ min: -18 * 60, max: 18 * 60 })
    fc.assert(
      fc.property(dates, offsets, fc.constantFrom(16, 19, 23), (date, offset, length) => {
        const local = new Date(+date + offset * 60_000).toISOString().slice(0, length)
        const size = Math.abs(offset)
        const [hours, minutes] = [Math.floor(size / 60), size % 60].map((n) =>
          String(n).padStart(2, '0'),
        )
        const text = `${local}${offset < 0 ? '-' : '+'}${hours}:${minutes}`
        const parsed = unwrap(parseInstant(text))
        expect(epochMs(parsed)).toBe(Date.parse(text))
        expect(instantOf(epochMs(parsed))).toBe(new Date(text).toISOString())
        expect(epochMs(instantOf(+date))).toBe(+date)
      }),
      { numRuns: 2000 },
    )
  })

  it('months are added as date-fns adds them', () => {
    fc.assert(
      fc.property(laterDay, fc.integer({ min: -360, max: 12 }), (day, months) => {
        const date = dateOf(day)
        const sum = addMonths(date, months, 'end-of-month')
        expect(sum).toEqual({ ok: true, value: dateText(addMonthsOracle(utcDate(date), months)) })
        const same = new Date(date)
        same.setUTCMonth(same.getUTCMonth() + months)
        const overflow = addMonths(date, months, 'overflow')
        expect(overflow).toEqual({ ok: true, value: same.toISOString().slice(0, 10) })
        const strict = addMonths(date, months, 'refuse')
        expect(strict.ok).toBe(sum.ok && overflow.ok && sum.value === overflow.value)
      }),
      { numRuns: 500 },
    )
  })

  it('weeks and quarters are numbered as date-fns numbers them', () => {
    fc.assert(
      fc.property(laterDay, (day) => {
        const date = utcDate(dateOf(day))
        const week = `${getISOWeekYear(date)}-W${String(getISOWeek(date)).padStart(2, '0')}`
        expect(periodAt('week', day).id).toBe(week)
        expect(periodAt('quarter', day).id).toBe(`${date.getFullYear()}-Q${getQuarter(date)}`)
      }),
      { numRuns: 500 },
    )
  })

  it('working days of a plain week are the business days of date-fns', () => {
    const calendar = unwrap(
      parseWorkCalendar({
        from: '1992-01-01',
        until: '2050-01-01',
        weekend: [6, 7],
        holidays: [],
        workdays: [],
      }),
    )
    const days = fc
      .integer({ min: dayOf(civilDate('1995-01-01')), max: dayOf(civilDate('2045-01-01')) })
      .map((day) => dateOf(day as Day))
    fc.assert(
      fc.property(days, fc.integer({ min: -300, max: 300 }), days, (date, count, other) => {
        expect(addWorkingDays(date, count, calendar)).toEqual({
          ok: true,
          value: dateText(addBusinessDays(utcDate(date), count)),
        })
        const [from, until] = date < other ? [date, other] : [other, date]
        expect(workingDaysBetween(from, until, calendar)).toEqual({
          ok: true,
          value: differenceInBusinessDays(utcDate(until), utcDate(from)),
        })
      }),
      { numRuns: 200 },
    )
  })
})

describe('a day begins where the last one ended', () => {
  it.each([
    'Asia/Shanghai',
    'America/New_York',
    'America/Sao_Paulo',
    'America/Havana',
    'Europe/London',
    'Asia/Kathmandu',
    'Asia/Gaza',
    'Africa/Casablanca',
    'Australia/Lord_Howe',
    'Pacific/Chatham',
  ])('in %s', (name) => {
    const zone = zoneNamed(name)
    for (let day = first; day < end; day = (day + 1) as Day) {
      const start = epochMs(startOfDay(day, zone))
      const [before, at] = [dayIn(instantOf(start - 1), zone), dayIn(instantOf(start), zone)]
      if (before !== day - 1 || at !== day) expect([dateOf(day), before, at]).toBe(day)
      const until = deadlineMs(deadlineOf(dateOf(day)), zone)
      if (until !== epochMs(startOfDay((day + 1) as Day, zone))) expect(dateOf(day)).toBe(until)
    }
  })
})
