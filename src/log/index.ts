export { answerAgain } from './answer-again.ts'
export type { Batch, LoggedCommand, NewEvent, StreamRead, StreamWrite } from './batch.ts'
export type { ChainHead } from './chain/chain-head.ts'
export type { ChainCode, ChainRefusal } from './chain/chain-refusal.ts'
export { type ChainOptions, chainedLog } from './chain/chained-log.ts'
export { headOf } from './chain/head-of.ts'
export { type VerifyOptions, verifyLog } from './chain/verify-log.ts'
export type { VerifiableLog } from './chain/walk.ts'
export { checkBatch } from './check-batch.ts'
export {
  checkAllQuery,
  checkList,
  checkReader,
  checkSlices,
  checkStreamQuery,
  queryInvalid,
} from './check-query.ts'
export type { CheckedBatch, CheckedWrite } from './checked-batch.ts'
export { conflictsOf } from './conflicts-of.ts'
export type {
  AllQuery,
  Appended,
  CheckpointStore,
  EventLog,
  FoundCommand,
  Page,
  Snapshot,
  SnapshotStore,
  StreamQuery,
  StreamSlice,
} from './event-log.ts'
export type { ExportableLog } from './export/batches-of.ts'
export { exportLog } from './export/export-log.ts'
export { type Imported, type ImportRefusal, importLog } from './export/import-log.ts'
export { type Follower, type FollowOptions, follow, type Stepped } from './follow.ts'
export { type ForgettingOptions, forgettable, forgottenText } from './forget/forgettable.ts'
export type { PersonKeys } from './forget/person-keys.ts'
export { type PersonalText, type PersonalTexts, personalFields } from './forget/personal.ts'
export { type Loaded, loadState, type SnapshotUse } from './load-state.ts'
export { logLimits } from './log-limits.ts'
export { type LogRoomCode, logMessages } from './log-messages.ts'
export { memoryLog } from './memory-log.ts'
export { isKind, isLabel, isStreamName, kindOf } from './names.ts'
export type {
  AppendRefusal,
  BatchInvalid,
  CommandReused,
  LogCode,
  PersonForgotten,
  QueryInvalid,
  VersionConflict,
} from './refusals.ts'
export { snapshotText } from './snapshot-text.ts'
export type { Position, StoredEvent } from './stored-event.ts'
export { type EventNewer, type Upcast, type Upcasts, upcasting } from './upcast/upcasting.ts'
