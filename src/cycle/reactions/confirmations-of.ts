import type { IdRefusal, Result } from '../../foundation/index.ts'
import type { ConfirmAppraisal } from '../appraisal/decisions/confirm.ts'
import type { Hash } from '../results/hash.ts'
import type { CycleConfirmed } from '../year/events.ts'
import { forEachSubject, type SubjectsOf } from './for-each-subject.ts'

/** What follows when a cycle is confirmed: each appraisal is. Ids as in {@link gradingsOf}. */
export function confirmationsOf(
  event: CycleConfirmed,
  populations: readonly SubjectsOf[],
  hash?: Hash,
): Result<readonly ConfirmAppraisal[], IdRefusal> {
  return forEachSubject(
    event,
    populations,
    (following) => ({ type: 'confirm', ...following }),
    hash,
  )
}
