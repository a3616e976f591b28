import { describe, expect, it } from 'vitest'
import { assess } from '../../../src/assessment/index.ts'
import { unwrap } from '../../../src/foundation/index.ts'
import { en, explain, zh } from '../../../src/index.ts'
import {
  checkRulebook,
  type FactsNode,
  type Kept,
  type Rulebook,
  type ValueNode,
} from '../../../src/rulebook/index.ts'
import { smallest } from '../../../src/rulebooks/index.ts'
import { parseRulebook } from '../../../src/schema/index.ts'
import { memberId } from '../../../src/vocabulary/index.ts'
import { codesOf, compiled, fact, inputOf, valuesOf } from '../../support/subject.ts'

const { pledges: _, posting: __, ...frame } = smallest

function book(of: ValueNode): Rulebook {
  return {
    ...frame,
    values: [{ name: 'total', of }],
    grading: { clause: 'stars', value: 'total', bands: [{ grade: 'scored', at: { ends: '()' } }] },
  }
}

const served = (more: Partial<FactsNode>, clause = 'served'): FactsNode => ({
  ...{ kind: 'facts', clause, fact: 'service' },
  value: { kind: 'per-unit', field: 'hours', points: 1 },
  ...more,
})

/** A service of so many hours on each of these days. */
const services = (...each: readonly (readonly [string, number])[]) =>
  each.map(([day, hours]) =>
    fact(`f-${day}`, 'service', `2026-${day}`, { hours }, { certifiedBy: memberId('m-9') }),
  )

const facts = services(['01-05', 3], ['01-06', 8], ['02-07', 3], ['03-01', 5])
const given = (of: ValueNode, list = facts) =>
  valuesOf(compiled(book(of)), { facts: list })['total']
const ends = { without: { highest: 1, lowest: 1 }, few: 'refuse' } as const

describe('a clause over facts that counts only some of them', () => {
  it.each<[Kept, string]>([
    [{ highest: 1 }, '8'],
    [{ highest: 3 }, '16'],
    [{ highest: 4 }, '19'],
    [{ highest: 9 }, '19'],
    [{ lowest: 2 }, '6'],
    [ends, '8'],
    ['middle', '8'],
  ])('%j: %s', (only, points) => {
    expect(given(served({ only }))).toBe(points)
  })

  it('counts the earlier of equal ones, so that its caps find it there', () => {
    const caps = [{ per: 'month', points: 2 }] as const
    // January holds one of the two threes, whichever end of the row is asked for.
    expect(given(served({ only: { lowest: 1 }, caps }), facts.slice(0, 3))).toBe('2')
    const each = services(['01-05', 3], ['01-06', 8], ['02-07', 8])
    expect(given(served({ only: { highest: 1 }, caps: [{ per: 'month', points: 9 }] }), each)).toBe(
      '8',
    )
    const two = { per: 'month', points: 10 } as const
    expect(given(served({ only: { highest: 3 }, caps: [two] }))).toBe('15')
  })

  it('goes before caps and floor, and leaves alone what was not done', () => {
    const caps = [{ per: 'period', points: 7 }] as const
    expect(given(served({ only: { lowest: 3 }, caps }))).toBe('7')
    const every = { window: 'quarter', unmet: { points: -1 } } as const
    expect(given(served({ only: { highest: 1 }, every }))).toBe('5')
    expect(given(served({ only: { highest: 1 }, every, floor: 6 }))).toBe('6')
  })

  it('is refused where the text says so of too few, but not of none', () => {
    const rules = compiled(book(served({ only: ends })))
    const codes = (list: typeof facts) => codesOf(assess(rules, inputOf({ facts: list })))
    expect(codes(facts.slice(0, 2))).toEqual(['missing'])
    expect(codes(facts.slice(0, 3))).toEqual([])
    expect(codes([])).toEqual([])
  })

  it('takes its share of what it won in a group', () => {
    const all = served({ only: { highest: 2 }, clause: 'long' })
    const short = served({ value: { kind: 'fixed', points: 4 }, clause: 'short' })
    const group = { kind: 'group', clause: 'group', of: [all, short] } as const
    expect(given(group)).toBe('29')
    // Of 3, 8, 3 and 5 hours the eight and the five are won by the hours, the others by the fixed four.
    expect(given({ ...group, highestOnly: { act: 'fact' } })).toBe('21')
    const one = served({ only: { highest: 1 }, clause: 'long' })
    expect(given({ ...group, of: [one, short], highestOnly: { act: 'fact' } })).toBe('16')
  })

  it('is told in words, and every step can be reckoned again', () => {
    const told = unwrap(
      assess(compiled(book(served({ only: { highest: 2 } }))), inputOf({ facts })),
    )
    expect(explain(told, en)).toMatchInlineSnapshot(`
      [
        "scored: 13 lies in (-∞, ∞)",
        "period 2026, rulebook smallest, version 1, in force from 2020-01-01",
        "served [clause served, an example] = 13",
        "  2026-01-05: 3 × 1 = 3 from f-01-05, certified by m-9 → left out",
        "  2026-01-06: 8 × 1 = 8 from f-01-06, certified by m-9",
        "  2026-02-07: 3 × 1 = 3 from f-02-07, certified by m-9 → left out",
        "  2026-03-01: 5 × 1 = 5 from f-03-01, certified by m-9",
      ]
    `)
    expect(explain(told, zh)).toMatchInlineSnapshot(`
      [
        "scored：13 在 (-∞, ∞) 之内",
        "周期 2026，规则 smallest，版本 1，自 2020-01-01 起施行",
        "served [条款 served，an example] = 13",
        "  2026-01-05：3 × 1 = 3，依据 f-01-05，m-9 认证 → 不计入",
        "  2026-01-06：8 × 1 = 8，依据 f-01-06，m-9 认证",
        "  2026-02-07：3 × 1 = 3，依据 f-02-07，m-9 认证 → 不计入",
        "  2026-03-01：5 × 1 = 5，依据 f-03-01，m-9 认证",
      ]
    `)
  })

  it('may be open, and comes through a file', () => {
    const codes = (only: unknown) =>
      checkRulebook(book(served({ only: only as Kept }))).map(
        ({ code, path }) => `${code} ${path.slice(3).join('.')}`,
      )
    expect(codes('?')).toEqual(['choice-open only'])
    expect(codes({ highest: '?' })).toEqual(['choice-open only.highest'])
    expect(codes({ highest: 0 })).toEqual(['number-invalid only.highest'])
    for (const only of [{ highest: 2 }, { lowest: 2 }, ends, 'middle'] as const) {
      const whole = book(served({ only }))
      expect(unwrap(parseRulebook(whole))).toEqual(whole)
    }
  })
})
