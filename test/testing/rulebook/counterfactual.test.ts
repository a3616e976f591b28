import { describe, expect, it } from 'vitest'
import { zh } from '../../../src/language/index.ts'
import type { Rulebook } from '../../../src/rulebook/index.ts'
import { municipalBranches, smallest } from '../../../src/rulebooks/index.ts'
import { counterfactual } from '../../../src/testing/index.ts'
import type { Condition, FieldSpec } from '../../../src/vocabulary/index.ts'
import { compiled, fact, inputOf } from '../../support/subject.ts'

const attributes: readonly FieldSpec[] = [
  { name: 'gender', type: 'choice', options: ['f', 'm', 'x'], optional: true },
  { name: 'age', type: 'number', from: 18, to: 120, decimals: 0 },
  { name: 'local', type: 'flag' },
  { name: 'surname', type: 'text', longest: 100, optional: true },
]

/** Five points for whoever meets the condition. */
const favouring = (when: Condition): Rulebook => ({
  ...smallest,
  catalogue: { ...smallest.catalogue, attributes },
  values: [
    {
      name: 'total',
      of: {
        kind: 'first',
        clause: 'favour',
        options: [{ when, value: { kind: 'constant', clause: 'more', points: 15 } }],
        otherwise: { kind: 'constant', clause: 'less', points: 5 },
      },
    },
  ],
})

const input = inputOf({
  attributes: { gender: 'f', age: 30, local: true, surname: 'Li' },
  facts: [fact('f-1', 'verdict', '2026-03-01', { outcome: 'fulfilled' })],
})

const old = compiled(favouring({ op: 'at-least', left: 'subject.age', right: 60 }))

describe('a counterfactual', () => {
  it.each([
    ['subject.gender', ['m', 'x', null]],
    ['subject.local', [false]],
    ['subject', ['0', 'zz-9']],
  ] as const)('holds where %s does not matter', (place, tried) => {
    expect(counterfactual(old, input, place)).toEqual({ holds: true, tried })
  })

  it('tells the first difference with both explanations', () => {
    const { holds, tried, difference } = counterfactual(old, input, 'subject.age')
    expect({ holds, tried }).toEqual({ holds: false, tried: [18, 69, 120] })
    expect(difference?.value).toBe(69)
    expect(difference?.places).toContain('.grade: expected "no-star", got "star"')
    expect(difference?.before[0]).toBe('no star: 5 lies in (-∞, 10)')
    expect(difference?.after[0]).toBe('a star: 15 lies in [10, ∞)')
    expect(counterfactual(old, input, 'subject.age', undefined, zh).difference?.after[0]).toContain(
      '一星',
    )
  })

  it('tries what it is told to', () => {
    expect(counterfactual(old, input, 'subject.age', [31, 59])).toEqual({
      holds: true,
      tried: [31, 59],
    })
    expect(counterfactual(old, input, 'subject.age', [60]).holds).toBe(false)
    expect(counterfactual(old, input, 'subject.surname', ['Wang']).holds).toBe(true)
  })

  it('does not hold where nothing was tried', () => {
    for (const place of ['subject.surname', 'subject.nothing', 'input.nothing'] as const) {
      expect(counterfactual(old, input, place)).toEqual({ holds: false, tried: [] })
    }
  })

  it('tells a refusal by its code', () => {
    const { difference } = counterfactual(old, input, 'subject.age', [200])
    expect(difference?.after).toEqual([expect.stringContaining('attribute')])
  })

  it('looks at what one stands at where clauses compare', () => {
    const { grading, quotas = [] } = municipalBranches
    const rules = compiled({
      ...municipalBranches,
      grading: { ...grading, fractions: 'floor' },
      quotas: quotas.map((quota) => ({ ...quota, tie: 'refuse' })),
      afterRuling: 'rerun',
    } as Rulebook)
    const branch = inputOf({ inputs: { basic: 90, deduction: 0, evaluation: 90 } })
    expect(counterfactual(rules, branch, 'subject').holds).toBe(true)
    const { tried, difference } = counterfactual(rules, branch, 'input.deduction')
    expect(tried.at(-1)).toBe(null)
    expect(difference?.places.length).toBeGreaterThan(0)
    expect(difference?.before).toEqual(['population-needed'])
  })
})
