import type { CivilDate } from '../../calendar/index.ts'
import type {
  CommandBase,
  Evidence,
  MemberId,
  PledgeId,
  SubjectId,
} from '../../vocabulary/index.ts'
import type { CommenterId, PledgeItem, PostId } from './terms.ts'

/** What every command to a pledge carries. */
export interface PledgeCommandBase<Type extends string> extends CommandBase<Type> {
  readonly pledge: PledgeId
}

/** The terms as a command offers them. */
export interface OfferedTerms {
  /** 1 to 50. */
  readonly items: readonly PledgeItem[]
  /** The last day that is in time. Not before today. */
  readonly due: CivilDate
  /** The post that it is tied to. Kinds with `needsPost` demand it. */
  readonly post?: PostId
}

/**
 * A member, a group or a unit proposes a pledge (党员提). Whether `actor` may propose in the name of `by` is
 * for the host to permit: whoever proposes for another has a part in it and judges it no more.
 */
export interface ProposePledge extends PledgeCommandBase<'propose'>, OfferedTerms {
  /** Whose pledge it is. */
  readonly by: SubjectId
  /** The others of the group that makes it together: at most 100, each once, `by` not among them. */
  readonly with?: readonly MemberId[]
  /** Who leads it. In a group it is one of the group; for a unit it is whoever answers for it. */
  readonly led?: MemberId
  /** One of the kinds of the pledge rules. It stays for the life of the pledge. */
  readonly kind: string
}

/** One of the public says whether it fits the person's ability (群众评). Once per commenter and wording. */
export interface CommentOnPledge extends PledgeCommandBase<'comment'> {
  readonly commenter: CommenterId
  readonly fits: boolean
  /** 1 to 2000 UTF-16 units. */
  readonly text?: string
}

/** The committee accepts it (组织定). */
export interface ApprovePledge extends PledgeCommandBase<'approve'> {}

/** The committee sends it back to be revised: too vague, too small, beyond the person's ability. */
export interface ReturnPledge extends PledgeCommandBase<'return'> {
  /** 1 to 2000 UTF-16 units. */
  readonly reason: string
}

/** The committee turns it down for good. */
export interface RefusePledge extends PledgeCommandBase<'refuse'> {
  /** 1 to 2000 UTF-16 units. */
  readonly reason: string
}

/**
 * New terms for a returned pledge. The old ones, their comments and the reason are kept. Who may revise for
 * the pledger is for the host to permit.
 */
export interface RevisePledge extends PledgeCommandBase<'revise'>, OfferedTerms {}

/** An approved pledge is made public in one of the ways that the rules demand. */
export interface PublishPledge extends PledgeCommandBase<'publish'> {
  /** One of `rules.publications`, each once. */
  readonly way: string
  /** The day on which it was: not before the approval and not in the future. */
  readonly on: CivilDate
  /** Where, or before whom: 1 to 2000 UTF-16 units. */
  readonly where: string
  /** How many were there: a whole number from 0 to 1,000,000. */
  readonly audience?: number
}

/**
 * An approved pledge is given: at a meeting, by oath, in writing. Who may record it for the pledger is for
 * the host to permit.
 */
export interface GivePledge extends PledgeCommandBase<'give'> {
  /** One of `rules.forms`, each at most once. One form is enough for the pledge to run. */
  readonly form: string
  /** The day on which it was: not before the approval and not in the future. */
  readonly on: CivilDate
  /** 1 to 2000 UTF-16 units. */
  readonly where?: string
}

/**
 * What was done so far, with what shows it. Who may report for the pledger is for the host to permit.
 */
export interface ReportProgress extends PledgeCommandBase<'progress'> {
  /** What it adds to one item. */
  readonly toward?: Toward
  /** 1 to 2000 UTF-16 units. */
  readonly text: string
  /** At most 100 pieces. */
  readonly evidence?: readonly Evidence[]
}

/** A part of one item's quantity. */
export interface Toward {
  /** The position of the item, from 0. */
  readonly item: number
  /** A decimal from 0 on, in the item's unit. */
  readonly amount: number
}

/** Someone looked (督诺). */
export interface CheckPledge extends PledgeCommandBase<'check'> {
  readonly finding: CheckFinding
  /** 1 to 2000 UTF-16 units. */
  readonly text: string
  /** At most 100 pieces. */
  readonly evidence?: readonly Evidence[]
}

/** What a check found. */
export type CheckFinding = 'on-course' | 'behind'

/** A reminder. */
export interface RemindOfPledge extends PledgeCommandBase<'remind'> {
  /** 1 to 2000 UTF-16 units. */
  readonly text: string
}

/** Asks that something be put right by a day. A claimed pledge runs again. One can be open at a time. */
export interface RequestCorrection extends PledgeCommandBase<'request-correction'> {
  /**
   * The last day that is in time for it. Not before today. It may lie past the pledge's own last day,
   * which it does not move: a correction has a day of its own.
   */
  readonly due: CivilDate
  /** 1 to 2000 UTF-16 units. */
  readonly reason: string
}

/** What was put right. Who may say so for the pledger is for the host to permit. */
export interface CorrectPledge extends PledgeCommandBase<'correct'> {
  /** 1 to 2000 UTF-16 units. */
  readonly text: string
  /** At most 100 pieces. */
  readonly evidence?: readonly Evidence[]
}

/** Gives more time. */
export interface ExtendPledge extends PledgeCommandBase<'extend'> {
  /** The new last day: later than the one that holds, and not before today. */
  readonly due: CivilDate
  /** 1 to 2000 UTF-16 units. */
  readonly reason: string
}

/** The review of one month (for kinds with `reviewedMonthly`). Once per month. */
export interface ReviewPledge extends PledgeCommandBase<'review'> {
  /** `'YYYY-MM'`: begun, and not before the month in which the pledge began to run. */
  readonly month: string
  readonly outcome: ReviewOutcome
  /**
   * What the reviewer gives: a decimal from 0 on. 0 for a month that was not met; for one that was, within
   * `reviewPoints` of the kind, where the rules have them. What it is worth the rulebook says.
   */
  readonly points: number
  /** 1 to 2000 UTF-16 units. */
  readonly reason: string
}

/** Whether the month's part of the pledge was met. */
export type ReviewOutcome = 'met' | 'unmet'

/**
 * The pledger says that it is done. Needs evidence, or progress before it. Who may claim for the pledger is
 * for the host to permit; whoever claims has a part in it.
 */
export interface ClaimPledge extends PledgeCommandBase<'claim'> {
  /** 1 to 2000 UTF-16 units. */
  readonly text: string
  /** At most 100 pieces. */
  readonly evidence?: readonly Evidence[]
}

/** The verdict. Without a claim it is possible only once the deadline is past. */
export interface VerifyPledge extends PledgeCommandBase<'verify'> {
  readonly outcome: PledgeOutcome
  /** True where an objective cause excuses what is missing; never with `'fulfilled'`. */
  readonly excused: boolean
  /** At most 100 pieces. */
  readonly evidence?: readonly Evidence[]
  /** 1 to 2000 UTF-16 units. */
  readonly reason: string
}

/** How a pledge ends that was not refused or withdrawn. */
export type PledgeOutcome = 'fulfilled' | 'partly-fulfilled' | 'not-fulfilled'

/**
 * Takes it back. Once its deadline is past, a pledge that runs ends only by a verdict. Who may withdraw for
 * the pledger is for the host to permit.
 */
export interface WithdrawPledge extends PledgeCommandBase<'withdraw'> {
  /** 1 to 2000 UTF-16 units. */
  readonly reason: string
}

/** Everything that can be asked of a pledge. */
export type PledgeCommand =
  | ProposePledge
  | CommentOnPledge
  | ApprovePledge
  | ReturnPledge
  | RefusePledge
  | RevisePledge
  | PublishPledge
  | GivePledge
  | ReportProgress
  | CheckPledge
  | RemindOfPledge
  | RequestCorrection
  | CorrectPledge
  | ExtendPledge
  | ReviewPledge
  | ClaimPledge
  | VerifyPledge
  | WithdrawPledge

/** The verbs. */
export type PledgeCommandType = PledgeCommand['type']
