import { allOk, okUnless, type Refusal, type Result } from '../../foundation/index.ts'
import { checkLinkage, type LinkageCode, linkageOf } from './check-linkage.ts'
import { checkSubjects, type SubjectsCode } from './check-subjects.ts'
import { dependencyOrder } from './dependency-order.ts'
import { type ResultOf, resultsOf } from './fill-links.ts'
import { gradePopulation, type Outcome, type OutcomeCode } from './grade-population.ts'
import type { GradedPopulation } from './graded-population.ts'
import { linkedIn } from './linked-in.ts'
import type { Population } from './population.ts'

/** The codes with which grading populations can be refused. */
export type PopulationsCode = LinkageCode | SubjectsCode | OutcomeCode

/**
 * Grades populations that may read each other's results: each after those that it links to, each through
 * its own bands, vetoes and quotas. The results come back in the order handed in and depend on no order.
 * All or nothing, and all refusals at once, with paths that lead into `populations`:
 *
 * - `population-repeated`, `population-unknown` (a rulebook links to one that is not there) and
 *   `linkage-cycle`, which names the circle: nothing else is looked at where one of these is found;
 * - `subject-repeated`, `linkage-unknown` and `linked-subject-unknown`, likewise;
 * - all that `stand`, `grade` and measures refuse with. A population whose linked populations were refused
 *   is not graded; those of its subjects who read none of them are still looked at.
 *
 * @example
 * ```ts
 * import { compileRulebook, gradePopulations, memberId, unwrap } from 'pledgebook'
 * import { municipalBranches } from 'pledgebook/rulebooks'
 *
 * const { grading, quotas = [] } = municipalBranches
 * const rulebook = {
 *   ...municipalBranches,
 *   grading: { ...grading, fractions: 'floor' as const },
 *   quotas: quotas.map((quota) => ({ ...quota, tie: 'refuse' as const })),
 *   afterRuling: 'rerun' as const,
 * }
 * const rules = unwrap(compileRulebook(rulebook))
 * const subjects = [91, 95, 92, 93].map((score, index) => {
 *   const inputs = { basic: score, deduction: 0, evaluation: score }
 *   return { input: { subject: memberId(`branch-${index}`), period: '2026', inputs } }
 * })
 * const [branches] = unwrap(gradePopulations([{ name: 'branches', rules, subjects }]))
 *
 * branches?.results.map(({ grade }) => grade.grade) // => ['four-star', 'five-star', 'four-star', 'four-star']
 * branches?.results.map(({ grade }) => grade.rank) // => [4, 1, 3, 2]
 * ```
 */
export function gradePopulations(
  populations: readonly Population[],
): Result<readonly GradedPopulation[], Refusal<PopulationsCode>> {
  const faults = [...checkLinkage(populations), ...checkEverybody(populations)]
  const checked = okUnless<undefined, Refusal<PopulationsCode>>(faults, () => undefined)
  if (!checked.ok) return checked
  const outcomes = gradeInOrder(populations)
  const inOrder = populations.map(({ name }) => outcomes.get(name))
  return allGraded(inOrder)
}

function checkEverybody(populations: readonly Population[]): readonly Refusal<SubjectsCode>[] {
  const rolls = new Map(
    populations.map(({ name, subjects }) => {
      return [name, new Set(subjects.map(({ input }) => input.subject))]
    }),
  )
  return populations.flatMap((population, index) => checkSubjects(population, index, rolls))
}

function gradeInOrder(populations: readonly Population[]): ReadonlyMap<string, Outcome> {
  const byName = new Map(populations.map((each, index) => [each.name, { each, index }]))
  const outcomes = new Map<string, Outcome>()
  const results = new Map<string, ResultOf>()
  for (const name of dependencyOrder(linkageOf(populations))) {
    const found = byName.get(name)
    if (!found) continue
    const outcome = gradePopulation(found.each, found.index, linkedIn(found.each, results))
    outcomes.set(name, outcome)
    if (outcome?.ok) results.set(name, resultsOf(outcome.value))
  }
  return outcomes
}

function allGraded(
  outcomes: readonly Outcome[],
): Result<readonly GradedPopulation[], Refusal<PopulationsCode>> {
  return allOk(outcomes.filter((each) => each !== undefined))
}
