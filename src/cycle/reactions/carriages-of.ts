import type { IdRefusal, Result } from '../../foundation/index.ts'
import type { CarryAppraisal } from '../appraisal/decisions/carry.ts'
import type { Hash } from '../results/hash.ts'
import type { CycleCarriedOn } from '../year/events.ts'
import { forEachSubject, type SubjectsOf } from './for-each-subject.ts'

/** What follows when a cycle is carried on: each appraisal is. Ids as in {@link gradingsOf}. */
export function carriagesOf(
  event: CycleCarriedOn,
  populations: readonly SubjectsOf[],
  hash?: Hash,
): Result<readonly CarryAppraisal[], IdRefusal> {
  return forEachSubject(event, populations, (following) => ({ type: 'carry', ...following }), hash)
}
