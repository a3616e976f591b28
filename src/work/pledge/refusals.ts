import type { Refusal } from '../../foundation/index.ts'

/** Before anything else: the verb does not fit the state, the state is another pledge's, or time runs backwards. */
export type PledgeGuardCode = 'wrong-state' | 'other-pledge' | 'time-went-back'

/** Terms that cannot stand. */
export type PledgeTermsCode =
  | 'text-invalid'
  | 'list-invalid'
  | 'quantity-invalid'
  | 'kind-unknown'
  | 'post-needed'
  | 'due-in-past'

/** Why `propose` is refused. */
export type ProposePledgeCode = 'wrong-state' | PledgeTermsCode | 'group-invalid'
/** Why `comment` is refused. */
export type CommentOnPledgeCode =
  | PledgeGuardCode
  | 'own-case'
  | 'already-commented'
  | 'text-invalid'
/** Why `approve` is refused. */
export type ApprovePledgeCode = PledgeGuardCode | 'own-case' | 'comments-missing' | 'due-in-past'
/** Why `return` is refused. */
export type ReturnPledgeCode = PledgeGuardCode | 'own-case' | 'text-invalid'
/** Why `refuse` is refused. */
export type RefusePledgeCode = PledgeGuardCode | 'own-case' | 'text-invalid'
/** Why `revise` is refused. */
export type RevisePledgeCode = PledgeGuardCode | PledgeTermsCode | 'nothing-changed'
/** Why `publish` is refused. */
export type PublishPledgeCode =
  | PledgeGuardCode
  | 'publication-unknown'
  | 'already-published'
  | 'date-too-early'
  | 'date-too-late'
  | 'text-invalid'
  | 'audience-invalid'
/** Why `give` is refused. */
export type GivePledgeCode =
  | PledgeGuardCode
  | 'form-unknown'
  | 'already-given'
  | 'date-too-early'
  | 'date-too-late'
  | 'text-invalid'
/** Why `progress` is refused. */
export type ReportProgressCode =
  | PledgeGuardCode
  | 'text-invalid'
  | 'list-invalid'
  | 'item-unknown'
  | 'quantity-invalid'
/** Why `check` is refused. */
export type CheckPledgeCode = PledgeGuardCode | 'own-case' | 'text-invalid' | 'list-invalid'
/** Why `remind` is refused. */
export type RemindOfPledgeCode = PledgeGuardCode | 'text-invalid'
/** Why `request-correction` is refused. */
export type RequestCorrectionCode =
  | PledgeGuardCode
  | 'own-case'
  | 'correction-open'
  | 'due-in-past'
  | 'text-invalid'
/** Why `correct` is refused. */
export type CorrectPledgeCode =
  | PledgeGuardCode
  | 'no-correction-open'
  | 'text-invalid'
  | 'list-invalid'
/** Why `extend` is refused. */
export type ExtendPledgeCode =
  | PledgeGuardCode
  | 'own-case'
  | 'due-not-later'
  | 'due-in-past'
  | 'text-invalid'
/** Why `review` is refused. */
export type ReviewPledgeCode =
  | PledgeGuardCode
  | 'own-case'
  | 'not-reviewed'
  | 'month-invalid'
  | 'month-too-early'
  | 'month-not-begun'
  | 'already-reviewed'
  | 'points-invalid'
  | 'points-for-unmet'
  | 'review-points-out-of-bounds'
  | 'text-invalid'
/** Why `claim` is refused. */
export type ClaimPledgeCode =
  | PledgeGuardCode
  | 'nothing-shown'
  | 'correction-open'
  | 'text-invalid'
  | 'list-invalid'
/** Why `verify` is refused. */
export type VerifyPledgeCode =
  | PledgeGuardCode
  | 'own-case'
  | 'not-claimed'
  | 'nothing-to-excuse'
  | 'text-invalid'
  | 'list-invalid'
/** Why `withdraw` is refused. */
export type WithdrawPledgeCode = PledgeGuardCode | 'overdue' | 'text-invalid'

/** Every refusal code of a pledge. */
export type PledgeCode =
  | ProposePledgeCode
  | CommentOnPledgeCode
  | ApprovePledgeCode
  | ReturnPledgeCode
  | RefusePledgeCode
  | RevisePledgeCode
  | PublishPledgeCode
  | GivePledgeCode
  | ReportProgressCode
  | CheckPledgeCode
  | RemindOfPledgeCode
  | RequestCorrectionCode
  | CorrectPledgeCode
  | ExtendPledgeCode
  | ReviewPledgeCode
  | ClaimPledgeCode
  | VerifyPledgeCode
  | WithdrawPledgeCode

/** A refusal of a command to a pledge. Its subject is the pledge. */
export type PledgeRefusal = Refusal<PledgeCode>
