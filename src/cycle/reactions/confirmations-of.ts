import type { IdRefusal, Result } from '../../foundation/index.ts'
import type { ConfirmAppraisal } from '../appraisal/decisions/confirm.ts'
import type { CycleConfirmed } from '../year/events.ts'
import { forEachSubject, type SubjectsOf } from './for-each-subject.ts'

/** What follows when a cycle is confirmed: each appraisal is. Refused with `id-invalid`. */
export function confirmationsOf(
  event: CycleConfirmed,
  populations: readonly SubjectsOf[],
): Result<readonly ConfirmAppraisal[], IdRefusal> {
  return forEachSubject(event, populations, (following) => ({ type: 'confirm', ...following }))
}
