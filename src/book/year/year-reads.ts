import { type Assessment, assessIn, type Population } from '../../assessment/index.ts'
import { type CivilDate, compareInstants, type Period } from '../../calendar/index.ts'
import {
  type Appraisal,
  type AppraisalKey,
  type AppraisalMeasure,
  appraisal,
  type CycleId,
  type CycleState,
  cycle,
  type Determination,
  determination,
  type MeasureStatus,
  type Roll,
  type RollCode,
} from '../../cycle/index.ts'
import {
  type Evolution,
  isRecord,
  ok,
  type Refusal,
  type Result,
  refusal,
  refuse,
} from '../../foundation/index.ts'
import {
  type Member,
  member,
  type Organisation,
  type Unit,
  unit,
} from '../../organisation/index.ts'
import {
  type Matter,
  type Notice,
  notice,
  type Objections,
  objection,
  type RecordState,
  record,
} from '../../record/index.ts'
import { type Bulletin, bulletinOf } from '../../report/index.ts'
import { type Pledge, pledge } from '../../work/pledge/index.ts'
import { allStreams } from '../all-streams.ts'
import {
  type Asks,
  askedWell,
  day,
  type Look,
  left,
  parts,
  text,
  times,
  when,
  word,
} from '../reads/asked.ts'
import { basis } from './basis.ts'
import { determinationsOf } from './determined.ts'
import type { GradedCycle } from './graded-cycle.ts'
import { isPublished } from './graded-reader.ts'
import { endOfDay, knownUntil, type When } from './known-until.ts'
import { type ListPage, type Paged, pageOf } from './page-of.ts'
import { peopleOn } from './people.ts'
import { populationsOn } from './populations-on.ts'
import type { WaitingTies } from './settle-ties.ts'
import { allStatesOf, statesOf } from './states-of.ts'
import { waitingTies } from './waiting-ties.ts'
import {
  appraisalStream,
  appraisalsLabel,
  basisStream,
  cycleStream,
  determinationsLabel,
  judgedLabel,
  noticesLabel,
  objectionsLabel,
  populationLabel,
} from './year-names.ts'
import type { YearWorld } from './year-world.ts'

/**
 * What can be read of the years in a book: each as of a day, or by what was known at an instant. From when on
 * an answer for an earlier instant never changes, `BookReads` says: with the option `clock`, once it lies more
 * than `behind` minutes back and all that follows is done.
 */
export interface YearReads {
  /** Everything of one kind, in the order in which it began: for reports over all of it. */
  readonly all: <Kind extends keyof AllStates>(
    kind: Kind,
    when?: When,
  ) => Promise<readonly AllStates[Kind][]>
  /** The whole organisation on a day. */
  readonly organisation: (day: CivilDate, when?: When) => Promise<Organisation>
  /** A cycle: where it stands, and what was set for it. */
  readonly cycle: (id: CycleId, when?: When) => Promise<CycleState | undefined>
  /** Who was in a population of a cycle and who not, each with the reason; nothing before closing. */
  readonly roll: (id: CycleId, population: string, when?: When) => Promise<Roll | undefined>
  /**
   * All results with everything that led to them, reckoned again from what was kept and held against the
   * digests that were published; nothing before there were any. Refused with `results-other` where they
   * part, `method-changed` where the book was opened without the rules of the cycle.
   */
  readonly graded: (id: CycleId, when?: When) => Promise<Result<GradedCycle | undefined, Refusal>>
  /** Every number of one result, for `explain`. Refused with `subject-unknown` where there is none. */
  readonly why: (key: AppraisalKey, when?: When) => Promise<Result<Assessment, Refusal>>
  /** How many have which grade, where the quotas cut and who moved, population by population. */
  readonly bulletins: (id: CycleId, when?: When) => Promise<Result<readonly Bulletin[], Refusal>>
  /**
   * Everybody as they would be graded if the period ended on a day: for `gradePopulations`. What people decided
   * under a clause counts where one cycle has the period. Refused with
   * `day-outside-period` where it is none of the period's, and as `rollsOf` says.
   */
  readonly populations: (
    period: Period,
    day: CivilDate,
    when?: When,
  ) => Promise<Result<readonly Population[], Refusal<RollCode>>>
  /** What people decided in the grading of a cycle, what was taken back included, in the order of streams' names. */
  readonly determinations: (id: CycleId, when?: When) => Promise<readonly Determination[]>
  /**
   * The ties that wait for people as the results are reckoned now: of a closed cycle those that keep it from
   * being published, after that those that keep a ruling from being drawn from. Refused as `publish` is where
   * the results cannot be reckoned.
   */
  readonly waitingTies: (id: CycleId) => Promise<Result<readonly WaitingTies[], Refusal>>
  /**
   * The grade that holds on a day: one that was given by hand until its end, and then the computed one that
   * was kept beside it. Refused with `subject-unknown` where there is none.
   */
  readonly gradeOn: (
    key: AppraisalKey,
    day: CivilDate,
    when?: When,
  ) => Promise<Result<string | null, Refusal>>
  /** The appraisal of one subject in one cycle: its grade, its measures, and what became of them. */
  readonly appraisal: (key: AppraisalKey, when?: When) => Promise<Appraisal | undefined>
  /** Appraisals of a cycle, of one population or one subject, in the order of their streams' names. */
  readonly appraisals: (query: AppraisalQuery) => Promise<ListPage<Appraisal>>
  /** What is proposed, and what became of it. A page holds the measures of so many appraisals. */
  readonly measures: (query: MeasureQuery) => Promise<ListPage<MeasureOf>>
  /** The notices of a matter: those of results have the kind `'grades'` and the cycle's id. */
  readonly notices: (matter: Matter, when?: When) => Promise<readonly Notice[]>
  /** All objections to what a cycle showed, one state for each matter. */
  readonly objections: (id: CycleId, when?: When) => Promise<readonly Objections[]>
}

/** The states that there are, by the kind of their streams. */
export interface AllStates {
  readonly unit: Unit
  readonly member: Member
  readonly pledge: Pledge
  readonly record: RecordState
  readonly cycle: CycleState
  readonly appraisal: Appraisal
  readonly determination: Determination
  readonly notice: Notice
  readonly objection: Objections
}

type Replays = {
  readonly [Kind in keyof AllStates]: Pick<Evolution<AllStates[Kind], never>, 'replay'>
}

const replays: Replays = {
  ...{ unit, member, pledge, record, cycle, appraisal, determination, notice, objection },
}

/** Which appraisals. */
export type AppraisalQuery = Paged &
  When &
  (
    | { readonly cycle: CycleId; readonly population?: string }
    | { readonly subject: AppraisalKey['subject'] }
  )

/** Which measures. */
export type MeasureQuery = AppraisalQuery & { readonly status?: MeasureStatus }

/** A measure, and the appraisal that it follows from. */
export interface MeasureOf extends AppraisalKey {
  readonly measure: AppraisalMeasure
}

/** The reads of the years of a book. */
export function yearReads(year: YearWorld): YearReads {
  const { log } = year
  const { zone } = year.hearing.calendar
  const one: YearReads['cycle'] = async (id, when = {}) =>
    (await statesOf(log, cycle, [cycleStream(id)], knownUntil(when, zone)))[0]?.state
  const graded: YearReads['graded'] = async (id, when = {}) => {
    const state = await one(id, when)
    return isPublished(state) ? year.graded(state) : ok(undefined)
  }
  const appraisals: YearReads['appraisals'] = (query) =>
    pageOf(log, appraisal, { ...query, label: labelOf(query), knownAt: knownUntil(query, zone) })
  const reads: YearReads = {
    cycle: one,
    all: (kind, when = {}) => allStatesOf(log, replays[kind], kind, knownUntil(when, zone)),
    graded,
    appraisals,
    organisation: async (day, when = { asOf: day }) =>
      (await peopleOn(log, day, knownUntil(when, zone))).view,
    roll: (id, population, when = {}) => rollIn(year, [id, population], knownUntil(when, zone)),
    why: async (key, when = {}) => whyIn(key, await graded(key.cycle, when)),
    bulletins: async (id, when = {}) => bulletinsIn(await graded(id, when)),
    populations: async (period, asOf, when = {}) => {
      const knownAt = knownUntil(when, zone) ?? endOfDay(asOf, zone)
      const id = await cycleIn(year, period, knownAt)
      return populationsOn(year, { period, asOf, knownAt, ...(id !== undefined && { cycle: id }) })
    },
    determinations: (id, when = {}) => under(year, determination, determinationsLabel(id), when),
    waitingTies: async (id) => waitingIn(year, await one(id)),
    gradeOn: async (key, day, when = {}) =>
      gradeOnDay(whyIn(key, await graded(key.cycle, when)), day),
    appraisal: async (key, when = {}) =>
      (await statesOf(log, appraisal, [appraisalStream(key)], knownUntil(when, zone)))[0]?.state,
    measures: async (query) => {
      const { entries, next } = await appraisals(query)
      const found = entries.flatMap((each) => measuresIn(each, query.status))
      return next === undefined ? { entries: found } : { entries: found, next }
    },
    notices: (matter, when = {}) => under(year, notice, noticesLabel(matter), when),
    objections: (id, when = {}) => under(year, objection, objectionsLabel(id), when),
  }
  return askedWell(reads, asks)
}

const ofCycle = { id: text, when }
const key = parts({ cycle: text, population: text, subject: text })
const query: Look = (place, value) => {
  const named = isRecord(value) && 'cycle' in value ? { cycle: text } : { subject: text }
  parts({ ...times, ...named, population: left(text), status: left(text) })(place, value)
}

const asks: Asks<YearReads> = {
  all: { kind: word(Object.keys(replays)), when },
  ...{ organisation: { day, when }, cycle: ofCycle, roll: { id: text, population: text, when } },
  ...{ graded: ofCycle, why: { key, when }, bulletins: ofCycle },
  populations: { period: parts({ id: text, from: day, until: day }), day, when },
  ...{ determinations: ofCycle, waitingTies: { id: text }, gradeOn: { key, day, when } },
  ...{ appraisal: { key, when }, appraisals: { query }, measures: { query } },
  ...{ notices: { matter: parts({ kind: text, id: text }), when }, objections: ofCycle },
}

function labelOf(query: AppraisalQuery): string {
  if (!('cycle' in query)) return judgedLabel(query.subject)
  const { cycle: id, population } = query
  return population === undefined ? appraisalsLabel(id) : populationLabel(id, population)
}

async function under<State, Event extends { readonly at: NonNullable<When['knownAt']> }>(
  { log, hearing }: YearWorld,
  decider: Parameters<typeof statesOf<State, Event>>[1],
  label: string,
  when: When,
): Promise<readonly State[]> {
  const knownAt = knownUntil(when, hearing.calendar.zone)
  const states = await statesOf(log, decider, await allStreams(log, label), knownAt)
  return states.map(({ state }) => state)
}

async function rollIn(
  { log }: YearWorld,
  [id, population]: readonly [CycleId, string],
  knownAt: When['knownAt'],
): Promise<Roll | undefined> {
  return (await statesOf(log, basis, [basisStream(id, population)], knownAt))[0]?.state.roll
}

/** The ties of a cycle as everything stands now. */
async function waitingIn(
  year: YearWorld,
  state: CycleState | undefined,
): Promise<Result<readonly WaitingTies[], Refusal>> {
  if (state === undefined) return ok([])
  const found = await statesOf(year.log, determination, determinationsOf(state))
  const determinations = found.map((each) => each.state)
  const objections = await under(year, objection, objectionsLabel(state.id), {})
  const at = objections.reduce(
    (last, { lastAt }) => (compareInstants(last, lastAt) < 0 ? lastAt : last),
    state.lastAt,
  )
  return waitingTies(year, { state, determinations, objections, at })
}

/** The cycle that runs over a period, for what was decided in it; nothing where it is none or not only one. */
async function cycleIn(
  { log }: YearWorld,
  { id }: Period,
  knownAt: When['knownAt'],
): Promise<CycleId | undefined> {
  const all = await allStatesOf(log, cycle, 'cycle', knownAt)
  const own = all.filter(({ period }) => period.id === id)
  return own.length === 1 ? own[0]?.id : undefined
}

/** A grade by hand ends; the one that was computed stands again. */
function gradeOnDay(
  why: Result<Assessment, Refusal>,
  day: CivilDate,
): Result<string | null, Refusal> {
  if (!why.ok) return why
  const { grade, manual } = why.value
  const holds = manual === undefined || (manual.from <= day && day < manual.until)
  return ok(holds ? grade : manual.computed.grade)
}

function whyIn(
  { population, subject }: AppraisalKey,
  graded: Result<GradedCycle | undefined, Refusal>,
): Result<Assessment, Refusal> {
  if (!graded.ok) return graded
  const last = graded.value?.at(-1)
  if (last === undefined) return refuse(refusal('subject-unknown', { subject, actual: population }))
  return assessIn(last.populations, population, subject)
}

function bulletinsIn(
  graded: Result<GradedCycle | undefined, Refusal>,
): Result<readonly Bulletin[], Refusal> {
  if (!graded.ok) return graded
  const { value: editions = [] } = graded
  const moved = editions.flatMap((each) => each.moved)
  const populations = editions.at(-1)?.populations ?? []
  return ok(
    populations.map((each) =>
      bulletinOf(
        each,
        moved.filter(({ population }) => population === each.population.name),
      ),
    ),
  )
}

function measuresIn(state: Appraisal, status: MeasureStatus | undefined): readonly MeasureOf[] {
  if (state.status === 'provisional') return []
  const { cycle: id, population, subject, measures } = state
  return measures
    .filter((each) => status === undefined || each.status === status)
    .map((measure) => ({ cycle: id, population, subject, measure }))
}
