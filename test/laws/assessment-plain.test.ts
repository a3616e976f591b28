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

// Rules that read attributes alone are reckoned the short way where nothing is kept, and sums of them from
// rows of numbers. Whatever the way, the values and the gates are those of the long way with its trace.

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
  it('give the same without a trace and with one', () => {
    let plain = 0
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
            const { standing } = unwrap(assess(book, input))
            expect(short).toEqual(standing)
            expect(exactText(short.values[0]?.value ?? { n: 0, d: 1 })).toMatch(/^-?\d/)
            plain++
          }
        },
      ),
      { numRuns: 400 },
    )
    expect(plain).toBeGreaterThan(400)
  })
})
