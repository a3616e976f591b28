import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, type CivilDate, civilDate } from '../../src/calendar/index.ts'
import { unwrap } from '../../src/foundation/index.ts'
import { holdsOn, mostAtOnce, overlap, type Span, within } from '../../src/organisation/span.ts'

const dayAt = (n: number): CivilDate => unwrap(addDays(civilDate('2026-01-01'), n))
const days = Array.from({ length: 14 }, (_, n) => dayAt(n))
const span: fc.Arbitrary<Span> = fc
  .tuple(fc.nat({ max: 9 }), fc.option(fc.integer({ min: 1, max: 3 })))
  .map(([from, length]) => ({
    from: dayAt(from),
    ...(length !== null && { until: dayAt(from + length) }),
  }))

it('counts at once what a count on every day gives', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 8 }), span, (spans, window) => {
      const counts = days.map((day) =>
        holdsOn(window, day) ? spans.filter((each) => holdsOn(each, day)).length : 0,
      )
      expect(mostAtOnce(spans, window)).toBe(Math.max(...counts))
    }),
    { numRuns: 500 },
  )
})

it('overlaps and cuts by the day', () => {
  fc.assert(
    fc.property(span, span, (a, b) => {
      const both = days.filter((day) => holdsOn(a, day) && holdsOn(b, day))
      expect(overlap(a, b)).toBe(both.length > 0)
      const cut = within(a, b)
      expect(days.filter((day) => cut !== undefined && holdsOn(cut, day))).toEqual(both)
    }),
    { numRuns: 500 },
  )
})
