import type { Refusal } from '../../foundation/index.ts'
import type { DayCountRefusal } from '../../record/index.ts'
import type { RulingCode } from '../rulings/check-ruling.ts'

/** Before anything else: another appraisal, another stage, or time runs backwards. */
export type AppraisalStepCode =
  | 'appraisal-unknown'
  | 'appraisal-stage-wrong'
  | 'cycle-not-ready'
  | 'time-went-back'

/** Before anything else about a measure: there is none, or it is in another state. */
export type MeasureStepCode = AppraisalStepCode | 'measure-unknown' | 'measure-stage-wrong'

/** What can be wrong with a result. */
export type ResultCode = 'exact-invalid' | 'text-invalid'

/** Why `grade` is refused. */
export type GradeSubjectCode =
  | ResultCode
  | 'appraisal-known'
  | 'cycle-not-ready'
  | 'populations-other'
  | 'time-went-back'
/** Why `revise` is refused. */
export type ReviseAppraisalCode =
  | AppraisalStepCode
  | ResultCode
  | 'ruling-unknown'
  | 'ruling-taken'
  | 'result-same'
/** Why `confirm` is refused. */
export type ConfirmAppraisalCode = AppraisalStepCode
/** Why `propose` is refused. */
export type ProposeMeasuresCode =
  | AppraisalStepCode
  | 'measures-missing'
  | 'measure-other'
  | 'measure-known'
/** Why `decide` is refused. */
export type DecideMeasureCode = MeasureStepCode | 'own-case' | 'role-missing' | 'text-invalid'
/** Why `notify` is refused, beside days that cannot be counted. */
export type NotifyOfMeasureCode = MeasureStepCode
/** Why `lift` is refused. */
export type LiftMeasureCode = MeasureStepCode | RulingCode | 'text-invalid'
/** Why `carry-out` is refused. */
export type CarryOutMeasureCode =
  | MeasureStepCode
  | 'own-case'
  | 'effect-too-early'
  | 'effect-ahead'
  | 'objection-open'
  | 'objections-missing'
  | 'ruling-pending'
  | 'evidence-too-much'
  | 'text-invalid'
/** Why `carry` is refused. */
export type CarryAppraisalCode = AppraisalStepCode | 'measures-open'

/** Every refusal code of an appraisal's own decisions. */
export type AppraisalCode =
  | GradeSubjectCode
  | ReviseAppraisalCode
  | ConfirmAppraisalCode
  | ProposeMeasuresCode
  | DecideMeasureCode
  | NotifyOfMeasureCode
  | LiftMeasureCode
  | CarryOutMeasureCode
  | CarryAppraisalCode

/** Why a command about an appraisal was refused. The subject is the one judged, or an objection. */
export type AppraisalRefusal = Refusal<AppraisalCode> | DayCountRefusal
