import { firstDay, type Period } from '../../calendar/index.ts'
import {
  invariant,
  type Refusal,
  type Refused,
  refusal,
  refuse,
  silent,
} from '../../foundation/index.ts'
import {
  type Decision,
  type Fact,
  type FieldNumbers,
  type Fields,
  numbersOf,
  type Tally,
} from '../../vocabulary/index.ts'
import { type Asking, askingIn, type DatedFacts, type Run } from '../program/index.ts'
import type { InputCode } from './check-input.ts'
import type { CompiledRulebook } from './compile-rulebook.ts'
import { type Days, type Intake, type IntakeCode, nothingIn, takeIn } from './intake.ts'
import type { OpenRun } from './open-run.ts'
import { pastOf } from './past-of.ts'
import type { PeriodCode } from './reckoned-days.ts'
import type { SubjectInput } from './subject-input.ts'

/** The codes of an input that a run cannot begin with. */
export type BeginCode =
  | PeriodCode
  | IntakeCode
  | InputCode
  | 'profiles-overlap'
  | 'decision-unfounded'
  | 'rulebook-not-for'

/** Fills a run in for one subject. Everything wrong with its input is refused at once. */
export function beginRun(
  rules: CompiledRulebook,
  input: SubjectInput,
  period: Period,
  run: OpenRun,
): Refused<Refusal<BeginCode>> | undefined {
  const days = rules.daysOf(period, input.asOf)
  if (!days.ok) return days
  const intake = takeIn(input.subject, input.facts ?? noFacts, rules.taking, days.value)
  const { attributes = nothing } = input
  const isRead = rules.readAttributes(attributes, run.slots)
  const wrong = rules.checkInput(input, period, isRead)
  if (wrong.length + intake.refusals.length > 0) return refused([...wrong, ...intake.refusals])
  if (!isRead) writeByName(rules, attributes, run.slots)
  fill(rules, input, days.value, intake, run)
  if (rules.readsPast) run.past = pastOf(rules.rulebook, input.history ?? [], period)
  const unclear = foreignRules(rules, run, input) ?? chooseProfile(rules, run, input)
  return unclear && refuse(unclear)
}

const nothing: Fields = {}
const noFacts: readonly Fact[] = []
const noLinks: Run['links'] = {}
const noInputs: Run['inputs'] = {}

function refused(faults: readonly Refusal<BeginCode>[]): Refused<Refusal<BeginCode>> {
  const [first, ...rest] = faults
  invariant(first !== undefined, 'there is a fault')
  // Not as arguments: a call holds fewer than there can be faults.
  return { ok: false, refusals: [first, ...rest] }
}

/** Attributes that are in order and stand in no plain object. */
function writeByName({ rulebook }: CompiledRulebook, attributes: Fields, into: FieldNumbers): void {
  for (const [index, spec] of rulebook.catalogue.attributes.entries()) {
    const { name } = spec
    const value = Object.hasOwn(attributes, name) ? attributes[name] : undefined
    into[index] = value === undefined ? Number.NaN : numbersOf(spec)(value)
  }
}

const none: DatedFacts = { facts: [], days: [] }
const undecided: readonly Decision[] = []

/** A run that nobody has begun: it can be filled in again and again. */
export function openRun(rules: CompiledRulebook): OpenRun {
  const run: OpenRun = {
    fact: undefined,
    attributes: nothing,
    slots: new Float64Array(rules.rulebook.catalogue.attributes.length),
    inputs: noInputs,
    links: noLinks,
    decisions: undecided,
    recorder: silent,
    from: firstDay,
    until: firstDay,
    end: firstDay,
    profile: -1,
    datedFactsOf: withoutFacts.datedFactsOf,
    knownFactsOf: withoutFacts.knownFactsOf,
    factsOf: withoutFacts.factsOf,
    tallyOf: withoutTally,
    value: (name) => {
      const at = rules.values.findIndex((rule) => rule.name === name)
      return at < run.finished ? run.results[at] : undefined
    },
    past: undefined,
    asking: undefined,
    gate: rules.gate,
    results: [],
    finished: 0,
    traces: [],
    missing: [],
    faults: [],
    counted: undefined,
    setAside: intoNothing,
    grounds: [],
    plainFor: undefined,
  }
  return run
}

const intoNothing: OpenRun['setAside'] = []

/** Fills in whatever one subject has of its own. */
function fill(
  rules: CompiledRulebook,
  input: SubjectInput,
  days: Days,
  intake: Intake,
  run: OpenRun,
): void {
  const facts = intake === nothingIn ? withoutFacts : factsIn(intake)
  run.attributes = input.attributes ?? nothing
  run.inputs = input.inputs ?? noInputs
  run.links = input.links ?? noLinks
  run.decisions = input.decisions ?? undecided
  run.from = days.from
  run.until = days.until
  run.end = days.end
  run.profile = -1
  run.datedFactsOf = facts.datedFactsOf
  run.knownFactsOf = facts.knownFactsOf
  run.factsOf = facts.factsOf
  run.tallyOf = input.tallies ? tallyIn(input.tallies) : withoutTally
  run.asking = askingFor(rules, input)
  run.finished = 0
  run.setAside = intake.setAside
  run.plainFor = undefined
}

/**
 * The same for a subject that has nothing but attributes: where the run was filled in so before, for the same
 * period, all else stands as it is. `undefined` where the period cannot be reckoned.
 */
export function fillPlainly(
  rules: CompiledRulebook,
  input: SubjectInput,
  run: OpenRun,
): Period | undefined {
  const given = typeof input.period === 'string' ? input.period : input.period.id
  const { plainFor } = run
  if (plainFor === undefined || plainFor.given !== given) return fillAnew(rules, input, given, run)
  run.attributes = input.attributes ?? nothing
  run.finished = 0
  return plainFor.period
}

function fillAnew(
  rules: CompiledRulebook,
  input: SubjectInput,
  given: string,
  run: OpenRun,
): Period | undefined {
  const period = rules.periodOf(given)
  if (!period.ok) return undefined
  const days = rules.daysOf(period.value, undefined)
  if (!days.ok) return undefined
  fill(rules, input, days.value, nothingIn, run)
  run.plainFor = { given, period: period.value }
  return period.value
}

/** Without extensions there is nothing to ask; a recording that is handed in all the same is out of place. */
function askingFor({ bound }: CompiledRulebook, { recorded }: SubjectInput): Asking | undefined {
  return bound.size > 0 || recorded ? askingIn(bound, recorded) : undefined
}

/** Facts from before the period stand before those inside it. */
function together(earlier: DatedFacts | undefined, inside: DatedFacts): DatedFacts {
  if (!earlier) return inside
  return {
    facts: [...earlier.facts, ...inside.facts],
    days: [...earlier.days, ...inside.days],
  }
}

type FactsOf = Pick<Run, 'datedFactsOf' | 'knownFactsOf' | 'factsOf'>

function factsIn({ byKind, earlier }: Intake): FactsOf {
  const datedFactsOf = (kind: string): DatedFacts => byKind.get(kind) ?? none
  return {
    datedFactsOf,
    knownFactsOf: (kind) => together(earlier.get(kind), datedFactsOf(kind)),
    factsOf: (kind) => datedFactsOf(kind).facts,
  }
}

/** Shared by everybody who has no facts. */
const withoutFacts: FactsOf = {
  datedFactsOf: () => none,
  knownFactsOf: () => none,
  factsOf: () => noFacts,
}

function tallyIn(tallies: readonly Tally[]): Run['tallyOf'] {
  return (group, period) =>
    tallies.find((tally) => tally.group === group && tally.period === period)
}

const withoutTally: Run['tallyOf'] = () => undefined

/** A rulebook that says for whom it is reckons nobody else. */
function foreignRules(
  { appliesTo, ref: { id: actual } }: CompiledRulebook,
  run: OpenRun,
  { subject }: SubjectInput,
): Refusal<'rulebook-not-for'> | undefined {
  if (appliesTo === undefined || appliesTo.run(run) === 'yes') return undefined
  return refusal('rulebook-not-for', { subject, path: ['attributes'], actual })
}

/**
 * The one profile that applies. Two at once would contradict each other without saying which holds, and
 * nobody decides a case that the profile is not for.
 */
function chooseProfile(
  { profiles }: CompiledRulebook,
  run: OpenRun,
  { subject }: SubjectInput,
): Refusal<'profiles-overlap' | 'decision-unfounded'> | undefined {
  if (profiles.length === 0) return undefined
  const applying: number[] = []
  for (const [index, { profile, when }] of profiles.entries()) {
    const fits = when.run(run) === 'yes'
    const { clause, decidedBy } = profile
    const decided = decidedBy !== undefined && run.decisions.some((each) => each.clause === clause)
    if (decided && !fits) return refusal('decision-unfounded', { subject, actual: clause })
    if (fits && (decided || decidedBy === undefined)) applying.push(index)
  }
  run.profile = applying[0] ?? -1
  if (applying.length < 2) return undefined
  const actual = applying.map((index) => profiles[index]?.profile.clause ?? '')
  return refusal('profiles-overlap', { subject, expected: 'at most one', actual })
}
