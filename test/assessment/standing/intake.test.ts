import { describe, expect, it } from 'vitest'
import { takeIn } from '../../../src/assessment/standing/intake.ts'
import { takingOf } from '../../../src/assessment/standing/taking.ts'
import { civilDate, dayOf } from '../../../src/calendar/index.ts'
import { threeClauses } from '../../support/rulebooks.ts'
import { fact, someone } from '../../support/subject.ts'

const taking = takingOf(threeClauses())
const [from, end] = [dayOf(civilDate('2026-01-01')), dayOf(civilDate('2027-01-01'))]
const days = { from, until: end, end }

const served = (id: string, on: string) => fact(id, 'service', on)

describe('the intake', () => {
  it('puts facts in the order of their days, then of their ids', () => {
    const facts = [
      served('f-2', '2026-03-01'),
      served('f-10', '2026-03-01'),
      served('f-3', '2026-01-01'),
      served('f-1', '2026-12-31'),
    ]
    const { byKind } = takeIn(someone, facts, taking, days)
    expect(byKind.get('service')?.facts.map(({ id }) => id)).toEqual(['f-3', 'f-10', 'f-2', 'f-1'])
    expect(byKind.get('service')?.days).toEqual(
      ['2026-01-01', '2026-03-01', '2026-03-01', '2026-12-31'].map((on) => dayOf(civilDate(on))),
    )
    expect(facts[0]?.id).toBe('f-2')
  })

  // Few are moved one by one, many are sorted.
  it.each([2, 3, 50, 51, 120])('gives one order to %s facts, however they come', (size) => {
    const id = (n: number) => `f-${String(n).padStart(3, '0')}`
    const on = (n: number) => (n % 3 === 0 ? '2026-05-01' : '2026-02-01')
    const numbers = Array.from({ length: size }, (_, n) => n)
    const ordered = [...numbers.filter((n) => n % 3 !== 0), ...numbers.filter((n) => n % 3 === 0)]
    const ways = [numbers, [...numbers].reverse(), [...ordered].reverse(), ordered]
    for (const way of ways) {
      const facts = way.map((n) => served(id(n), on(n)))
      const { byKind } = takeIn(someone, facts, taking, days)
      expect(byKind.get('service')?.facts.map((each) => each.id)).toEqual(ordered.map(id))
      expect(byKind.get('service')?.days).toEqual(ordered.map((n) => dayOf(civilDate(on(n)))))
    }
  })

  it('keeps what is in order as it is', () => {
    const facts = [served('f-1', '2026-01-01'), served('f-2', '2026-01-01')]
    const { byKind } = takeIn(someone, facts, taking, days)
    expect(byKind.get('service')?.facts).toEqual(facts)
  })

  it('takes the first day, and not the first one after', () => {
    const facts = [served('f-1', '2026-01-01'), served('f-2', '2027-01-01')]
    const { byKind, setAside } = takeIn(someone, facts, taking, days)
    expect(byKind.get('service')?.facts.map(({ id }) => id)).toEqual(['f-1'])
    expect(setAside).toEqual([{ fact: 'f-2', reason: 'outside-period' }])
  })
})
