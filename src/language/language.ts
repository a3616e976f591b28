import type { AssessmentCode, Explainer, LedgerCode, OwnMeasuresCode } from '../assessment/index.ts'
import type { CalendarCode } from '../calendar/index.ts'
import type { CycleRoomCode } from '../cycle/index.ts'
import type { FoundationCode, Messages } from '../foundation/index.ts'
import type { OrganisationCode } from '../organisation/index.ts'
import type { RecordCode } from '../record/index.ts'
import type { ReportCode } from '../report/index.ts'
import type { RulebookCode } from '../rulebook/index.ts'
import type { VocabularyCode } from '../vocabulary/index.ts'
import type { PledgeCode, RegisterCode } from '../work/pledge/index.ts'

/** Every code with which the pure domain refuses. A code means the same in every room. */
export type RefusalCode =
  | FoundationCode
  | CalendarCode
  | VocabularyCode
  | RulebookCode
  | OrganisationCode
  | RecordCode
  | PledgeCode
  | RegisterCode
  | LedgerCode
  | AssessmentCode
  | OwnMeasuresCode
  | CycleRoomCode
  | ReportCode

/**
 * Everything that one language says: a sentence for each refusal, and the words of explanations. A host
 * can write one of its own.
 */
export interface Language extends Explainer {
  /** The language tag: `'en'`. */
  readonly tag: string
  readonly refusals: Messages<RefusalCode>
}
