import type { Objection, ObjectionDecision } from './state.ts'

/**
 * The decision that stands: the ruling on appeal, else the first decision. None while the objection is
 * open, an appeal included, and none where it was withdrawn. Whether the decision is final, `isFinal` says.
 */
export function outcomeOf(objection: Objection): ObjectionDecision | undefined {
  if (objection.status === 'settled') return objection.ruling
  return objection.status === 'decided' ? objection.decision : undefined
}
