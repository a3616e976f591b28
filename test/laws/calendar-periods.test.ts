import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  civilDate,
  contains,
  type Day,
  dateOf,
  dayIn,
  dayOf,
  epochMs,
  firstDay,
  instantOf,
  lastDay,
  namedPeriodKinds,
  nextPeriod,
  type Period,
  type PeriodKind,
  parsePeriod,
  parsePeriodKind,
  periodAt,
  periodIndex,
  periodsIn,
  previousPeriod,
  startOfDay,
} from '../../src/calendar/index.ts'
import { zoneNamed } from '../calendar/zone-named.ts'

const cycles: readonly PeriodKind[] = [
  { kind: 'cycle', anchor: civilDate('2025-09-01'), months: 12 },
  { kind: 'cycle', anchor: civilDate('2024-01-01'), months: 24 },
  { kind: 'cycle', anchor: civilDate('2026-01-28'), months: 1 },
  { kind: 'cycle', anchor: civilDate('0001-01-15'), months: 7 },
]
const kinds: readonly PeriodKind[] = [...namedPeriodKinds, ...cycles]
const named = kinds.map((kind) => [JSON.stringify(kind), kind] as const)

const anyCycle: fc.Arbitrary<PeriodKind> = fc
  .tuple(
    fc.integer({ min: firstDay, max: lastDay }).filter((day) => +dateOf(day as Day).slice(8) <= 28),
    fc.integer({ min: 1, max: 1200 }),
  )
  .map(([day, months]) => ({ kind: 'cycle', anchor: dateOf(day as Day), months }))
const anyKind = fc.oneof(fc.constantFrom(...namedPeriodKinds), anyCycle)
// The last day of the calendar is the end of its last windows and lies in none.
const anyDay = fc.integer({ min: firstDay, max: lastDay - 1 }).map((day) => day as Day)

describe('periods tile time', () => {
  it('anywhere in the calendar: a day lies in its window and in no neighbour', () => {
    fc.assert(
      fc.property(anyKind, anyDay, (kind, day) => {
        const date = dateOf(day)
        const here = periodAt(kind, day)
        const [before, after] = [previousPeriod(kind, here), nextPeriod(kind, here)]
        expect(contains(here, date)).toBe(true)
        expect(before?.until ?? '0001-01-01').toBe(here.from)
        expect(after?.from ?? '9999-12-31').toBe(here.until)
        for (const other of [before, after]) expect(other && contains(other, date)).not.toBe(true)
        expect(parsePeriodKind(kind)).toEqual({ ok: true, value: kind })
        expect(parsePeriod(here.id)).toEqual({ ok: true, value: here })
      }),
      { numRuns: 3000 },
    )
  })

  it.each(named)('%s: day after day from 1992 to 2100', (_, kind) => {
    let window = periodAt(kind, dayOf(civilDate('1992-01-01')))
    let index = periodIndex(kind, dayOf(window.from))
    for (let day = dayOf(window.from); day < 47_848; day = (day + 1) as Day) {
      if (day === dayOf(window.until)) {
        window = periodAt(kind, day)
        index++
        expect(window.from).toBe(dateOf(day))
      }
      if (periodIndex(kind, day) !== index) expect(dateOf(day)).toBe(index)
    }
  })

  it.each(named)('%s: in every zone and over every change of clocks', (_, kind) => {
    for (const zone of zones) {
      for (const window of windowsOf(kind)) {
        const begins = epochMs(startOfDay(dayOf(window.from), zone))
        const ends = epochMs(startOfDay(dayOf(window.until), zone))
        const at = (ms: number) => periodAt(kind, dayIn(instantOf(ms), zone)).id
        const found = [
          at(begins),
          at(ends - 1),
          at(begins - 1) !== window.id,
          at(ends) !== window.id,
        ]
        // Apia went from 29 to 31 December 2011: that day has no moment of its own.
        const expected = begins === ends ? found : [window.id, window.id, true, true]
        expect(found, `${window.id} in ${zone.name}`).toEqual(expected)
      }
    }
  })

  it('a week always has seven days, a month 28 to 31', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const days = (kind: PeriodKind) => lengthOf(periodAt(kind, day))
        if (day < lastDay - 7) expect(days('week')).toBe(7)
        if (day < lastDay - 31) expect(days('month')).toBeGreaterThanOrEqual(28)
        expect(days('month')).toBeLessThanOrEqual(31)
      }),
    )
  })

  it('lists of windows over consecutive periods name each window once', () => {
    const quarters = fc
      .integer({ min: 1, max: 9990 })
      .map((year) => civilDate(`${1000 + (year % 8990)}-01-01`))
    fc.assert(
      fc.property(
        fc.constantFrom<PeriodKind>('day', 'week', 'month', ...cycles),
        quarters,
        (kind, from) => {
          const first = periodAt('quarter', dayOf(from))
          const second = nextPeriod('quarter', first) ?? first
          const both = { id: '', from: first.from, until: second.until }
          expect([...periodsIn(kind, first), ...periodsIn(kind, second)]).toEqual(
            periodsIn(kind, both),
          )
        },
      ),
      { numRuns: 200 },
    )
  })
})

const zones = [
  'Asia/Shanghai',
  'America/New_York',
  'America/Sao_Paulo',
  'Europe/London',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Australia/Lord_Howe',
].map(zoneNamed)

/** The windows of two stretches in which the zones above change their clocks and Apia its date. */
function windowsOf(kind: PeriodKind): readonly Period[] {
  const stretches = [
    { id: '', from: civilDate('1985-01-01'), until: civilDate('1993-01-01') },
    { id: '', from: civilDate('2009-01-01'), until: civilDate('2020-01-01') },
  ]
  return stretches.flatMap((stretch) => periodsIn(kind, stretch))
}

function lengthOf(period: Period): number {
  return dayOf(period.until) - dayOf(period.from)
}
