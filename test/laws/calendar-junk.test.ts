import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
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
import type { Result } from '../../src/foundation/index.ts'

const parsers: readonly [string, (value: unknown) => Result<unknown>, readonly unknown[]][] = [
  ['civil-date-invalid', parseCivilDate, ['2026-03-31']],
  ['instant-invalid', parseInstant, ['2026-03-31T24:00:00.000+08:00', '2026-03-31T16:00Z']],
  ['time-of-day-invalid', parseTimeOfDay, ['24:00']],
  [
    'period-invalid',
    parsePeriod,
    ['2026', '2026-H1', '2026-Q3', '2026-W07', '2025-09-01..2026-09-01'],
  ],
  [
    'period-kind-invalid',
    parsePeriodKind,
    ['half-year', { kind: 'cycle', anchor: '2025-09-01', months: 12 }],
  ],
  ['zone-invalid', parseZoneTable, [{ name: 'X', changes: [1, 2], offsets: [0, 1, 2] }]],
  ['zone-unknown', zoneFromIntl, ['Asia/Shanghai']],
  [
    'work-calendar-invalid',
    parseWorkCalendar,
    [
      {
        from: '2026-01-01',
        until: '2027-01-01',
        weekend: [6, 7],
        holidays: ['2026-05-01'],
        workdays: ['2026-05-09'],
      },
    ],
  ],
]

/** Ten thousand levels. */
const deep = Array.from({ length: 10_000 }).reduce<unknown>((inner) => [inner], '2026-03-31')

const odd = fc.constantFrom<unknown>(
  '__proto__',
  'constructor',
  '\ud800',
  '2026-03-3\udc00',
  'x'.repeat(1_000_000),
  '9'.repeat(1_000_000),
  '2026-'.repeat(200_000),
  Number.NaN,
  Number.NEGATIVE_INFINITY,
  -0,
  deep,
  JSON.parse('{"__proto__":{"kind":"cycle","anchor":"2025-09-01","months":12}}'),
  Object.create(null),
  () => '2026-03-31',
  Symbol.iterator,
  new Date(0),
  new Map(),
  new String('2026'),
)

/** A good value with one place changed. */
function spoiled(good: unknown): fc.Arbitrary<unknown> {
  if (typeof good === 'string') {
    const place = fc.nat({ max: good.length })
    return fc
      .tuple(place, fc.nat({ max: 2 }), fc.string({ unit: 'grapheme', maxLength: 3 }))
      .map(([at, drop, add]) => good.slice(0, at) + add + good.slice(at + drop))
  }
  const entries = Object.entries(good as object)
  return fc
    .tuple(fc.constantFrom(...entries.map(([key]) => key)), fc.oneof(fc.anything(), odd))
    .map(([key, value]) => ({ ...(good as object), [key]: value }))
}

describe('whatever comes in, out comes a value or a coded refusal', () => {
  it.each(parsers)('%s', (code, parse, good) => {
    for (const value of good) expect(parse(value).ok).toBe(true)
    const junk = fc.oneof(fc.anything(), odd, fc.string({ unit: 'binary' }), ...good.map(spoiled))
    fc.assert(
      fc.property(junk, (value) => {
        const parsed = parse(value)
        if (parsed.ok) return
        expect(parsed.refusals.length).toBeGreaterThan(0)
        for (const refusal of parsed.refusals) {
          expect(refusal.code).toBe(code)
          expect(JSON.parse(JSON.stringify(refusal))).toEqual(refusal)
          expect(JSON.stringify(refusal).length).toBeLessThan(600)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it.each(parsers)('%s: what is no text and no plain data is refused', (code, parse) => {
    for (const value of [undefined, null, true, 2026, 1n, Symbol('x'), () => 0, [], new Date(0)]) {
      const parsed = parse(value)
      expect(parsed.ok ? ['taken'] : parsed.refusals.map((refusal) => refusal.code)).toContain(code)
    }
  })

  it('entries in any order are refused or in order', () => {
    const days = fc.constantFrom('2024-02-29', '2025-01-01', '2026-01-01', '2026-01-02')
    fc.assert(
      fc.property(fc.array(days, { maxLength: 5 }), (list) => {
        const checked = checkDated(list.map((day) => ({ from: civilDate(day), value: day })))
        expect(checked.ok).toBe(list.join() === [...new Set(list)].sort().join())
      }),
    )
  })
})
