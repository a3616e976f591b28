import { invariant, type Mutable } from '../../foundation/index.ts'
import type { Pledge, PledgeIn, PledgeStatus } from './state.ts'

/** A state that the recipe may edit. */
export type Draft = Mutable<Pledge>

/** The same for the state of one name. */
export type DraftIn<Status extends PledgeStatus> = Mutable<PledgeIn<Status>>

const order = 'an event of a pledge follows from its state'

/** The draft as the one state that the event can follow. */
export function only<Status extends PledgeStatus>(draft: Draft, status: Status): DraftIn<Status> {
  invariant(draft.status === status, order)
  // Equal names mean the same member of the union; the compiler does not carry that through a generic.
  return draft as DraftIn<Status>
}

/** The draft as a pledge that runs or is claimed. */
export function inForce(draft: Draft): DraftIn<'running' | 'claimed'> {
  invariant(draft.status === 'running' || draft.status === 'claimed', order)
  return draft
}
