import {
  ok,
  type Recorder,
  type Refusal,
  type Refused,
  type Result,
  refusal,
  silent,
  type Trace,
} from '../../foundation/index.ts'
import type { Profile } from '../../rulebook/index.ts'
import {
  type Decision,
  type Fact,
  type Gate,
  isReckoned,
  type LinkedResult,
  type Outcome,
  type Standing,
  type SubjectId,
} from '../../vocabulary/index.ts'
import type { PluralityCode, QuorumCode } from '../appraisal/index.ts'
import { type AskingCode, type LinkedSubject, linkedTo, type Run } from '../program/index.ts'
import type { WorthCode } from '../scoring/index.ts'
import { type BeginCode, beginRun, openRun } from './begin-run.ts'
import type { CompiledRulebook } from './compile-rulebook.ts'
import type { OpenRun } from './open-run.ts'
import { askGates, namedValues, runValues } from './run-program.ts'
import { refuseShape, type ShapeCode } from './shape-faults.ts'
import { isPlain, standPlainly } from './stand-plainly.ts'
import type { SubjectInput } from './subject-input.ts'

/** The codes with which a reckoning can be refused. `missing` names one missing thing each. */
export type StandCode =
  | BeginCode
  | ShapeCode
  | WorthCode
  | QuorumCode
  | PluralityCode
  | 'missing'
  | 'decision-out-of-bounds'
  | AskingCode

/** A standing with the trace of each of its values and the grounds of each of its gates, in the same order. */
export interface TracedStanding {
  readonly standing: Standing
  readonly traces: readonly Trace[]
  readonly grounds: readonly (readonly Fact[])[]
}

/**
 * What one subject stands at: every named value of the rulebook, exact, the answer of every condition of
 * a veto or a measure, and the key that places it. It needs nobody else, so subjects can be reckoned in any order and in parallel. Refused
 * with every missing fact, tally and input at once (`missing`), or with what is wrong with the input.
 */
export function stand(
  rules: CompiledRulebook,
  input: SubjectInput,
): Result<Standing, Refusal<StandCode>> {
  try {
    return standSilently(rules, input)
  } catch (thrown) {
    return refuseShape(input, thrown)
  }
}

function standSilently(
  rules: CompiledRulebook,
  input: SubjectInput,
): Result<Standing, Refusal<StandCode>> {
  const run = rules.spare.take() ?? openRun(rules)
  const stood = standIn(rules, input, run)
  rules.spare.keep(run)
  return stood
}

/** The same with a recorder that keeps: with all the reasons. */
export function reckon(
  rules: CompiledRulebook,
  input: SubjectInput,
  recorder: Recorder,
): Result<TracedStanding, Refusal<StandCode>> {
  try {
    return standTraced(rules, input, recorder)
  } catch (thrown) {
    return refuseShape(input, thrown)
  }
}

function standTraced(
  rules: CompiledRulebook,
  input: SubjectInput,
  recorder: Recorder,
): Result<TracedStanding, Refusal<StandCode>> {
  const run = rules.spare.take() ?? openRun(rules)
  keepIn(run, recorder)
  const stood = standIn(rules, input, run)
  const { traces, grounds } = run
  // The lists go out with the result: whoever comes next has others.
  keepIn(run, silent)
  rules.spare.keep(run)
  return stood.ok ? ok({ standing: stood.value, traces, grounds }) : stood
}

/** Gives a run its recorder, and empty lists. */
function keepIn(run: OpenRun, recorder: Recorder): void {
  run.recorder = recorder
  run.traces = none
  run.grounds = none
  run.counted = undefined
}

function standIn(
  rules: CompiledRulebook,
  input: SubjectInput,
  run: OpenRun,
): Result<Standing, Refusal<StandCode>> {
  const plain = rules.isPlain && isPlain(input) ? standPlainly(rules, input, run) : undefined
  return plain ? ok(plain) : standFully(rules, input, run)
}

function standFully(
  rules: CompiledRulebook,
  input: SubjectInput,
  run: OpenRun,
): Result<Standing, Refusal<StandCode>> {
  const period = rules.periodOf(input.period)
  if (!period.ok) return period
  const { id } = period.value
  const unfit = beginRun(rules, input, period.value, run)
  if (unfit) return unfit
  if (!isReckoned(profileIn(rules, run)?.outcome ?? 'graded')) {
    return ok(standingOf(rules, run, id, input, none))
  }
  runValues(rules, run)
  const refused = faultsOf(input.subject, run)
  if (refused) return refused
  const gates = askGates(rules, run)
  const late = faultsOf(input.subject, run)
  if (late) return late
  const standing = standingOf(rules, run, id, input, gates)
  return lastFaults(rules, run, input, gates) ?? ok(standing)
}

/** The profile that applies. Where none does, no element before the first is asked for: that is slow. */
function profileIn({ profiles }: CompiledRulebook, { profile }: Run): Profile | undefined {
  return profile < 0 ? undefined : profiles[profile]?.profile
}

/** What is asked after everything else. */
function lastFaults(
  { askAmounts }: CompiledRulebook,
  run: Run,
  { subject }: SubjectInput,
  gates: readonly Gate[],
): Refused<Refusal<StandCode>> | undefined {
  if (!run.asking) return undefined
  askAmounts?.(run, gates)
  return faultsOf(subject, run)
}

const none: readonly never[] = []

/** A standing in the making. */
type Growing = { -readonly [Part in keyof Standing]: Standing[Part] }

/** Optional parts are set where there are any: a literal that spreads another costs ten times as much. */
function standingOf(
  rules: CompiledRulebook,
  run: OpenRun,
  period: string,
  input: SubjectInput,
  gates: readonly Gate[],
): Standing {
  const { placing, ref: rulebook } = rules
  const { subject } = input
  const { setAside } = run
  const values = namedValues(rules, run)
  const profile = profileIn(rules, run)
  const outcome = profile?.outcome ?? 'graded'
  const standing: Growing = profile
    ? { subject, period, rulebook, profile: profile.clause, outcome, values, gates, setAside }
    : { subject, period, rulebook, outcome, values, gates, setAside }
  if (placing.keyOf && isReckoned(outcome)) standing.key = placing.keyOf(run)
  if (placing.poolsOf) standing.pools = placing.poolsOf(run)
  if (rules.gradeBefore) standing.before = rules.gradeBefore(input, period)
  if (profile?.inBase !== undefined) standing.inBase = profile.inBase
  if (input.decisions) standing.decisions = usedDecisions(rules, run, outcome, input.decisions)
  if (input.links) standing.links = linkedResults(rules, run)
  // The list itself: sums are still to be asked.
  if (run.asking) standing.recorded = run.asking.recorded
  return standing
}

/** Those about values are used where anything is reckoned; about profiles, every one was. */
function usedDecisions(
  rules: CompiledRulebook,
  run: Run,
  outcome: Outcome,
  decisions: readonly Decision[],
): readonly Decision[] {
  const own = profileIn(rules, run)?.clause
  return decisions.filter(({ clause }) => clause === own || isReckoned(outcome))
}

/** What was handed in, in the order of the catalogue. */
function linkedResults({ rulebook }: CompiledRulebook, { links }: Run): readonly LinkedResult[] {
  const specs = rulebook.catalogue.links ?? []
  return specs.flatMap(({ name }) => {
    return linkedTo({ links }, name).map((linked) => resultOf(name, linked))
  })
}

function resultOf(link: string, { subject, grade, value, rank, ranked }: LinkedSubject) {
  if (rank === undefined || ranked === undefined) return { link, subject, grade, value }
  return { link, subject, grade, value, rank, ranked }
}

/** Everything that was wrong, then everything that was missing, each once. */
function faultsOf(subject: SubjectId, run: Run): Refused<Refusal<StandCode>> | undefined {
  const broken = run.asking?.faults ?? none
  if (run.missing.length + run.faults.length + broken.length === 0) return undefined
  const missing = [...new Set(run.missing)].map((expected) =>
    refusal('missing', { subject, expected }),
  )
  // Conditions and clauses write only codes of theirs here, all of them listed in StandCode.
  const [first, ...rest] = [...broken, ...(run.faults as Refusal<StandCode>[]), ...missing]
  // Not as arguments: a call holds fewer than there can be missing.
  return first && { ok: false, refusals: [first, ...rest] }
}
