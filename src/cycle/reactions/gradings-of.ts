import { type IdRefusal, invariant, type Result } from '../../foundation/index.ts'
import type { GradeSubject } from '../appraisal/decisions/grade.ts'
import { type ListedResult, resultAlone } from '../results/appraisal-result.ts'
import type { ResultsPublished } from '../year/events.ts'
import { forEachSubject } from './for-each-subject.ts'

/**
 * What follows for the appraisals of one population when its results are published: each gets its own.
 * `results` must be the list whose digest was published. Refused with `id-invalid` where an id of a
 * command cannot be derived.
 */
export function gradingsOf(
  event: ResultsPublished,
  population: string,
  results: readonly ListedResult[],
): Result<readonly GradeSubject[], IdRefusal> {
  const bySubject = new Map(results.map((each) => [each.subject, each]))
  const subjects = [...bySubject.keys()]
  return forEachSubject(event, [{ population, subjects }], (following) => {
    const result = bySubject.get(following.subject)
    invariant(result !== undefined, 'a command is made for each subject of the list')
    return { type: 'grade', ...following, result: resultAlone(result) }
  })
}
