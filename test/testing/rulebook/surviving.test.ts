import { describe, expect, it } from 'vitest'
import { compileRulebook } from '../../../src/assessment/index.ts'
import type { Rulebook } from '../../../src/rulebook/index.ts'
import { quannan, smallest } from '../../../src/rulebooks/index.ts'
import { parseRulebook, type RulebookCase } from '../../../src/schema/index.ts'
import {
  type Mutant,
  mutantOf,
  mutantText,
  mutateRulebook,
  SpecificationError,
  surviving,
} from '../../../src/testing/index.ts'

const kept = (outcome = 'fulfilled') => ({ kind: 'verdict', on: '2026-03-06', fields: { outcome } })
const served = (hours: number, on = '2026-04-01') => ({
  kind: 'service',
  on,
  fields: { hours },
  certifiedBy: 'm-9',
})

const whole: readonly RulebookCase[] = [
  {
    name: 'two pledges kept are a star',
    period: '2026',
    given: { facts: [{ ...kept(), times: 2 }, kept('not-fulfilled')] },
    expect: { values: { total: 10 }, grade: 'star' },
  },
  {
    name: 'less is none',
    period: '2026',
    given: { facts: [kept(), served(9)] },
    expect: { values: { total: 9.5 }, grade: 'no-star' },
  },
  {
    name: 'service gives ten at most, in the whole year',
    period: '2026',
    given: { facts: [served(20, '2026-02-01'), served(20, '2026-09-01')] },
    expect: { values: { total: 10 }, grade: 'star' },
  },
]

const textsOf = (mutants: readonly Mutant[]) => mutants.map(mutantText)

describe('mutants', () => {
  it('are data, each with its clause, its place, and what stood and stands there', () => {
    const caps = mutateRulebook(smallest).filter(({ path }) =>
      path.join('.').endsWith('caps.0.points'),
    )
    const place = {
      clause: 'service',
      path: ['values', 0, 'of', 'of', 1, 'caps', 0, 'points'],
      from: 10,
    }
    expect(caps).toEqual([
      { ...place, kind: 'dropped' },
      { ...place, kind: 'number', to: 9 },
      { ...place, kind: 'number', to: 11 },
    ])
  })

  it('move an edge for both bands that meet there, and give it to the other', () => {
    const edges = mutateRulebook(smallest).filter(({ along }) => along)
    expect(edges.map(({ from, to, along }) => [from, to, along?.[0]?.to])).toEqual([
      [10, 9, 9],
      [10, 11, 11],
      ['[)', '()', '(]'],
    ])
    for (const edge of edges) expect(compileRulebook(mutantOf(smallest, edge)).ok).toBe(true)
  })

  it('move an edge between printed whole numbers too', () => {
    const edges = textsOf(
      mutateRulebook(quannan).filter(({ kind, along }) => kind === 'edge' && along),
    )
    expect(edges).toContain('lines grading.bands.1.at.from: 70 → 69')
    expect(edges).toContain('lines grading.bands.2.at.from: 60 → 59')
  })

  it('take a tenth of a weight from a neighbour, so that the sum stays', () => {
    const weights = mutateRulebook(quannan).filter(({ kind }) => kind === 'weight')
    expect(
      weights.map(({ from, to, along }) => [from, to, along?.[0]?.from, along?.[0]?.to]),
    ).toEqual([
      [0.1, 0.2, 0.4, 0.3],
      [0.4, 0.5, 0.5, 0.4],
      [0.5, 0.6, 0.4, 0.3],
    ])
  })

  it('answer an open choice once, and change a made one into every other', () => {
    const at = (rulebook: Rulebook) =>
      mutateRulebook(rulebook)
        .filter(({ kind, path }) => kind === 'word' && path.at(-1) === 'fractions')
        .map(({ to }) => to)
    expect(at(quannan)).toHaveLength(1)
    const made = at({
      ...quannan,
      grading: { ...quannan.grading, fractions: 'floor' } as Rulebook['grading'],
    })
    expect(made).toHaveLength(5)
    expect(made).not.toContain('floor')
  })

  it('change nothing of what was handed in', () => {
    const before = JSON.stringify(quannan)
    for (const mutant of mutateRulebook(quannan)) {
      const changed = mutantOf(quannan, mutant)
      expect(JSON.stringify(changed)).not.toBe(before)
    }
    expect(JSON.stringify(quannan)).toBe(before)
  })

  it('swap comparisons, drop vetoes, and move their grades', () => {
    const rulebook: Rulebook = {
      ...smallest,
      vetoes: [
        {
          clause: 'veto',
          when: {
            op: 'all',
            of: [
              { op: 'at-least', left: { count: 'verdict' }, right: 3 },
              { op: 'not', of: { op: 'above', left: 'value.total', right: 20 } },
            ],
          },
          effect: { kind: 'at-most', grade: 'no-star' },
        },
      ],
    }
    const texts = textsOf(mutateRulebook(rulebook).filter(({ path }) => path[0] === 'vetoes'))
    expect(texts).toEqual(
      expect.arrayContaining([
        'veto vetoes.0: dropped',
        'veto vetoes.0.when.op: "all" → "any"',
        'veto vetoes.0.when.of.0: dropped',
        'veto vetoes.0.when.of.0.op: "at-least" → "above"',
        'veto vetoes.0.when.of.0.right: 3 → 2',
        'veto vetoes.0.when.of.1.of.op: "above" → "at-least"',
        'veto vetoes.0.effect.grade: "no-star" → "star"',
      ]),
    )
    expect(texts.filter((text) => text.startsWith('veto vetoes.0.when.of.1:'))).toHaveLength(2)
  })
})

describe('surviving', () => {
  it('is nothing where the cases hold every clause', () => {
    const { survivors, mutants, stillborn } = surviving(smallest, whole)
    expect(textsOf(survivors)).toEqual([])
    expect(mutants).toBeGreaterThan(10)
    expect(mutants + stillborn).toBe(mutateRulebook(smallest).length)
  })

  it('names what the cases would not notice', () => {
    const { survivors } = surviving(smallest, whole.slice(0, 2))
    expect(textsOf(survivors)).toEqual([
      'service values.0.of.of.1.caps.0: dropped',
      'service values.0.of.of.1.caps.0.per: "period" → "half-year"',
      'service values.0.of.of.1.caps.0.points: 10 → 9',
      'service values.0.of.of.1.caps.0.points: 10 → 11',
    ])
  })

  it('asks whether a case demands an open choice', () => {
    const inputs = { self: 70, democratic: 70, organisation: 70 }
    const choices = { 'grading.fractions': 'floor' }
    const running = {
      name: 'x',
      choices,
      period: '2026-Q1',
      given: { inputs },
      expect: { grade: 'healthy' },
    }
    const refusals = [{ code: 'choice-open', path: 'grading.fractions' }]
    const answered = (cases: readonly RulebookCase[]) =>
      surviving(quannan, cases).survivors.filter(({ from }) => from === '?')
    expect(answered([running])).toHaveLength(1)
    expect(answered([running, { name: 'is open', expect: { refusals } }])).toEqual([])
  })

  it('says nothing of cases that fail as it is, nor of a rulebook that nobody can read', () => {
    const wrong = [{ name: 'x', period: '2026', expect: { grade: 'star' } }]
    expect(() => surviving(smallest, wrong)).toThrow(SpecificationError)
    expect(() => surviving(smallest, wrong)).toThrow(/expected "star", got "no-star"/)
    expect(() => surviving(smallest, [])).toThrow(/a case/)
    const strange: Rulebook = JSON.parse(JSON.stringify({ ...smallest, strange: 1 }))
    expect(parseRulebook(strange).ok).toBe(false)
    expect(() => surviving(strange, whole)).toThrow(/unknown-field at strange/)
  })
})
