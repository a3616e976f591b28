export type { CertifyFact } from './certify-fact.ts'
export type { RecordContext } from './context.ts'
export type { CorrectFact } from './correct-fact.ts'
export type {
  FactCertified,
  FactContent,
  FactCorrected,
  FactDetails,
  FactRecorded,
  FactResubmitted,
  FactReturned,
  FactWithdrawn,
  RecordEvent,
} from './events.ts'
export { recordMessages } from './messages.ts'
export { checkNoticeRules } from './notice/check-notice-rules.ts'
export {
  type DayCalendar,
  type DayCount,
  type DayCountRefusal,
  deadlineWithin,
} from './notice/day-count.ts'
export type { EndNotice } from './notice/end-notice.ts'
export type {
  NoticeContent,
  NoticeEnded,
  NoticeEvent,
  NoticeExtended,
  NoticePosted,
  NoticeTerms,
  NoticeWithdrawn,
} from './notice/events.ts'
export type { ExtendNotice } from './notice/extend-notice.ts'
export { hasRunItsCourse } from './notice/has-run-its-course.ts'
export type { HearingRuleCode, HearingRuleRefusal } from './notice/hearing-rule.ts'
export type { Matter } from './notice/matter.ts'
export { type NoticeCommand, notice } from './notice/notice.ts'
export { noticeAt } from './notice/notice-at.ts'
export { type NoticeId, noticeId } from './notice/notice-id.ts'
export { noticeRunsUntil } from './notice/notice-runs-until.ts'
export type { PostNotice } from './notice/post-notice.ts'
export type {
  EndNoticeCode,
  ExtendNoticeCode,
  NoticeCode,
  NoticeRefusal,
  NoticeStepCode,
  PostNoticeCode,
  WithdrawNoticeCode,
} from './notice/refusals.ts'
export type { NoticeContext, NoticeRules, OpenNoticeRules } from './notice/rules.ts'
export type {
  EndedNotice,
  Notice,
  NoticeBase,
  NoticeExtension,
  ShownNotice,
  WithdrawnNotice,
} from './notice/state.ts'
export type { WithdrawNotice } from './notice/withdraw-notice.ts'
export type { AdmitObjection } from './objection/admit-objection.ts'
export { answerDue, isAnswerOverdue } from './objection/answer-due.ts'
export type { AppealObjection } from './objection/appeal-objection.ts'
export { appealUntil, isFinal } from './objection/appeal-until.ts'
export { checkObjectionRules } from './objection/check-objection-rules.ts'
export type { ObjectionCommandBase } from './objection/check-objection-step.ts'
export type { DismissObjection } from './objection/dismiss-objection.ts'
export type {
  DismissalCause,
  ObjectionAdmitted,
  ObjectionAppealed,
  ObjectionDismissed,
  ObjectionEvent,
  ObjectionRaised,
  ObjectionRuled,
  ObjectionWithdrawn,
  Plea,
  Remedy,
  RulingOutcome,
} from './objection/events.ts'
export { hearingOf } from './objection/hearing-of.ts'
export { mayBeConfirmed } from './objection/may-be-confirmed.ts'
export { type ObjectionCommand, objection } from './objection/objection.ts'
export { type ObjectionId, objectionId } from './objection/objection-id.ts'
export { objectionWindow } from './objection/objection-window.ts'
export { objectionsAt } from './objection/objections-at.ts'
export type { Objector, ObjectorKind } from './objection/objector.ts'
export { isOpenObjection, openObjections } from './objection/open-objections.ts'
export { outcomeOf } from './objection/outcome-of.ts'
export type { RaiseObjection } from './objection/raise-objection.ts'
export type {
  AdmitObjectionCode,
  AppealObjectionCode,
  ConfirmCode,
  ConfirmRefusal,
  DismissObjectionCode,
  JudgeCode,
  ObjectionCode,
  ObjectionRefusal,
  ObjectionStepCode,
  RaiseObjectionCode,
  RuleOnObjectionCode,
  WithdrawObjectionCode,
} from './objection/refusals.ts'
export type { RuleOnObjection } from './objection/rule-on-objection.ts'
export type {
  AppealRules,
  Hearing,
  ObjectionContext,
  ObjectionRules,
  ObjectionWindow,
  OpenHearing,
  OpenObjectionRules,
} from './objection/rules.ts'
export type {
  AdmittedObjection,
  Appeal,
  AppealedObjection,
  DecidedObjection,
  Dismissal,
  EndedObjection,
  Objection,
  ObjectionBase,
  ObjectionDecision,
  Objections,
  OpenObjection,
  RaisedObjection,
  Ruling,
  SettledObjection,
  WithdrawnObjection,
} from './objection/state.ts'
export type { WithdrawObjection } from './objection/withdraw-objection.ts'
export { type RecordCommand, record } from './record.ts'
export type { RecordFact } from './record-fact.ts'
export { recordingOf } from './recording-of.ts'
export type {
  ContentRefusal,
  FactCode,
  RecordCode,
  RecordRefusal,
  RightRefusal,
  StepRefusal,
  TextRefusal,
} from './refusals.ts'
export type { ResubmitFact } from './resubmit-fact.ts'
export type { ReturnFact } from './return-fact.ts'
export type {
  AwaitingFact,
  CertifiedFact,
  CorrectedFact,
  CountedFact,
  EndedFact,
  FactVersion,
  RecordState,
  Remark,
  ReturnedFact,
  Stamp,
  VouchedFact,
  WithdrawnFact,
} from './state.ts'
export { isVouched, vouchedFact } from './vouched-fact.ts'
export type { WithdrawFact } from './withdraw-fact.ts'
