import type { SubjectInput } from '../../../src/assessment/index.ts'
import type { CivilDate } from '../../../src/calendar/index.ts'
import type { Fact, FieldValue, SubjectId, Tally } from '../../../src/vocabulary/index.ts'
import { type Random, random } from '../random.ts'

const two = (n: number) => String(n).padStart(2, '0')

interface Draft {
  readonly kind: string
  readonly on: string
  readonly fields: { readonly [name: string]: FieldValue }
}

/**
 * Members as a branch has them: a review of every month, service of some hours, a pledge kept, a letter
 * of thanks, ballots of two groups. Now and then a fact without its stamp or of another year.
 */
export function subjects(count: number, facts = 26, seed = 1): readonly SubjectInput[] {
  const chance = random(seed)
  return Array.from({ length: count }, (_, index) => {
    const input = subjectOf(chance, `m-${index}`, facts)
    // As it comes out of a store. Written below, field by field as the type has them.
    return JSON.parse(JSON.stringify(input)) as SubjectInput
  })
}

function subjectOf(chance: Random, subject: string, size: number) {
  const category = chance.pick(['in-service', 'in-service', 'retired', 'self-employed', 'floating'])
  const attributes = { category, frail: chance.chance(4), pledging: chance.chance(80) }
  return {
    subject: subject as SubjectId,
    period: '2026',
    attributes,
    ...(chance.chance(80) && { inputs: { 'last-year': 60 + chance.below(40_000) / 1000 } }),
    facts: factsOf(chance, subject, size),
    tallies: [tally(chance, 'members', 25), tally(chance, 'residents', 40)],
  }
}

function factsOf(chance: Random, subject: string, size: number): readonly Fact[] {
  const drafts = Array.from({ length: size }, (_, index) => draftOf(chance, index))
  // In the order of recording: some days after the day itself.
  const keyed = drafts.map((draft) => ({ draft, key: draft.on + two(chance.below(15)) }))
  return keyed
    .sort((a, b) =>
      a.key.slice(0, 7) + a.key.slice(10) < b.key.slice(0, 7) + b.key.slice(10) ? -1 : 1,
    )
    .map(({ draft }, index) => stamped(chance, subject, draft, index))
}

function stamped(chance: Random, subject: string, draft: Draft, index: number): Fact {
  const fact = {
    id: `f-${subject}-${String(index).padStart(5, '0')}`,
    kind: draft.kind,
    subject,
    on: chance.chance(1) ? `2025${draft.on.slice(4)}` : draft.on,
    fields: draft.fields,
    evidence: [{ kind: 'sheet', ref: `folder/${index}` }],
    recordedBy: 'm-clerk',
    ...(chance.chance(97) && { certifiedBy: 'm-secretary' }),
  }
  // Ids and dates here have the shapes that their types stand for.
  return fact as unknown as Fact
}

/** Twelve months of review first, then two of service for one of another kind. */
function draftOf(chance: Random, index: number): Draft {
  const day = (month: number) => `2026-${two(month)}-${two(1 + chance.below(28))}`
  if (index < 12) return { kind: 'pledge-month', on: day(index + 1), fields: review(chance) }
  const on = day(1 + chance.below(12))
  if (index % 4 !== 3) return { kind: 'service', on, fields: service(chance) }
  return chance.pick([
    { kind: 'thanks', on, fields: { from: 'a resident of block 3' } },
    {
      kind: 'pledge-verdict',
      on,
      fields: { kind: 'immediate', outcome: 'fulfilled', pledge: 'p-1' },
    },
    { kind: 'pledge-verdict', on, fields: { kind: 'annual', outcome: 'fulfilled', pledge: 'p-2' } },
  ])
}

function review(chance: Random) {
  const outcome = chance.chance(90) ? 'met' : 'unmet'
  const points = 5 + chance.below(11) / 10
  return { outcome, points, reason: 'reviewed by the group', pledge: 'p-1' }
}

function service(chance: Random) {
  return { hours: 0.5 + chance.below(60) / 10, what: 'patrol of the grid' }
}

function tally(chance: Random, group: string, voters: number): Tally {
  const choices = ['excellent', 'qualified', 'basic', 'unqualified']
  const counts = choices.map((choice) => ({ choice, count: 1 + chance.below(voters) }))
  return { group, entitled: voters * 5, counts, invalid: chance.below(3) }
}

/** The last day of some month, for a standing before the year is over. */
export function endOfMonth(chance: Random): CivilDate {
  return `2026-${two(1 + chance.below(12))}-28` as CivilDate
}
