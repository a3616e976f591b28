import type {
  ExpireRefusal,
  LedgerCommand,
  LedgerEvent,
  PostRefusal,
  ReverseRefusal,
  SettleRefusal,
  VoidRefusal,
} from '../assessment/index.ts'
import type { OpeningCodes, OpeningCommand, OpeningEvent } from '../cycle/index.ts'
import type { Refusal } from '../foundation/index.ts'
import type {
  MemberCodes,
  MemberCommand,
  MemberEvent,
  UnitCodes,
  UnitCommand,
  UnitEvent,
} from '../organisation/index.ts'
import type { RecordCommand, RecordEvent, RecordRefusal } from '../record/index.ts'
import type {
  ApprovePledgeCode,
  CheckPledgeCode,
  ClaimPledgeCode,
  CommentOnPledgeCode,
  CorrectPledgeCode,
  EnterPledgeCode,
  ExtendPledgeCode,
  GivePledgeCode,
  PledgeCommand,
  PledgeEvent,
  ProposePledgeCode,
  PublishPledgeCode,
  RefusePledgeCode,
  RegisterEvent,
  ReleasePledgeCode,
  RemindOfPledgeCode,
  ReportProgressCode,
  RequestCorrectionCode,
  ReturnPledgeCode,
  ReviewPledgeCode,
  RevisePledgeCode,
  VerifyPledgeCode,
  WithdrawPledgeCode,
} from '../work/pledge/index.ts'
import type { DoorCode } from './book-code.ts'
import type { YearRooms } from './year/year-rooms.ts'

/** What one desk takes, what it keeps, and why it refuses, command by command. */
export interface Room<Command, Event, Codes> {
  readonly command: Command
  readonly event: Event
  readonly codes: Codes
}

/** Every desk of a book by the name that commands have for it. */
export interface BookRooms extends YearRooms {
  readonly unit: Room<UnitCommand, UnitEvent, UnitCodes>
  readonly member: Room<MemberCommand, MemberEvent, MemberCodes>
  readonly pledge: Room<PledgeCommand, PledgeEvent | RegisterEvent, PledgeCodes>
  readonly record: Room<RecordCommand, RecordEvent, RecordCodes>
  readonly ledger: Room<LedgerCommand, LedgerEvent, LedgerCodes>
  readonly opening: Room<OpeningCommand, OpeningEvent, OpeningCodes>
}

/** Why a command to a pledge is refused; what its register says is among it. */
export interface PledgeCodes {
  readonly propose: ProposePledgeCode | EnterPledgeCode | 'nobody-known'
  readonly comment: CommentOnPledgeCode
  readonly approve: ApprovePledgeCode
  readonly return: ReturnPledgeCode
  readonly refuse: RefusePledgeCode | ReleasePledgeCode
  readonly revise: RevisePledgeCode
  readonly publish: PublishPledgeCode
  readonly give: GivePledgeCode
  readonly progress: ReportProgressCode
  readonly check: CheckPledgeCode
  readonly remind: RemindOfPledgeCode
  readonly 'request-correction': RequestCorrectionCode
  readonly correct: CorrectPledgeCode
  readonly extend: ExtendPledgeCode
  readonly review: ReviewPledgeCode
  readonly claim: ClaimPledgeCode
  readonly verify: VerifyPledgeCode
  readonly withdraw: WithdrawPledgeCode | ReleasePledgeCode
}

/** Why a command about a fact is refused. */
export type RecordCodes = {
  readonly [Type in RecordCommand['type']]: RecordRefusal['code'] | 'nobody-known'
}

/** Why a command about points is refused. */
export interface LedgerCodes {
  readonly post: PostRefusal['code']
  readonly settle: SettleRefusal['code']
  readonly void: VoidRefusal['code']
  readonly expire: ExpireRefusal['code']
  readonly reverse: ReverseRefusal['code']
}

/** Everything that can be asked of a book: a command of the domain, and the desk it goes to. */
export type BookCommand = {
  [To in keyof BookRooms]: Sent<To, BookRooms[To]['command']>
}[keyof BookRooms]

type Sent<To, Command> = Command extends unknown ? { readonly to: To } & Command : never

/** What a command leads to: everything that its desk keeps, or all that can be where its desk is not known. */
export type EventOf<Command> = Command extends { readonly to: infer To extends keyof BookRooms }
  ? BookRooms[To]['event']
  : BookRooms[keyof BookRooms]['event']

/** Why a command is refused: by its desk, type by type, or by the book itself. */
export type RefusalOf<Command> = Refusal<CodeOf<Command> | DoorCode>

type CodeOf<Command> = Command extends {
  readonly to: infer To extends keyof BookRooms
  readonly type: infer Type
}
  ? Type extends keyof BookRooms[To]['codes']
    ? BookRooms[To]['codes'][Type]
    : AnyCode<To>
  : { [To in keyof BookRooms]: AnyCode<To> }[keyof BookRooms]

type AnyCode<To extends keyof BookRooms> = BookRooms[To]['codes'][keyof BookRooms[To]['codes']]
