import { describe, expect, it } from 'vitest'
import { proposeMeasures } from '../../../src/assessment/consequence/index.ts'
import type { MeasureRule } from '../../../src/rulebook/index.ts'
import type { Gate } from '../../../src/vocabulary/index.ts'
import { codesOf } from '../../support/subject.ts'
import { measured, measureRules, proposed } from './fixtures.ts'

const award: MeasureRule = {
  clause: 'c-award',
  measure: 'award',
  grades: ['three-star'],
  decidedBy: 'the committee',
}
const talk: MeasureRule = {
  clause: 'c-talk',
  measure: 'talk',
  grades: ['two-star', 'one-star'],
  decidedBy: 'the secretary',
}

const clauses = (rule: MeasureRule, said: Parameters<typeof measured>[1]) =>
  proposed(measureRules([rule]), [measured('m-1', said)]).map(({ clause }) => clause)

describe('measures', () => {
  it('are proposed for the grades that a rule lists, pinned to clause, version and grade', () => {
    const rules = measureRules([award, talk])
    expect(proposed(rules, [measured('m-1', { grade: 'one-star' })])).toEqual([
      {
        kind: 'talk',
        subject: 'm-1',
        period: '2026',
        clause: 'c-talk',
        rulebook: { id: 'three-clauses', version: '2026-1' },
        grade: 'one-star',
        decidedBy: 'the secretary',
        status: 'proposed',
      },
    ])
  })

  it('are none where there is no grade, whatever the band', () => {
    const always: MeasureRule = { clause: 'c', measure: 'm', decidedBy: 'the committee' }
    expect(clauses(always, { grade: null })).toEqual([])
    expect(clauses(always, { grade: 'two-star' })).toEqual(['c'])
  })

  it('stand in the order of the subjects, then of the rules', () => {
    const all: MeasureRule = { clause: 'c-all', measure: 'note', decidedBy: 'the committee' }
    const pool: MeasureRule = {
      ...all,
      clause: 'c-pool',
      amount: { kind: 'pool', pool: { fixed: 1 }, by: 'equal', leftover: 'stays' },
    }
    const made = proposed(measureRules([pool, award, all]), [measured('m-2'), measured('m-1')])
    expect(made.map(({ subject, clause }) => `${subject} ${clause}`)).toEqual([
      'm-2 c-pool',
      'm-2 c-award',
      'm-2 c-all',
      'm-1 c-pool',
      'm-1 c-award',
      'm-1 c-all',
    ])
  })

  it('refuse a subject that was handed in twice, which would be paid twice', () => {
    const result = proposeMeasures(measureRules([award]), [measured('m-1'), measured('m-1')])
    expect(result).toMatchObject({
      refusals: [
        { code: 'subject-repeated', subject: 'm-1', path: [1], expected: 'each subject once' },
      ],
    })
  })

  it.each<readonly [string, readonly Partial<MeasureRule>[], boolean]>([
    ['grades alone', [{}], true],
    ['a fixed sum', [{ amount: { kind: 'fixed', amount: 1 } }], true],
    ['places', [{ ranks: { from: 1, to: 9 } }], false],
    ['places, beside grades', [{}, { ranks: { from: 1, to: 9 } }], false],
    ['a sum by rank', [{ amount: { kind: 'by-rank', amounts: [2, 1], tie: 'same' } }], false],
    [
      'a pool',
      [{ amount: { kind: 'pool', pool: { fixed: 1 }, by: 'equal', leftover: 'stays' } }],
      false,
    ],
  ])('for %s: whether periods may be mixed', (_, changes, may) => {
    const rules = measureRules(
      changes.map((each, at) => ({ ...award, clause: `c-${at}`, ...each })),
    )
    const past = measured('m-2', { rank: 2, period: '2025' })
    const result = proposeMeasures(rules, [measured('m-1', { rank: 1 }), past])
    const mixed = { code: 'periods-mixed', subject: 'm-2', path: [1], expected: '2026' }
    expect(result).toMatchObject(may ? { ok: true } : { refusals: [{ ...mixed, actual: '2025' }] })
  })

  it('of no rules and of nobody are none', () => {
    expect(proposed(measureRules([]), [measured('m-1')])).toEqual([])
    expect(proposed(measureRules([award]), [])).toEqual([])
  })
})

describe('a condition', () => {
  const gated = (whenMissing?: 'hit' | 'clear' | 'refuse'): MeasureRule => ({
    ...award,
    when: { op: 'at-least', left: 'value.total', right: 90 },
    ...(whenMissing ? { whenMissing } : {}),
  })
  const gate = (outcome: Gate['outcome']) => [{ clause: 'c-award', outcome }]

  it.each([
    ['hit', undefined, ['c-award']],
    ['clear', undefined, []],
    ['missing', 'hit', ['c-award']],
    ['missing', 'clear', []],
  ] as const)('that is %s, missing means %s', (outcome, whenMissing, expected) => {
    expect(clauses(gated(whenMissing), { gates: gate(outcome) })).toEqual(expected)
  })

  it.each([
    ['hit', ['c-award']],
    ['clear', []],
  ] as const)('of which a standing says nothing is missing, which means %s', (means, expected) => {
    expect(clauses(gated(means), {})).toEqual(expected)
  })

  it.each(['refuse', undefined] as const)('is refused where it is missing: %s', (whenMissing) => {
    const rules = measureRules([gated(whenMissing)])
    const missing = { code: 'gate-missing', subject: 'm-1', actual: 'c-award' }
    expect(proposeMeasures(rules, [measured('m-1', { gates: gate('missing') })])).toMatchObject({
      refusals: [missing],
    })
    // A standing that says nothing of the clause has not answered it either.
    expect(proposeMeasures(rules, [measured('m-1')])).toMatchObject({ refusals: [missing] })
  })

  it('is not asked where the grade says no', () => {
    expect(clauses(gated('refuse'), { grade: 'one-star', gates: gate('missing') })).toEqual([])
  })

  it('of a veto with another clause is not the one of the measure', () => {
    const gates = [
      { clause: 'other', outcome: 'hit' as const },
      { clause: 'c-award', outcome: 'clear' as const },
    ]
    expect(clauses(gated(), { gates })).toEqual([])
  })
})

describe('ranks', () => {
  const first: MeasureRule = { ...award, ranks: { from: 2, to: 3 } }

  it.each([
    [1, []],
    [2, ['c-award']],
    [3, ['c-award']],
    [4, []],
  ])('from 2 to 3 meet place %i: %j', (rank, expected) => {
    expect(clauses(first, { rank })).toEqual(expected)
  })

  it('stand in the measure', () => {
    expect(proposed(measureRules([first]), [measured('m-1', { rank: 2 })])).toMatchObject([
      { rank: 2 },
    ])
    expect(proposed(measureRules([award]), [measured('m-1', { rank: 2 })])[0]).not.toHaveProperty(
      'rank',
    )
  })

  it('are refused where nobody was ranked', () => {
    const result = proposeMeasures(measureRules([first]), [measured('m-1')])
    expect(result).toMatchObject({
      refusals: [{ code: 'rank-missing', subject: 'm-1', actual: 'c-award' }],
    })
  })

  it('and conditions that are both unknown are both named', () => {
    const both: MeasureRule = { ...first, when: { op: 'known', left: 'input.last-year' } }
    const result = proposeMeasures(measureRules([both]), [measured('m-1')])
    expect(codesOf(result)).toEqual(['rank-missing', 'gate-missing'])
    const clear = [{ clause: 'c-award', outcome: 'clear' as const }]
    expect(clauses(both, { gates: clear })).toEqual([])
  })
})
