import { describe, expect, it } from 'vitest'
import { compileRulebook } from '../../src/assessment/index.ts'
import {
  type Allowance,
  applyOverlay,
  checkRulebook,
  type Rulebook,
  type ValueNode,
} from '../../src/rulebook/index.ts'
import { parseOverlay, parseRulebook } from '../../src/schema/index.ts'
import type { Condition } from '../../src/vocabulary/index.ts'
import { serviceNode, threeClauses, withNode } from '../support/rulebooks.ts'

/** Far more than any of these takes, and far less than one that goes through every combination. */
const bound = 20_000

const codesOf = (rulebook: Rulebook) => checkRulebook(rulebook).map(({ code }) => code)
const parsedCodes = (value: unknown) => {
  const parsed = parseRulebook(value)
  return parsed.ok ? [] : [...new Set(parsed.refusals.map(({ code }) => code))]
}

/** Counts how often somebody looks at one property. */
function counting<T extends object>(value: T, property: string): { seen: T; looks: () => number } {
  let looks = 0
  const seen = new Proxy(value, {
    get: (target, key, receiver) => {
      if (key === property) looks++
      return Reflect.get(target, key, receiver)
    },
  })
  return { seen, looks: () => looks }
}

const points = (clause: string): ValueNode => ({ kind: 'constant', clause, points: 1 })

function nested(
  levels: number,
  around: (inner: ValueNode, clause: string) => ValueNode,
): ValueNode {
  let node = points('innermost')
  for (let level = 0; level < levels; level++) node = around(node, `n${level}`)
  return node
}

const wrappers: readonly [string, (inner: ValueNode, clause: string) => ValueNode][] = [
  ['sum', (inner, clause) => ({ kind: 'sum', clause, of: [inner] })],
  ['less', (inner, clause) => ({ kind: 'less', clause, from: inner, deductions: [inner] })],
  [
    'weighted',
    (inner, clause) => ({ kind: 'weighted', clause, of: [{ weight: 1, value: inner }] }),
  ],
  ['first', (inner, clause) => ({ kind: 'first', clause, options: [], otherwise: inner })],
  ['highest', (inner, clause) => ({ kind: 'highest', clause, of: [inner] })],
  ['scaled', (inner, clause) => ({ kind: 'scaled', clause, of: inner, times: 2 })],
  ['decided', (inner, clause) => ({ kind: 'decided', clause, of: inner, decidedBy: 'town' })],
]

describe('100,000 clauses', () => {
  const many = Array.from({ length: 100_000 }, (_, index) => points(`c${index}`))

  it(
    'in one list are refused once, and only so many are looked at',
    () => {
      let looks = 0
      const list = many.map((node) => {
        return {
          kind: 'constant' as const,
          points: 1,
          get clause() {
            looks++
            return node.clause
          },
        }
      })
      const rulebook = withNode({ kind: 'sum', clause: 'all', of: list })
      expect(codesOf(rulebook)).toEqual(['rulebook-too-large'])
      expect(looks).toBeLessThan(5000 * 10)
      const compiled = compileRulebook(withNode({ kind: 'sum', clause: 'all', of: many }))
      expect(compiled.ok || compiled.refusals.map(({ code }) => code)).toEqual([
        'rulebook-too-large',
      ])
    },
    bound,
  )

  it(
    'as values, vetoes, measures, quotas, profiles and cases',
    () => {
      const values = many.map((of, index) => ({ name: `v-${index}`, of }))
      expect(codesOf(threeClauses({ values }))).toContain('rulebook-too-large')
      const when: Condition = { op: 'known', left: 'subject.age' }
      const vetoes = many.map(({ clause }) => {
        return { clause, when, effect: { kind: 'ungraded' as const } }
      })
      expect(codesOf(threeClauses({ vetoes }))).toEqual(['rulebook-too-large'])
      const measures = many.map(({ clause }) => ({ clause, measure: 'm', decidedBy: 'town' }))
      expect(codesOf(threeClauses({ measures }))).toEqual(['rulebook-too-large'])
      const profiles = many.map(({ clause }) => {
        return { clause, when, exempt: [], outcome: 'graded' as const }
      })
      expect(codesOf(threeClauses({ profiles }))).toEqual(['rulebook-too-large'])
      const allows = many.map(({ clause }): Allowance => ({ kind: 'veto', clause, atMost: 1 }))
      expect(codesOf(threeClauses({ allows }))).toEqual(['list-length'])
      const quotas = many.map(({ clause }) => ({ clause }))
      expect(codesOf(threeClauses({ quotas: quotas as never }))).toContain('list-length')
    },
    bound,
  )

  it(
    'are refused by the parser of a rulebook and of an overlay',
    () => {
      const rulebook = withNode({ kind: 'sum', clause: 'all', of: many })
      expect(parsedCodes(rulebook)).toEqual(['too-large'])
      const changes = many.map((item) => ({ kind: 'add', allowedBy: 'a', item }))
      const parsed = parseOverlay({ changes })
      expect(parsed.ok || parsed.refusals.map(({ code }) => code)).toEqual(['too-large'])
    },
    bound,
  )
})

describe.each(wrappers)('10,000 levels of %s', (_, around) => {
  const deep = nested(10_000, around)

  it('are refused by the check, and nothing is walked to its end', () => {
    const rulebook = withNode(deep)
    const codes = codesOf(rulebook)
    expect(codes).toContain('rulebook-too-deep')
    // At most two for each of the clauses that are looked at.
    expect(codes.length).toBeLessThan(10_001)
    expect(compileRulebook(rulebook).ok).toBe(false)
  })

  it('are refused by the parser', () => {
    expect(parsedCodes(withNode(deep))).toEqual(['too-deep'])
  })

  it('are refused where an overlay adds them', () => {
    const allows: readonly Allowance[] = [
      { kind: 'add', clause: 'may', to: 'total', atMost: 1, each: { from: 0, to: 2 } },
    ]
    const parent = threeClauses({ allows })
    const { id, version } = parent
    const result = applyOverlay(parent, {
      id: 'town',
      version: '1',
      title: {},
      source: '',
      over: { id, version },
      changes: [{ kind: 'add', allowedBy: 'may', item: deep }],
    })
    expect(result.ok || result.refusals.map(({ code }) => code)).toContain('rulebook-too-deep')
  })
})

describe('names of the prototype', () => {
  const words = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', 'valueOf']

  it.each(words)('%s is no name that is there by itself', (word) => {
    const codes = [
      codesOf(withNode({ ...serviceNode, clause: 'c', fact: word })),
      codesOf(withNode({ kind: 'value', clause: 'c', value: word })),
      codesOf(withNode({ kind: 'input', clause: 'c', input: word })),
      codesOf(withNode({ kind: 'linked', clause: 'c', link: word })),
      codesOf(withNode({ kind: word, clause: 'c' } as unknown as ValueNode)),
      codesOf(threeClauses({ posting: { value: word, rounding: 'down' } })),
      codesOf(
        threeClauses({
          vetoes: [
            {
              clause: 'c',
              when: { op: 'known', left: `subject.${word}` },
              effect: { kind: 'ungraded' },
            },
          ],
        }),
      ),
      codesOf(
        threeClauses({
          vetoes: [
            {
              clause: 'c',
              when: { op: word } as unknown as Condition,
              effect: { kind: 'ungraded' },
            },
          ],
        }),
      ),
      codesOf(
        threeClauses({
          allows: [{ kind: 'set', clause: 'c', of: 'total', field: word, from: 0, to: 1 }],
        }),
      ),
      codesOf(
        threeClauses({
          allows: [{ kind: 'add', clause: 'c', to: word, atMost: 1, each: { from: 0, to: 1 } }],
        }),
      ),
    ]
    for (const found of codes) {
      expect(found).toHaveLength(1)
      expect(found[0]).toMatch(/unknown|invalid|unfit/)
    }
  })

  it('are no fields to a parser, and pollute nothing', () => {
    const text = '{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}'
    expect(parsedCodes(JSON.parse(text))).toEqual(['field-forbidden'])
    expect(parsedCodes({ ...threeClauses(), ...JSON.parse('{"constructor": {}}') })).toEqual([
      'unknown-field',
    ])
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  it('as clause ids are words like any other, but for the one that no id can be', () => {
    expect(codesOf(withNode(points('constructor')))).toEqual([])
    expect(codesOf(withNode(points('__proto__')))).toEqual(['id-invalid'])
    const twice: ValueNode = {
      kind: 'sum',
      clause: 's',
      of: [points('valueOf'), points('valueOf')],
    }
    expect(codesOf(withNode(twice))).toEqual(['clause-duplicate'])
  })
})

describe('enormous numbers', () => {
  const numbers = [
    1e308,
    -1e308,
    1e21,
    Number.MAX_VALUE,
    5e-324,
    Number.POSITIVE_INFINITY,
    Number.NaN,
    2 ** 53,
  ]

  it.each(numbers)('%d is refused as a number of points, a cap, a weight, an edge', (number) => {
    expect(codesOf(withNode({ kind: 'constant', clause: 'c', points: number }))).toContain(
      'decimal-invalid',
    )
    expect(
      codesOf(withNode({ kind: 'sum', clause: 'c', of: [points('d')], cap: number })),
    ).toContain('decimal-invalid')
    expect(
      codesOf(
        withNode({ kind: 'weighted', clause: 'c', of: [{ weight: number, value: points('d') }] }),
      ),
    ).toContain('decimal-invalid')
    const bands = [{ grade: 'one', at: { from: number, ends: '[)' as const } }]
    expect(
      codesOf(threeClauses({ grading: { clause: 'g', value: 'total', bands } })).length,
    ).toBeGreaterThan(0)
    expect(parsedCodes(withNode({ kind: 'constant', clause: 'c', points: number })).length).toBe(1)
  })

  it('the largest decimals there are compile, whatever is made of them', () => {
    const most = 999_999_999_999_999
    const node = nested(20, (inner, clause) => ({ kind: 'scaled', clause, of: inner, times: most }))
    const total = { name: 'total', of: node }
    const bands = [{ grade: 'any', at: { ends: '()' as const } }]
    const grading = { clause: 'g', value: 'total', bands }
    expect(compileRulebook(threeClauses({ values: [total], grading })).ok).toBe(true)
  })
})

describe('huge conditions and lists', () => {
  const known: Condition = { op: 'known', left: 'subject.age' }
  const veto = (when: Condition) =>
    threeClauses({ vetoes: [{ clause: 'v', when, effect: { kind: 'ungraded' } }] })

  it('a condition of 100,000 parts is refused once, and its rest not looked at', () => {
    const { seen, looks } = counting(known, 'op')
    const of = Array.from({ length: 100_000 }, () => seen)
    expect(codesOf(veto({ op: 'all', of }))).toEqual(['condition-too-large'])
    expect(looks()).toBeLessThan(1000)
  })

  it('a condition of 10,000 levels is refused', () => {
    let deep: Condition = known
    for (let level = 0; level < 10_000; level++) deep = { op: 'not', of: deep }
    expect(codesOf(veto(deep))).toEqual(['condition-too-deep'])
    expect(parsedCodes(veto(deep))).toEqual(['too-deep'])
  })

  it('parts that double at each level are refused', () => {
    let doubled: Condition = known
    for (let level = 0; level < 60; level++) doubled = { op: 'any', of: [doubled, doubled] }
    expect(codesOf(veto(doubled)).length).toBeLessThan(300)
    expect(codesOf(veto(doubled))).toContain('condition-too-deep')
  })

  it(
    'the largest conditions that there may be are held against each other in bounded time',
    () => {
      const words = Array.from({ length: 100 }, (_, index) => index / 4)
      const part = (index: number): Condition => ({
        op: 'not',
        of: { op: 'in', left: { count: 'service' }, right: words.map((word) => word + index) },
      })
      const of = Array.from({ length: 90 }, (_, index) => part(index))
      const vetoes = Array.from({ length: 64 }, (_, index) => {
        const when: Condition = {
          op: index % 2 ? 'any' : 'all',
          of: [...of.slice(index % 9), known],
        }
        return {
          clause: `v${index}`,
          when,
          effect: { kind: 'exactly' as const, grade: index % 3 ? 'one-star' : 'two-star' },
        }
      })
      const codes = codesOf(threeClauses({ vetoes }))
      expect(codes).toEqual([])
    },
    bound,
  )

  it('lists of 100,000 grades, options, choices, caps and groups', () => {
    const many = Array.from({ length: 100_000 }, (_, index) => index)
    const bands = many.map((index) => ({
      grade: `g${index}`,
      at: { from: -index, to: 1 - index, ends: '[)' as const },
    }))
    const raters = [
      { group: 'g', scores: many.map((index) => ({ choice: `c${index}`, points: 1 })) },
    ]
    const options = many.map((index) => ({ when: known, value: points(`o${index}`) }))
    const books = [
      threeClauses({ grading: { clause: 'grading', value: 'total', bands } }),
      threeClauses({ raters }),
      withNode({ kind: 'first', clause: 'f', options, otherwise: points('else') }),
      withNode({
        ...serviceNode,
        clause: 'c',
        caps: many.map((p) => ({ per: 'month' as const, points: p })),
      }),
      withNode({
        kind: 'tallies',
        clause: 't',
        groups: many.map((g) => ({ group: `g${g}`, weight: 0.1 })),
        missingGroup: 'zero',
      }),
    ]
    for (const book of books) {
      expect(parsedCodes(book).every((code) => code === 'too-large')).toBe(true)
      const faults = checkRulebook(book)
      expect(faults.length).toBeLessThan(1_000_000)
    }
  }, 60_000)
})
