import {
  type Assessment,
  assess,
  type Exact,
  type Grade,
  gradesOf,
  type SetAside,
  type Tally,
  type Trace,
} from 'pledgebook'
import { subjectInput } from '../subject-input.ts'
import type { Year } from '../year.ts'
import { type RefusalView, refusalView, type Say } from './refused-view.ts'
import { type Shown, shown } from './shown.ts'

/** Evaluate 评议: the ballots, the year's value, the stars. */
export interface EvaluateStage {
  readonly groups: readonly string[]
  readonly members: readonly EvaluatedMember[]
  /** Members of whom no star can be told yet, with the reasons in words. */
  readonly notYet: readonly NotYet[]
  /** From the highest grade to the lowest. */
  readonly stars: readonly { readonly grade: string; readonly members: number }[]
  readonly ungraded: number
}

/** One member who could be assessed. */
export interface EvaluatedMember {
  readonly member: string
  readonly category: string
  readonly tallies: readonly TallyView[]
  /** The named values of the rulebook, in its order. */
  readonly values: Readonly<Record<string, Shown>>
  readonly grade: string | null
  readonly band: string | null
  /** The clauses that made the grade another than the band. */
  readonly because: readonly string[]
  readonly setAside: readonly SetAside[]
}

/**
 * One rater group's ballots about one member: how many, and the mean. How they were spread is for the
 * member's own explanation only.
 */
export interface TallyView {
  readonly group: string
  readonly entitled: number | null
  /** All ballots that were handed in, invalid ones among them. */
  readonly cast: number
  readonly invalid: number
  readonly mean: Shown | null
}

/** A member who could not be assessed, and why. */
export interface NotYet {
  readonly member: string
  readonly refusals: readonly RefusalView[]
}

/** Every member's assessment on the day of the year: done once, shown by two stages. */
export type Assessed = ReadonlyMap<string, ReturnType<typeof assess>>

/** Assesses every member as of the day of the year. */
export function assessAll(year: Year): Assessed {
  const members = [...year.members.values()]
  return new Map(
    members.flatMap(({ subject }) => {
      const input = subjectInput(year, subject, year.asOf)
      return input ? [[subject, assess(year.world.rules, input)] as const] : []
    }),
  )
}

/** The assessments that could be made. */
export function doneOf(assessed: Assessed): readonly Assessment[] {
  return [...assessed.values()].flatMap((result) => (result.ok ? [result.value] : []))
}

/** The fifth stage on the day of the year. */
export function evaluateStage(year: Year, assessed: Assessed, say: Say): EvaluateStage {
  const { raters = [], grading } = year.world.rules.rulebook
  const done = doneOf(assessed)
  return {
    groups: raters.map(({ group }) => group),
    members: done.map((assessment) => evaluated(year, assessment)),
    notYet: [...assessed].flatMap(([member, result]) =>
      result.ok ? [] : [{ member, refusals: result.refusals.map((r) => refusalView(r, say)) }],
    ),
    stars: gradesOf(grading).map((grade) => ({ grade, members: withGrade(done, grade) })),
    ungraded: withGrade(done, null),
  }
}

function withGrade(done: readonly Grade[], wanted: string | null): number {
  return done.filter(({ grade }) => grade === wanted).length
}

function evaluated(year: Year, assessment: Assessment): EvaluatedMember {
  const { subject, grade, band, because, standing, traces } = assessment
  const { raters = [] } = year.world.rules.rulebook
  const tallies = year.tallies.get(subject) ?? []
  return {
    member: subject,
    category: String(year.members.get(subject)?.attributes?.['category'] ?? ''),
    tallies: raters.flatMap(({ group }) => {
      const tally = tallies.find((each) => each.group === group)
      return tally ? [tallyView(tally, meanOf(group, traces))] : []
    }),
    values: Object.fromEntries(standing.values.map(({ name, value }) => [name, shown(value)])),
    ...{ grade, band, because, setAside: standing.setAside },
  }
}

function tallyView(
  { group, entitled, counts, invalid = 0 }: Tally,
  mean: Exact | undefined,
): TallyView {
  const cast = counts.reduce((sum, { count }) => sum + count, invalid)
  const view = { group, entitled: entitled ?? null, cast, invalid }
  return { ...view, mean: mean ? shown(mean) : null }
}

/** A group's mean, out of the trace of the computation itself. */
function meanOf(group: string, traces: Assessment['traces']): Exact | undefined {
  return traces.map(({ trace }) => findMean(trace, group)).find((mean) => mean !== undefined)
}

function findMean({ op, about, value, from }: Trace, group: string): Exact | undefined {
  if (op === 'quotient' && isAbout(about, group)) return value
  return from.map((part) => findMean(part, group)).find((mean) => mean !== undefined)
}

function isAbout(about: Trace['about'], group: string): boolean {
  if (typeof about !== 'object' || about === null) return false
  return Object.entries(about).some(([name, value]) => name === 'group' && value === group)
}
