import type {
  AppraisalCode,
  AppraisalCommand,
  AppraisalEvent,
  CycleCommand,
  CycleEvent,
  CycleRefusal,
} from '../../cycle/index.ts'
import type {
  NoticeCommand,
  NoticeEvent,
  NoticeRefusal,
  ObjectionCommand,
  ObjectionEvent,
  ObjectionRefusal,
} from '../../record/index.ts'

/** The desks of a year, for `BookRooms`. */
export interface YearRooms {
  readonly cycle: YearRoom<CycleCommand, CycleEvent, CycleRefusal['code']>
  readonly appraisal: YearRoom<AppraisalCommand, AppraisalEvent, AppraisalCode>
  readonly notice: YearRoom<NoticeCommand, NoticeEvent, NoticeRefusal['code']>
  readonly objection: YearRoom<ObjectionCommand, ObjectionEvent, ObjectionRefusal['code']>
}

interface YearRoom<Command extends { readonly type: string }, Event, Code> {
  readonly command: Command
  readonly event: Event
  readonly codes: { readonly [Type in Command['type']]: Code }
}
