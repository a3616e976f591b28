export {
  type AllQuery,
  type Appended,
  type AppendRefusal,
  type Batch,
  type BatchInvalid,
  type ChainCode,
  type ChainHead,
  type ChainOptions,
  type ChainRefusal,
  type CheckpointStore,
  type CommandReused,
  chainedLog,
  type EventLog,
  type EventNewer,
  type ExportableLog,
  exportLog,
  type Follower,
  type FollowOptions,
  type ForgettingOptions,
  type FoundCommand,
  follow,
  forgettable,
  forgottenText,
  headOf,
  type Imported,
  type ImportRefusal,
  importLog,
  type Loaded,
  type LogCode,
  type LoggedCommand,
  type LogRoomCode,
  loadState,
  logMessages,
  memoryLog,
  type NewEvent,
  type Page,
  type PersonalText,
  type PersonalTexts,
  type PersonForgotten,
  type PersonKeys,
  type Position,
  personalFields,
  type QueryInvalid,
  type Snapshot,
  type SnapshotStore,
  type SnapshotUse,
  type Stepped,
  type StoredEvent,
  type StreamQuery,
  type StreamRead,
  type StreamSlice,
  type StreamWrite,
  type Upcast,
  type Upcasts,
  upcasting,
  type VerifiableLog,
  type VerifyOptions,
  type VersionConflict,
  verifyLog,
} from '../log/index.ts'
export type { Grant, Permission, Where } from '../schema/index.ts'
export type { BookCode, BookRoomCode, DoorCode, OpenBookCode, PermissionCode } from './book-code.ts'
export { bookMessages } from './book-messages.ts'
export type { BookClock } from './clock.ts'
export type {
  BookCommand,
  BookRooms,
  EventOf,
  LedgerCodes,
  PledgeCodes,
  RecordCodes,
  RefusalOf,
  Room,
} from './command-types.ts'
export { type Book, type Executed, type Happened, openBook } from './open-book.ts'
export type { BookOptions } from './options.ts'
export type { Outstanding, OutstandingPage } from './outstanding.ts'
export { checkPermissions, type KnownRoles } from './permissions/check-permissions.ts'
export { type Followed, type FollowedEvents, type RefusedFollowing, refusedOf } from './react.ts'
export type { AccountKey, BookReads, OnDay, SubjectQuery, UnitQuery } from './reads/book-reads.ts'
export type { CausedBy, Settled, SettleOptions } from './settle.ts'
export { sha256 } from './sha-256.ts'
export type { PledgeWorld } from './world.ts'
export type { CycleOrder } from './year/cycle-order.ts'
export { factOf } from './year/facts-about.ts'
export type { GradedCycle, GradedEdition, ResultList } from './year/graded-cycle.ts'
export type { When } from './year/known-until.ts'
export { appraisalOf, type GradeOrMeasure } from './year/matter-key.ts'
export type { ListPage, Paged } from './year/page-of.ts'
export type { PopulationTies, WaitingTies } from './year/settle-ties.ts'
export type {
  AllStates,
  AppraisalQuery,
  MeasureOf,
  MeasureQuery,
  YearReads,
} from './year/year-reads.ts'
export type { AskedSubject, Known, PopulationSetup, YearSetup } from './year/year-setup.ts'
