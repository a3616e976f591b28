import { type IdRefusal, invariant, type Result } from '../../foundation/index.ts'
import type { GradeSubject } from '../appraisal/decisions/grade.ts'
import { type ListedResult, resultAlone } from '../results/appraisal-result.ts'
import type { Hash } from '../results/hash.ts'
import type { ResultsPublished } from '../year/events.ts'
import { type Following, forEachSubject } from './for-each-subject.ts'

/**
 * What follows for the appraisals of one population when its results are published: each gets its own.
 * `results` must be the list whose digest was published. Where an id of a command would be
 * too long, it is made of its hash; without `hash` that is refused with `id-invalid`.
 */
export function gradingsOf(
  event: ResultsPublished,
  population: string,
  results: readonly ListedResult[],
  hash?: Hash,
): Result<readonly GradeSubject[], IdRefusal> {
  const bySubject = new Map(results.map((each) => [each.subject, each]))
  const subjects = [...bySubject.keys()]
  const make = (following: Following): GradeSubject => {
    const result = bySubject.get(following.subject)
    invariant(result !== undefined, 'a command is made for each subject of the list')
    return { type: 'grade', ...following, result: resultAlone(result) }
  }
  return forEachSubject(event, [{ population, subjects }], make, hash)
}
