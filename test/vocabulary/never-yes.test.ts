import { describe, expect, it } from 'vitest'
import {
  type Condition,
  type DomainOf,
  exclude,
  implies,
  neverYes,
  type Reference,
} from '../../src/vocabulary/index.ts'

const x: Reference = 'subject.x'
const y: Reference = 'subject.y'
const atLeast = (right: number, left = x): Condition => ({ op: 'at-least', left, right })
const atMost = (right: number, left = x): Condition => ({ op: 'at-most', left, right })
const above = (right: number, left = x): Condition => ({ op: 'above', left, right })
const below = (right: number, left = x): Condition => ({ op: 'below', left, right })
const equals = (right: number | string | boolean): Condition => ({ op: 'equals', left: x, right })
const among = (...right: (number | string)[]): Condition => ({ op: 'in', left: x, right })
const all = (...of: Condition[]): Condition => ({ op: 'all', of })
const any = (...of: Condition[]): Condition => ({ op: 'any', of })
const not = (of: Condition): Condition => ({ op: 'not', of })
const known = (left = x): Condition => ({ op: 'known', left })
const between = (from: number, to: number, ends: '[]' | '()'): Condition => {
  return { op: 'between', left: x, right: { from, to, ends } }
}
const count = (op: 'below' | 'above' | 'at-least', right: number, where?: Condition): Condition => {
  return { op, left: { count: 'service', ...(where && { where }) }, right }
}

describe('never yes', () => {
  it.each<[string, Condition]>([
    ['below and above', all(below(60), atLeast(60))],
    ['touching, one end open', all(atMost(60), above(60))],
    ['two values', all(equals(1), equals(2))],
    ['two words', all(equals('a'), equals('b'))],
    ['a flag and its other', all(equals(true), equals(false))],
    ['a flag that is neither', all(not(equals(true)), not(equals(false)))],
    ['a word and not that word', all(equals('a'), not(equals('a')))],
    ['of two lists nothing is shared', all(among('a', 'b'), among('c'))],
    ['a value beyond a bound', all(equals(3), above(3))],
    ['every value of a list beyond a bound', all(among(1, 2), not(below(3)))],
    ['an interval and outside its end', all(between(1, 5, '[]'), above(5))],
    ['an interval without its only value', all(between(1, 1, '[]'), not(equals(1)))],
    ['nested', all(atLeast(3), all(all(known(y)), below(2)))],
    ['turned round', not(any(below(5), atLeast(5)))],
    ['turned round twice', not(not(all(below(5), above(5))))],
    ['known and not', all(known(), not(known()))],
    ['compared and not known', all(not(known()), atLeast(1))],
    ['each alternative', any(all(below(1), above(1)), all(equals(1), equals(2)))],
    ['each alternative beside what stands beside it', all(below(1), any(above(2), equals(5)))],
    ['a count below 0', count('below', 0)],
    ['a count between two whole numbers', all(count('above', 1), count('below', 2))],
    ['a count of what is never', count('at-least', 1, all(below(1), above(1)))],
    [
      'outside of an open interval',
      all(not({ op: 'between', left: x, right: { from: 3, ends: '[)' } }), above(3)),
    ],
    [
      'above an open interval',
      all(not({ op: 'between', left: x, right: { to: 3, ends: '(]' } }), atMost(3)),
    ],
    ['a gate and not that gate', all(gate(1), not(gate(1)))],
  ])('%s', (_, condition) => {
    expect(neverYes(condition)).toBe(true)
  })

  it.each<[string, Condition]>([
    ['two bounds that leave one value', all(atMost(60), atLeast(60))],
    ['two things', all(below(60), above(60, y))],
    ['one alternative', any(all(below(1), above(1)), atLeast(3))],
    ['a value not in a list', all(not(among(1, 2)), atLeast(1))],
    ['a range without its middle', all(between(0, 2, '()'), not(equals(1)))],
    ['not known', not(known())],
    ['a flag that is not yes', not(equals(true))],
    ['a count of 0', count('below', 1)],
    [
      'a count in a range with some left out',
      all(
        count('above', 1),
        count('below', 4),
        not({ op: 'equals', left: { count: 'service' }, right: 2 }),
      ),
    ],
    ['two gates', all(gate(1), not(gate(2)))],
    ['outside of an interval', not(between(1, 5, '[]'))],
    ['two counts that are not the same', all(count('above', 3), count('below', 2, known()))],
  ])('may be yes: %s', (_, condition) => {
    expect(neverYes(condition)).toBe(false)
  })

  it('by the bounds and words of what is read', () => {
    const of: DomainOf = (reference) =>
      reference === x ? { from: 0, to: 10, whole: true } : { only: ['a', 'b'] }
    expect(neverYes(above(10), of)).toBe(true)
    expect(neverYes(above(9), of)).toBe(false)
    expect(neverYes(all(above(3), below(4)), of)).toBe(true)
    expect(neverYes(not({ op: 'in', left: y, right: ['b', 'a'] }), of)).toBe(true)
    expect(neverYes({ op: 'equals', left: y, right: 'c' }, of)).toBe(true)
    expect(neverYes(not({ op: 'equals', left: y, right: 'a' }), of)).toBe(false)
    const fact: DomainOf = (reference) => (reference === 'service fact.x' ? { to: 3 } : undefined)
    const where: Condition = { op: 'above', left: 'fact.x', right: 3 }
    expect(neverYes(count('above', 0, where), fact)).toBe(true)
    expect(neverYes(count('above', 0, where))).toBe(false)
  })

  it('takes time in proportion to the condition, not to its combinations', () => {
    const either = Array.from({ length: 60 }, (_, index) =>
      any(below(index, `subject.v${index}`), above(index + 1, `subject.v${index}`)),
    )
    expect(neverYes(all(...either))).toBe(false)
  })
})

describe('one and the other', () => {
  it('implies', () => {
    expect(implies(atLeast(90), atLeast(80))).toBe(true)
    expect(implies(atLeast(80), atLeast(90))).toBe(false)
    expect(implies(all(atLeast(80), known(y)), any(atLeast(70), equals('a')))).toBe(true)
    expect(implies(among(1, 2), among(1, 2, 3))).toBe(true)
    expect(implies(among(1, 4), among(1, 2, 3))).toBe(false)
    expect(implies(gate(1), gate(1))).toBe(true)
  })

  it('excludes', () => {
    expect(exclude(atLeast(90), below(90))).toBe(true)
    expect(exclude(atLeast(90), below(91))).toBe(false)
  })
})

function gate(n: number): Condition {
  return { op: 'extension', use: 'gate', params: { n } }
}
