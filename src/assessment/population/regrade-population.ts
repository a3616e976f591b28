import { ok, type Refusal, type Result } from '../../foundation/index.ts'
import type { Grade } from '../../vocabulary/index.ts'
import { type Former, keepSeats } from '../grading/index.ts'
import type { ResultOf } from './fill-links.ts'
import { finishPopulation, type Stood } from './finish-population.ts'
import { grade } from './grade.ts'
import { gradeEach } from './grade-each.ts'
import { type OutcomeCode, standAll } from './grade-population.ts'
import type { GradedPopulation } from './graded-population.ts'
import { ledFrom } from './led-from.ts'
import type { Reasons } from './moved.ts'
import type { Population } from './population.ts'
import { computedGrade, withManual } from './with-manual.ts'

/** The codes of a population that could not be graded again. */
export type RegradeOneCode = OutcomeCode | 'tie-open'

/** What came of it; `undefined` where only a linked population is to blame. */
export type Regraded = Result<GradedPopulation, Refusal<RegradeOneCode>> | undefined

/**
 * Grades a population again. `population` has the new inputs, and `reasons` say whose they are: only they
 * stand again, and what happens to third persons is for the rulebook to say.
 */
export function regradePopulation(
  before: GradedPopulation,
  population: Population,
  reasons: Reasons,
  at: number,
  resultOf: (link: string) => ResultOf | undefined,
): Regraded {
  const stood = standAll(population, at, resultOf, (position) =>
    reasons.has(position) ? undefined : before.results[position],
  )
  if (!stood?.ok) return stood
  const seats = population.rules.rulebook.afterRuling === 'keep-seats'
  const grades = seats
    ? beyondSeats(before, population, stood.value, reasons)
    : gradeAgain(population, stood.value)
  if (!grades.ok) return ledFrom([at], grades)
  return ledFrom([at, 'subjects'], finishPopulation(population, stood.value, grades.value))
}

function gradeAgain(
  { rules, decided = [], manual }: Population,
  stood: readonly Stood[],
): Result<readonly Grade[], Refusal<RegradeOneCode>> {
  const standings = stood.map(({ standing }) => standing)
  return grade(rules, standings, manual ? { decided, manual } : { decided })
}

function beyondSeats(
  { results }: GradedPopulation,
  { rules, manual }: Population,
  stood: readonly Stood[],
  reasons: Reasons,
): Result<readonly Grade[], Refusal<RegradeOneCode>> {
  const standings = stood.map(({ standing }) => standing)
  const grades = gradeEach(rules, standings)
  if (!grades.ok) return grades
  const before = results.map((result) => computedGrade(result.grade))
  const changed = formerOf(rules, results, reasons)
  if (!changed.ok) return changed
  const now = { standings, grades: grades.value }
  const kept = keepSeats(rules.quotas, { before, ...now, changed: changed.value })
  return kept.ok ? withManual(rules, kept.value, manual) : kept
}

/** Whoever changed as it stood before, and what bands and vetoes made of that. */
function formerOf(
  rules: Population['rules'],
  results: GradedPopulation['results'],
  reasons: Reasons,
): Result<ReadonlyMap<number, Former>, Refusal<RegradeOneCode>> {
  const former = [...reasons.keys()].flatMap((position) => {
    const standing = results[position]?.standing
    return standing ? [{ position, standing }] : []
  })
  const standings = former.map(({ standing }) => standing)
  const grades = gradeEach(rules, standings)
  if (!grades.ok) return grades
  const pairs = grades.value.flatMap((grade, index) => {
    const each = former[index]
    return each ? [[each.position, { standing: each.standing, grade }] as const] : []
  })
  return ok(new Map(pairs))
}
