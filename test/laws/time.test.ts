import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reckon } from '../../src/assessment/standing/stand.ts'
import { type CivilDate, civilDate, dayOf, lastDayOfSpan } from '../../src/calendar/index.ts'
import {
  compare,
  type Exact,
  exact,
  exactText,
  recheck,
  silent,
  tracing,
  unwrap,
} from '../../src/foundation/index.ts'
import type { FactsNode, GroupNode, ValueNode } from '../../src/rulebook/index.ts'
import type { Fact } from '../../src/vocabulary/index.ts'
import {
  asOfs,
  capsWithin,
  counts,
  facts,
  groups,
  items,
  spans,
  timeNodes,
} from '../support/random-time.ts'
import { withNode } from '../support/rulebooks.ts'
import { runNode } from '../support/run.ts'
import { compiled, inputOf } from '../support/subject.ts'

const runs = { numRuns: 150 }
const time = 60_000

/** The last day that is reckoned, if there is one. */
type AsOf = CivilDate | undefined

/** The value of a clause by itself; `undefined` where something is missing. */
function worth(node: ValueNode, given: readonly Fact[], asOf: AsOf) {
  const result = reckon(compiled(withNode(node)), inputIn(given, asOf), silent)
  return result.ok ? result.value.standing.values[0]?.value : undefined
}

function inputIn(given: readonly Fact[], asOf: AsOf) {
  const attributes = { category: 'working' }
  return inputOf({ attributes, facts: given, ...(asOf !== undefined && { asOf }) })
}

const text = (value: Exact | undefined) => value && exactText(value)

const cases = fc.record({ node: timeNodes, given: facts, asOf: asOfs })

describe('whatever time says of a clause', () => {
  it(
    'the order in which facts are handed in changes nothing',
    () => {
      const shuffled = cases.chain((one) =>
        fc
          .shuffledSubarray([...one.given], { minLength: one.given.length })
          .map((mixed) => ({ ...one, mixed })),
      )
      fc.assert(
        fc.property(shuffled, ({ node, given, mixed, asOf }) => {
          expect(text(worth(node, mixed, asOf))).toBe(text(worth(node, given, asOf)))
        }),
        runs,
      )
    },
    time,
  )

  it(
    'both recorders give one value, within the bounds of the plan, and the trace gives it again',
    () => {
      fc.assert(
        fc.property(cases, ({ node, given, asOf }) => {
          const rules = compiled(withNode(node))
          const traced = reckon(rules, inputIn(given, asOf), tracing())
          const value = worth(node, given, asOf)
          expect(traced.ok).toBe(value !== undefined)
          if (!traced.ok || value === undefined) return
          const [trace] = traced.value.traces
          expect(trace && exactText(unwrap(recheck(trace)))).toBe(exactText(value))
          const { plan } = runNode(node).node
          expect(compare(plan.lo, value)).not.toBe(1)
          expect(compare(value, plan.hi)).not.toBe(1)
        }),
        runs,
      )
    },
    time,
  )

  it(
    'an expired fact is as good as none',
    () => {
      const lasting = fc.record({ node: items('item'), span: spans, given: facts, asOf: asOfs })
      fc.assert(
        fc.property(lasting, ({ node, span, given, asOf }) => {
          const held: FactsNode = { ...node, valid: { for: span } }
          const last = dayOf(asOf ?? civilDate('2026-12-31'))
          const alive = given.filter(({ on }) => last <= lastDayOfSpan(span, dayOf(on)))
          expect(text(worth(held, given, asOf))).toBe(text(worth(held, alive, asOf)))
        }),
        runs,
      )
    },
    time,
  )
})

describe('a group', () => {
  it(
    'of one item is that item, and its caps may be the group’s',
    () => {
      const one = fc.record({ item: items('item'), given: facts, asOf: asOfs })
      fc.assert(
        fc.property(one, ({ item, given, asOf }) => {
          const alone = text(worth(item, given, asOf))
          const group: GroupNode = { kind: 'group', clause: 'group', of: [item] }
          expect(text(worth(group, given, asOf))).toBe(alone)
          const { caps = [], ...bare } = item
          expect(text(worth({ ...group, of: [bare], caps }, given, asOf))).toBe(alone)
        }),
        runs,
      )
    },
    time,
  )

  it(
    'of which only the highest of an act counts is the sum of the best of each act',
    () => {
      const plain = groups.map((group): GroupNode => {
        const of = group.of.map(({ clause, fact, value, where }): FactsNode => {
          return { kind: 'facts', clause, fact, value, ...(where && { where }) }
        })
        return { kind: 'group', clause: 'group', of, highestOnly: { act: 'fact' } }
      })
      fc.assert(
        fc.property(plain, facts, (group, given) => {
          const inside = given.filter(({ on }) => on >= '2026-01-01' && on < '2027-01-01')
          const best = inside.map((one) => {
            const worths = group.of.flatMap((item) => hundredths(item, one))
            return worths.length === 0 ? 0 : Math.max(...worths)
          })
          const sum = best.reduce((a, b) => a + b, 0)
          expect(text(worth(group, given, undefined))).toBe(exactText(exact(sum, 100)))
        }),
        runs,
      )
    },
    time,
  )

  it(
    'never gives more where only the highest of an act counts, as long as nothing is taken away',
    () => {
      const gains = groups.map((group): GroupNode => {
        const { floor: _, ...rest } = group
        return { ...rest, of: group.of.map(positive), highestOnly: { act: 'fact.place' } }
      })
      fc.assert(
        fc.property(gains, facts, asOfs, (group, given, asOf) => {
          const { highestOnly: _, ...all } = group
          const [least, most] = [worth(group, given, asOf), worth(all, given, asOf)]
          if (least && most) expect(compare(least, most)).not.toBe(1)
        }),
        runs,
      )
    },
    time,
  )
})

/** What a fact is worth to an item in hundredths of a point; nothing where it does not match. */
function hundredths({ value, where }: FactsNode, { fields }: Fact): readonly number[] {
  if (where?.op === 'equals' && where.right !== fields['place']) return []
  if (value.kind === 'fixed') return [Math.round(value.points * 100)]
  if (value.kind !== 'per-unit') return []
  return [Math.round(value.points * 10) * Math.round(Number(fields['hours']) * 10)]
}

/** The same item, where every fact gives and nothing is taken for what was not done or left out. */
function positive(item: FactsNode): FactsNode {
  const { every: _, due: __, floor: ___, only: ____, ...rest } = item
  const { value } = item
  if (value.kind !== 'fixed' && value.kind !== 'per-unit') return rest
  return { ...rest, value: { ...value, points: Math.abs(value.points) } }
}

describe('a period in windows', () => {
  const window = fc.constantFrom('month' as const, 'quarter' as const, 'half-year' as const)
  const narrow = fc.tuple(items('item'), capsWithin('month')).map(([item, caps]): ValueNode => {
    // The best of a period are not the best of its months.
    const { valid: _, repeat: __, floor: ___, due: ____, only: _____, every, ...rest } = item
    return { ...rest, caps, ...(every?.window === 'month' && { every }) }
  })
  const counted = counts.map((node): ValueNode => {
    const { distinct: _, ...rest } = node
    return node.windows === 'week' ? { ...rest, windows: 'day' } : rest
  })
  const split = fc.record({ window, of: fc.oneof(narrow, counted), given: facts, asOf: asOfs })

  it(
    'is the sum of its windows where caps and duties are no wider',
    () => {
      fc.assert(
        fc.property(split, ({ window: kind, of, given, asOf }) => {
          const node = {
            kind: 'sub-periods',
            clause: 'sub',
            window: kind,
            of,
            combine: 'sum',
          } as const
          const parts = worth({ ...node, unfinished: 'counts' }, given, asOf)
          expect(text(parts)).toBe(text(worth(of, given, asOf)))
        }),
        runs,
      )
    },
    time,
  )
})
