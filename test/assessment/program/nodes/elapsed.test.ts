import { describe, expect, it } from 'vitest'
import { assess, compileRulebook, stand } from '../../../../src/assessment/index.ts'
import { civilDate } from '../../../../src/calendar/index.ts'
import { unwrap } from '../../../../src/foundation/index.ts'
import { en, explain, zh } from '../../../../src/index.ts'
import {
  checkRulebook,
  type FactsNode,
  type Rulebook,
  type ValueNode,
} from '../../../../src/rulebook/index.ts'
import { smallest } from '../../../../src/rulebooks/index.ts'
import { parseRulebook } from '../../../../src/schema/index.ts'
import { compiled, fact, inputOf, valuesOf } from '../../../support/subject.ts'

const { pledges: _, posting: __, ...frame } = smallest

function book(of: ValueNode): Rulebook {
  return {
    ...frame,
    catalogue: {
      facts: [
        {
          kind: 'report',
          title: { en: 'a report' },
          recordedBy: [],
          certifiedBy: [],
          evidence: 0,
          fields: [
            { name: 'due', type: 'date' },
            { name: 'handed-in', type: 'date', optional: true },
            { name: 'pages', type: 'number', from: 0, to: 99, decimals: 0 },
          ],
        },
      ],
      attributes: [
        { name: 'joined', title: { en: 'joining', zh: '入职' }, type: 'date' },
        { name: 'left', type: 'date', optional: true },
      ],
      inputs: [],
    },
    values: [{ name: 'total', of }],
    grading: { clause: 'stars', value: 'total', bands: [{ grade: 'scored', at: { ends: '()' } }] },
  }
}

const service = (parts: object = {}): ValueNode => ({
  ...{ kind: 'elapsed', clause: 'months', since: 'subject.joined', unit: 'months' },
  ...{ until: 'period-end', earlier: 'zero', times: 0.5, ...parts },
})

const joined = (date: string, parts: object = {}, more: object = {}) =>
  valuesOf(compiled(book(service(parts))), { attributes: { joined: civilDate(date), ...more } })[
    'total'
  ]

describe('how long ago a date was, as a value', () => {
  it.each([
    ['2026-06-30', {}, '3'],
    ['2026-07-01', {}, '2.5'],
    ['2027-03-01', {}, '0'],
    ['2027-03-01', { earlier: 'counts' }, '-1.5'],
    ['2020-12-31', {}, '36'],
    ['2020-12-31', { atMost: 24 }, '12'],
    ['2020-12-31', { unit: 'years', times: 1 }, '6'],
    ['2025-12-31', { unit: 'days', times: 1 }, '365'],
    ['2025-12-31', { until: '01-31', unit: 'days', times: 1 }, '31'],
  ])('from %s, %j: %s', (date, parts, expected) => {
    expect(joined(date, parts)).toBe(expected)
  })

  it('goes up to another date, and is missing where that is', () => {
    const until = { until: 'subject.left' }
    expect(joined('2026-01-31', until, { left: civilDate('2026-02-28') })).toBe('0.5')
    const result = stand(
      compiled(book(service(until))),
      inputOf({ attributes: { joined: civilDate('2026-01-31') } }),
    )
    expect(result.ok ? [] : result.refusals.map(({ code, expected }) => [code, expected])).toEqual([
      ['missing', 'subject.left'],
    ])
  })

  it('is told in words', () => {
    const rules = compiled(book(service()))
    const assessment = unwrap(
      assess(rules, inputOf({ attributes: { joined: civilDate('2026-06-30') } })),
    )
    expect(explain(assessment, en).join('\n')).toContain('0.5 × months since joining 6')
    expect(explain(assessment, zh).join('\n')).toContain('自入职起的满月数 6')
  })
})

const late = (parts: object = {}): FactsNode => ({
  kind: 'facts',
  clause: 'late',
  fact: 'report',
  value: {
    kind: 'per-unit',
    field: { since: 'fact.due', until: 'on', unit: 'days', earlier: 'zero' },
    points: 0.5,
  },
  ...parts,
})

const reported = (on: string, due: string, fields: object = {}) =>
  fact(`${on}-${due}`, 'report', on, { due: civilDate(due), pages: 1, ...fields })

const facts = [
  reported('2026-03-04', '2026-03-01'),
  reported('2026-05-01', '2026-05-01'),
  reported('2026-06-01', '2026-07-01'),
  reported('2026-09-30', '2026-09-01'),
]

const lateness = (node: FactsNode) =>
  valuesOf(compiled(book(node)), { attributes: { joined: civilDate('2020-01-01') }, facts })[
    'total'
  ]

describe('days late of a fact', () => {
  it('are points a day, under the caps', () => {
    expect(lateness(late())).toBe('16')
    expect(lateness(late({ caps: [{ per: 'month', points: 5 }] }))).toBe('6.5')
  })

  it('may be counted below zero, in whole weeks, at most so many, by bands and by slices', () => {
    const field = { since: 'fact.due', until: 'on', unit: 'days', earlier: 'counts' } as const
    const zeroed = { ...field, earlier: 'zero' } as const
    const value = { kind: 'per-unit', field, points: 1 } as const
    expect(lateness(late({ value }))).toBe('2')
    expect(lateness(late({ value: { ...value, each: 7, whole: 'down' } }))).toBe('0')
    expect(lateness(late({ value: { ...value, field: { ...zeroed, atMost: 10 } } }))).toBe('13')
    const slices = [{ upTo: 10, points: 1 }, { points: 2 }]
    expect(lateness(late({ value: { kind: 'slices', field: zeroed, slices } }))).toBe('51')
    const bands = [
      { at: { from: 1, to: 10, ends: '[)' }, points: 1 },
      { at: { from: 10, ends: '[)' }, points: 5 },
    ] as const
    expect(
      lateness(late({ value: { kind: 'banded', field: zeroed, bands, outside: 'zero' } })),
    ).toBe('6')
  })

  it('say what is open or wrong', () => {
    const codes = (field: object, more: object = {}) =>
      checkRulebook(
        book(
          late({ value: { kind: 'per-unit', field, points: 1 } as FactsNode['value'], ...more }),
        ),
      ).map(({ code, path }) => [code, path.slice(3).join('.')])
    const right = { since: 'fact.due', until: 'fact.handed-in', unit: 'days', earlier: 'zero' }
    expect(codes(right)).toEqual([['field-may-miss', 'value.field']])
    const where = { op: 'known', left: 'fact.handed-in' }
    expect(codes(right, { where })).toEqual([])
    expect(codes({ ...right, earlier: '?' }, { where })).toEqual([
      ['choice-open', 'value.field.earlier'],
    ])
    expect(codes({ ...right, since: 'fact.pages' }, { where })).toEqual([
      ['operand-type', 'value.field'],
    ])
    expect(codes({ ...right, until: 'fact.gone' }, { where })).toEqual([
      ['reference-unknown', 'value.field'],
    ])
    expect(codes({ ...right, until: 'sometime' }, { where })).toEqual([
      ['condition-invalid', 'value.field'],
    ])
    expect(codes({ ...right, atMost: 0 }, { where })).toEqual([
      ['number-invalid', 'value.field.atMost'],
    ])
    expect(checkRulebook(book(service({ since: 'on' }))).map(({ code }) => code)).toEqual([
      'reference-out-of-place',
    ])
    expect(checkRulebook(book(service({ earlier: undefined }))).map(({ code }) => code)).toEqual([
      'choice-open',
    ])
  })

  it('come through a file, where an open choice stays open', () => {
    const rulebook = book(late())
    expect(unwrap(parseRulebook(rulebook))).toEqual(rulebook)
    expect(unwrap(parseRulebook(book(service())))).toEqual(book(service()))
    const parsed = unwrap(parseRulebook(book(service({ earlier: '?' }))))
    const refused = compileRulebook(parsed)
    expect(refused.ok ? [] : refused.refusals.map(({ path }) => path.at(-1))).toEqual(['earlier'])
  })
})
