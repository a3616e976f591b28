import { describe, expect, it } from 'vitest'
import {
  assess,
  type Explainer,
  explain,
  type SubjectInput,
  wordsEn,
  wordsZh,
} from '../../../src/assessment/index.ts'
import { civilDate } from '../../../src/calendar/index.ts'
import { unwrap } from '../../../src/foundation/index.ts'
import type { FactsNode, ValueNode } from '../../../src/rulebook/index.ts'
import { serviceNode, withNode } from '../../support/rulebooks.ts'
import { compiled, fact, inputOf } from '../../support/subject.ts'

const languages = [
  ['English', { explain: wordsEn }],
  ['Chinese', { explain: wordsZh }],
] as const

const at = (id: string, on: string, more: Parameters<typeof fact>[4] = {}) =>
  fact(id, 'service', on, { hours: 2, place: 'here', reason: 'r' }, more)

const item: FactsNode = { ...serviceNode, clause: 'item', caps: [] }

function told(node: ValueNode, words: Explainer, parts: Partial<SubjectInput>) {
  const input = inputOf({ attributes: { category: 'working' }, ...parts })
  return explain(unwrap(assess(compiled(withNode(node)), input)), words)
}

describe.each(languages)('time in an explanation in %s', (_, words) => {
  it('the highest of an act, with what it won over, under the cap of the group', () => {
    const low: FactsNode = { ...item, clause: 'low', value: { kind: 'fixed', points: 1 } }
    const node: ValueNode = {
      kind: 'group',
      clause: 'group',
      of: [low, item],
      highestOnly: { act: 'fact' },
      caps: [{ per: 'month', points: 6 }],
    }
    expect(
      told(node, words, { facts: [at('f-1', '2026-03-01'), at('f-2', '2026-03-02')] }),
    ).toMatchSnapshot()
  })

  it('a repeat, a count, and what was not done', () => {
    const repeat = { within: { months: 1 }, by: 2 } as const
    const every = { window: 'quarter', least: 2, unmet: { points: -3 } } as const
    const due = { by: '02-15', unmet: { points: -1 } } as const
    const count: ValueNode = { kind: 'count', clause: 'times', fact: 'service', windows: 'month' }
    const node: ValueNode = {
      kind: 'sum',
      clause: 'sum',
      of: [{ ...item, repeat, every, due }, count],
    }
    const facts = [at('f-1', '2026-03-01'), at('f-2', '2026-03-02'), at('f-3', '2026-04-03')]
    expect(told(node, words, { facts, asOf: civilDate('2026-06-30') })).toMatchSnapshot()
  })

  it('a year in windows, summed and averaged', () => {
    const half = { kind: 'sub-periods', window: 'half-year', unfinished: 'counts' } as const
    const inside: FactsNode = { ...item, clause: 'inside', caps: [{ per: 'period', points: 3 }] }
    const node: ValueNode = {
      kind: 'sum',
      clause: 'sum',
      of: [
        { ...half, clause: 'sums', of: item, combine: 'sum' },
        { ...half, clause: 'means', of: inside, combine: 'mean' },
      ],
    }
    expect(
      told(node, words, { facts: [at('f-1', '2026-03-01'), at('f-2', '2026-09-01')] }),
    ).toMatchSnapshot()
  })

  it('facts that were recognised, and those that hold no longer', () => {
    const node: FactsNode = { ...item, valid: { for: { years: 1 } } }
    const facts = [
      at('f-1', '2026-03-01', { recognisedOn: civilDate('2026-04-02') }),
      at('f-2', '2025-03-01'),
    ]
    expect(told(node, words, { facts })).toMatchSnapshot()
  })
})
