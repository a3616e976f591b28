import type { Period } from '../../calendar/index.ts'
import {
  type Exact,
  invariant,
  ok,
  type Recorder,
  type Refusal,
  type Refused,
  type Result,
  refusal,
  refuse,
} from '../../foundation/index.ts'
import type {
  Decision,
  Fact,
  Fields,
  FieldValues,
  SetAside,
  Tally,
} from '../../vocabulary/index.ts'
import { type Asking, askingIn, type DatedFacts, type Run } from '../program/index.ts'
import type { InputCode } from './check-input.ts'
import type { CompiledRulebook } from './compile-rulebook.ts'
import { type Days, type Intake, type IntakeCode, nothingIn, takeIn } from './intake.ts'
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

/** A run that may begin, and the facts that it leaves out. */
export interface Begun {
  readonly run: Run
  readonly setAside: readonly SetAside[]
}

/** Takes in one subject's input: everything wrong with it is refused at once. */
export function beginRun(
  rules: CompiledRulebook,
  input: SubjectInput,
  period: Period,
  recorder: Recorder,
): Result<Begun, Refusal<BeginCode>> {
  const days = rules.daysOf(period, input.asOf)
  if (!days.ok) return days
  const intake = takeIn(input.subject, input.facts ?? noFacts, rules.taking, days.value)
  const slots = rules.readAttributes(input.attributes ?? nothing)
  const wrong = rules.checkInput(input, period, slots)
  if (wrong.length + intake.refusals.length > 0) return refused([...wrong, ...intake.refusals])
  const run = runOf(rules, input, days.value, intake, slots ?? slotsOf(rules, input), recorder)
  const unclear = foreignRules(rules, run, input) ?? chooseProfile(rules, run, input)
  return unclear ? refuse(unclear) : ok({ run, setAside: intake.setAside })
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
function slotsOf(
  { rulebook }: CompiledRulebook,
  { attributes = nothing }: SubjectInput,
): FieldValues {
  return rulebook.catalogue.attributes.map(({ name }) =>
    Object.hasOwn(attributes, name) ? attributes[name] : undefined,
  )
}

const none: DatedFacts = { facts: [], days: [] }
const undecided: readonly Decision[] = []

function runOf(
  rules: CompiledRulebook,
  input: SubjectInput,
  days: Days,
  intake: Intake,
  slots: FieldValues,
  recorder: Recorder,
): Run {
  const { attributes = nothing, inputs = noInputs, links = noLinks, decisions = undecided } = input
  const facts = intake === nothingIn ? withoutFacts : factsIn(intake)
  const results: Exact[] = []
  // Every field written out: on Node 20 a literal that spreads another costs ten times as much.
  return {
    fact: undefined,
    attributes,
    slots,
    inputs,
    links,
    decisions,
    recorder,
    from: days.from,
    until: days.until,
    end: days.end,
    profile: -1,
    datedFactsOf: facts.datedFactsOf,
    knownFactsOf: facts.knownFactsOf,
    factsOf: facts.factsOf,
    tallyOf: input.tallies ? tallyIn(input.tallies) : withoutTally,
    value: (name) => results[rules.values.findIndex((rule) => rule.name === name)],
    asking: askingFor(rules, input),
    gate: rules.gate,
    results,
    traces: [],
    missing: [],
    faults: [],
    counted: undefined,
  }
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
  run: Run,
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
  run: Run,
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
