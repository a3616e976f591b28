export type { Batch, LoggedCommand, NewEvent, StreamRead, StreamWrite } from './batch.ts'
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
export type { AppendRefusal, CommandReused, VersionConflict } from './refusals.ts'
export type { Position, StoredEvent } from './stored-event.ts'
