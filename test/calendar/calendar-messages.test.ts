import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  addWorkingDays,
  type CalendarCode,
  calendarMessages,
  checkDated,
  civilDate,
  parseCivilDate,
  parseInstant,
  parsePeriod,
  parsePeriodKind,
  parseTimeOfDay,
  parseWorkCalendar,
  parseZoneTable,
  zoneFromIntl,
} from '../../src/calendar/index.ts'
import type { Refusal, Result } from '../../src/foundation/index.ts'

const date = civilDate('2026-01-31')
const idle = { from: date, until: date, weekend: [], holidays: [], workdays: [] }
const dated = (...days: string[]) => checkDated(days.map((d) => ({ from: civilDate(d), value: 1 })))

const refused: readonly Result<unknown, Refusal<CalendarCode>>[] = [
  parseCivilDate('2026-02-30'),
  addDays(date, 0.5),
  addDays(date, 1e9),
  dated('2026-01-02', '2026-01-01'),
  dated('2026-01-02', '2026-01-02'),
  parseInstant('2026-02-28T10:00'),
  addMonths(date, 1, 'refuse'),
  parsePeriod('2026-Q5'),
  parsePeriodKind('decade'),
  parseTimeOfDay('24:01'),
  parseWorkCalendar({ ...idle, until: '2026-02-30' }),
  addWorkingDays(date, 1, idle),
  parseZoneTable({}),
  zoneFromIntl('Mars/Olympus'),
]
const refusals = refused.flatMap((result) => (result.ok ? [] : result.refusals))

describe('messages of the calendar', () => {
  it('have a sentence for every code that comes, and for no other', () => {
    const codes = refusals.map((refusal) => refusal.code).sort()
    expect(Object.keys(calendarMessages.en).sort()).toEqual(codes)
    expect(Object.keys(calendarMessages.zh).sort()).toEqual(codes)
  })

  it('say what was wrong and what to do', () => {
    const say = (language: 'en' | 'zh') =>
      Object.fromEntries(
        refusals.map((refusal) => [
          refusal.code,
          // The codes are narrowed one by one in the catalogue; here any refusal meets its own.
          (calendarMessages[language][refusal.code] as (r: Refusal) => string)(refusal),
        ]),
      )
    expect(say('en')).toMatchSnapshot()
    expect(say('zh')).toMatchSnapshot()
  })
})
