import type { Refusal } from '../foundation/index.ts'
import type { FieldCode } from '../vocabulary/index.ts'
import type { HearingRuleCode } from './notice/hearing-rule.ts'
import type { NoticeCode } from './notice/refusals.ts'
import type { ConfirmCode, ObjectionCode } from './objection/refusals.ts'

/** Every refusal code of this room's own. Days that cannot be counted carry the codes of the calendar. */
export type RecordCode = FactCode | NoticeCode | ObjectionCode | ConfirmCode | HearingRuleCode

/** Every refusal code of a fact. Faults in its fields carry the codes of the vocabulary. */
export type FactCode =
  | 'correction-of-itself'
  | 'evidence-missing'
  | 'evidence-too-much'
  | 'fact-known'
  | 'fact-unknown'
  | 'future'
  | 'kind-unknown'
  | 'own-case'
  | 'role-missing'
  | 'status-wrong'
  | 'text-invalid'
  | 'time-went-back'

/** Why a command about a fact was refused. */
export type RecordRefusal = Refusal<FactCode | FieldCode>

/** What can be wrong with the content of a fact, whoever hands it in. */
export type ContentRefusal = Refusal<
  'evidence-missing' | 'evidence-too-much' | 'future' | 'text-invalid' | FieldCode
>

/** What can be wrong with a command before its content is looked at. */
export type StepRefusal = Refusal<'fact-unknown' | 'status-wrong' | 'time-went-back'>

/** What can be wrong with who acts. */
export type RightRefusal = Refusal<'kind-unknown' | 'own-case' | 'role-missing'>

/** What can be wrong with a reason. */
export type TextRefusal = Refusal<'text-invalid'>
