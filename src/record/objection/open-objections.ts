import type { Instant } from '../../calendar/index.ts'
import { objectionsAt } from './objections-at.ts'
import type { Objection, Objections, OpenObjection } from './state.ts'

/** Whether an objection waits for a decision: raised, admitted or appealed. */
export function isOpenObjection(objection: Objection): objection is OpenObjection {
  const { status } = objection
  return status === 'raised' || status === 'admitted' || status === 'appealed'
}

/** The objections to a matter that waited for a decision at an instant, by what was known then. */
export function openObjections(
  state: Objections | undefined,
  now: Instant,
): readonly OpenObjection[] {
  return objectionsAt(state, now)?.objections.filter(isOpenObjection) ?? []
}
