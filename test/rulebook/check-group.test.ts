import { describe, expect, it } from 'vitest'
import { checkRulebook, type FactsNode, type ValueNode } from '../../src/rulebook/index.ts'
import { serviceNode, withNode } from '../support/rulebooks.ts'

const item: FactsNode = { ...serviceNode, clause: 'item', caps: [] }
const faults = (node: ValueNode) =>
  checkRulebook(withNode(node)).map(({ code, path }) => [code, path.slice(3).join('.')])

describe('a group', () => {
  const group = (more: object) =>
    faults({ kind: 'group', clause: 'group', of: [item], ...more } as ValueNode)

  it.each([
    [{}, []],
    [{ highestOnly: { act: 'fact' } }, []],
    [{ highestOnly: { act: 'fact.place' } }, []],
    [{ of: [] }, [['list-empty', 'of']]],
    [{ of: [{ ...item, clause: 'group' }] }, [['clause-duplicate', 'of.0.clause']]],
    [{ of: [{ ...item, fact: 'moon' }] }, [['fact-kind-unknown', 'of.0.fact']]],
    [{ caps: [{ per: 'day', points: -1 }] }, [['negative', 'caps.0.points']]],
    [{ caps: [{ per: 'period', points: 1 }], floor: 2 }, [['cap-below-floor', 'caps.0.points']]],
    [{ highestOnly: { act: 'fact.moon' } }, [['field-unknown', 'highestOnly.act']]],
    [{ highestOnly: { act: 'fact.extra' } }, [['field-may-miss', 'highestOnly.act']]],
    [{ highestOnly: { act: 'deed' } }, [['reference-out-of-place', 'highestOnly.act']]],
    // One place is told once, whatever number of items it is wrong for.
    [
      { of: [item, { ...item, clause: 'other' }], highestOnly: { act: 'fact.moon' } },
      [['field-unknown', 'highestOnly.act']],
    ],
    [
      {
        of: [item, { ...item, clause: 'other' }],
        caps: [
          { per: 'day', points: 1, each: 'fact.moon' },
          { per: 'month', points: 1, each: 'fact.moon' },
        ],
      },
      [
        ['field-unknown', 'caps.0.each'],
        ['field-unknown', 'caps.1.each'],
      ],
    ],
    [
      {
        of: [{ ...item, where: { op: 'known', left: 'fact.extra' } }],
        highestOnly: { act: 'fact.extra' },
      },
      [],
    ],
  ])('%j has the faults %j', (more, expected) => {
    expect(group(more)).toEqual(expected)
  })

  it('is made of clauses over facts alone', () => {
    const constant = { kind: 'constant', clause: 'c', points: 1 }
    expect(group({ of: [constant] })).toEqual([['clause-kind-unknown', 'of.0.kind']])
  })
})

describe('a count', () => {
  it.each([
    [{}, []],
    [{ windows: 'month', distinct: 'fact.place' }, []],
    [{ fact: 'moon' }, [['fact-kind-unknown', 'fact']]],
    [{ windows: 'moon' }, [['period-kind-invalid', 'windows']]],
    [{ distinct: 'fact.moon' }, [['field-unknown', 'distinct']]],
    [{ distinct: 'fact.extra' }, [['field-may-miss', 'distinct']]],
    [{ where: { op: 'above', left: 'fact.extra', right: 1 } }, [['condition-may-miss', 'where']]],
  ])('%j has the faults %j', (more, expected) => {
    const node = { kind: 'count', clause: 'times', fact: 'service', ...more } as ValueNode
    expect(faults(node)).toEqual(expected)
  })
})
