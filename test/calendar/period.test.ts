import { describe, expect, it } from 'vitest'
import {
  type Cycle,
  civilDate,
  contains,
  dayOf,
  nextPeriod,
  type PeriodKind,
  parsePeriod,
  parsePeriodKind,
  period,
  periodAt,
  periodIndex,
  periodsIn,
  previousPeriod,
} from '../../src/calendar/index.ts'

const academic: Cycle = { kind: 'cycle', anchor: civilDate('2025-09-01'), months: 12 }
const biennial: Cycle = { kind: 'cycle', anchor: civilDate('2025-01-01'), months: 24 }

const at = (kind: PeriodKind, date: string) => periodAt(kind, dayOf(civilDate(date)))

describe('period', () => {
  it.each<[PeriodKind, string, string, string, string]>([
    ['year', '2026-06-15', '2026', '2026-01-01', '2027-01-01'],
    ['half-year', '2026-06-30', '2026-H1', '2026-01-01', '2026-07-01'],
    ['half-year', '2026-07-01', '2026-H2', '2026-07-01', '2027-01-01'],
    ['quarter', '2026-08-15', '2026-Q3', '2026-07-01', '2026-10-01'],
    ['month', '2024-02-29', '2024-02', '2024-02-01', '2024-03-01'],
    ['month', '2026-12-31', '2026-12', '2026-12-01', '2027-01-01'],
    ['week', '2026-02-15', '2026-W07', '2026-02-09', '2026-02-16'],
    ['week', '2027-01-03', '2026-W53', '2026-12-28', '2027-01-04'],
    ['week', '2024-12-30', '2025-W01', '2024-12-30', '2025-01-06'],
    ['day', '2026-03-14', '2026-03-14', '2026-03-14', '2026-03-15'],
    [academic, '2026-08-31', '2025-09-01..2026-09-01', '2025-09-01', '2026-09-01'],
    [academic, '2026-09-01', '2026-09-01..2027-09-01', '2026-09-01', '2027-09-01'],
    [biennial, '2024-12-31', '2023-01-01..2025-01-01', '2023-01-01', '2025-01-01'],
    ['year', '0001-01-01', '0001', '0001-01-01', '0002-01-01'],
    ['week', '0001-01-01', '0001-W01', '0001-01-01', '0001-01-08'],
  ])('%o with %s is %s', (kind, date, id, from, until) => {
    expect(at(kind, date)).toEqual({ id, from, until })
    expect(parsePeriod(id)).toEqual({ ok: true, value: { id, from, until } })
  })

  it('is cut at the ends of the calendar', () => {
    expect(at('year', '9999-12-31')).toEqual({
      id: '9999',
      from: '9999-01-01',
      until: '9999-12-31',
    })
    expect(at(academic, '0001-01-01').from).toBe('0001-01-01')
    expect(at(academic, '9999-12-31').until).toBe('9999-12-31')
    expect(at('day', '9999-12-31').until).toBe('9999-12-31')
  })

  it('is half-open', () => {
    const march = period('2026-03')
    expect(contains(march, civilDate('2026-02-28'))).toBe(false)
    expect(contains(march, civilDate('2026-03-01'))).toBe(true)
    expect(contains(march, civilDate('2026-03-31'))).toBe(true)
    expect(contains(march, civilDate('2026-04-01'))).toBe(false)
  })

  it('has no weekly window of eight days', () => {
    const monday = dayOf(civilDate('2026-03-02'))
    const windows = Array.from({ length: 9 }, (_, i) =>
      periodIndex('week', (monday + i) as typeof monday),
    )
    expect(new Set(windows.slice(0, 7)).size).toBe(1)
    expect(windows[7]).toBe((windows[6] ?? 0) + 1)
    expect(windows[8]).toBe(windows[7])
  })

  it('has a next and a previous one, until the calendar ends', () => {
    expect(nextPeriod('month', period('2026-12'))?.id).toBe('2027-01')
    expect(previousPeriod('month', period('2026-01'))?.id).toBe('2025-12')
    expect(nextPeriod(academic, at(academic, '2026-01-01'))?.from).toBe('2026-09-01')
    expect(previousPeriod(biennial, at(biennial, '2026-01-01'))?.from).toBe('2023-01-01')
    expect(nextPeriod('year', period('9999'))).toBeUndefined()
    expect(previousPeriod('year', period('0001'))).toBeUndefined()
  })

  it('lists the windows that begin in it', () => {
    const ids = (kind: PeriodKind, id: string) => periodsIn(kind, period(id)).map((p) => p.id)
    expect(ids('quarter', '2026')).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'])
    expect(ids('month', '2026-H2')).toHaveLength(6)
    expect(ids('day', '2024-02')).toHaveLength(29)
    expect(ids('week', '2026-03')).toEqual([
      '2026-W10',
      '2026-W11',
      '2026-W12',
      '2026-W13',
      '2026-W14',
    ])
    expect(ids('month', '2026-03-15..2026-05-15')).toEqual(['2026-04', '2026-05'])
    expect(ids('year', '2026-03')).toEqual([])
    expect(ids('day', '1950-01-01..2050-01-01')).toHaveLength(36_525)
    expect(ids('year', '9999')).toEqual(['9999'])
    expect(ids('day', '9999-12')).toHaveLength(30)
  })

  it.each([
    '0000',
    '0000-H2',
    '0000-W52',
    '2026-H0',
    '2026-H3',
    '2026-Q0',
    '2026-Q5',
    '2026-00',
    '2026-13',
    '2026-W00',
    '2027-W53',
    '2026-W54',
    '2026-02-29',
    '9999-12-31',
    '2026-w07',
    '26',
    '2026\n',
    '２０２６',
    '2026-03-01..2026-03-01',
    '2026-03-02..2026-03-01',
    '2026-02-30..2026-03-01',
    '2026-03-01...2026-04-01',
    '2026-03-01..2026-04-01..2026-05-01',
    '1900-01-01..2000-01-03',
    '',
    2026,
    null,
    { id: '2026' },
  ])('refuses %j', (value) => {
    expect(parsePeriod(value)).toMatchObject({ ok: false, refusals: [{ code: 'period-invalid' }] })
  })

  it('may last a hundred years and no day more', () => {
    expect(parsePeriod('1900-01-01..2000-01-02').ok).toBe(true)
    expect(parsePeriod('1950-01-01..2050-01-01').ok).toBe(true)
    expect(parsePeriod('0001-01-01..9999-12-31').ok).toBe(false)
  })

  it('throws for a literal that is none', () => {
    expect(() => period('2026-Q5')).toThrow('period-invalid')
  })
})

describe('kind of period', () => {
  it.each(['day', 'week', 'month', 'quarter', 'half-year', 'year'])('%s', (name) => {
    expect(parsePeriodKind(name)).toEqual({ ok: true, value: name })
  })

  it('is a cycle, copied', () => {
    const parsed = parsePeriodKind({ ...academic, more: true })
    expect(parsed).toEqual({ ok: true, value: academic })
  })

  it.each([
    ['weekly'],
    ['__proto__'],
    [''],
    [null],
    [7],
    [[]],
    [{ kind: 'cycle' }],
    [{ kind: 'year' }],
    [{ ...academic, anchor: '2025-08-29' }],
    [{ ...academic, anchor: '2025-02-29' }],
    [{ ...academic, months: 0 }],
    [{ ...academic, months: 1201 }],
    [{ ...academic, months: 1.5 }],
    [{ ...academic, months: '12' }],
    [{ ...academic, months: Number.NaN }],
  ])('is refused: %j', (value) => {
    expect(parsePeriodKind(value)).toMatchObject({
      ok: false,
      refusals: [{ code: 'period-kind-invalid' }],
    })
  })
})
