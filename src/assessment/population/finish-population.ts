import { ok, type Refusal, type Result } from '../../foundation/index.ts'
import type { Grade, Measure, Standing, SubjectId } from '../../vocabulary/index.ts'
import { type MeasuresCode, proposeMeasures } from '../consequence/index.ts'
import type { SubjectInput } from '../standing/index.ts'
import type { GradedPopulation } from './graded-population.ts'
import type { Population } from './population.ts'

/** A subject with its standing: what is known of it before it is compared. */
export interface Stood {
  readonly input: SubjectInput
  readonly standing: Standing
}

const none: readonly Measure[] = []

/** Adds what is proposed to the grades of a population, subject by subject. */
export function finishPopulation(
  population: Population,
  stood: readonly Stood[],
  grades: readonly Grade[],
): Result<GradedPopulation, Refusal<MeasuresCode>> {
  const graded = stood.flatMap(({ input, standing }, index) => {
    const grade = grades[index]
    return grade ? [{ input, standing, grade }] : []
  })
  const proposed = proposeMeasures(population.rules, graded)
  if (!proposed.ok) return proposed
  const bySubject = grouped(proposed.value)
  const results = graded.map((each) => {
    const { input, standing, grade } = each
    return { input, standing, grade, measures: bySubject.get(standing.subject) ?? none }
  })
  return ok({ population, results })
}

function grouped(measures: readonly Measure[]): ReadonlyMap<SubjectId, readonly Measure[]> {
  const bySubject = new Map<SubjectId, Measure[]>()
  for (const measure of measures) {
    const own = bySubject.get(measure.subject)
    if (own) own.push(measure)
    else bySubject.set(measure.subject, [measure])
  }
  return bySubject
}
