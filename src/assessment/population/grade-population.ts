import { ok, okUnless, type Path, type Refusal, type Result } from '../../foundation/index.ts'
import type { MeasuresCode } from '../consequence/index.ts'
import { type StandCode, stand } from '../standing/index.ts'
import { fillLinks, type ResultOf } from './fill-links.ts'
import { finishPopulation, type Stood } from './finish-population.ts'
import { type GradeCode, grade } from './grade.ts'
import type { GradedPopulation } from './graded-population.ts'
import { ledFrom } from './led-from.ts'
import type { Population, PopulationSubject } from './population.ts'

/** The codes of a population that could not be graded. */
export type OutcomeCode = StandCode | GradeCode | MeasuresCode

/** What came of a population: its results, or why not; `undefined` where only a linked one is to blame. */
export type Outcome = Result<GradedPopulation, Refusal<OutcomeCode>> | undefined

/** Stands, grades and measures one population, whose linked populations were graded before. */
export function gradePopulation(
  population: Population,
  at: number,
  resultOf: (link: string) => ResultOf | undefined,
): Outcome {
  const stood = standAll(population, at, resultOf)
  if (!stood?.ok) return stood
  const standings = stood.value.map(({ standing }) => standing)
  const { decided = [], manual } = population
  const context = manual ? { decided, manual } : { decided }
  const grades = grade(population.rules, standings, context)
  if (!grades.ok) return ledFrom([at], grades)
  return ledFrom([at, 'subjects'], finishPopulation(population, stood.value, grades.value))
}

/**
 * Everybody's standing, or everything wrong with those who could be asked. Who is known to stand as before is
 * not asked again.
 */
export function standAll(
  { rules, subjects }: Population,
  at: number,
  resultOf: (link: string) => ResultOf | undefined,
  known: (position: number) => Stood | undefined = () => undefined,
): Result<readonly Stood[], Refusal<StandCode>> | undefined {
  const results = subjects.map((subject, position) => {
    const stood = known(position)
    if (stood) return ok(stood)
    return standIn(rules, subject, [at, 'subjects', position, 'input'], resultOf)
  })
  const refusals = results.flatMap((each) => (each && !each.ok ? each.refusals : []))
  if (refusals.length === 0 && results.includes(undefined)) return undefined
  return okUnless(refusals, () => results.flatMap((each) => (each?.ok ? [each.value] : [])))
}

/** One subject's standing, with its links filled in; `undefined` where one of them is not known. */
function standIn(
  rules: Population['rules'],
  subject: PopulationSubject,
  path: Path,
  resultOf: (link: string) => ResultOf | undefined,
): Result<Stood, Refusal<StandCode>> | undefined {
  const input = fillLinks(subject, resultOf, rules.ranksRead)
  if (!input) return undefined
  const stood = stand(rules, input)
  if (!stood.ok) return ledFrom(path, stood)
  return ok({ input, standing: stood.value })
}
