import { describe, expect, it } from 'vitest'
import {
  gradePopulations,
  proposeMeasures,
  regrade,
  type SubjectInput,
  stand,
} from '../../src/assessment/index.ts'
import { civilDate } from '../../src/calendar/index.ts'
import { unwrap } from '../../src/foundation/index.ts'
import type { MeasureRule, Rulebook } from '../../src/rulebook/index.ts'
import { smallest } from '../../src/rulebooks/index.ts'
import { factId, memberId } from '../../src/vocabulary/index.ts'
import {
  compiledRules,
  inputOfPerson,
  populationOf,
  quota,
  quotaRulebook,
} from '../support/quota-cases.ts'
import type { Banded } from '../support/rulebooks.ts'

const plain = { service: 0, community: 'north', status: 'plain' } as const
const rules = compiledRules(quotaRulebook({ quotas: [quota()], afterRuling: 'rerun' }))

/** Nobody is placed: no quota, no order. */
function unordered(changes: Banded = {}): Rulebook {
  const { grading, ...rulebook } = quotaRulebook(changes)
  const { order: _, ...bare } = grading
  return { ...rulebook, grading: bare }
}

describe('more faults than a call takes arguments', () => {
  const subject = memberId('m-1')
  const faultsOf = (input: Partial<SubjectInput>): number => {
    const stood = stand(compiledRules(smallest), { subject, period: '2026', ...input })
    return stood.ok ? 0 : stood.refusals.length
  }

  it('are all told of facts', () => {
    const on = civilDate('2026-03-03')
    const fact = { id: factId('f-1'), kind: 'service', subject: memberId('m-2'), on, fields: {} }
    expect(faultsOf({ facts: Array.from({ length: 100_000 }, () => fact) })).toBe(199_999)
  })

  it('are all told of tallies and of a history', () => {
    const tallies = Array.from({ length: 200_000 }, () => ({ group: 'nobody', counts: [] }))
    expect(faultsOf({ tallies })).toBe(200_000)
    const history = Array.from({ length: 200_000 }, () => ({ period: 'then', grade: null }))
    expect(faultsOf({ history })).toBe(200_000)
  })

  it('are all told of measures', () => {
    const [graded] = unwrap(
      gradePopulations([populationOf(rules, [{ ...plain, id: 'a', score: 9 }])]),
    )
    const [one] = graded?.results ?? []
    if (!one) throw new Error('nobody')
    const proposed = proposeMeasures(
      rules,
      Array.from({ length: 200_000 }, () => one),
    )
    expect(proposed.ok || proposed.refusals.length).toBe(199_999)
  })
})

describe('a pool of no order', () => {
  const prize: MeasureRule = {
    clause: 'prize',
    measure: 'prize',
    amount: { kind: 'pool', pool: { fixed: 100 }, by: 'equal', leftover: 'stays' },
    decidedBy: 'the branch',
  }
  const money = { currency: 'CNY', decimals: 2 }
  const pooled = compiledRules(unordered({ measures: [prize], money }))
  const inPeriod = (id: string, period: string) => ({
    input: { ...inputOfPerson({ ...plain, id, score: 9 }), period },
  })
  const gradedIn = (...periods: readonly string[]) =>
    gradePopulations([
      { name: 'all', rules: pooled, subjects: periods.map((each, i) => inPeriod(`m-${i}`, each)) },
    ])

  it('is shared by those of one period', () => {
    expect(gradedIn('2026', '2026').ok).toBe(true)
    const mixed = gradedIn('2026', '2027', '2026')
    expect(mixed.ok || mixed.refusals).toMatchObject([
      {
        code: 'periods-mixed',
        subject: 'm-1',
        path: [0, 'subjects', 1],
        expected: '2026',
        actual: '2027',
      },
    ])
  })
})

it('where nobody is placed, keeping seats grades whoever changed by itself', () => {
  const placeless = compiledRules(unordered({ afterRuling: 'keep-seats' }))
  const people = [
    { ...plain, id: 'a', score: 9 },
    { ...plain, id: 'b', score: 1 },
  ]
  const before = unwrap(gradePopulations([populationOf(placeless, people)]))
  const input = inputOfPerson({ ...plain, id: 'b', score: 5 })
  const { populations, moved } = unwrap(regrade(before, [{ population: 'branches', input }]))
  expect(populations[0]?.results.map(({ grade }) => grade.grade)).toEqual(['gold', 'silver'])
  expect(moved).toMatchObject([{ subject: 'b', from: 'iron', to: 'silver', because: 'ruling' }])
})

describe('several rulings at once, where seats are kept', () => {
  const order = [
    { by: 'value.total', first: 'highest' },
    { by: 'value.service', first: 'highest' },
  ] as const
  const { grading } = quotaRulebook()
  const changes = { quotas: [quota({ share: 0.5 })], grading: { ...grading, order } }
  const kept = compiledRules(quotaRulebook({ ...changes, afterRuling: 'keep-seats' }))
  type Marks = readonly [score: number, service: number]
  const person = (id: string, [score, service]: Marks) => ({ ...plain, id, score, service })
  const first = { a: [9, 0], b: [8, 0], c: [6, 1], d: [6, 0] } as const
  const people = Object.entries(first).map(([id, marks]) => person(id, marks))

  const goldAfter = (ruled: { readonly [id: string]: Marks }, turned = false): string => {
    const listed = turned ? [...people].reverse() : people
    const before = unwrap(gradePopulations([populationOf(kept, listed)]))
    const inputs = Object.entries(ruled).map(([id, marks]) => inputOfPerson(person(id, marks)))
    const again = inputs.map((input) => ({ population: 'branches', input }))
    const results = unwrap(regrade(before, again)).populations[0]?.results ?? []
    const gold = results.filter(({ grade }) => grade.grade === 'gold')
    return gold
      .map(({ standing }) => standing.subject)
      .sort()
      .join(' ')
  }

  it.each([
    ['nobody changes', {}, 'a b'],
    ['one falls below the line, and is still better than who has none', { b: [7, 0] }, 'a b'],
    ['one falls and one rises, below the line: one seat is free', { b: [7, 0], c: [6, 5] }, 'a b'],
    ['the one that rises is the better one', { b: [6, 4], c: [7, 0] }, 'a c'],
    ['both tie for the free seat', { b: [7, 0], c: [7, 0] }, 'a b c'],
    ['one reaches the line that another leaves', { b: [7, 0], c: [8, 0] }, 'a c'],
    ['one rises above who is no worse than before', { b: [8, 0], c: [9, 9] }, 'a b c'],
    [
      'all change, and nobody reaches the line',
      { a: [6, 1], b: [6, 2], c: [6, 3], d: [6, 4] },
      'c d',
    ],
    [
      'all get worse, and the best keep theirs',
      { a: [7, 0], b: [6, 3], c: [6, 2], d: [6, 1] },
      'a b',
    ],
  ] as const)('%s', (_, ruled, gold) => {
    expect(goldAfter(ruled)).toBe(gold)
    expect(goldAfter(ruled, true)).toBe(gold)
  })
})
