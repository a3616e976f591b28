import fc from 'fast-check'
import type { LinkedGrade, SubjectInput } from '../../src/assessment/index.ts'
import { type CivilDate, civilDate } from '../../src/calendar/index.ts'
import { exact } from '../../src/foundation/index.ts'
import { gradesOf, type Rulebook } from '../../src/rulebook/index.ts'
import {
  type Fact,
  factId,
  memberId,
  type PastGrade,
  type Tally,
} from '../../src/vocabulary/index.ts'
import { before, type Days, shift } from './oracle-time.ts'
import { periodIn, rulebooks } from './random-rulebook.ts'
import { someone } from './subject.ts'

/** A rulebook, an input that fits it, and its days. */
export interface Case {
  readonly rulebook: Rulebook
  readonly input: SubjectInput
  readonly days: Days
}

function tenths(least: number, most: number, places: number): fc.Arbitrary<number> {
  const scale = 10 ** places
  return fc.integer({ min: least * scale, max: most * scale }).map((n) => Number(`${n}e-${places}`))
}

const optionally = <T>(arbitrary: fc.Arbitrary<T>, freq = 6) =>
  fc.option(arbitrary, { nil: undefined, freq })

const serviceFields = fc.record(
  {
    hours: tenths(0, 24, 1),
    place: fc.constantFrom('here', 'there'),
    urgent: fc.boolean(),
    extra: tenths(-5, 5, 2),
    people: fc.integer({ min: 1, max: 12 }),
  },
  { requiredKeys: ['hours', 'place', 'urgent', 'people'] },
)

const reviewFields = fc.record({
  points: tenths(-10, 10, 3),
  reason: fc.oneof(
    { arbitrary: fc.constant('as seen'), weight: 20 },
    { arbitrary: fc.constant(' '), weight: 1 },
  ),
})

type Made = Pick<Fact, 'kind' | 'fields'>

const made: fc.Arbitrary<Made> = fc.oneof(
  { weight: 6, arbitrary: serviceFields.map((fields) => ({ kind: 'service', fields })) },
  { weight: 4, arbitrary: reviewFields.map((fields) => ({ kind: 'review', fields })) },
  { weight: 2, arbitrary: fc.constant({ kind: 'note', fields: {} }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'unheard-of', fields: {} }) },
)

/** Once in a while a field is not there. */
const withGap = fc
  .tuple(made, fc.nat(200), fc.constantFrom('hours', 'place', 'points', 'people'))
  .map(([each, chance, name]): Made => {
    if (chance > 0) return each
    const { [name]: _, ...fields } = each.fields
    return { ...each, fields }
  })

function factsIn(from: string, length: number): fc.Arbitrary<readonly Fact[]> {
  const one = fc.record({
    made: withGap,
    // Most in the first days, so that windows fill.
    day: fc.oneof(fc.integer({ min: -3, max: 12 }), fc.integer({ min: -5, max: length + 5 })),
    stamped: fc.nat(6),
    id: fc.nat(9999),
  })
  return fc.uniqueArray(one, { maxLength: 14, selector: ({ id }) => id }).map((list) =>
    list.map(({ made: { kind, fields }, day, stamped, id }) => ({
      id: factId(`f-${id}`),
      kind,
      subject: someone,
      on: civilDate(shift(from, day)),
      fields,
      ...(stamped > 0 && { certifiedBy: memberId('m-9') }),
    })),
  )
}

const few = fc.nat(6)

const marks = fc.uniqueArray(fc.record({ points: tenths(0, 10, 1), count: few }), {
  maxLength: 4,
  selector: ({ points }) => points,
})

/** Who came and who did not; a tally does not always say. */
const turnouts = fc.record(
  { invalid: fc.nat(3), more: fc.nat(3), absent: fc.nat(9) },
  { requiredKeys: [] },
)

function withTurnout(
  tally: Tally,
  came: { invalid?: number; more?: number; absent?: number },
): Tally {
  const { invalid, more, absent } = came
  const all = [...tally.counts, ...(tally.marks ?? [])]
  const cast = all.reduce((sum, { count }) => sum + count, 0) + (invalid ?? 0)
  const present = cast + (more ?? 0)
  return {
    ...tally,
    ...(invalid !== undefined && { invalid }),
    ...(more !== undefined && { present }),
    ...(absent !== undefined && { entitled: present + absent }),
  }
}

const tallies: fc.Arbitrary<readonly Tally[]> = fc
  .tuple(
    optionally(fc.record({ good: few, fair: few, poor: few })),
    optionally(fc.record({ yes: few, no: few }, { requiredKeys: ['yes'] })),
    optionally(fc.record({ yes: few, no: few }), 3),
    optionally(marks, 3),
    turnouts,
    fc.boolean(),
  )
  .map(([members, residents, elders, judges, came, turned]) => {
    const list: Tally[] = []
    for (const [group, votes] of [
      ['members', members],
      ['residents', residents],
      ['elders', elders],
    ] as const) {
      const counts = Object.entries(votes ?? {}).map(([choice, count]) => ({ choice, count }))
      if (votes) list.push(withTurnout({ group, counts: turned ? counts.reverse() : counts }, came))
    }
    if (judges) list.push(withTurnout({ group: 'judges', counts: [], marks: judges }, came))
    return turned ? list.reverse() : list
  })

/** The result of another population, thirds among its values. */
const branch: fc.Arbitrary<LinkedGrade> = fc.record({
  subject: fc.constant(memberId('b-1')),
  grade: fc.constantFrom('high', 'low', null),
  value: fc
    .tuple(fc.integer({ min: -123, max: 720 }), fc.constantFrom(6, 10, 18))
    .map(([n, d]) => exact(n, d)),
})

/** The grades of the periods before one, the latest first; every third is of a period that is not told. */
function historyOf(id: string, grades: readonly (string | null)[]): readonly PastGrade[] {
  let period = id
  return grades.flatMap((grade, index) => {
    period = before(period)
    return index % 3 === 1 && grade === null ? [] : [{ period, grade }]
  })
}

/** Inputs that fit a rulebook. Something is missing now and then; nothing is malformed. */
function inputsFor(rulebook: Rulebook): fc.Arbitrary<Case> {
  const { id, from, until } = periodIn(rulebook.cycle)
  const length = Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000)
  return fc
    .record({
      category: fc.constantFrom('a', 'b', 'c'),
      age: optionally(fc.nat(100)),
      years: tenths(0, 60, 1),
      joined: optionally(fc.integer({ min: -900, max: 400 })),
      past: fc.array(fc.option(fc.constantFrom(...gradesOf(rulebook.grading)), { freq: 3 }), {
        maxLength: 6,
      }),
      branch: optionally(branch),
      lastYear: optionally(tenths(0, 100, 3)),
      rate: optionally(tenths(-5, 5, 2)),
      facts: factsIn(from, length),
      tallies,
      asOf: fc.option(fc.nat(length - 1), { nil: undefined, freq: 3 }),
    })
    .map(({ category, age, years, joined, past, branch: linked, ...rest }) => {
      const { lastYear, rate, facts, tallies: heard, asOf } = rest
      const last = asOf === undefined ? undefined : civilDate(shift(from, asOf))
      const input: SubjectInput = {
        subject: someone,
        period: id,
        attributes: {
          ...{ category, years, ...(age !== undefined && { age }) },
          ...(joined !== undefined && { joined: shift(from, joined) }),
        },
        history: historyOf(id, past),
        inputs: {
          ...(lastYear !== undefined && { 'last-year': lastYear }),
          ...(rate !== undefined && { rate }),
        },
        facts,
        tallies: heard,
        ...(linked && { links: { branch: linked } }),
        ...(last && { asOf: last }),
      }
      const days = { from, end: until, until: last ? shift(last, 1) : until }
      return { rulebook, input, days: days as Days & { from: CivilDate } }
    })
}

/** A random rulebook with an input of its own. */
export const cases: fc.Arbitrary<Case> = rulebooks.chain(inputsFor)
