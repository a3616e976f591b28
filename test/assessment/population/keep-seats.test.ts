import { describe, expect, it } from 'vitest'
import { gradePopulations, regrade } from '../../../src/assessment/index.ts'
import { exactText, unwrap } from '../../../src/foundation/index.ts'
import type { Quota, Rulebook } from '../../../src/rulebook/index.ts'
import {
  compiledRules,
  inputOfPerson,
  type Person,
  populationOf,
  quota,
  quotaRulebook,
} from '../../support/quota-cases.ts'

const person = (id: string, score: number, status: Person['status'] = 'plain'): Person => {
  return { id, score, service: 0, community: 'north', status }
}

/** How everybody is graded after some have another score, and what each met at the first quota. */
function regraded(
  quotas: readonly Quota[],
  people: readonly Person[],
  changed: readonly Person[],
  more: Partial<Rulebook> = {},
) {
  const rules = compiledRules(quotaRulebook({ quotas, afterRuling: 'keep-seats', ...more }))
  const before = unwrap(gradePopulations([populationOf(rules, people)]))
  const changes = changed.map((each) => ({ population: 'branches', input: inputOfPerson(each) }))
  const [population] = unwrap(regrade(before, changes)).populations
  const results = population?.results ?? []
  return {
    grades: Object.fromEntries(results.map(({ grade }) => [grade.subject, grade.grade])),
    cuts: Object.fromEntries(
      results.map(({ grade }) => [
        grade.subject,
        grade.cuts?.map(({ clause, outcome, line }) => [
          ...[clause, outcome],
          line?.map(exactText).join() ?? null,
        ]),
      ]),
    ),
  }
}

const when = { op: 'equals', left: 'subject.status', right: 'lifted' } as const
const [a, b, c] = [person('a', 9), person('b', 8), person('c', 7)]

describe('with seats kept, whoever a ruling is about', () => {
  it.each(['takes-seat', 'beyond-seats', 'apart'] as const)(
    'keeps the grade that a quota spares it, and is told so: %s',
    (seat) => {
      const own = quota({ share: 0.5, spares: { when, seat } })
      const { grades, cuts } = regraded(
        [own],
        [a, b, c, person('x', 6, 'lifted')],
        [person('x', 7, 'lifted')],
      )
      expect(grades['x']).toBe('gold')
      expect(cuts['x']).toEqual([['gold-quota', 'held', seat === 'beyond-seats' ? '8/1' : '9/1']])
    },
  )

  it('stays in its turn where the seats end before it, and takes no seat for it', () => {
    const own = quota({ share: { first: 1 }, spares: { when, seat: 'in-turn' } })
    const people = [a, b, person('x', 7, 'lifted')]
    const lower = regraded([own], people, [person('x', 6, 'lifted')])
    expect(lower.grades).toEqual({ a: 'gold', b: 'silver', x: 'gold' })
    expect(lower.cuts['x']).toEqual([['gold-quota', 'held', '9/1']])
    // Whoever only stayed is nobody to be better than.
    const worse = regraded([own], people, [person('b', 7)])
    expect(worse.grades).toEqual({ a: 'gold', b: 'silver', x: 'gold' })
    // In its turn before the last seat it has that seat like everybody.
    const turned = [person('a', 9, 'lifted'), b, c]
    expect(regraded([own], turned, [person('b', 7)]).grades).toEqual({
      ...{ a: 'gold', b: 'silver', c: 'silver' },
    })
    expect(regraded([own], turned, [person('b', 9)]).grades).toMatchObject({ b: 'gold' })
  })

  it('is told the key of the last third person who has a seat', () => {
    const half = [quota({ share: 0.5 })]
    const people = [a, b, c, person('d', 6)]
    expect(regraded(half, people, [person('d', 7)]).cuts['d']).toEqual([
      ['gold-quota', 'lost', '8/1'],
    ])
    expect(regraded([quota()], [a, b], [person('b', 7)]).cuts['b']).toEqual([
      ['gold-quota', 'lost', null],
    ])
  })

  it('meets the quota of a lower grade among those who fell into it', () => {
    const silver = quota({ clause: 'silver-quota', grade: 'silver', share: { first: 1 } })
    const quotas = [quota({ share: { first: 1 } }), silver]
    const { grades, cuts } = regraded(quotas, [a, b, person('d', 4)], [person('d', 5)])
    expect(grades).toEqual({ a: 'gold', b: 'silver', d: 'bronze' })
    expect(cuts['d']).toEqual([['silver-quota', 'lost', '8/1']])
    const other = regraded(quotas, [a, b, person('d', 4)], [person('d', 8)])
    expect(other.grades).toEqual({ a: 'gold', b: 'silver', d: 'silver' })
  })

  it('earns the seat of the worst who has one, whoever had a better one before', () => {
    const half = [quota({ share: { first: 2 } })]
    const people = [a, person('b', 6), person('c', 5), person('d', 5)]
    const { grades } = regraded(half, people, [person('a', 7), person('d', 8)])
    expect(grades).toEqual({ a: 'gold', b: 'gold', c: 'silver', d: 'gold' })
  })

  it('is graded by its value alone where there is no order', () => {
    const { order: _, ...grading } = quotaRulebook().grading
    const unordered = regraded([], [a, b], [person('b', 1)], { grading })
    expect(unordered).toEqual({
      ...{ grades: { a: 'gold', b: 'iron' }, cuts: { a: undefined, b: undefined } },
    })
  })

  it('stands in the pool that is its own', () => {
    const split = quota({ per: 'subject.community', share: { first: 1 } })
    const south = (each: Person): Person => ({ ...each, community: 'south' })
    const people = [a, b, south(person('x', 7)), south(person('y', 6))]
    const { grades, cuts } = regraded([split], people, [south(person('y', 7))])
    expect(grades).toEqual({ a: 'gold', b: 'silver', x: 'gold', y: 'gold' })
    expect(cuts['y']).toEqual([['gold-quota', 'kept', '7/1']])
  })

  it('keeps the seat that it had, whoever else gets better', () => {
    const two = [quota({ share: { first: 2 } })]
    const people = [a, person('b', 7), person('c', 6), person('d', 5)]
    const { grades } = regraded(two, people, [person('d', 8), person('b', 7)])
    expect(grades).toEqual({ a: 'gold', b: 'gold', c: 'silver', d: 'gold' })
  })

  it('takes a seat that is free only if better than all who have none, and only one', () => {
    const one = [quota({ share: { first: 1 } })]
    const people = [a, c, person('x', 5), person('y', 5)]
    const best = [person('a', 5), person('y', 9), person('x', 8)]
    expect(regraded(one, people, best).grades).toEqual({
      ...{ a: 'silver', c: 'silver', x: 'silver', y: 'gold' },
    })
    // Who ties with the one that takes it has a seat, too.
    const even = [person('a', 5), person('y', 8), person('x', 8)]
    expect(regraded(one, people, even).grades).toMatchObject({ x: 'gold', y: 'gold' })
    const open = [a, c, person('d', 7), person('x', 5)]
    const rising = (to: number) =>
      regraded([quota({ share: { first: 2 } })], open, [person('x', to)]).grades
    expect([rising(8), rising(7)].map((grades) => grades['x'])).toEqual(['gold', 'silver'])
  })

  it('stood where it fell, before the quota of the lower grade', () => {
    const silver = quota({ clause: 'silver-quota', grade: 'silver', share: { first: 1 } })
    const quotas = [quota({ share: { first: 1 } }), silver]
    const people = [a, b, person('c', 5), person('d', 4)]
    const { grades } = regraded(quotas, people, [person('d', 9, 'capped'), b])
    expect(grades).toEqual({ a: 'gold', b: 'silver', c: 'bronze', d: 'silver' })
  })

  it('is no better off for a change that is none, where somebody has a seat in its turn', () => {
    const own = quota({ share: { first: 1 }, spares: { when, seat: 'in-turn' } })
    expect(regraded([own], [person('a', 9, 'lifted'), b, c], [b]).grades).toEqual({
      ...{ a: 'gold', b: 'silver', c: 'silver' },
    })
  })

  it('meets each of two quotas of one grade by itself', () => {
    const quotas = [
      quota({ share: { first: 2 } }),
      quota({ clause: 'above', counts: 'grade-and-above', share: { first: 1 } }),
    ]
    const { cuts } = regraded(quotas, [a, b, person('x', 6)], [person('x', 8)])
    expect(cuts['x']).toEqual([
      ['gold-quota', 'kept', '8/1'],
      ['above', 'lost', '9/1'],
    ])
  })

  it('is refused where nobody can tell whether a clause holds for it', () => {
    const asked = { op: 'at-least', left: 'input.service', right: 1 } as const
    const book = quotaRulebook({
      ...{ quotas: [quota({ share: 0.5 })], afterRuling: 'keep-seats' },
      values: quotaRulebook().values.slice(0, 1),
      vetoes: [
        {
          ...{ clause: 'cap', when: asked, whenMissing: 'refuse' },
          effect: { kind: 'at-most', grade: 'silver' },
        },
      ],
    })
    const before = unwrap(gradePopulations([populationOf(compiledRules(book), [a, b])]))
    const input = { ...inputOfPerson(b), inputs: { score: 7 } }
    expect(regrade(before, [{ population: 'branches', input }])).toMatchObject({
      ...{ ok: false, refusals: [{ code: 'gate-missing', subject: 'b', path: [0] }] },
    })
  })
})
