import fc from 'fast-check'
import type {
  PluralityNode,
  Quorum,
  ShareNode,
  TalliesNode,
  Trim,
  ValueNode,
} from '../../src/rulebook/index.ts'

const missingGroup = fc.constantFrom('refuse' as const, 'zero' as const, 'reweight' as const)
const groups = fc.constantFrom('members', 'residents', 'judges', 'elders')

const turnouts = fc.constantFrom(
  { count: 'valid', of: 'cast' } as const,
  { count: 'valid', of: 'present' } as const,
  { count: 'cast', of: 'entitled' } as const,
  { count: 'present', of: 'entitled' } as const,
)

const rules = fc
  .record({
    group: groups,
    turnout: turnouts,
    share: fc.constantFrom(0.3, 0.5, '2/3' as const),
    strictly: fc.boolean(),
  })
  .map(({ turnout, ...rule }) => ({ ...rule, ...turnout }))

const quorum: fc.Arbitrary<Quorum> = fc.record({
  anyOf: fc.array(rules, { minLength: 1, maxLength: 2 }),
  failed: fc.constantFrom('refuse' as const, 'missing' as const, 'missing' as const),
})

const trim: fc.Arbitrary<Trim> = fc.constantFrom(
  { above: 2, each: 1 },
  { above: 6, each: 2 },
  { above: 3, each: 0.2, rounding: 'half-up' },
  { above: 1, each: '1/3', rounding: 'up' },
)

const seldom = { requiredKeys: [] }

const take = fc.constantFrom(
  'mean' as const,
  'median' as const,
  'highest' as const,
  'lowest' as const,
)

const some = fc.record(
  { trim, take, atLeast: fc.integer({ min: 1, max: 5 }), quorum: missing() },
  seldom,
)

/** A quorum that makes a group missing: a refusal of each would be told once for each. */
function missing(): fc.Arbitrary<Quorum> {
  return quorum.map((each): Quorum => ({ ...each, failed: 'missing' }))
}

const mean: fc.Arbitrary<TalliesNode> = fc
  .tuple(
    fc.constantFrom(['members', 'residents'], ['residents', 'judges'], ['judges', 'members']),
    fc.option(fc.tuple(some, some), { nil: undefined }),
    missingGroup,
    fc.option(quorum, { nil: undefined, freq: 3 }),
  )
  .map(([names, parts, choice, asked]): TalliesNode => {
    const both = names.map((group, index) => {
      return { group, weight: index === 0 ? 0.7 : 0.3, ...parts?.[index] }
    })
    const node = { kind: 'tallies', clause: '', groups: both, missingGroup: choice } as const
    return asked ? { ...node, quorum: asked } : node
  })

const share: fc.Arbitrary<ShareNode> = fc
  .record({
    choices: fc.subarray(['good', 'fair', 'poor'], { minLength: 1 }),
    of: fc.constantFrom('valid', 'cast', 'present', 'entitled'),
    full: fc.constantFrom(1, 3, 100, 0.25),
    none: fc.constantFrom('refuse', 'zero'),
    quorum: fc.option(quorum, { nil: undefined, freq: 3 }),
  })
  .map(({ quorum: asked, ...parts }): ShareNode => {
    const node = { kind: 'share', clause: '', group: 'members', ...parts } as const
    return asked ? { ...node, quorum: asked } : node
  })

const most: fc.Arbitrary<PluralityNode> = fc
  .record({
    names: fc.constantFrom(['members'], ['residents'], ['residents', 'elders']),
    tie: fc.constantFrom('higher', 'lower', 'refuse'),
    missingGroup,
    quorum: fc.option(quorum, { nil: undefined, freq: 3 }),
  })
  .map(({ names, quorum: asked, ...parts }): PluralityNode => {
    const voting = names.map((group) => ({ group, weight: 1 / names.length }))
    const node = { kind: 'plurality', clause: '', groups: voting, ...parts } as const
    return asked ? { ...node, quorum: asked } : node
  })

/** A clause about ballots, in a rulebook with members, residents, elders and judges. */
export const ballotNodes: fc.Arbitrary<ValueNode> = fc.oneof(
  { weight: 3, arbitrary: mean },
  { weight: 1, arbitrary: share },
  { weight: 1, arbitrary: most },
)
