import { describe, expect, it } from 'vitest'
import { assess, grade, linesToPost, stand } from '../../src/assessment/index.ts'
import { civilDate } from '../../src/calendar/index.ts'
import { exactText, sumOf, unwrap } from '../../src/foundation/index.ts'
import type { Cap, Rulebook, ValueNode } from '../../src/rulebook/index.ts'
import { memberId, type Standing } from '../../src/vocabulary/index.ts'
import { baseNode, serviceNode, threeClauses } from '../support/rulebooks.ts'
import { codesOf, compiled, fact, inputOf, tally, valuesOf } from '../support/subject.ts'

const attributes = { category: 'working' }

const served = (id: string, on: string, hours = 1) =>
  fact(id, 'service', on, { hours, place: 'here', reason: 'r' })

/** A rulebook of one value, every value of which has the same grade. */
function only(of: ValueNode, changes: Partial<Rulebook> = {}): Rulebook {
  const bands = [{ grade: 'all', at: { ends: '()' } as const }]
  return threeClauses({
    values: [{ name: 'total', of }],
    grading: { clause: 'grading', value: 'total', bands },
    ...changes,
  })
}

const raters = ['a', 'b'].map((group) => ({
  group,
  scores: [1, 2, 3, 4, 5].map((points) => ({ choice: `s-${points}`, points })),
}))

const ballots: ValueNode = {
  kind: 'tallies',
  clause: 'stars',
  groups: [
    { group: 'a', weight: 0.5 },
    { group: 'b', weight: 0.5 },
  ],
  missingGroup: 'refuse',
}

describe('bugs of others', () => {
  it('a missing part counted as zero: it is missing, and nothing comes out', () => {
    const rules = compiled(only(ballots, { raters }))
    const half = inputOf({ attributes, tallies: [tally('a', { 's-5': 3 })] })
    expect(stand(rules, half)).toMatchObject({ refusals: [{ expected: 'tally.b' }] })
    const lastYear = { kind: 'input', clause: 'in', input: 'last-year', times: 0.2 } as const
    expect(codesOf(stand(compiled(only(lastYear)), inputOf({ attributes })))).toEqual(['missing'])
  })

  it('5.2 out of 5 after rounding: a mean of ballots never leaves what a ballot can say', () => {
    const rules = compiled(only(ballots, { raters }))
    const tallies = [tally('a', { 's-5': 3 }), tally('b', { 's-5': 7 })]
    expect(valuesOf(rules, { attributes, tallies })).toEqual({ total: '5' })
    const mixed = [tally('a', { 's-5': 2, 's-4': 1 }), tally('b', { 's-5': 1 })]
    const [first] = unwrap(stand(rules, inputOf({ attributes, tallies: mixed }))).values
    expect(first && exactText(first.value)).toBe('29/6')
  })

  it('a weight below 1 ignored: each weight weighs', () => {
    const parts = [80, 60].map((points, index): ValueNode => {
      return { kind: 'constant', clause: `p-${index}`, points }
    })
    const weigh = (first: number, second: number) =>
      only({
        kind: 'weighted',
        clause: 'w',
        of: parts.map((value, index) => ({ weight: index === 0 ? first : second, value })),
      })
    expect(valuesOf(compiled(weigh(0.9, 0.1)), { attributes })).toEqual({ total: '78' })
    expect(valuesOf(compiled(weigh(0.000001, 0.999999)), { attributes })).toEqual({
      total: '60.00002',
    })
  })

  it('a weekly window of eight days: Monday to Sunday, and the next Monday is another', () => {
    const caps: readonly Cap[] = [{ per: 'week', points: 1 }]
    const weekly = compiled(only({ ...serviceNode, value: { kind: 'fixed', points: 1 }, caps }))
    const days = (from: number, count: number) =>
      Array.from({ length: count }, (_, index) =>
        served(`f-${index}`, `2026-03-${String(from + index).padStart(2, '0')}`),
      )
    expect(valuesOf(weekly, { attributes, facts: days(2, 7) })).toEqual({ total: '1' })
    expect(valuesOf(weekly, { attributes, facts: days(2, 8) })).toEqual({ total: '2' })
    expect(valuesOf(weekly, { attributes, facts: days(1, 8) })).toEqual({ total: '2' })
  })

  it('points counted twice: one fact handed in twice is refused, not added', () => {
    const rules = compiled(threeClauses())
    const facts = [served('f-1', '2026-03-01'), served('f-1', '2026-03-01')]
    expect(codesOf(stand(rules, inputOf({ attributes, facts })))).toEqual(['fact-repeated'])
  })

  it('ten times 0.1 missing a cap of 1: it meets it, and the eleventh gives nothing', () => {
    const caps: readonly Cap[] = [{ per: 'period', points: 1 }]
    const tenths = only({ ...serviceNode, value: { kind: 'fixed', points: 0.1 }, caps })
    const facts = Array.from({ length: 11 }, (_, index) => served(`f-${10 + index}`, '2026-03-01'))
    const rules = compiled({ ...tenths, posting: { value: 'total', rounding: 'half-up' } })
    expect(valuesOf(rules, { attributes, facts: facts.slice(0, 10) })).toEqual({ total: '1' })
    expect(valuesOf(rules, { attributes, facts })).toEqual({ total: '1' })
    const lines = unwrap(linesToPost(rules, inputOf({ attributes, facts })))
    expect(exactText(sumOf(lines.map(({ amount }) => amount)))).toBe('1/1')
  })

  it('a late fact silently dropped: it is set aside by name, with the reason', () => {
    const rules = compiled(threeClauses())
    const facts = [served('f-1', '2026-03-01'), served('f-2', '2026-07-01')]
    const asOf = civilDate('2026-06-30')
    const early = unwrap(stand(rules, inputOf({ attributes, facts, asOf })))
    expect(early.setAside).toEqual([{ fact: 'f-2', reason: 'after-as-of' }])
    expect(unwrap(stand(rules, inputOf({ attributes, facts }))).setAside).toEqual([])
    expect(valuesOf(rules, { attributes, facts })).toEqual({ total: '64' })
  })

  it('changing the method half-way through a cycle: neither version covers the year', () => {
    const [first, second] = [
      { from: civilDate('2025-01-01'), until: civilDate('2026-07-01') },
      { from: civilDate('2026-07-01') },
    ]
    const [old, young] = [
      compiled(threeClauses({ inForce: first })),
      compiled(threeClauses({ inForce: second, version: '2026-2' })),
    ]
    for (const rules of [old, young]) {
      expect(codesOf(stand(rules, inputOf({ attributes })))).toEqual(['rulebook-not-in-force'])
    }
    const whole = unwrap(stand(old, inputOf({ attributes, period: '2025' })))
    expect(codesOf(grade(young, [whole]))).toEqual(['standing-of-other-rules'])
    expect(unwrap(grade(old, [whole]))).toHaveLength(1)
  })

  it('scoring that depends on the order of the input: capped facts in any order', () => {
    const caps: readonly Cap[] = [{ per: 'month', points: 5 }]
    const rules = compiled(only({ ...serviceNode, caps }))
    const facts = [
      served('f-1', '2026-03-01', 2),
      served('f-2', '2026-03-01', 1),
      served('f-3', '2026-02-28', 2),
    ]
    const results = [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
    ].map((order) => {
      const turned = order.flatMap((index) => facts[index] ?? [])
      return JSON.stringify(assess(rules, inputOf({ attributes, facts: turned })))
    })
    expect(new Set(results).size).toBe(1)
  })

  it('ranking that depends on the order of the input: grades follow their subjects', () => {
    const rules = compiled(threeClauses())
    const standing = (name: string, hours: number): Standing => {
      const subject = memberId(name)
      const facts = [{ ...served(`f-${name}`, '2026-03-01', hours), subject }]
      return unwrap(stand(rules, inputOf({ subject, attributes, facts })))
    }
    const many = [standing('a', 5), standing('b', 5), standing('c', 1)]
    const graded = (list: readonly Standing[]) =>
      Object.fromEntries(unwrap(grade(rules, list)).map((each) => [each.subject, each.grade]))
    expect(graded([...many].reverse())).toEqual(graded(many))
  })

  it('a cap that counts against another clause: each clause has its own room', () => {
    const [one, other] = ['one', 'other'].map((clause): ValueNode => ({ ...serviceNode, clause }))
    if (!one || !other) throw new Error('two clauses')
    const rules = compiled(only({ kind: 'sum', clause: 'sum', of: [one, other, baseNode] }))
    const facts = [served('f-1', '2026-03-01', 24)]
    expect(valuesOf(rules, { attributes, facts })).toEqual({ total: '100' })
  })
})
