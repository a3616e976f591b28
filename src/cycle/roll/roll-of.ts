import type { CompiledProfile, CompiledRulebook } from '../../assessment/index.ts'
import { type CivilDate, contains, dayOf, type Period, shiftDay } from '../../calendar/index.ts'
import {
  allOk,
  compareText,
  invariant,
  ok,
  okUnless,
  type Refusal,
  type Result,
  refusal,
  refuse,
} from '../../foundation/index.ts'
import {
  attributesOfMember,
  attributesOfUnit,
  type Organisation,
  type OrganisationRules,
  type PopulationCode,
  population,
  type Selector,
} from '../../organisation/index.ts'
import { subjectScope } from '../../rulebook/index.ts'
import {
  compileCondition,
  type Decision,
  type Fields,
  type PastGrade,
  type SubjectId,
} from '../../vocabulary/index.ts'
import { type Books, type OnBooks, onBooks } from './books.ts'
import { pastIn } from './past-in.ts'
import type { ExemptSubject, OutReason, Roll, SubjectOut } from './roll.ts'

/** Why a roll could not be made. */
export type RollCode =
  | PopulationCode
  | 'day-outside-period'
  | 'profiles-overlap'
  | 'profile-undecided'

/** Which population it is, and by which rules. */
export interface RollQuestion {
  readonly period: Period
  readonly selector: Selector
  readonly organisation: OrganisationRules
  readonly rulebook: CompiledRulebook
  /** What the rulebook's profiles read. Without it, what the organisation knows of a subject. */
  readonly attributesOf?: (subject: SubjectId) => Fields
  /**
   * The grades of earlier periods, where a profile counts them. Without it nobody can tell, nor from one that
   * grading would refuse: a period that is not over or stands there twice, a grade that the rulebook has not.
   */
  readonly historyOf?: (subject: SubjectId) => readonly PastGrade[]
  /** What people decided: a profile that somebody decides applies to nobody else. */
  readonly decisionsOf?: (subject: SubjectId) => readonly Decision[]
}

/**
 * Who is in a population, to whom a profile of its rules applies, and who was on the books in the period
 * and is out, with the reason: nobody is dropped, and nobody is named twice.
 *
 * Refused with `day-outside-period` where the view is of a day that is not in the period, with
 * `profiles-overlap` or `profile-undecided` where it cannot be said which profile applies, and as
 * `population` says.
 *
 * @param view - The organisation on the day that decides who belongs, made from the same books.
 */
export function rollOf(
  view: Organisation,
  books: Books,
  question: RollQuestion,
): Result<Roll, Refusal<RollCode>> {
  const { period, selector, organisation } = question
  if (!contains(period, view.day)) {
    const parts = { path: ['day'], expected: period.id, actual: view.day }
    return refuse(refusal('day-outside-period', parts))
  }
  const selected = population(view, selector, organisation)
  if (!selected.ok) return selected
  const profiles = profilesOf(question.rulebook)
  const placed = allOk(selected.value.map((subject) => placeOne(subject, view, question, profiles)))
  if (!placed.ok) return placed
  return ok({
    in: placed.value.flatMap((place) => ('clause' in place ? [] : [place.subject])),
    exempt: placed.value.flatMap((place) => ('clause' in place ? [place] : [])),
    out: outOf(onBooks(books, selector, period), new Set(selected.value), view),
  })
}

/** Here a subject's attributes are those of the organisation, whatever else there may be among them. */
function profilesOf({ rulebook }: CompiledRulebook): readonly CompiledProfile[] {
  const scope = subjectScope(rulebook)
  return (rulebook.profiles ?? []).map((profile) => {
    const when = compileCondition(profile.when, scope, [])
    invariant(when.ok, 'the condition of a compiled rulebook compiles')
    return { profile, when: when.value }
  })
}

type Place = ExemptSubject | { readonly subject: SubjectId }

/** The one profile that applies to a subject, if one does. */
function placeOne(
  subject: SubjectId,
  view: Organisation,
  question: RollQuestion,
  profiles: readonly CompiledProfile[],
): Result<Place, Refusal<'profiles-overlap' | 'profile-undecided'>> {
  const missing: string[] = []
  const faults: Refusal[] = []
  const attributes = (question.attributesOf ?? ((each) => attributesIn(view, each)))(subject)
  const { period, rulebook, historyOf } = question
  const [from, end] = [dayOf(period.from), dayOf(period.until)]
  const days = { from, until: shiftDay(dayOf(view.day), 1), end }
  const asksPast = profiles.some(({ when }) => when.reads.includes('past'))
  const history = asksPast ? historyOf?.(subject) : undefined
  const past = history && pastIn(rulebook, history, period)
  const input = { ...nothing, ...days, attributes, past, missing, faults }
  if (asksPast && !past) missing.push('history')
  const decided = new Set(question.decisionsOf?.(subject).map(({ clause }) => clause))
  const applying = profiles.filter(({ profile: { clause, decidedBy }, when }) => {
    const fits = when.run(input) === 'yes'
    return fits && (decidedBy === undefined || decided.has(clause))
  })
  if (missing.length + faults.length > 0) {
    const actual = [...missing, ...faults.map(({ path }) => path.join('.'))]
    const path = [actual.every((each) => each === 'history') ? 'history' : 'attributes']
    return refuse(refusal('profile-undecided', { subject, path, actual }))
  }
  const [first, ...others] = applying.map(({ profile }: CompiledProfile) => profile)
  if (first !== undefined && others.length > 0) {
    const actual = [first, ...others].map(({ clause }) => clause)
    return refuse(refusal('profiles-overlap', { subject, expected: 'at most one', actual }))
  }
  return okUnless([], () =>
    first ? { subject, clause: first.clause, outcome: first.outcome } : { subject },
  )
}

const nothing = {
  fact: undefined,
  inputs: {},
  links: {},
  value: () => undefined,
  factsOf: () => [],
}

function attributesIn(view: Organisation, subject: SubjectId): Fields {
  // An id is one of a unit or of a member: whichever of the two the view knows.
  const units: ReadonlyMap<SubjectId, number> = view.positions
  const members: ReadonlyMap<SubjectId, number> = view.memberPositions
  const unit = view.units[units.get(subject) ?? -1]
  if (unit) return attributesOfUnit(unit)
  const member = view.members[members.get(subject) ?? -1]
  if (!member) return {}
  return attributesOfMember(member, view.units[view.positions.get(member.home) ?? -1])
}

function outOf(
  books: readonly OnBooks[],
  selected: ReadonlySet<SubjectId>,
  view: Organisation,
): readonly SubjectOut[] {
  const known = new Map<SubjectId, OnBooks[]>()
  for (const each of books) known.set(each.subject, [...(known.get(each.subject) ?? []), each])
  const out: SubjectOut[] = []
  for (const [subject, entries] of known) {
    if (selected.has(subject)) continue
    const [only, ...others] = entries
    const reason = only && others.length === 0 ? reasonOf(only, view.day) : 'repeated'
    out.push({ subject, reason })
  }
  return out.sort((a, b) => compareText(a.subject, b.subject))
}

function reasonOf({ spans }: OnBooks, day: CivilDate): OutReason {
  const holds = spans.some(({ from, until }) => from <= day && (until === undefined || day < until))
  if (holds) return 'not-selected'
  return spans.some(({ from }) => from > day) ? 'not-yet' : 'gone'
}
