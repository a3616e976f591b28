export type {
  ApprovePledge,
  CheckFinding,
  CheckPledge,
  ClaimPledge,
  CommentOnPledge,
  CorrectPledge,
  ExtendPledge,
  GivePledge,
  OfferedTerms,
  PledgeCommand,
  PledgeCommandBase,
  PledgeCommandType,
  PledgeOutcome,
  ProposePledge,
  PublishPledge,
  RefusePledge,
  RemindOfPledge,
  ReportProgress,
  RequestCorrection,
  ReturnPledge,
  ReviewOutcome,
  ReviewPledge,
  RevisePledge,
  Toward,
  VerifyPledge,
  WithdrawPledge,
} from './commands.ts'
export type { PledgeContext } from './context.ts'
export type {
  PledgeApproved,
  PledgeChecked,
  PledgeClaimed,
  PledgeCommented,
  PledgeCorrected,
  PledgeCorrectionRequested,
  PledgeEvent,
  PledgeEventBase,
  PledgeExtended,
  PledgeGiven,
  PledgeProgressed,
  PledgeProposed,
  PledgePublished,
  PledgeRefused,
  PledgeReminded,
  PledgeReturned,
  PledgeReviewed,
  PledgeRevised,
  PledgeStarted,
  PledgeVerified,
  PledgeWithdrawn,
} from './events.ts'
export { pledgeMessages } from './messages/pledge-messages.ts'
export { pledge } from './pledge.ts'
export { doneSoFar } from './queries/done-so-far.ts'
export { isOpenPledge, type OpenPledge } from './queries/is-open-pledge.ts'
export { isOverdue, isOverdueOn } from './queries/is-overdue.ts'
export { monthsToReview } from './queries/months-to-review.ts'
export { nextSteps } from './queries/next-steps.ts'
export { openCorrection } from './queries/open-correction.ts'
export { pledgeMermaid } from './queries/pledge-mermaid.ts'
export type {
  ApprovePledgeCode,
  CheckPledgeCode,
  ClaimPledgeCode,
  CommentOnPledgeCode,
  CorrectPledgeCode,
  ExtendPledgeCode,
  GivePledgeCode,
  PledgeCode,
  PledgeGuardCode,
  PledgeRefusal,
  PledgeTermsCode,
  ProposePledgeCode,
  PublishPledgeCode,
  RefusePledgeCode,
  RemindOfPledgeCode,
  ReportProgressCode,
  RequestCorrectionCode,
  ReturnPledgeCode,
  ReviewPledgeCode,
  RevisePledgeCode,
  VerifyPledgeCode,
  WithdrawPledgeCode,
} from './refusals.ts'
export type {
  EnterPledge,
  RegisterCommand,
  RegisterCommandBase,
  ReleaseCause,
  ReleasePledge,
} from './register/commands.ts'
export type { RegisterContext } from './register/decide.ts'
export type {
  PledgeEntered,
  PledgeReleased,
  RegisterEvent,
  RegisterEventBase,
} from './register/events.ts'
export { pledgeRegister } from './register/pledge-register.ts'
export { pledgesHeld } from './register/pledges-held.ts'
export type {
  EnterPledgeCode,
  RegisterCode,
  RegisterGuardCode,
  RegisterRefusal,
  ReleasePledgeCode,
} from './register/refusals.ts'
export {
  type MemberAtClosing,
  type ShortOfPledges,
  shortOfPledges,
} from './register/short-of-pledges.ts'
export type { PledgeRegister, RegisterPlace } from './register/state.ts'
export {
  type UnitAtClosing,
  type UnitShortOfPledges,
  unitsShortOfPledges,
} from './register/units-short-of-pledges.ts'
export type {
  ApprovedPledge,
  ClaimedPledge,
  FulfilledPledge,
  JudgedPledge,
  NotFulfilledPledge,
  PartlyFulfilledPledge,
  PastPledgeWording,
  Pledge,
  PledgeApproval,
  PledgeBase,
  PledgeCheck,
  PledgeClaim,
  PledgeComment,
  PledgeCorrection,
  PledgeEntry,
  PledgeExtension,
  PledgeGiving,
  PledgeIn,
  PledgeProgress,
  PledgePublication,
  PledgeReason,
  PledgeReminder,
  PledgeReview,
  PledgeRun,
  PledgeShown,
  PledgeStatus,
  PledgeVerdict,
  PledgeWording,
  ProposedPledge,
  RefusedPledge,
  ReturnedPledge,
  RunningPledge,
  VerifiedPledge,
  WithdrawnPledge,
} from './state.ts'
export type { CommenterId, PledgeItem, PledgeTerms, PostId, Quantity } from './terms.ts'
export { type PledgePlace, type PledgeTransitions, pledgeTransitions } from './transitions.ts'
