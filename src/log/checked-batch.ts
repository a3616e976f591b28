import type { CommandId } from '../vocabulary/index.ts'
import type { StreamRead } from './batch.ts'

/** A batch that can be kept: nothing in it is the caller's object any more, data are canonical text. */
export interface CheckedBatch {
  readonly command: CheckedCommand
  readonly writes: readonly CheckedWrite[]
  readonly reads: readonly StreamRead[]
}

/** A command, its request as canonical text. */
export interface CheckedCommand {
  readonly id: CommandId
  readonly hash: string
  readonly request: string | undefined
}

/** New events of one stream. */
export interface CheckedWrite {
  readonly stream: string
  /** What stands before the first `/` of the stream's name. */
  readonly kind: string
  readonly expected: number
  readonly events: readonly CheckedEvent[]
  /** Each once. */
  readonly labels: readonly string[]
}

/** An event before it has a place, its data as canonical text. */
export interface CheckedEvent {
  readonly schema: number
  readonly text: string
}
