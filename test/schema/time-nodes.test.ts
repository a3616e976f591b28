import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unwrap } from '../../src/foundation/index.ts'
import type { FactsNode, Rulebook, ValueNode } from '../../src/rulebook/index.ts'
import { parseFact, parseRulebook, parseTally } from '../../src/schema/index.ts'
import { timeNodes } from '../support/random-time.ts'
import { catalogue, serviceNode, threeClauses, withNode } from '../support/rulebooks.ts'
import { codesOf, fact, tally } from '../support/subject.ts'

const parsed = (rulebook: unknown) => parseRulebook(JSON.parse(JSON.stringify(rulebook)))

describe('what time says in JSON', () => {
  it('is read as it was written, clause by clause', () => {
    fc.assert(
      fc.property(timeNodes, (node) => {
        const rulebook = withNode(node)
        expect(unwrap(parsed(rulebook))).toEqual(rulebook)
      }),
    )
  })

  it('is read of kinds of fact, of facts and of tallies', () => {
    const late = { after: { months: 1 }, means: 'set-aside' } as const
    const kinds = catalogue.facts.map((kind) => ({ ...kind, late, placed: 'recognised' as const }))
    const rulebook = threeClauses({ catalogue: { ...catalogue, facts: kinds } })
    expect(unwrap(parsed(rulebook))).toEqual(rulebook)
    const days = { recordedOn: '2026-03-02', recognisedOn: '2026-03-03' }
    const one = { ...fact('f-1', 'service', '2026-03-01'), ...days }
    expect(unwrap(parseFact(one))).toEqual(one)
    expect(codesOf(parseFact({ ...one, recordedOn: '2026-02-30' }))).toEqual(['civil-date-invalid'])
    const half = { ...tally('members', { good: 1 }), period: '2026-H1' }
    expect(unwrap(parseTally(half))).toEqual(half)
  })

  it('is open where a choice is left out', () => {
    const { every: _, ...rest }: FactsNode = serviceNode
    const open = (node: object) => {
      const read = parsed(withNode(node as ValueNode))
      return unwrap(read).values[0]?.of
    }
    const item = { ...rest, clause: 'item' }
    expect(open({ ...item, every: { window: 'month' }, due: { by: '06-30' } })).toMatchObject({
      every: { unmet: '?' },
      due: { unmet: '?' },
    })
    const sub = { kind: 'sub-periods', clause: 'sub', window: 'month', of: item, combine: 'sum' }
    expect(open(sub)).toMatchObject({ unfinished: '?' })
    const kinds = catalogue.facts.map((kind) => ({ ...kind, late: { after: { days: 1 } } }))
    const book = { ...threeClauses(), catalogue: { ...catalogue, facts: kinds } }
    const facts = (unwrap(parsed(book)) as Rulebook).catalogue.facts
    expect(facts[0]?.late).toEqual({ after: { days: 1 }, means: '?' })
  })

  it.each([
    { ...serviceNode, valid: { for: { days: 1, months: 1 } } },
    { ...serviceNode, valid: { by: 'place', spans: [{ option: 'here', for: 'ever' }] } },
    { ...serviceNode, valid: 'always' },
    { ...serviceNode, repeat: { within: { days: 0 }, by: 2 } },
    { ...serviceNode, repeat: { within: { days: 1 }, by: 2, same: 'place' } },
    { ...serviceNode, every: { window: 'month', unmet: { points: '1' } } },
    { kind: 'group', clause: 'g', of: [{ kind: 'constant', clause: 'c', points: 1 }] },
    { kind: 'group', clause: 'g', of: [], highestOnly: { act: 'deed' } },
    { kind: 'count', clause: 'c', fact: 'service', distinct: 'place' },
    { kind: 'sub-periods', clause: 's', window: 'month', of: serviceNode, combine: 'product' },
  ])('is refused where it has not the shape: %j', (node) => {
    const result = parsed(withNode(node as unknown as ValueNode))
    expect(result.ok).toBe(false)
  })
})
