import type { Mutable } from '../../foundation/index.ts'
import { copyEvidence, copyItems } from './copies.ts'
import type { Draft, DraftIn } from './draft.ts'
import { correctionOf } from './entries.ts'
import type {
  PledgeApproved,
  PledgeClaimed,
  PledgeCorrectionRequested,
  PledgeProposed,
  PledgeRevised,
  PledgeStarted,
  PledgeVerified,
} from './events.ts'
import type { PledgeBase, PledgeReason } from './state.ts'

type Base = Mutable<PledgeBase>

// One literal per state, with its fields written out: on Node 20 a literal that spreads another object
// costs ten times as much, and a replay makes four of these for every pledge.

/** The first state. */
export function proposedFrom(event: PledgeProposed): DraftIn<'proposed'> {
  return {
    status: 'proposed',
    id: event.pledge,
    by: event.by,
    with: event.with.slice(),
    led: event.led,
    kind: event.kind,
    wording: wordingOf(event, 1),
    history: [],
    comments: [],
    due: event.due,
    lastAt: event.at,
  }
}

function wordingOf(event: PledgeProposed | PledgeRevised, version: number): Base['wording'] {
  const { at, actor, due, post } = event
  return { version, items: copyItems(event.items), due, post, at, actor }
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
    history: from.history.concat([past]),
    comments: [],
    due: event.due,
    lastAt: event.at,
  }
}

/** Sent back. */
export function returned(
  from: DraftIn<'proposed'>,
  reason: Mutable<PledgeReason>,
): DraftIn<'returned'> {
  return { ...baseOf(from), status: 'returned', returned: reason }
}

/** Turned down. */
export function refused(
  from: DraftIn<'proposed'>,
  reason: Mutable<PledgeReason>,
): DraftIn<'refused'> {
  return { ...baseOf(from), status: 'refused', refused: reason }
}

/** Taken back, with everything that stood. */
export function withdrawn(from: Draft, reason: Mutable<PledgeReason>): DraftIn<'withdrawn'> {
  return {
    ...baseOf(from),
    status: 'withdrawn',
    withdrawn: reason,
    returned: from.status === 'returned' ? from.returned : null,
    approval: 'approval' in from ? from.approval : null,
    run: 'run' in from ? from.run : null,
  }
}

/** Without hurry: these three states are seldom reached. */
function baseOf(from: Draft): Base {
  const { id, by, led, kind, wording, history, comments, due, lastAt } = from
  return { id, by, with: from.with, led, kind, wording, history, comments, due, lastAt }
}

/** Accepted. */
export function approved(from: DraftIn<'proposed'>, event: PledgeApproved): DraftIn<'approved'> {
  const { at, actor, on } = event
  return {
    status: 'approved',
    id: from.id,
    by: from.by,
    with: from.with,
    led: from.led,
    kind: from.kind,
    wording: from.wording,
    history: from.history,
    comments: from.comments,
    due: from.due,
    lastAt: at,
    approval: { on, publications: [], given: [], at, actor },
  }
}

/** In force. */
export function started(from: DraftIn<'approved'>, event: PledgeStarted): DraftIn<'running'> {
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
    run: {
      startedOn: event.on,
      progress: [],
      checks: [],
      reminders: [],
      corrections: [],
      extensions: [],
      reviews: [],
    },
  }
}

/** Called done. */
export function claimed(from: DraftIn<'running'>, event: PledgeClaimed): DraftIn<'claimed'> {
  const { at, actor, on, text } = event
  return {
    status: 'claimed',
    id: from.id,
    by: from.by,
    with: from.with,
    led: from.led,
    kind: from.kind,
    wording: from.wording,
    history: from.history,
    comments: from.comments,
    due: from.due,
    lastAt: at,
    approval: from.approval,
    run: from.run,
    claim: { on, text, evidence: copyEvidence(event.evidence), at, actor },
  }
}

/** Sent back to run, with the claim kept beside what is to be put right. */
export function sentBack(
  from: DraftIn<'claimed'>,
  event: PledgeCorrectionRequested,
): DraftIn<'running'> {
  const correction = correctionOf(event, from.claim)
  return {
    ...baseOf(from),
    status: 'running',
    approval: from.approval,
    run: { ...from.run, corrections: from.run.corrections.concat([correction]) },
  }
}

/** With a verdict. */
export function verified(
  from: DraftIn<'running' | 'claimed'>,
  event: PledgeVerified,
): DraftIn<'fulfilled' | 'partly-fulfilled' | 'not-fulfilled'> {
  const { at, actor, on, reason, excused } = event
  return {
    status: event.outcome,
    id: from.id,
    by: from.by,
    with: from.with,
    led: from.led,
    kind: from.kind,
    wording: from.wording,
    history: from.history,
    comments: from.comments,
    due: from.due,
    lastAt: at,
    approval: from.approval,
    run: from.run,
    claim: from.status === 'claimed' ? from.claim : null,
    verdict: { on, reason, evidence: copyEvidence(event.evidence), excused, at, actor },
  }
}
