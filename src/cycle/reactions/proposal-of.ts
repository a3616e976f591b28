import { copyOf, type IdRefusal, ok, type Result } from '../../foundation/index.ts'
import type { Measure } from '../../vocabulary/index.ts'
import type { ProposeMeasures } from '../appraisal/decisions/propose.ts'
import type { AppraisalConfirmed } from '../appraisal/events.ts'
import { appraisalKeyOf } from '../appraisal/key.ts'
import type { Hash } from '../results/hash.ts'
import { derivedId } from './derived-id.ts'

/**
 * What follows when an appraisal is confirmed and its population's rules propose something about the
 * subject: it is entered, to be decided by people. Nothing where they propose nothing. Ids as in
 * `gradingsOf`.
 *
 * @param measures - Those of the whole population: other subjects' are left aside.
 */
export function proposalOf(
  event: AppraisalConfirmed,
  measures: readonly Measure[],
  hash?: Hash,
): Result<ProposeMeasures | undefined, IdRefusal> {
  const own = measures.filter(({ subject }) => subject === event.subject)
  if (own.length === 0) return ok(undefined)
  const id = derivedId(event.cause, ['measures'], hash)
  if (!id.ok) return id
  const { at, actor } = event
  const parts = { at, actor, ...appraisalKeyOf(event), measures: copyOf(own) }
  return ok({ id: id.value, type: 'propose', ...parts })
}
