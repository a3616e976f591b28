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
export { type RecordCommand, record } from './record.ts'
export type { RecordFact } from './record-fact.ts'
export { recordingOf } from './recording-of.ts'
export type {
  ContentRefusal,
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
