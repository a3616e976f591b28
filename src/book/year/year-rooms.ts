import type { PopulationsCode, RegradeCode } from '../../assessment/index.ts'
import type {
  AmendCycleCode,
  AnnounceResultsCode,
  ApplyCycleCode,
  AppraisalCommand,
  AppraisalEvent,
  BeginCycleCode,
  CarryAppraisalCode,
  CarryOnCode,
  CarryOutMeasureCode,
  CloseCycleCode,
  ConfirmAppraisalCode,
  ConfirmCycleCode,
  CycleEvent,
  DecideMeasureCode,
  DeterminationCodes,
  DeterminationCommand,
  DeterminationEvent,
  GradeSubjectCode,
  LiftMeasureCode,
  NotifyOfMeasureCode,
  OpenCycleCode,
  ProposeMeasuresCode,
  PublishResultsCode,
  ReviseAppraisalCode,
  ReviseResultsCode,
  RollCode,
} from '../../cycle/index.ts'
import type { CanonicalRefusal } from '../../foundation/index.ts'
import type {
  ConfirmRefusal,
  DayCountRefusal,
  NoticeCommand,
  NoticeEvent,
  NoticeRefusal,
  ObjectionCommand,
  ObjectionEvent,
  ObjectionRefusal,
} from '../../record/index.ts'
import type { CycleOrder } from './cycle-order.ts'

/** The desks of a year: what each takes, what it keeps, and why it refuses, command by command. */
export interface YearRooms {
  readonly cycle: {
    readonly command: CycleOrder
    readonly event: CycleEvent
    readonly codes: CycleOrderCodes
  }
  readonly appraisal: {
    readonly command: AppraisalCommand
    readonly event: AppraisalEvent
    readonly codes: AppraisalCodes
  }
  readonly determination: {
    readonly command: DeterminationCommand
    readonly event: DeterminationEvent
    readonly codes: DeterminationDeskCodes
  }
  readonly notice: {
    readonly command: NoticeCommand
    readonly event: NoticeEvent
    readonly codes: { readonly [Type in NoticeCommand['type']]: NoticeRefusal['code'] }
  }
  readonly objection: {
    readonly command: ObjectionCommand
    readonly event: ObjectionEvent
    readonly codes: { readonly [Type in ObjectionCommand['type']]: ObjectionRefusal['code'] }
  }
}

/** Why what is asked of a cycle is refused: by the domain, and by what the book reckons for it. */
export interface CycleOrderCodes {
  readonly open: OpenCycleCode
  readonly amend: AmendCycleCode
  readonly begin: BeginCycleCode
  readonly close: CloseCycleCode | RollCode | CanonicalRefusal['code']
  readonly publish: PublishResultsCode | PopulationsCode | ListCode | 'tie-to-decide'
  readonly announce: AnnounceResultsCode | DayCountRefusal['code']
  readonly revise: ReviseResultsCode | RegradeCode | ResultsCode | 'tie-to-decide'
  readonly confirm: ConfirmCycleCode | ConfirmRefusal['code']
  readonly apply: ApplyCycleCode
  readonly 'carry-on': CarryOnCode
}

/** Why a list of results cannot be made. */
export type ListCode = CanonicalRefusal['code'] | 'tie-undecided' | 'subject-listed-twice'

/** Why the results of a cycle cannot be reckoned again from what was kept. */
export type ResultsCode =
  | PopulationsCode
  | RegradeCode
  | ListCode
  | 'method-changed'
  | 'results-other'

/** Why a command about an appraisal is refused. */
export interface AppraisalCodes {
  readonly grade: GradeSubjectCode
  readonly revise: ReviseAppraisalCode
  readonly confirm: ConfirmAppraisalCode
  readonly propose: ProposeMeasuresCode
  readonly decide: DecideMeasureCode
  readonly notify: NotifyOfMeasureCode | DayCountRefusal['code']
  readonly lift: LiftMeasureCode
  readonly 'carry-out': CarryOutMeasureCode
  readonly carry: CarryAppraisalCode
}

/** Why what people decide in grading is refused: by the domain, and by what the book reckons for it. */
export type DeterminationDeskCodes = {
  readonly [Type in keyof DeterminationCodes]:
    | DeterminationCodes[Type]
    | 'method-changed'
    | (Type extends 'decide-tie' ? ResultsCode : never)
}
