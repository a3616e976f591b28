import type { Json } from '../foundation/index.ts'
import type { CommandId } from '../vocabulary/index.ts'

/**
 * A place in the order in which appends became readable. Opaque: hand it back as it came, compare it with
 * nothing, and keep it with the log that gave it.
 */
export type Position = string & { readonly __position: true }

/** One event as the log keeps it. Nothing of it is ever edited. */
export interface StoredEvent {
  readonly stream: string
  /** 1 for the first of its stream, without gaps. */
  readonly version: number
  readonly position: Position
  /** The command with which it was appended. */
  readonly command: CommandId
  /** The shape of `data` at the time of writing, from 1 on; reading older shapes is for `upcast`. */
  readonly schema: number
  readonly data: Json
}
