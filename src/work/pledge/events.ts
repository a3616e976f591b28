import type { CivilDate } from '../../calendar/index.ts'
import type { EventBase, Evidence, MemberId, PledgeId, SubjectId } from '../../vocabulary/index.ts'
import type { CheckFinding, PledgeOutcome, ReviewOutcome, Toward } from './commands.ts'
import type { CommenterId, PledgeTerms } from './terms.ts'

/** What every event of a pledge carries. Events have every field; what was left out is `null` or empty. */
export interface PledgeEventBase<Type extends string> extends EventBase<Type> {
  readonly pledge: PledgeId
}

/** A pledge was proposed. */
export interface PledgeProposed extends PledgeEventBase<'proposed'>, PledgeTerms {
  readonly by: SubjectId
  readonly with: readonly MemberId[]
  readonly led: MemberId | null
  readonly kind: string
}

/** One of the public commented. */
export interface PledgeCommented extends PledgeEventBase<'commented'> {
  readonly commenter: CommenterId
  readonly fits: boolean
  readonly text: string | null
}

/** The committee sent it back. */
export interface PledgeReturned extends PledgeEventBase<'returned'> {
  readonly reason: string
}

/** The committee turned it down. */
export interface PledgeRefused extends PledgeEventBase<'refused'> {
  readonly reason: string
}

/** It has new terms. */
export interface PledgeRevised extends PledgeEventBase<'revised'>, PledgeTerms {}

/** The committee accepted it. */
export interface PledgeApproved extends PledgeEventBase<'approved'> {
  /** The civil day, in the zone of the rules. */
  readonly on: CivilDate
}

/** It was made public in one way. */
export interface PledgePublished extends PledgeEventBase<'published'> {
  readonly way: string
  readonly on: CivilDate
  readonly where: string
  readonly audience: number | null
}

/** It was given in one form. */
export interface PledgeGiven extends PledgeEventBase<'given'> {
  readonly form: string
  readonly on: CivilDate
  readonly where: string | null
}

/** Published and given as the rules demand, it runs. Follows from the command that completed them. */
export interface PledgeStarted extends PledgeEventBase<'started'> {
  readonly on: CivilDate
}

/** Something was done. */
export interface PledgeProgressed extends PledgeEventBase<'progressed'> {
  readonly toward: Toward | null
  readonly text: string
  readonly evidence: readonly Evidence[]
}

/** Someone looked. */
export interface PledgeChecked extends PledgeEventBase<'checked'> {
  readonly finding: CheckFinding
  readonly text: string
  readonly evidence: readonly Evidence[]
}

/** The pledger was reminded. */
export interface PledgeReminded extends PledgeEventBase<'reminded'> {
  readonly text: string
}

/** Something is to be put right by a day. */
export interface PledgeCorrectionRequested extends PledgeEventBase<'correction-requested'> {
  readonly due: CivilDate
  readonly reason: string
}

/** It was put right. */
export interface PledgeCorrected extends PledgeEventBase<'corrected'> {
  readonly text: string
  readonly evidence: readonly Evidence[]
}

/** There is more time. */
export interface PledgeExtended extends PledgeEventBase<'extended'> {
  readonly due: CivilDate
  readonly reason: string
}

/** A month was reviewed. */
export interface PledgeReviewed extends PledgeEventBase<'reviewed'> {
  readonly month: string
  readonly outcome: ReviewOutcome
  readonly points: number
  readonly reason: string
}

/** The pledger says that it is done. */
export interface PledgeClaimed extends PledgeEventBase<'claimed'> {
  readonly on: CivilDate
  readonly text: string
  readonly evidence: readonly Evidence[]
}

/** The verdict. */
export interface PledgeVerified extends PledgeEventBase<'verified'> {
  readonly on: CivilDate
  readonly outcome: PledgeOutcome
  readonly excused: boolean
  readonly evidence: readonly Evidence[]
  readonly reason: string
}

/** It was taken back. */
export interface PledgeWithdrawn extends PledgeEventBase<'withdrawn'> {
  readonly reason: string
}

/** Everything that can happen to a pledge. */
export type PledgeEvent =
  | PledgeProposed
  | PledgeCommented
  | PledgeReturned
  | PledgeRefused
  | PledgeRevised
  | PledgeApproved
  | PledgePublished
  | PledgeGiven
  | PledgeStarted
  | PledgeProgressed
  | PledgeChecked
  | PledgeReminded
  | PledgeCorrectionRequested
  | PledgeCorrected
  | PledgeExtended
  | PledgeReviewed
  | PledgeClaimed
  | PledgeVerified
  | PledgeWithdrawn
