import type { CycleId, SubjectsOf } from '../../cycle/index.ts'
import { ok, parseId, type Refusal, type Result } from '../../foundation/index.ts'
import type { CommandId } from '../../vocabulary/index.ts'

/**
 * Whether the ids of everything that follows from a step for each subject can be derived from its own: a
 * step whose consequences could not be named is not taken. Refused with `id-invalid`.
 */
export function checkFollowing(
  { id, cycle }: { readonly id: CommandId; readonly cycle: CycleId },
  lists: readonly SubjectsOf[],
): Result<true, Refusal<'id-invalid'>> {
  for (const { population, subjects } of lists) {
    for (const subject of subjects) {
      // The longest that is derived: the measures that follow from a confirmation.
      const derived = parseId('command', [id, population, subject, 'measures'].join(':'))
      if (!derived.ok) {
        const [refusal] = derived.refusals
        return { ok: false, refusals: [{ ...refusal, subject: cycle, path: ['id'] }] }
      }
    }
  }
  return ok(true)
}
