import { describe, expect, it } from 'vitest'
import type { FirstNode, Profile, Rulebook, Veto, VetoEffect } from '../../src/rulebook/index.ts'
import type { Condition } from '../../src/vocabulary/index.ts'
import { serviceNode, threeClauses, threeStars, withNode } from '../support/rulebooks.ts'
import { faultsOf } from './faults-of.ts'

const total = (op: 'at-least' | 'below', right: number): Condition => {
  return { op, left: 'value.total', right }
}
const category = (right: string): Condition => ({ op: 'equals', left: 'subject.category', right })
const services = (op: 'at-least' | 'below', right: number): Condition => {
  return { op, left: { count: 'service' }, right }
}
const all = (...of: Condition[]): Condition => ({ op: 'all', of })

const told = (rulebook: Rulebook) =>
  faultsOf(rulebook).map(({ code, subject, path, actual }) => [
    code,
    subject,
    path.join('.'),
    actual,
  ])

function veto(clause: string, when: Condition, effect: VetoEffect, more: Partial<Veto> = {}): Veto {
  return { clause, when, effect, ...more }
}

const one: VetoEffect = { kind: 'exactly', grade: 'one-star' }
const two: VetoEffect = { kind: 'exactly', grade: 'two-star' }

describe('a condition that contradicts itself', () => {
  const never = all(services('at-least', 3), services('below', 2))

  it('is named wherever a condition stands', () => {
    const where: Condition = {
      op: 'all',
      of: [
        { op: 'above', left: 'fact.hours', right: 5 },
        { op: 'below', left: 'fact.hours', right: 5 },
      ],
    }
    expect(told(withNode({ ...serviceNode, clause: 'more', where }))).toEqual([
      ['condition-never', 'more', 'values.0.of.where', 'fact.hours'],
    ])
    expect(told(threeClauses({ vetoes: [veto('v', never, one)] }))).toEqual([
      ['condition-never', 'v', 'vetoes.0.when', 'count.service'],
    ])
    const measure = { clause: 'm', measure: 'talk', decidedBy: 'town', when: never }
    expect(told(threeClauses({ measures: [measure] }))).toEqual([
      ['condition-never', 'm', 'measures.0.when', 'count.service'],
    ])
    const profile: Profile = {
      clause: 'p',
      when: all(category('working'), category('retired')),
      exempt: [],
      outcome: 'graded',
    }
    expect(told(threeClauses({ profiles: [profile] }))).toEqual([
      ['condition-never', 'p', 'profiles.0.when', 'subject.category'],
    ])
  })
})

describe('a clause that is never taken', () => {
  function first(...conditions: Condition[]): FirstNode {
    const options = conditions.map((when, index) => {
      return { when, value: { kind: 'constant' as const, clause: `o${index}`, points: index } }
    })
    const otherwise = { kind: 'constant' as const, clause: 'else', points: 9 }
    return { kind: 'first', clause: 'first', options, otherwise }
  }

  it('stands below one that takes as much or more', () => {
    expect(told(withNode(first(services('at-least', 2), services('at-least', 5))))).toEqual([
      ['clause-covered', 'first', 'values.0.of.options.1.when', 'o1'],
    ])
    expect(told(withNode(first(services('at-least', 5), services('at-least', 2))))).toEqual([])
    expect(told(withNode(first(services('at-least', 0), category('retired'))))).toEqual([
      ['clause-covered', 'first', 'values.0.of.options.1.when', 'o1'],
    ])
  })

  it('stands below several that take all of it together', () => {
    const list = [services('below', 2), services('at-least', 2), category('retired')]
    expect(told(withNode(first(...list)))).toEqual([
      ['clause-covered', 'first', 'values.0.of.options.2.when', 'o2'],
    ])
    expect(
      told(withNode(first(services('below', 2), services('at-least', 3), category('retired')))),
    ).toEqual([])
  })

  it('is not said of what contradicts itself: that was said', () => {
    const never = all(services('at-least', 3), services('below', 2))
    expect(told(withNode(first(services('at-least', 1), never))).map(([code]) => code)).toEqual([
      'condition-never',
    ])
  })

  it('is a case, too', () => {
    const grading = {
      kind: 'cases' as const,
      clause: 'grading',
      value: 'total',
      grades: threeStars.bands.map(({ grade }) => ({ grade })),
      cases: [
        { clause: 'c1', grade: 'two-star', when: total('at-least', 60) },
        { clause: 'c2', grade: 'three-star', when: total('at-least', 80) },
      ],
      otherwise: 'one-star',
      several: 'first' as const,
    }
    expect(told(threeClauses({ grading }))).toEqual([
      ['clause-covered', 'grading', 'grading.cases.1.when', 'c2'],
    ])
    const [low, high] = grading.cases
    const cases = [high!, low!]
    expect(told(threeClauses({ grading: { ...grading, cases } }))).toEqual([])
  })

  it('is not proven where the one above may be missing and is clear then', () => {
    const old: Condition = { op: 'above', left: 'subject.age', right: 60 }
    const older: Condition = { op: 'above', left: 'subject.age', right: 70 }
    const cases = (whenMissing: 'hit' | 'clear', below: 'hit' | 'clear') => {
      return {
        kind: 'cases' as const,
        clause: 'grading',
        value: 'total',
        grades: threeStars.bands.map(({ grade }) => ({ grade })),
        cases: [
          { clause: 'c1', grade: 'two-star', when: old, whenMissing },
          { clause: 'c2', grade: 'three-star', when: older, whenMissing: below },
        ],
        otherwise: 'one-star',
        several: 'first' as const,
      }
    }
    const codes = (a: 'hit' | 'clear', b: 'hit' | 'clear') =>
      told(threeClauses({ grading: cases(a, b) })).map(([code]) => code)
    expect(codes('hit', 'clear')).toEqual(['clause-covered'])
    expect(codes('clear', 'clear')).toEqual([])
    expect(codes('hit', 'hit')).toEqual([])
  })

  it('long lists are not held against each other', () => {
    const many = Array.from({ length: 65 }, (_, index) => services('at-least', index + 1))
    expect(told(withNode(first(...many)))).toEqual([])
  })
})

describe('vetoes that contradict each other', () => {
  const [low, lower] = [total('below', 70), total('below', 50)]

  it('are both named where the rule stands after its exception', () => {
    const vetoes = [veto('exception', lower, one), veto('rule', low, two)]
    expect(told(threeClauses({ vetoes }))).toEqual([
      ['clauses-contradict', 'rule', 'vetoes.1', 'exception, rule'],
    ])
    expect(told(threeClauses({ vetoes: [...vetoes].reverse() }))).toEqual([])
  })

  it('are both named where they meet at the same time, in whatever words', () => {
    const same: Condition = { op: 'not', of: total('at-least', 70) }
    const vetoes = [veto('a', low, one), veto('b', same, two)]
    expect(told(threeClauses({ vetoes })).map(([code]) => code)).toEqual(['clauses-contradict'])
  })

  const grade = (kind: 'at-most' | 'at-least' | 'exactly', of: string): VetoEffect => {
    return { kind, grade: of }
  }

  it.each<[VetoEffect, VetoEffect, boolean]>([
    [grade('at-least', 'three-star'), grade('at-most', 'two-star'), true],
    [grade('at-least', 'two-star'), grade('at-most', 'two-star'), false],
    [grade('at-most', 'one-star'), grade('at-least', 'two-star'), true],
    [grade('at-most', 'two-star'), grade('at-least', 'one-star'), false],
    [grade('exactly', 'three-star'), grade('at-most', 'two-star'), true],
    [grade('exactly', 'one-star'), grade('at-most', 'two-star'), false],
    [grade('exactly', 'one-star'), grade('exactly', 'one-star'), false],
    [grade('at-most', 'two-star'), grade('at-most', 'one-star'), false],
    [grade('at-least', 'two-star'), grade('exactly', 'one-star'), true],
    [grade('at-most', 'two-star'), { kind: 'ungraded' }, true],
    [{ kind: 'ungraded' }, { kind: 'ungraded' }, false],
    [{ kind: 'ungraded' }, grade('exactly', 'one-star'), true],
  ])('%o then %o: %s', (earlier, later, contradict) => {
    const vetoes = [veto('a', lower, earlier), veto('b', low, later)]
    expect(told(threeClauses({ vetoes })).length).toBe(contradict ? 1 : 0)
  })

  it('apply in the order of the text where nobody can prove that they meet at once', () => {
    const vetoes = [veto('a', low, one), veto('b', services('below', 1), two)]
    expect(told(threeClauses({ vetoes }))).toEqual([])
  })

  it('are not held against each other where one may be missing', () => {
    const old: Condition = { op: 'above', left: 'subject.age', right: 60 }
    const pair = (first: 'hit' | 'clear', second: 'hit' | 'clear') => [
      veto('a', old, one, { whenMissing: first }),
      veto('b', old, two, { whenMissing: second }),
    ]
    expect(told(threeClauses({ vetoes: pair('clear', 'clear') }))).toEqual([])
    expect(told(threeClauses({ vetoes: pair('hit', 'hit') }))).toEqual([])
    expect(told(threeClauses({ vetoes: pair('clear', 'hit') })).length).toBe(1)
  })
})

describe('profiles that contradict each other', () => {
  const profile = (clause: string, when: Condition, more: Partial<Profile> = {}): Profile => {
    return { clause, when, exempt: [], outcome: 'graded', ...more }
  }

  it('are both named where whoever meets one meets the other', () => {
    const notRetired: Condition = { op: 'not', of: category('retired') }
    for (const profiles of [
      [profile('a', category('working')), profile('b', notRetired)],
      [profile('a', notRetired), profile('b', category('working'))],
    ]) {
      expect(told(threeClauses({ profiles }))).toEqual([
        ['clauses-contradict', 'b', 'profiles.1', 'a, b'],
      ])
    }
    const apart = [profile('a', category('working')), profile('b', category('retired'))]
    expect(told(threeClauses({ profiles: apart }))).toEqual([])
  })

  it('are not where people decide whether one applies', () => {
    const profiles = [
      profile('a', category('working')),
      profile('b', category('working'), { decidedBy: 'committee' }),
    ]
    expect(told(threeClauses({ profiles }))).toEqual([])
  })
})
