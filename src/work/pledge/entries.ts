import type { Mutable } from '../../foundation/index.ts'
import { copyEvidence, copyItems, copyToward } from './copies.ts'
import type {
  PledgeChecked,
  PledgeClaimed,
  PledgeCommented,
  PledgeCorrected,
  PledgeCorrectionRequested,
  PledgeExtended,
  PledgeGiven,
  PledgeProgressed,
  PledgeProposed,
  PledgePublished,
  PledgeReminded,
  PledgeReviewed,
  PledgeRevised,
  PledgeVerified,
} from './events.ts'
import { settled } from './settled.ts'
import type {
  PledgeCheck,
  PledgeClaim,
  PledgeComment,
  PledgeCorrection,
  PledgeExtension,
  PledgeGiving,
  PledgeProgress,
  PledgePublication,
  PledgeReason,
  PledgeReminder,
  PledgeReview,
  PledgeShown,
  PledgeVerdict,
  PledgeWording,
} from './state.ts'

// From event to entry, field by field, so that a state never shares a part with an event. All are
// settled but the correction, which waits for its answer.

/** Who gave which reason. */
export function reasonOf(event: PledgeReason): Mutable<PledgeReason> {
  return settled({ reason: event.reason, at: event.at, actor: event.actor })
}

/** One comment. */
export function commentOf(event: PledgeCommented): Mutable<PledgeComment> {
  const { commenter, fits, text, at, actor } = event
  return settled({ commenter, fits, text, at, actor })
}

/** One publication. */
export function publicationOf(event: PledgePublished): Mutable<PledgePublication> {
  const { way, on, where, audience, at, actor } = event
  return settled({ way, on, where, audience, at, actor })
}

/** One form in which it was given. */
export function givingOf(event: PledgeGiven): Mutable<PledgeGiving> {
  const { form, on, where, at, actor } = event
  return settled({ form, on, where, at, actor })
}

/** One step forward. */
export function progressOf(event: PledgeProgressed): Mutable<PledgeProgress> {
  const { text, evidence, toward, at, actor } = event
  return settled({ text, evidence: copyEvidence(evidence), toward: copyToward(toward), at, actor })
}

/** One check. */
export function checkOf(event: PledgeChecked): Mutable<PledgeCheck> {
  const { finding, text, evidence, at, actor } = event
  return settled({ finding, text, evidence: copyEvidence(evidence), at, actor })
}

/** One reminder. */
export function reminderOf(event: PledgeReminded): Mutable<PledgeReminder> {
  return settled({ text: event.text, at: event.at, actor: event.actor })
}

/** Something to put right, with the claim that it sends back. */
export function correctionOf(
  event: PledgeCorrectionRequested,
  sentBack: Mutable<PledgeClaim> | null,
): Mutable<PledgeCorrection> {
  const { reason, due, at, actor } = event
  return { reason, due, sentBack, corrected: null, at, actor }
}

/** What was put right. */
export function correctedOf(event: PledgeCorrected): Mutable<PledgeShown> {
  const { text, evidence, at, actor } = event
  return settled({ text, evidence: copyEvidence(evidence), at, actor })
}

/** One extension. */
export function extensionOf(event: PledgeExtended, from: PledgeExtension['from']) {
  const { due, reason, at, actor } = event
  return settled({ from, to: due, reason, at, actor })
}

/** One month's review. */
export function reviewOf(event: PledgeReviewed): Mutable<PledgeReview> {
  const { month, outcome, points, reason, at, actor } = event
  return settled({ month, outcome, points, reason, at, actor })
}

/** That it is called done. */
export function claimOf(event: PledgeClaimed): Mutable<PledgeClaim> {
  const { on, text, evidence, at, actor } = event
  return settled({ on, text, evidence: copyEvidence(evidence), at, actor })
}

/** What was decided about it. */
export function verdictOf(event: PledgeVerified): Mutable<PledgeVerdict> {
  const { on, reason, evidence, excused, at, actor } = event
  return settled({ on, reason, evidence: copyEvidence(evidence), excused, at, actor })
}

/** The terms in one wording. */
export function wordingOf(
  event: PledgeProposed | PledgeRevised,
  version: number,
): Mutable<PledgeWording> {
  const { items, due, post, at, actor } = event
  return settled({ version, items: copyItems(items), due, post, at, actor })
}
