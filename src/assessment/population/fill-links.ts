import type { SubjectId } from '../../vocabulary/index.ts'
import type { LinkedGrade, SubjectInput } from '../standing/index.ts'
import type { GradedPopulation, SubjectResult } from './graded-population.ts'
import type { PopulationSubject } from './population.ts'

/** The results of one population, by subject. */
export type ResultOf = (subject: SubjectId) => SubjectResult | undefined

/** Reads the results of a population by subject; a roll of it is made at the first question. */
export function resultsOf({ results }: GradedPopulation): ResultOf {
  let bySubject: ReadonlyMap<SubjectId, SubjectResult> | undefined
  return (subject) => {
    bySubject ??= new Map(results.map((result) => [result.standing.subject, result]))
    return bySubject.get(subject)
  }
}

/**
 * The input of a subject with the results that its links lead to, or `undefined` where one of them is not
 * known, for its own population could not be graded. What was handed in under another link's name stays.
 */
export function fillLinks(
  { input, links }: PopulationSubject,
  resultOf: (link: string) => ResultOf | undefined,
): SubjectInput | undefined {
  const entries = Object.entries(links ?? {})
  if (entries.length === 0) return input
  const filled: [string, LinkedGrade][] = []
  for (const [link, subject] of entries) {
    const result = resultOf(link)?.(subject)
    if (!result) return undefined
    const { grade, value } = result.grade
    filled.push([link, { subject, grade, value }])
  }
  const own = Object.entries(input.links ?? {})
  return { ...input, links: Object.fromEntries([...own, ...filled]) }
}
