import type { AssessmentCode, LedgerCode } from '../assessment/index.ts'
import type { CalendarCode } from '../calendar/index.ts'
import type { FoundationCode } from '../foundation/index.ts'
import type { OrganisationCode } from '../organisation/index.ts'
import type { RecordCode } from '../record/index.ts'
import type { VocabularyCode } from '../vocabulary/index.ts'
import type { AppraisalCode } from './appraisal/refusals.ts'
import type { DeterminationCode } from './determination/refusals.ts'
import type { OpeningCode } from './opening/refusals.ts'
import type { RollCode } from './roll/roll-of.ts'
import type { CycleCode } from './year/refusals.ts'

/** Every code of this room that no lower room has the sentence for. */
export type CycleRoomCode = Exclude<
  | CycleCode
  | AppraisalCode
  | DeterminationCode
  | OpeningCode
  | RollCode
  | 'tie-undecided'
  | 'tie-to-decide'
  | 'subject-listed-twice',
  | AssessmentCode
  | LedgerCode
  | CalendarCode
  | FoundationCode
  | OrganisationCode
  | RecordCode
  | VocabularyCode
>
