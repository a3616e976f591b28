import { describe, expect, it } from 'vitest'
import {
  assess,
  assessIn,
  explainNext,
  explainValue,
  gradePopulations,
  nextGrade,
  type SubjectInput,
} from '../../../src/assessment/index.ts'
import { decimalText, unwrap } from '../../../src/foundation/index.ts'
import { en } from '../../../src/language/index.ts'
import type { BandGrading, FactsNode, Rulebook, Veto } from '../../../src/rulebook/index.ts'
import { memberId } from '../../../src/vocabulary/index.ts'
import {
  compiledRules,
  type Person,
  populationOf,
  quota,
  quotaRulebook,
} from '../../support/quota-cases.ts'
import { serviceNode, threeClauses, threeStars } from '../../support/rulebooks.ts'
import { compiled, fact, inputOf } from '../../support/subject.ts'

const working = { attributes: { category: 'working' } }

function nextOf(rulebook: Rulebook, parts: Partial<SubjectInput> = {}) {
  const rules = compiled(rulebook)
  return nextGrade(rules, unwrap(assess(rules, inputOf({ ...working, ...parts }))))
}

const ways = (rulebook: Rulebook, parts: Partial<SubjectInput> = {}) =>
  nextOf(rulebook, parts)?.inTheWay.map(({ kind, clause }) => `${kind} ${clause}`)

const served = (hours: number, id = 'f-1') =>
  fact(id, 'service', '2026-03-01', { hours, place: 'here', reason: 'x' })

describe('vetoes in the way to the next grade', () => {
  const always = { op: 'at-least', left: 'value.total', right: 0 } as const
  const unknown = { op: 'above', left: 'subject.age', right: 60 } as const
  const veto = (effect: Veto['effect'], more: Partial<Veto> = {}): Veto => {
    return { clause: 'v', when: always, effect, ...more }
  }
  const inWay = (...vetoes: Veto[]) => ways(threeClauses({ vetoes }), { facts: [] })

  // Sixty points: one star, and the next are two.
  it.each<[string, Veto, readonly string[]]>([
    ['down to the grade there is', veto({ kind: 'at-most', grade: 'one-star' }), ['veto v']],
    ['exactly that grade', veto({ kind: 'exactly', grade: 'one-star' }), ['veto v']],
    ['down to the next grade', veto({ kind: 'at-most', grade: 'two-star' }), []],
    ['down to a higher one', veto({ kind: 'at-most', grade: 'three-star' }), []],
    ['up to the grade there is', veto({ kind: 'at-least', grade: 'one-star' }), []],
    ['a condition that is no', veto({ kind: 'exactly', grade: 'one-star' }, { when: below() }), []],
    [
      'a condition of which nothing is known, which hits',
      veto({ kind: 'at-most', grade: 'one-star' }, { when: unknown, whenMissing: 'hit' }),
      ['veto v'],
    ],
    [
      'a condition of which nothing is known, which does not',
      veto({ kind: 'at-most', grade: 'one-star' }, { when: unknown, whenMissing: 'clear' }),
      [],
    ],
  ])('%s', (_, each, expected) => {
    expect(inWay(each)).toEqual(expected)
  })

  it('that leave no grade, to the one that the value has', () => {
    const next = nextOf(threeClauses({ vetoes: [veto({ kind: 'ungraded' })] }), {
      facts: [served(4)],
    })
    expect(next).toMatchObject({ grade: 'two-star', inTheWay: [{ kind: 'veto', clause: 'v' }] })
    expect(next?.points && decimalText(next.points.missing)).toBe('0')
  })

  it('a measure that is lost is no grade that is', () => {
    const measures = [{ clause: 'm', measure: 'prize', decidedBy: 'x' }]
    const vetoes = [veto({ kind: 'not-eligible', measures: ['prize'] })]
    expect(ways(threeClauses({ vetoes, measures }))).toEqual([])
  })

  function below(): Veto['when'] {
    return { op: 'below', left: 'value.total', right: 0 }
  }
})

describe('cases in the way to the next grade', () => {
  const named = ['gold', 'silver', 'bronze'].map((grade) => ({ grade }))
  const above = (right: number) => ({ op: 'above', left: 'value.total', right }) as const
  const rulebook = threeClauses({
    grading: {
      kind: 'cases',
      clause: 'grading',
      value: 'total',
      grades: named,
      cases: [
        { clause: 'gold', grade: 'gold', when: above(75) },
        { clause: 'many', grade: 'silver', when: above(70) },
        { clause: 'few', grade: 'silver', when: above(65) },
        {
          clause: 'old',
          grade: 'silver',
          when: { op: 'above', left: 'subject.age', right: 60 },
          whenMissing: 'clear',
        },
      ],
      otherwise: 'bronze',
      several: 'first',
    },
  })

  it('are all that give it and do not hold', () => {
    expect(nextOf(rulebook)).not.toHaveProperty('points')
    expect(ways(rulebook)).toEqual(['case many', 'case few', 'case old'])
    expect(ways(rulebook, { facts: [served(4)] })).toEqual(['case gold'])
  })

  it('are said: not by points alone', () => {
    const rules = compiled(rulebook)
    const result = unwrap(assess(rules, inputOf(working)))
    expect(explainNext(rules, result, en)[0]).toBe('silver: not by points alone')
  })
})

describe('seats in the way to the next grade', () => {
  const person = (id: string, score: number): Person => {
    return { id, score, service: 0, community: 'north', status: 'plain' }
  }
  const inWay = (tie: 'all-out' | 'refuse', scores: readonly number[], who: string) => {
    const quotas = [quota({ share: 0.5, tie })]
    const rules = compiledRules(quotaRulebook({ quotas, afterRuling: 'rerun' }))
    const people = scores.map((score, index) => person(`m-${index}`, score))
    const graded = unwrap(gradePopulations([populationOf(rules, people)]))
    const next = nextGrade(rules, unwrap(assessIn(graded, 'branches', memberId(who))))
    return [next?.grade, next?.inTheWay.map(({ kind, clause }) => `${kind} ${clause}`)]
  }

  it('are those that were lost, of the next grade', () => {
    expect(inWay('all-out', [8, 7], 'm-1')).toEqual(['gold', ['quota gold-quota']])
    expect(inWay('all-out', [8, 3], 'm-1')).toEqual(['silver', []])
  })

  it('are those that people have still to decide', () => {
    expect(inWay('refuse', [7, 7], 'm-1')).toEqual(['gold', ['quota gold-quota']])
  })
})

describe('profiles in the way', () => {
  it('are those that grant no grade', () => {
    const when = { op: 'equals', left: 'subject.category', right: 'working' } as const
    const profile = (outcome: 'scored' | 'graded') =>
      threeClauses({ profiles: [{ clause: 'p', when, exempt: [], outcome }] })
    expect(ways(profile('scored'))).toEqual(['profile p'])
    expect(ways(profile('graded'))).toEqual([])
  })
})

describe('the edge of the next grade', () => {
  const edgeOf = (bands: BandGrading['bands'], more: Partial<BandGrading> = {}) => {
    const points = nextOf(threeClauses({ grading: { ...threeStars, ...more, bands } }))?.points
    return points && [decimalText(points.edge), points.reached, decimalText(points.missing)]
  }

  it('is the lowest of the bands that give it', () => {
    const bands: BandGrading['bands'] = [
      { grade: 'high', at: { from: 80, ends: '[)' } },
      { grade: 'high', at: { from: 70, to: 80, ends: '[)' } },
      { grade: 'low', at: { to: 70, ends: '()' } },
    ]
    expect(edgeOf(bands)).toEqual(['70', 'at', '10'])
  })

  it('is above where the band does not hold its end', () => {
    const bands: BandGrading['bands'] = [
      { grade: 'high', at: { from: 60, ends: '()' } },
      { grade: 'low', at: { to: 60, ends: '(]' } },
    ]
    expect(edgeOf(bands)).toEqual(['60', 'above', '0'])
  })

  it('where the lowest has none, is no edge', () => {
    const when = { op: 'at-least', left: 'value.total', right: 0 } as const
    const vetoes: Veto[] = [{ clause: 'v', when, effect: { kind: 'ungraded' } }]
    expect(nextOf(threeClauses({ vetoes }))).toMatchObject({ grade: 'one-star' })
    expect(nextOf(threeClauses({ vetoes }))).not.toHaveProperty('points')
  })
})

describe('room', () => {
  const room = (node: FactsNode) => {
    const input = { kind: 'input', clause: 'last', input: 'last-year' } as const
    const of = { kind: 'sum', clause: 'total', of: [input, node] } as const
    const book = threeClauses({ values: [{ name: 'total', of }] })
    return nextOf(book, { inputs: { 'last-year': 0 }, facts: [served(2)] })?.room.map(
      ({ left, windows }) => {
        return [left && decimalText(left), windows]
      },
    )
  }

  it('is left under the lowest cap on the whole, beside those of windows', () => {
    const month = { kind: 'cycle', months: 3, anchor: '2026-01-01' } as never
    const caps: FactsNode['caps'] = [
      { per: 'month', points: 5 },
      { per: month, points: 9 },
      { per: 'period', points: 12 },
    ]
    expect(room({ ...serviceNode, caps })).toEqual([
      [
        '8',
        [
          { per: 'month', points: 5 },
          { per: 'cycle', points: 9 },
        ],
      ],
    ])
    const { caps: _, ...free } = serviceNode
    expect(room(free)).toEqual([[null, []]])
  })

  it.each<[string, FactsNode['value'], number]>([
    ['of points in bands', banded(1, 2), 1],
    ['of bands that take', banded(-1, -2), 0],
    ['of bands that give and take', banded(-1, 2), 1],
    ['of slices that take', { kind: 'slices', field: 'hours', slices: [{ points: -1 }] }, 0],
    ['of slices', { kind: 'slices', field: 'hours', slices: [{ points: 1 }] }, 1],
    [
      'of options that take',
      {
        kind: 'by-choice',
        field: 'place',
        points: [
          { option: 'here', points: -1 },
          { option: 'there', points: 0 },
        ],
      },
      0,
    ],
  ])('%s', (_, value, count) => {
    const { caps: __, ...free } = serviceNode
    expect(room({ ...free, value })).toHaveLength(count)
  })

  function banded(low: number, high: number): FactsNode['value'] {
    return {
      kind: 'banded',
      field: 'hours',
      bands: [
        { at: { to: 5, ends: '()' }, points: low },
        { at: { from: 5, ends: '[)' }, points: high },
      ],
    }
  }
})

describe('one value by itself', () => {
  it('is told as in the whole, and no other', () => {
    const base = { kind: 'constant', clause: 'extra', points: 7 } as const
    const values = [{ name: 'extra', of: base }, ...threeClauses().values]
    const result = unwrap(assess(compiled(threeClauses({ values })), inputOf(working)))
    expect(explainValue(result, 'extra', en)).toEqual([
      'extra [clause extra, made up for tests] = 7',
    ])
    expect(explainValue(result, 'total', en)).toHaveLength(3)
    expect(explainValue(result, 'nothing', en)).toEqual([])
  })
})
