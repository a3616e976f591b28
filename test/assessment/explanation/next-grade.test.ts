import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess, explainNext, nextGrade, type SubjectInput } from '../../../src/assessment/index.ts'
import { decimalText, roundings, unwrap } from '../../../src/foundation/index.ts'
import { en, zh } from '../../../src/language/index.ts'
import type { Rulebook, ValueNode } from '../../../src/rulebook/index.ts'
import { quannan, smallest } from '../../../src/rulebooks/index.ts'
import { memberId } from '../../../src/vocabulary/index.ts'
import { compiled, fact, inputOf } from '../../support/subject.ts'

const served = (id: string, hours: number) =>
  fact(id, 'service', '2026-03-01', { hours }, { certifiedBy: inputOf().subject } as object)
const kept = (id: string) => fact(id, 'verdict', '2026-03-01', { outcome: 'fulfilled' })

function wayOf(rulebook: Rulebook, parts: Partial<SubjectInput>) {
  const rules = compiled(rulebook)
  const result = unwrap(assess(rules, inputOf(parts)))
  const next = nextGrade(rules, result)
  return {
    rules,
    result,
    next,
    room: Object.fromEntries(
      (next?.room ?? []).map((each) => [each.clause, each.worth && decimalText(each.worth)]),
    ),
  }
}

const withTotal = (of: ValueNode, more: Partial<Rulebook> = {}): Rulebook => ({
  ...smallest,
  values: [{ name: 'total', of }],
  ...more,
})

const service = (clause: string, caps: object = {}): ValueNode => ({
  kind: 'facts',
  clause,
  fact: 'service',
  value: { kind: 'per-unit', field: 'hours', points: 1 },
  ...caps,
})

describe('the next grade', () => {
  it('is as far as its edge, and each clause says what it could still give', () => {
    const { next } = wayOf(smallest, { facts: [served('f-1', 3), kept('f-2')] })
    expect(next).toEqual({
      grade: 'star',
      points: {
        value: { n: 13, d: 2 },
        edge: { n: 10, d: 1 },
        reached: 'at',
        missing: { n: 7, d: 2 },
      },
      inTheWay: [],
      room: [
        { clause: 'kept', left: null, worth: null, windows: [] },
        { clause: 'service', left: { n: 17, d: 2 }, worth: { n: 17, d: 2 }, windows: [] },
      ],
    })
  })

  it('is none above the highest', () => {
    const { rules, result, next } = wayOf(smallest, { facts: [kept('f-1'), kept('f-2')] })
    expect(next).toBeUndefined()
    expect(explainNext(rules, result, en)).toEqual(['there is no higher grade'])
    expect(explainNext(rules, result, zh)).toEqual(['已是最高等次'])
  })

  it('counts every cap and weight above a clause', () => {
    const rulebook = withTotal({
      kind: 'weighted',
      clause: 'total',
      of: [
        {
          weight: 0.5,
          value: {
            kind: 'sum',
            clause: 'capped',
            cap: 4,
            of: [
              service('free'),
              service('tight', {
                caps: [
                  { per: 'month', points: 2 },
                  { per: 'period', points: 3 },
                ],
              }),
            ],
          },
        },
        {
          weight: 0.5,
          value: {
            kind: 'less',
            clause: 'less',
            from: service('from'),
            deductions: [service('taken')],
          },
        },
      ],
    })
    const { room, next } = wayOf(rulebook, { facts: [served('f-1', 1)] })
    // 4 − 2 under the cap above, of which half arrives; taken points are no way up.
    expect(room).toEqual({ free: '1', tight: '1', from: null })
    expect(next?.room[1]).toMatchObject({
      left: { n: 2, d: 1 },
      windows: [{ per: 'month', points: 2 }],
    })
    const full = wayOf(rulebook, { facts: [served('f-1', 20)] })
    expect(full.room).toEqual({ free: '0', tight: '0', from: null })
  })

  it('loses what only makes up for a floor', () => {
    const floored = withTotal({
      kind: 'sum',
      clause: 'total',
      floor: 3,
      of: [service('free', { caps: [{ per: 'period', points: 20 }] })],
    })
    expect(wayOf(floored, { facts: [served('f-1', 1)] }).room).toEqual({ free: '17' })
  })

  it('tells a cap for each word apart, and leaves out what is one window of several', () => {
    const each = service('each', { caps: [{ per: 'period', points: 4, each: 'fact.place' }] })
    const { facts, ...catalogue } = smallest.catalogue
    const place = { name: 'place', type: 'choice', options: ['a', 'b'] } as const
    const kinds = facts.map((kind) =>
      kind.kind === 'service' ? { ...kind, fields: [...kind.fields, place] } : kind,
    )
    const monthly: ValueNode = {
      kind: 'sub-periods',
      clause: 'monthly',
      window: 'month',
      of: service('in-a-month', { caps: [{ per: 'period', points: 4 }] }),
      combine: 'sum',
      unfinished: 'counts',
    }
    const rulebook = withTotal(
      { kind: 'sum', clause: 'total', of: [each, monthly] },
      { catalogue: { ...catalogue, facts: kinds } },
    )
    const served = fact('f-1', 'service', '2026-03-01', { hours: 3, place: 'a' })
    const { next } = wayOf(rulebook, { facts: [{ ...served, certifiedBy: memberId('m-9') }] })
    expect(next?.room).toEqual([
      {
        clause: 'each',
        left: null,
        worth: null,
        windows: [{ per: 'period', points: 4, each: 'fact.place' }],
      },
    ])
  })

  it('leaves out deductions by their own points', () => {
    const rulebook = withTotal({
      kind: 'sum',
      clause: 'total',
      of: [
        service('more'),
        { ...service('off'), value: { kind: 'fixed', points: -1 } } as ValueNode,
      ],
    })
    expect(wayOf(rulebook, {}).room).toEqual({ more: null })
  })

  it('names the veto in the way, though the points are there', () => {
    const rulebook: Rulebook = {
      ...smallest,
      vetoes: [
        {
          clause: 'no-show',
          when: { op: 'at-most', left: { count: 'service' }, right: 0 },
          effect: { kind: 'at-most', grade: 'no-star' },
        },
        {
          clause: 'other',
          when: { op: 'at-least', left: { count: 'verdict' }, right: 1 },
          effect: { kind: 'at-least', grade: 'no-star' },
        },
      ],
    }
    const { rules, result, next } = wayOf(rulebook, { facts: [kept('f-1'), kept('f-2')] })
    expect(next?.inTheWay).toEqual([{ kind: 'veto', clause: 'no-show' }])
    expect(explainNext(rules, result, en).slice(0, 2)).toEqual([
      'a star from 10 on: the points are there, 10',
      'in the way: no-show [clause no-show, an example], a veto that hit',
    ])
    expect(explainNext(rules, result, zh)).toEqual([
      '一星：10 起，分值已达到（10）',
      '受限于：no-show [条款 no-show，an example]，否决项成立',
      '  承诺兑现 [条款 kept，an example]：不设上限',
      '  志愿服务 [条款 service，an example]：至多还可得 10',
    ])
  })

  it.each([
    ['floor', '70', 'at'],
    ['down', '70', 'at'],
    ['ceiling', '69', 'above'],
    ['up', '69', 'above'],
    ['half-up', '69.5', 'at'],
    ['half-even', '69.5', 'at'],
  ] as const)('begins, rounded %s, at %s', (fractions, edge, reached) => {
    const rulebook = { ...quannan, grading: { ...quannan.grading, fractions } } as Rulebook
    const inputs = { self: 65, democratic: 65, organisation: 65 }
    const { next } = wayOf(rulebook, { period: '2026-Q1', inputs })
    expect(next?.points && decimalText(next.points.edge)).toBe(edge)
    expect(next?.points?.reached).toBe(reached)
    expect(next?.grade).toBe('healthy')
  })

  it('is earned by what is missing, whatever the rounding, and by nothing less', () => {
    const score = fc.integer({ min: 0, max: 8999 }).map((hundredths) => hundredths / 100)
    fc.assert(
      fc.property(score, fc.constantFrom(...roundings), (from, fractions) => {
        const rules = compiled({
          ...quannan,
          grading: { ...quannan.grading, fractions },
        } as Rulebook)
        const at = (each: number) => {
          const inputs = { self: each, democratic: each, organisation: each }
          return unwrap(assess(rules, inputOf({ period: '2026-Q1', inputs })))
        }
        const result = at(from)
        const next = nextGrade(rules, result)
        if (!next?.points) return result.grade === 'healthy-first'
        const { edge, reached } = next.points
        const hundredths = (Number(edge.n) * 100) / Number(edge.d)
        const first = reached === 'at' ? hundredths : hundredths + 1
        return at(first / 100).grade === next.grade && at((first - 1) / 100).grade === result.grade
      }),
    )
  })
})
