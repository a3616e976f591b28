import { describe, expect, it } from 'vitest'
import {
  clausesOf,
  lastingClausesOf,
  lintRulebook,
  type Rulebook,
  readsPast,
  subWindowsOf,
  type ValueNode,
} from '../../src/rulebook/index.ts'
import { everyPart } from '../support/every-part.ts'
import { serviceNode, threeClauses, withNode } from '../support/rulebooks.ts'

const one = (clause: string): ValueNode => ({ kind: 'constant', clause, points: 1 })
const windowed = (window: 'month' | 'quarter', of: ValueNode): ValueNode => {
  return { kind: 'sub-periods', clause: window, window, of, combine: 'sum', unfinished: 'counts' }
}

describe('the windows that are reckoned by themselves', () => {
  it('are none where nothing is', () => {
    expect(subWindowsOf(threeClauses())).toEqual([])
  })

  it('are found at any depth, the outer before the inner', () => {
    const of: ValueNode = {
      kind: 'sum',
      clause: 'sum',
      of: [one('a'), windowed('month', one('b'))],
    }
    expect(subWindowsOf(withNode(of))).toEqual(['month'])
    expect(subWindowsOf(withNode(windowed('quarter', of)))).toEqual(['quarter', 'month'])
  })
})

describe('the clauses that look back', () => {
  it('are those whose facts have a validity', () => {
    expect(lastingClausesOf(threeClauses())).toEqual([])
    const lasting = { ...serviceNode, clause: 'lasting', valid: { for: { years: 2 } } } as const
    expect(lastingClausesOf(withNode(lasting))).toEqual([lasting])
    const group: ValueNode = { kind: 'group', clause: 'group', of: [lasting] }
    expect(lastingClausesOf(withNode(group))).toEqual([lasting])
  })
})

describe('the clauses of a text', () => {
  it('are all that have an id, but for those that allow changes', () => {
    const found = new Set(clausesOf(everyPart).map(({ clause }) => clause))
    const ids = JSON.stringify({ ...everyPart, allows: [] }).matchAll(/"clause":"([^"]+)"/g)
    expect([...ids].filter(([, id = '']) => !found.has(id))).toEqual([])
    expect(found.size).toBeGreaterThan(50)
  })

  it('have the source nearest above', () => {
    const of: ValueNode = {
      kind: 'sum',
      clause: 'sum',
      source: 'Article 2',
      of: [one('a'), { ...one('b'), source: 'Article 3' }],
    }
    const sources = clausesOf(withNode(of)).map(({ clause, source }) => [clause, source])
    expect(sources.slice(0, 4)).toEqual([
      ['sum', 'Article 2'],
      ['a', 'Article 2'],
      ['b', 'Article 3'],
      ['total', 'made up for tests'],
    ])
  })
})

describe('advice on conditions', () => {
  type When = NonNullable<Rulebook['vetoes']>[number]['when']
  const whenMissing = 'clear' as const
  const effect = { kind: 'ungraded' } as const
  const links = [
    { name: 'branch', population: 'branches', grades: ['good'] },
    { name: 'unit', population: 'units', grades: ['good', 'poor'] },
  ]
  const inputs = [{ name: 'unit', from: 0, to: 9, decimals: 0 }]
  const met = (when: When) => {
    const { catalogue } = threeClauses()
    const book = threeClauses({
      catalogue: { ...catalogue, links, inputs: [...catalogue.inputs, ...inputs] },
      vetoes: [{ clause: 'v', when, whenMissing, effect }],
    })
    return lintRulebook(book).filter(({ code }) => code === 'never-met').length === 0
  }
  const equals = (left: 'link.unit' | 'link.branch' | 'subject.category', right: string): When => {
    return { op: 'equals', left, right }
  }
  const counted = (count: string, where: When): When => {
    return { op: 'at-least', left: { count, where }, right: 1 }
  }

  it.each<[string, When, boolean]>([
    ['a grade that the link has', equals('link.unit', 'poor'), true],
    ['a grade that only another link has', equals('link.branch', 'poor'), false],
    ['an option', equals('subject.category', 'retired'), true],
    ['no option', equals('subject.category', 'poor'), false],
    ['a number within', { op: 'above', left: 'input.unit', right: 8 }, true],
    ['a number beyond', { op: 'above', left: 'input.unit', right: 9 }, false],
    ['no whole number', { op: 'equals', left: 'input.unit', right: 0.5 }, false],
    [
      'facts of a kind, by its own fields',
      counted('pledge-month', { op: 'above', left: 'fact.points', right: 5 }),
      true,
    ],
    [
      'facts of a kind, beyond its fields',
      counted('pledge-month', { op: 'above', left: 'fact.points', right: 6 }),
      false,
    ],
    [
      'a text, of which nothing is known',
      counted('service', { op: 'equals', left: 'fact.reason', right: 'x' }),
      true,
    ],
  ])('%s', (_, when, can) => {
    expect(met(when)).toBe(can)
  })
})

describe('whether earlier grades are read', () => {
  const past = { past: ['one-star'], of: 3, gap: 'skips' } as const
  const veto = (when: NonNullable<Rulebook['vetoes']>[number]['when']) => {
    return { vetoes: [{ clause: 'v', when, whenMissing: 'clear', effect: { kind: 'ungraded' } }] }
  }
  const often = { op: 'at-least', left: past, right: 2 } as const
  const known = { op: 'known', left: 'subject.age' } as const

  it.each([
    ['by no condition', {}, false],
    ['by a condition of something else', veto(known), false],
    ['by a condition', veto(often), true],
    ['by one inside others', veto({ op: 'any', of: [known, { op: 'not', of: often }] }), true],
    ['by a population', { appliesTo: often }, true],
  ] as const)('%s', (_, changes, reads) => {
    expect(readsPast(threeClauses(changes as Partial<Rulebook>))).toBe(reads)
  })

  it('is nothing of a catalogue, nor of a word that is called so', () => {
    const { catalogue } = threeClauses()
    const field = { name: 'past', type: 'choice', options: ['past'] } as const
    const attributes = [...catalogue.attributes, field]
    const when = { op: 'equals', left: 'subject.past', right: 'past' } as const
    const named = threeClauses({ catalogue: { ...catalogue, attributes }, appliesTo: when })
    expect(readsPast(named)).toBe(false)
    expect(readsPast({ ...named, past: 'past' } as Rulebook)).toBe(false)
    expect(readsPast({ ...named, catalogue: { ...catalogue, past: ['a'] } } as Rulebook)).toBe(
      false,
    )
  })
})
