import type { CivilDate, Instant } from '../../calendar/index.ts'
import type { Evidence, MemberId, PledgeId, SubjectId } from '../../vocabulary/index.ts'
import type { CheckFinding, ReviewOutcome, Toward } from './commands.ts'
import type { CommenterId, PledgeTerms } from './terms.ts'

/** Something that someone did: when, and who. */
export interface PledgeEntry {
  readonly at: Instant
  readonly actor: MemberId
}

/** With the reason that they gave. */
export interface PledgeReason extends PledgeEntry {
  readonly reason: string
}

/** With a text and what shows it. */
export interface PledgeShown extends PledgeEntry {
  readonly text: string
  readonly evidence: readonly Evidence[]
}

/** What one of the public said about the wording that stood. */
export interface PledgeComment extends PledgeEntry {
  readonly commenter: CommenterId
  readonly fits: boolean
  readonly text: string | null
}

/** The terms in one wording, and who worded them. */
export interface PledgeWording extends PledgeTerms, PledgeEntry {
  /** 1 for the proposal, then one more with every revision. */
  readonly version: number
}

/** A wording that was sent back, with what was said about it. Never lost. */
export interface PastPledgeWording {
  readonly wording: PledgeWording
  readonly comments: readonly PledgeComment[]
  readonly returned: PledgeReason
}

/** One way in which it was made public. */
export interface PledgePublication extends PledgeEntry {
  readonly way: string
  readonly on: CivilDate
  readonly where: string
  readonly audience: number | null
}

/** One form in which it was given. */
export interface PledgeGiving extends PledgeEntry {
  readonly form: string
  readonly on: CivilDate
  readonly where: string | null
}

/** The committee's yes, and what followed from it until the pledge ran. */
export interface PledgeApproval extends PledgeEntry {
  readonly on: CivilDate
  readonly publications: readonly PledgePublication[]
  readonly given: readonly PledgeGiving[]
}

/** One step forward. */
export interface PledgeProgress extends PledgeShown {
  readonly toward: Toward | null
}

/** One look from outside. */
export interface PledgeCheck extends PledgeShown {
  readonly finding: CheckFinding
}

/** One reminder. */
export interface PledgeReminder extends PledgeEntry {
  readonly text: string
}

/** Something to put right, open until `corrected`. */
export interface PledgeCorrection extends PledgeReason {
  readonly due: CivilDate
  /** The claim that was sent back with it, if there was one. */
  readonly sentBack: PledgeClaim | null
  readonly corrected: PledgeShown | null
}

/** One extension of the deadline. */
export interface PledgeExtension extends PledgeReason {
  readonly from: CivilDate
  readonly to: CivilDate
}

/** The review of one month. */
export interface PledgeReview extends PledgeReason {
  readonly month: string
  readonly outcome: ReviewOutcome
  readonly points: number
}

/** Everything that happens between the start and the verdict, each list in order of time. */
export interface PledgeRun {
  readonly startedOn: CivilDate
  readonly progress: readonly PledgeProgress[]
  readonly checks: readonly PledgeCheck[]
  readonly reminders: readonly PledgeReminder[]
  readonly corrections: readonly PledgeCorrection[]
  readonly extensions: readonly PledgeExtension[]
  readonly reviews: readonly PledgeReview[]
}

/** That the pledger calls it done. */
export interface PledgeClaim extends PledgeShown {
  readonly on: CivilDate
}

/** The verdict of someone who is not a party. */
export interface PledgeVerdict extends PledgeReason {
  readonly on: CivilDate
  readonly evidence: readonly Evidence[]
  /** Whether an objective cause excuses what is missing. Always false where nothing is. */
  readonly excused: boolean
}

/** What is known of every pledge. */
export interface PledgeBase {
  readonly id: PledgeId
  readonly by: SubjectId
  /** The others of the group; empty for a pledge of one. */
  readonly with: readonly MemberId[]
  readonly led: MemberId | null
  readonly kind: string
  /** The terms that stand. */
  readonly wording: PledgeWording
  /** The wordings before it, oldest first. */
  readonly history: readonly PastPledgeWording[]
  /** About the wording that stands. */
  readonly comments: readonly PledgeComment[]
  /** The last day that is in time, extensions included. */
  readonly due: CivilDate
  /** When its last event happened. */
  readonly lastAt: Instant
}

/** Waits for comments and for the committee. */
export interface ProposedPledge extends PledgeBase {
  readonly status: 'proposed'
}

/** Waits for its revision. */
export interface ReturnedPledge extends PledgeBase {
  readonly status: 'returned'
  readonly returned: PledgeReason
}

/** Turned down. */
export interface RefusedPledge extends PledgeBase {
  readonly status: 'refused'
  readonly refused: PledgeReason
}

/** Accepted; waits to be made public and to be given. */
export interface ApprovedPledge extends PledgeBase {
  readonly status: 'approved'
  readonly approval: PledgeApproval
}

/** In force. */
export interface RunningPledge extends PledgeBase {
  readonly status: 'running'
  readonly approval: PledgeApproval
  readonly run: PledgeRun
}

/** Called done; waits for its verdict. */
export interface ClaimedPledge extends PledgeBase {
  readonly status: 'claimed'
  readonly approval: PledgeApproval
  readonly run: PledgeRun
  readonly claim: PledgeClaim
}

/** What every pledge with a verdict has. */
export interface JudgedPledge extends PledgeBase {
  readonly approval: PledgeApproval
  readonly run: PledgeRun
  /** `null` where the deadline passed without one. */
  readonly claim: PledgeClaim | null
  readonly verdict: PledgeVerdict
}

/** Kept. */
export interface FulfilledPledge extends JudgedPledge {
  readonly status: 'fulfilled'
}

/** Kept in part. */
export interface PartlyFulfilledPledge extends JudgedPledge {
  readonly status: 'partly-fulfilled'
}

/** Not kept, with or without an excuse. */
export interface NotFulfilledPledge extends JudgedPledge {
  readonly status: 'not-fulfilled'
}

/** With a verdict, whichever. */
export type VerifiedPledge = FulfilledPledge | PartlyFulfilledPledge | NotFulfilledPledge

/** Taken back. */
export interface WithdrawnPledge extends PledgeBase {
  readonly status: 'withdrawn'
  readonly withdrawn: PledgeReason
  /** What was sent back and not revised any more. */
  readonly returned: PledgeReason | null
  readonly approval: PledgeApproval | null
  readonly run: PledgeRun | null
}

/** One promise, from proposal to outcome. Tell the states apart by `status`. */
export type Pledge =
  | ProposedPledge
  | ReturnedPledge
  | RefusedPledge
  | ApprovedPledge
  | RunningPledge
  | ClaimedPledge
  | VerifiedPledge
  | WithdrawnPledge

/** The names of the states. */
export type PledgeStatus = Pledge['status']

/** The state of one name: `PledgeIn<'running'>` is `RunningPledge`. */
export type PledgeIn<Status extends PledgeStatus> = Extract<Pledge, { readonly status: Status }>
