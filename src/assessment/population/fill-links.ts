import type { SubjectId } from '../../vocabulary/index.ts'
import type { LinkedGrade, SubjectInput } from '../standing/index.ts'
import type { GradedPopulation, SubjectResult } from './graded-population.ts'
import type { PopulationSubject } from './population.ts'

/** The results of one population, by subject. */
export type ResultOf = (subject: SubjectId) => LinkedGrade | undefined

/** Reads the results of a population by subject; a roll of it is made at the first question. */
export function resultsOf({ results }: GradedPopulation): ResultOf {
  let bySubject: ReadonlyMap<SubjectId, LinkedGrade> | undefined
  return (subject) => {
    bySubject ??= new Map(linkable(results).map((linked) => [linked.subject, linked]))
    return bySubject.get(subject)
  }
}

function linkable(results: readonly SubjectResult[]): readonly LinkedGrade[] {
  const ranked = rankedIn(results)
  return results.map(({ grade: { subject, grade, value, rank } }) =>
    rank === undefined ? { subject, grade, value } : { subject, grade, value, rank, ranked },
  )
}

/** A place that nobody reads is left out: it moves with those of others. */
function placedIf(isRead: boolean, linked: LinkedGrade | undefined): LinkedGrade | undefined {
  if (isRead || linked === undefined) return linked
  const { subject, grade, value } = linked
  return { subject, grade, value }
}

/** How many have a place. */
export function rankedIn(results: readonly SubjectResult[]): number {
  return results.filter(({ grade }) => grade.rank !== undefined).length
}

/**
 * The input of a subject with the results that its links lead to, or `undefined` where one of them is not
 * known, for its own population could not be graded. What was handed in under another link's name stays.
 */
export function fillLinks(
  { input, links }: PopulationSubject,
  resultOf: (link: string) => ResultOf | undefined,
  ranks: ReadonlySet<string>,
): SubjectInput | undefined {
  const entries = Object.entries(links ?? {})
  if (entries.length === 0) return input
  const filled: [string, LinkedGrade | readonly LinkedGrade[]][] = []
  for (const [link, subject] of entries) {
    const find = resultOf(link)
    const asked = [subject].flat()
    const found = asked.flatMap((each) => placedIf(ranks.has(link), find?.(each)) ?? [])
    if (found.length < asked.length) return undefined
    const [only = found] = Array.isArray(subject) ? [] : found
    filled.push([link, only])
  }
  const own = Object.entries(input.links ?? {})
  return { ...input, links: Object.fromEntries([...own, ...filled]) }
}
