import type { Mutable } from '../../foundation/index.ts'
import type { Draft, DraftIn } from './draft.ts'
import { claimOf, correctionOf, reasonOf, verdictOf, wordingOf } from './entries.ts'
import type {
  PledgeApproved,
  PledgeClaimed,
  PledgeCorrectionRequested,
  PledgeProposed,
  PledgeRefused,
  PledgeReturned,
  PledgeRevised,
  PledgeStarted,
  PledgeVerified,
  PledgeWithdrawn,
} from './events.ts'
import { settled } from './settled.ts'
import type { PledgeCorrection, PledgeStatus } from './state.ts'

// Along the usual way every state has the fields of the one before and some more, so the draft grows in
// place: a new object for each step would cost a replay a third of its time. Only a way back, where a
// field falls away, makes a new object: a literal, for one that spreads another costs ten times as much.

/** The first state. */
export function proposedFrom(event: PledgeProposed): DraftIn<'proposed'> {
  return {
    status: 'proposed',
    id: event.pledge,
    by: event.by,
    with: settled(event.with.slice()),
    led: event.led,
    kind: event.kind,
    wording: wordingOf(event, 1),
    history: [],
    comments: [],
    due: event.due,
    lastAt: event.at,
  }
}

/** The draft under the type of its next state; its new fields follow at once. */
function grow<Status extends PledgeStatus>(draft: Draft, status: Status): DraftIn<Status> {
  // What an object is to become while it is edited, its type cannot say.
  const next: { status: PledgeStatus } = draft
  next.status = status
  return draft as DraftIn<Status>
}

/** Sent back. */
export function returned(draft: DraftIn<'proposed'>, event: PledgeReturned): Draft {
  const next = grow(draft, 'returned')
  next.returned = reasonOf(event)
  return next
}

/** Turned down. */
export function refused(draft: DraftIn<'proposed'>, event: PledgeRefused): Draft {
  const next = grow(draft, 'refused')
  next.refused = reasonOf(event)
  return next
}

/** Accepted. */
export function approved(draft: DraftIn<'proposed'>, event: PledgeApproved): Draft {
  const { on, at, actor } = event
  const next = grow(draft, 'approved')
  next.approval = { on, publications: [], given: [], at, actor }
  return next
}

/** In force. */
export function started(draft: DraftIn<'approved'>, event: PledgeStarted): Draft {
  const next = grow(draft, 'running')
  next.run = {
    startedOn: event.on,
    progress: [],
    checks: [],
    reminders: [],
    corrections: [],
    extensions: [],
    reviews: [],
  }
  return next
}

/** Called done. */
export function claimed(draft: DraftIn<'running'>, event: PledgeClaimed): Draft {
  const next = grow(draft, 'claimed')
  next.claim = claimOf(event)
  return next
}

/** With a verdict. */
export function verified(draft: DraftIn<'running' | 'claimed'>, event: PledgeVerified): Draft {
  const isClaimed = draft.status === 'claimed'
  const next = grow(draft, event.outcome)
  if (!isClaimed) next.claim = null
  next.verdict = verdictOf(event)
  return next
}

/** Taken back, with everything that stood. */
export function withdrawn(draft: Draft, event: PledgeWithdrawn): Draft {
  const next = grow(draft, 'withdrawn')
  next.withdrawn = reasonOf(event)
  next.returned ??= null
  next.approval ??= null
  next.run ??= null
  return next
}

/** Proposed again, with the old wording in its history. */
export function revised(from: DraftIn<'returned'>, event: PledgeRevised): DraftIn<'proposed'> {
  const past = { wording: from.wording, comments: from.comments, returned: from.returned }
  return {
    status: 'proposed',
    id: from.id,
    by: from.by,
    with: from.with,
    led: from.led,
    kind: from.kind,
    wording: wordingOf(event, from.wording.version + 1),
    history: from.history.concat(past),
    comments: [],
    due: event.due,
    lastAt: event.at,
  }
}

/** Sent back to run, with the claim kept beside what is to be put right. */
export function sentBack(
  from: DraftIn<'claimed'>,
  event: PledgeCorrectionRequested,
): DraftIn<'running'> {
  return {
    status: 'running',
    id: from.id,
    by: from.by,
    with: from.with,
    led: from.led,
    kind: from.kind,
    wording: from.wording,
    history: from.history,
    comments: from.comments,
    due: from.due,
    lastAt: event.at,
    approval: from.approval,
    run: corrected(from.run, correctionOf(event, from.claim)),
  }
}

function corrected(
  from: DraftIn<'claimed'>['run'],
  correction: Mutable<PledgeCorrection>,
): DraftIn<'running'>['run'] {
  return {
    startedOn: from.startedOn,
    progress: from.progress,
    checks: from.checks,
    reminders: from.reminders,
    corrections: from.corrections.concat(correction),
    extensions: from.extensions,
    reviews: from.reviews,
  }
}
