import { describe, expect, it } from 'vitest'
import {
  civilDate,
  civilDateIn,
  dayIn,
  dayOf,
  instant,
  instantAt,
  offsetAt,
  parseZoneTable,
  startOfDay,
  utc,
  zoneFromIntl,
} from '../../src/calendar/index.ts'
import { zoneNamed } from './zone-named.ts'

describe('zone from Intl', () => {
  it('finds the changes of Asia/Shanghai, the last in 1991', () => {
    const zone = zoneNamed('Asia/Shanghai')
    expect(zone.name).toBe('Asia/Shanghai')
    expect(zone.changes.at(-1)).toBe(Date.parse('1991-09-14T17:00Z'))
    expect(zone.offsets[0]).toBe(8 * 3600 + 5 * 60 + 43)
    expect(zone.offsets.at(-1)).toBe(8 * 3600)
    expect(zone.offsets).toHaveLength(zone.changes.length + 1)
  })

  it('finds a change that is undone within a week', () => {
    const { changes } = zoneNamed('America/Recife')
    expect(changes).toContain(Date.parse('2000-10-08T03:00Z'))
    expect(changes).toContain(Date.parse('2000-10-15T02:00Z'))
  })

  it.each(['America/Recife', 'Asia/Gaza', 'Africa/Casablanca', 'Australia/Lord_Howe'])(
    'has the offset of the platform at every sixth hour of two years in %s',
    (timeZone) => {
      const zone = zoneNamed(timeZone)
      const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
      for (const start of ['2000-01-01', '2040-01-01'].map(Date.parse)) {
        for (let ms = start; ms < start + 366 * 86_400_000; ms += 21_600_000) {
          const size = Math.abs(offsetAt(ms, zone)) / 60
          const [hours, minutes] = [Math.floor(size / 60), size % 60].map((n) =>
            String(n).padStart(2, '0'),
          )
          const sign = offsetAt(ms, zone) < 0 ? '-' : '+'
          const text = `GMT${sign}${hours}:${minutes}`
          const theirs = format.format(ms).replace(/GMT$/, 'GMT+00:00')
          if (!theirs.endsWith(` ${text}`)) expect(theirs).toBe(text)
        }
      }
    },
  )

  it('gives every caller lists of their own', () => {
    const [a, b] = [zoneNamed('Europe/London'), zoneNamed('Europe/London')]
    expect(a).toEqual(b)
    expect(a.changes).not.toBe(b.changes)
    expect(a.offsets).not.toBe(b.offsets)
  })

  it.each([
    'Mars/Olympus',
    '',
    '+08:00',
    '__proto__',
    'constructor',
    'Asia/Shanghai\n',
    `A${'a'.repeat(1e6)}`,
    8,
    null,
    undefined,
    {},
    ['Asia/Shanghai'],
  ])('refuses what is no name of a zone', (name) => {
    expect(zoneFromIntl(name)).toMatchObject({ ok: false, refusals: [{ code: 'zone-unknown' }] })
  })
})

describe('zone table from outside', () => {
  it('is copied', () => {
    const table = { name: 'X', changes: [0, 10], offsets: [0, 3600, 0], more: 1 }
    const parsed = parseZoneTable(table)
    expect(parsed).toEqual({
      ok: true,
      value: { name: 'X', changes: [0, 10], offsets: [0, 3600, 0] },
    })
    expect(parsed.ok && parsed.value.changes).not.toBe(table.changes)
  })

  it.each([
    [null],
    ['Asia/Shanghai'],
    [[]],
    [{}],
    [{ name: 1, changes: [], offsets: [0] }],
    [{ name: 'X', changes: [], offsets: [] }],
    [{ name: 'X', changes: {}, offsets: [0] }],
    [{ name: 'X', changes: [], offsets: '0' }],
    [{ name: 'X', changes: [0], offsets: [0] }],
    [{ name: 'X', changes: [1, 1], offsets: [0, 1, 2] }],
    [{ name: 'X', changes: [2, 1], offsets: [0, 1, 2] }],
    [{ name: 'X', changes: ['1'], offsets: [0, 1] }],
    [{ name: 'X', changes: [Number.NaN], offsets: [0, 1] }],
    [{ name: 'X', changes: [], offsets: [86_400] }],
    [{ name: 'X', changes: [], offsets: [0.5] }],
  ])('is refused where it is none: %j', (value) => {
    expect(parseZoneTable(value)).toMatchObject({ ok: false, refusals: [{ code: 'zone-invalid' }] })
  })
})

describe('a day in a zone', () => {
  it('changes at the midnight of the zone', () => {
    const zone = zoneNamed('Asia/Shanghai')
    expect(civilDateIn(instant('2026-03-31T15:59:59.999Z'), zone)).toBe('2026-03-31')
    expect(civilDateIn(instant('2026-03-31T16:00Z'), zone)).toBe('2026-04-01')
    expect(civilDateIn(instant('2026-03-31T16:00Z'), utc)).toBe('2026-03-31')
    expect(civilDateIn(instant('1991-09-14T16:30Z'), zone)).toBe('1991-09-15')
  })

  it('exists for the first and last instant in every zone', () => {
    for (const offset of [-86_399, 86_399]) {
      const zone = { name: 'far', changes: [], offsets: [offset] }
      expect(civilDateIn(instant('0001-01-02T00:00Z'), zone)).toMatch(/^0001-01-0[12]$/)
      expect(civilDateIn(instant('9999-12-30T23:59Z'), zone)).toMatch(/^9999-12-(29|30|31)$/)
    }
  })

  it('begins where its clocks jump, when they jump over midnight', () => {
    const zone = zoneNamed('America/Sao_Paulo')
    // On 2018-11-04 clocks went from 00:00 to 01:00.
    expect(startOfDay(dayOf(civilDate('2018-11-04')), zone)).toBe('2018-11-04T03:00:00.000Z')
    expect(offsetAt(Date.parse('2018-11-04T03:00Z'), zone)).toBe(-2 * 3600)
    expect(offsetAt(Date.parse('2018-11-04T02:59Z'), zone)).toBe(-3 * 3600)
  })

  it('begins at the later midnight where the first was taken back', () => {
    const zone = zoneNamed('America/Sao_Paulo')
    // On 2018-02-18 at 00:00 clocks went back to 23:00 of the 17th.
    expect(startOfDay(dayOf(civilDate('2018-02-18')), zone)).toBe('2018-02-18T03:00:00.000Z')
    expect(civilDateIn(instant('2018-02-18T02:30Z'), zone)).toBe('2018-02-17')
  })

  it('begins the first time where it is begun twice', () => {
    const zone = zoneNamed('America/St_Johns')
    // On 2006-10-29 at 00:01 clocks went back to 23:01 of the 28th.
    expect(startOfDay(dayOf(civilDate('2006-10-29')), zone)).toBe('2006-10-29T02:30:00.000Z')
    expect(civilDateIn(instant('2006-10-29T02:30Z'), zone)).toBe('2006-10-29')
    expect(civilDateIn(instant('2006-10-29T02:31Z'), zone)).toBe('2006-10-28')
  })

  it('is empty where a zone left it out', () => {
    const zone = zoneNamed('Pacific/Apia')
    const left = dayOf(civilDate('2011-12-30'))
    expect(startOfDay(left, zone)).toBe('2011-12-30T10:00:00.000Z')
    expect(instantAt(left, 1440, zone)).toBe('2011-12-30T10:00:00.000Z')
    expect(instantAt(left, 720, zone)).toBe('2011-12-30T10:00:00.000Z')
    expect(dayIn(instant('2011-12-30T09:59:59.999Z'), zone)).toBe(left - 1)
    expect(dayIn(instant('2011-12-30T10:00Z'), zone)).toBe(left + 1)
  })

  it('takes a time that clocks skip as the jump, and one they show twice as the first', () => {
    const zone = zoneNamed('America/New_York')
    const [spring, autumn] = [dayOf(civilDate('2026-03-08')), dayOf(civilDate('2026-11-01'))]
    expect(instantAt(spring, 150, zone)).toBe('2026-03-08T07:00:00.000Z')
    expect(instantAt(spring, 180, zone)).toBe('2026-03-08T07:00:00.000Z')
    expect(instantAt(autumn, 90, zone)).toBe('2026-11-01T05:30:00.000Z')
    expect(instantAt(autumn, 120, zone)).toBe('2026-11-01T07:00:00.000Z')
  })
})
