import { type Evolution, evolution, invariant } from '../../foundation/index.ts'
import { addEntry } from './add-entry.ts'
import {
  approved,
  claimed,
  proposedFrom,
  refused,
  returned,
  revised,
  sentBack,
  started,
  verified,
  withdrawn,
} from './become.ts'
import { type Draft, inForce, only } from './draft.ts'
import type { PledgeEvent } from './events.ts'
import { freezePledge } from './freeze-pledge.ts'
import { openPledge } from './open-pledge.ts'
import type { Pledge } from './state.ts'

/** How events make the states of a pledge. */
export const pledgeEvolution: Evolution<Pledge, PledgeEvent> = /* @__PURE__ */ evolution<
  Pledge,
  PledgeEvent
>(recipe, freezePledge, openPledge)

/** Edits in place, but for the two ways back (see become.ts). */
function recipe(draft: Draft | undefined, event: PledgeEvent): Draft {
  if (event.type === 'proposed') return proposedFrom(event)
  invariant(draft !== undefined, 'the life of a pledge begins with its proposal')
  const next = nextOf(draft, event)
  next.lastAt = event.at
  return next
}

type Later = Exclude<PledgeEvent, { readonly type: 'proposed' }>

function nextOf(draft: Draft, event: Later): Draft {
  switch (event.type) {
    case 'returned':
      return returned(only(draft, 'proposed'), event)
    case 'refused':
      return refused(only(draft, 'proposed'), event)
    case 'revised':
      return revised(only(draft, 'returned'), event)
    case 'approved':
      return approved(only(draft, 'proposed'), event)
    case 'started':
      return started(only(draft, 'approved'), event)
    case 'claimed':
      return claimed(only(draft, 'running'), event)
    case 'verified':
      return verified(inForce(draft), event)
    case 'withdrawn':
      return withdrawn(draft, event)
    case 'correction-requested':
      return draft.status === 'claimed' ? sentBack(draft, event) : addEntry(draft, event)
    default:
      return addEntry(draft, event)
  }
}
