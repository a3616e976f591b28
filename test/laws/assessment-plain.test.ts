import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess, compileRulebook, stand } from '../../src/assessment/index.ts'
import { civilDate } from '../../src/calendar/index.ts'
import { exactText, unwrap } from '../../src/foundation/index.ts'
import type { Rulebook, ValueNode } from '../../src/rulebook/index.ts'
import {
  type Condition,
  type FieldSpec,
  type Fields,
  memberId,
} from '../../src/vocabulary/index.ts'

// Whoever hands in attributes alone is reckoned the short way; with a list of facts, though it is empty, the
// long one. Whatever the way, with a trace or without, the values and the gates are the same.

const attributes: readonly FieldSpec[] = [
  { name: 'hours', type: 'number', from: -5, to: 20, decimals: 2 },
  { name: 'count', type: 'number', from: 0, to: 9, decimals: 0, optional: true },
  { name: 'kept', type: 'flag' },
  { name: 'post', type: 'choice', options: ['head', 'hand', 'heart'] },
  { name: 'remark', type: 'text', longest: 3, optional: true },
]

const edge = fc.integer({ min: -500, max: 2_000 }).map((n) => n / 100)
const order = fc.constantFrom('at-least', 'at-most', 'above', 'below')

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ op: order, left: fc.constant('subject.hours'), right: edge }),
  fc.record({ op: fc.constant('equals'), left: fc.constant('subject.hours'), right: edge }),
  fc.record({ op: fc.constant('equals'), left: fc.constant('subject.kept'), right: fc.boolean() }),
  fc.record({
    op: fc.constant('in'),
    left: fc.constant('subject.post'),
    right: fc.uniqueArray(fc.constantFrom('head', 'hand', 'heart'), { minLength: 1 }),
  }),
  fc.constant({ op: 'all', of: [known('count'), atLeast('count', 3)] } as const),
) as fc.Arbitrary<Condition>

function known(name: string): Condition {
  return { op: 'known', left: `subject.${name}` }
}

function atLeast(name: string, right: number): Condition {
  return { op: 'at-least', left: `subject.${name}`, right }
}

const condition: fc.Arbitrary<Condition> = fc.oneof(
  leaf,
  fc.array(leaf, { minLength: 1, maxLength: 3 }).map((of) => ({ op: 'all', of }) as const),
  fc.array(leaf, { minLength: 1, maxLength: 3 }).map((of) => ({ op: 'any', of }) as const),
  leaf.map((of) => ({ op: 'not', of }) as const),
)

const points = fc.integer({ min: -40, max: 40 }).map((n) => n / 4)
const rule = fc.record({ when: condition, held: points, otherwise: points })

function rulebookOf(rules: readonly { when: Condition; held: number; otherwise: number }[]) {
  const of = rules.map(({ when, held, otherwise }, at): ValueNode => {
    const constant = (name: string, value: number): ValueNode => {
      return { clause: `${name}-${at}`, kind: 'constant', points: value }
    }
    const options = [{ when, value: constant('held', held) }]
    return { clause: `rule-${at}`, kind: 'first', options, otherwise: constant('other', otherwise) }
  })
  const rulebook: Rulebook = {
    id: 'plain',
    version: '1',
    title: { en: 'attributes alone' },
    source: 'a law',
    inForce: { from: civilDate('2020-01-01') },
    zone: 'Asia/Shanghai',
    cycle: 'year',
    catalogue: { facts: [], attributes, inputs: [] },
    values: [{ name: 'total', of: { clause: 'total', kind: 'sum', of, cap: 30 } }],
    grading: {
      clause: 'grades',
      value: 'total',
      bands: [
        { grade: 'good', at: { from: 0, ends: '[]' } },
        { grade: 'poor', at: { to: 0, ends: '[)' } },
      ],
    },
    vetoes: [
      {
        clause: 'veto',
        when: rules[0]?.when ?? known('count'),
        whenMissing: 'clear',
        effect: { kind: 'at-most', grade: 'poor' },
      },
    ],
  }
  return rulebook
}

const member: fc.Arbitrary<Fields> = fc
  .record(
    {
      hours: edge,
      kept: fc.boolean(),
      post: fc.constantFrom('head', 'hand', 'heart'),
      count: fc.integer({ min: 0, max: 9 }),
      remark: fc.constantFrom('', 'yes'),
    },
    { requiredKeys: ['hours', 'kept', 'post'] },
  )
  .chain((fields) => {
    const entries = Object.entries(fields)
    return fc
      .shuffledSubarray(entries, { minLength: entries.length })
      .map((shuffled) => Object.fromEntries(shuffled))
  })

describe('rules that read attributes alone', () => {
  it('give the same the short way and the long way, without a trace and with one', () => {
    let asked = 0
    fc.assert(
      fc.property(
        fc.array(rule, { minLength: 1, maxLength: 6 }),
        fc.array(member, { minLength: 1, maxLength: 4 }),
        (rules, members) => {
          const compiled = compileRulebook(rulebookOf(rules))
          // Bands that values cannot reach are refused.
          fc.pre(compiled.ok)
          const book = unwrap(compiled)
          for (const fields of members) {
            const input = { subject: memberId('m-1'), period: '2026', attributes: fields }
            const short = unwrap(stand(book, input))
            expect(unwrap(stand(book, { ...input, facts: [] }))).toEqual(short)
            expect(unwrap(assess(book, input)).standing).toEqual(short)
            expect(exactText(short.values[0]?.value ?? { n: 0, d: 1 })).toMatch(/^-?\d/)
            asked++
          }
        },
      ),
      { numRuns: 100 },
    )
    expect(asked).toBeGreaterThan(0)
  })

  it.each([
    ['an unknown name', { hours: 1, kept: true, post: 'head', more: 1 }],
    ['a name less', { hours: 1, kept: true }],
    ['a value out of bounds', { hours: 21, kept: true, post: 'head' }],
    ['a finer number', { hours: 1.001, kept: true, post: 'head' }],
    ['no list of attributes', undefined],
  ])('are refused the same way with %s', (_, attributes) => {
    const book = unwrap(compileRulebook(rulebookOf(refusing)))
    const input = { subject: memberId('m-1'), period: '2026', ...(attributes && { attributes }) }
    const short = stand(book, input)
    expect(short.ok).toBe(false)
    expect(stand(book, { ...input, facts: [] })).toEqual(short)
    const good = { ...input, attributes: { hours: 1, kept: true, post: 'head' } }
    expect(unwrap(stand(book, good))).toEqual(unwrap(stand(book, { ...good, facts: [] })))
  })
})

const refusing = [
  { when: { op: 'at-least', left: 'subject.hours', right: 1 }, held: 1, otherwise: -1 },
] as const
