import {
  type Exact,
  equal,
  ok,
  okUnless,
  type Refusal,
  type Result,
} from '../../foundation/index.ts'
import type { SubjectId } from '../../vocabulary/index.ts'
import type { SubjectInput } from '../standing/index.ts'
import {
  type ChangeCode,
  type Changes,
  changesBy,
  checkChanges,
  type InputChange,
} from './check-changes.ts'
import { checkLinkage, type LinkageCode, linkageOf } from './check-linkage.ts'
import { dependencyOrder } from './dependency-order.ts'
import { type ResultOf, rankedIn, resultsOf } from './fill-links.ts'
import type { GradedPopulation } from './graded-population.ts'
import { linkedIn } from './linked-in.ts'
import { type Moved, movedIn, type Reasons } from './moved.ts'
import type { Population } from './population.ts'
import { type Regraded, type RegradeOneCode, regradePopulation } from './regrade-population.ts'

/** The codes with which grading again can be refused. */
export type RegradeCode = LinkageCode | ChangeCode | RegradeOneCode

/** What grading again gives: all populations, and who moved, in their order. */
export interface Regrading {
  readonly populations: readonly GradedPopulation[]
  readonly moved: readonly Moved[]
}

/**
 * Grades again after rulings have changed what is known of some subjects; everything that depends on them
 * runs again, and nothing else. A population in which nothing changed comes back as the same object. What
 * becomes of third persons is their own rulebook's choice (`afterRuling`), in the population of the ruling
 * and in each that links to it: with `rerun`, or where nothing is said, they are graded as from the start;
 * with `keep-seats` their grades stay, and whoever changed gets the grade that its key earns against the
 * line that was in force, beyond the quota if need be; where several changed, seats that are free then go to
 * the best of them, and a seat that none of them earns stays empty.
 *
 * A change replaces the whole input of its subject; whose results it reads elsewhere stays. `before` is
 * what `gradePopulations` or an earlier `regrade` gave, with all populations that link to each other.
 *
 * All or nothing, and refused as `gradePopulations` refuses, with paths that lead into the populations
 * with the changes in them; besides with `population-unknown`, `subject-unknown` and `subject-repeated` for
 * a change that has no place, and with `tie-open` where seats are kept before people have decided who has
 * them. A decision about a tie that a change has dissolved is refused with `not-tied`: hand in `before`
 * without it.
 *
 * @example
 * ```ts
 * import { compileRulebook, gradePopulations, memberId, regrade, unwrap } from 'pledgebook'
 * import { municipalBranches } from 'pledgebook/rulebooks'
 *
 * const { grading, quotas = [] } = municipalBranches
 * const rulebook = {
 *   ...municipalBranches,
 *   grading: { ...grading, fractions: 'floor' as const },
 *   quotas: quotas.map((quota) => ({ ...quota, tie: 'refuse' as const })),
 *   afterRuling: 'keep-seats' as const,
 * }
 * const rules = unwrap(compileRulebook(rulebook))
 * const branch = (name: string, score: number) => {
 *   const inputs = { basic: score, deduction: 0, evaluation: score }
 *   return { subject: memberId(name), period: '2026', inputs }
 * }
 * const subjects = [branch('a', 95), branch('b', 94), branch('c', 93), branch('d', 92)]
 * const population = { name: 'branches', rules, subjects: subjects.map((input) => ({ input })) }
 * const before = unwrap(gradePopulations([population]))
 * const change = { population: 'branches', input: branch('d', 96) }
 *
 * unwrap(regrade(before, [change])).moved.map(({ subject, from, to }) => `${subject}: ${from} → ${to}`) // => ['d: four-star → five-star']
 * ```
 */
export function regrade(
  before: readonly GradedPopulation[],
  changes: readonly InputChange[],
): Result<Regrading, Refusal<RegradeCode>> {
  const populations = before.map(({ population }) => population)
  const faults = [...checkLinkage(populations), ...checkChanges(before, changes)]
  const checked = okUnless<undefined, Refusal<RegradeCode>>(faults, () => undefined)
  if (!checked.ok) return checked
  const steps = new Map(before.map((graded, at) => [graded.population.name, { graded, at }]))
  const done = new Map<string, Step>()
  const changed = changesBy(changes)
  for (const name of dependencyOrder(linkageOf(populations))) {
    const found = steps.get(name)
    if (found) done.set(name, stepOf(found.graded, found.at, changed, done))
  }
  return together(before.map(({ population }) => done.get(population.name)))
}

/** One population on the way: what came of it, and what others read of that. */
interface Step {
  readonly before: GradedPopulation
  readonly reasons: Reasons
  readonly outcome: Regraded
  /** `undefined` where it could not be graded again. */
  readonly resultOf: ResultOf | undefined
  /** Whose result is another one, and whose place is. */
  readonly altered: ReadonlySet<SubjectId>
  readonly moved: ReadonlySet<SubjectId>
}

const nobody: ReadonlySet<SubjectId> = new Set()

function stepOf(
  before: GradedPopulation,
  at: number,
  changes: Changes,
  done: ReadonlyMap<string, Step>,
): Step {
  const { population } = before
  const own = changes.get(population.name) ?? new Map()
  const linked = linkedIn(population, done)
  const reasons = reasonsOf(population, own, linked)
  const outcome =
    reasons.size === 0
      ? ok(before)
      : regradePopulation(
          before,
          withInputs(population, own),
          reasons,
          at,
          (link) => linked(link)?.resultOf,
        )
  const after = outcome?.ok ? outcome.value : undefined
  const isOther = after !== undefined && after !== before
  const altered = isOther ? alteredIn(before, after) : nobody
  const moved = isOther ? movedPlaces(before, after) : nobody
  return { before, reasons, outcome, resultOf: after && resultsOf(after), altered, moved }
}

function withInputs(
  population: Population,
  inputs: ReadonlyMap<SubjectId, SubjectInput>,
): Population {
  if (inputs.size === 0) return population
  const subjects = population.subjects.map((each) => {
    const input = inputs.get(each.input.subject)
    return input ? { ...each, input } : each
  })
  return { ...population, subjects }
}

function reasonsOf(
  { rules, subjects }: Population,
  own: ReadonlyMap<SubjectId, SubjectInput>,
  linked: (link: string) => Step | undefined,
): Reasons {
  const reasons = new Map<number, 'ruling' | 'link'>()
  const { links = [] } = rules.rulebook.catalogue
  const ranks = rules.ranksRead
  const read = links.some(({ name }) => isNew(linked(name), ranks.has(name)))
  if (own.size === 0 && !read) return reasons
  for (const [index, { input, links: others = {} }] of subjects.entries()) {
    if (own.has(input.subject)) reasons.set(index, 'ruling')
    else if (
      read &&
      Object.entries(others).some(([link, to]) => isAnyNew(linked(link), ranks.has(link), to))
    ) {
      reasons.set(index, 'link')
    }
  }
  return reasons
}

function isAnyNew(
  step: Step | undefined,
  byRank: boolean,
  to: SubjectId | readonly SubjectId[],
): boolean {
  return [to].flat().some((each) => isNew(step, byRank, each))
}

/** Whether anything of a linked population, or one of its results, is another than before. */
function isNew(step: Step | undefined, byRank: boolean, subject?: SubjectId): boolean {
  if (!step) return false
  if (!step.resultOf) return true
  const { altered, moved } = step
  if (subject === undefined) return altered.size > 0 || (byRank && moved.size > 0)
  return altered.has(subject) || (byRank && moved.has(subject))
}

function alteredIn(before: GradedPopulation, after: GradedPopulation): ReadonlySet<SubjectId> {
  const altered = after.results.filter(({ grade }, index) => {
    const old = before.results[index]?.grade
    return !old || old.grade !== grade.grade || !isSame(old.value, grade.value)
  })
  return new Set(altered.map(({ standing }) => standing.subject))
}

/** A place is another one, too, where more or fewer have one. */
function movedPlaces(before: GradedPopulation, after: GradedPopulation): ReadonlySet<SubjectId> {
  const asMany = rankedIn(before.results) === rankedIn(after.results)
  const moved = after.results.filter(
    ({ grade }, index) => !asMany || before.results[index]?.grade.rank !== grade.rank,
  )
  return new Set(moved.map(({ standing }) => standing.subject))
}

function isSame(a: Exact | null, b: Exact | null): boolean {
  return a && b ? equal(a, b) : a === b
}

function together(steps: readonly (Step | undefined)[]): Result<Regrading, Refusal<RegradeCode>> {
  const outcomes = steps.map((step) => step?.outcome)
  const refusals = outcomes.flatMap((each) => (each && !each.ok ? each.refusals : []))
  return okUnless(refusals, () => ({
    populations: outcomes.flatMap((each) => (each?.ok ? [each.value] : [])),
    moved: steps.flatMap((step) =>
      step?.outcome?.ok ? movedIn(step.before, step.outcome.value, step.reasons) : [],
    ),
  }))
}
