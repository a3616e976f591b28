import type { SubjectInput } from '../../../src/assessment/index.ts'
import type { Fact, SubjectId, Tally } from '../../../src/vocabulary/index.ts'
import { type Random, random } from '../random.ts'
import { endOfMonth } from './subjects.ts'

type Spoil = (input: SubjectInput, chance: Random) => object

const facts = (change: (fact: Fact, chance: Random) => object): Spoil => {
  return (input, chance) => ({
    facts: (input.facts ?? []).map((fact) =>
      chance.chance(8) ? { ...fact, ...change(fact, chance) } : fact,
    ),
  })
}

const fields = (change: (chance: Random) => object): Spoil =>
  facts((fact, chance) => ({ fields: { ...fact.fields, ...change(chance) } }))

const tallies = (change: (tally: Tally, chance: Random) => object): Spoil => {
  return (input, chance) => ({
    tallies: (input.tallies ?? []).map((tally) =>
      chance.chance(50) ? { ...tally, ...change(tally, chance) } : tally,
    ),
  })
}

/** What can be wrong with an input, or only unusual, each by itself. */
const ways: readonly Spoil[] = [
  (_, chance) => ({ asOf: endOfMonth(chance) }),
  () => ({ asOf: '2027-03-01' }),
  (_, chance) => ({ period: chance.pick(['2025', '2027', 'twenty']) }),
  ({ attributes }, chance) => ({
    attributes: { ...attributes, category: chance.pick(['retired', 'guest', 7]) },
  }),
  ({ attributes }) => ({ attributes: { ...attributes, frail: true, pledging: 'no' } }),
  ({ attributes }) => ({ attributes: { ...attributes, frail: true } }),
  ({ attributes }) => ({ attributes: { ...attributes, floor: 3 } }),
  () => ({ attributes: {} }),
  (_, chance) => ({ inputs: { 'last-year': chance.pick([100.001, -1, 87.1234, 87.125, 0, 100]) } }),
  () => ({ inputs: { 'this-year': 80 } }),
  () => ({ inputs: {} }),
  () => ({ tallies: [] }),
  ({ tallies: [first] = [] }) => ({ tallies: first ? [first, first] : [] }),
  tallies(() => ({ counts: [] })),
  tallies((_, chance) => ({ entitled: 1 + chance.below(100) })),
  tallies((_, chance) => ({ counts: [{ choice: 'excellent', count: chance.pick([-1, 2.5, 7]) }] })),
  tallies(() => ({ counts: [{ choice: 'superb', count: 3 }] })),
  tallies(({ counts }) => ({ counts: [...counts, ...counts], entitled: 100_000 })),
  tallies((_, chance) => ({
    entitled: 1_000_000,
    counts: [
      { choice: 'excellent', count: 100_000 + chance.below(400_000) },
      { choice: 'basic', count: chance.below(400_000) },
    ],
  })),
  tallies(() => ({ group: 'neighbours' })),
  ({ facts: all = [] }) => ({ facts: [...all, ...all.slice(0, 2)] }),
  ({ facts: all = [] }) => ({ facts: [...all].reverse() }),
  facts(() => ({ subject: 'm-other' as SubjectId })),
  facts((_, chance) => ({ kind: chance.pick(['false-record', 'rumour', 'thanks']) })),
  facts((_, chance) => ({
    on: chance.pick(['2024-02-29', '2027-01-01', '2026-12-31', '2026-01-01']),
  })),
  facts(() => ({ certifiedBy: undefined })),
  fields((chance) => ({ points: chance.pick([4.9, 6.1, 5.55, '5', -1]) })),
  fields((chance) => ({ reason: chance.pick(['', '  ', 7]) })),
  fields((chance) => ({ outcome: chance.pick(['met', 'unmet', 'fulfilled', 'perhaps', true]) })),
  fields((chance) => ({ kind: chance.pick(['annual', 'immediate', 'other']) })),
  fields((chance) => ({ hours: chance.pick([0.5, 24, 24.5, 0, 1.25, 'two']) })),
  facts((fact, chance) => {
    const { [chance.pick(['outcome', 'hours', 'points', 'kind'])]: _, ...rest } = fact.fields
    return { fields: rest }
  }),
]

/** The same inputs, each made unusual or wrong in one way. */
export function spoiled(inputs: readonly SubjectInput[]): readonly SubjectInput[] {
  const chance = random(2)
  // Wrong on purpose: the types do not hold for all of them.
  return inputs.map((input) => ({ ...input, ...chance.pick(ways)(input, chance) }) as SubjectInput)
}
