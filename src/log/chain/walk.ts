import type { Hash } from '../../cycle/index.ts'
import { refusal } from '../../foundation/index.ts'
import type { EventLog } from '../event-log.ts'
import type { ChainHead } from './chain-head.ts'
import type { ChainCode, ChainRefusal } from './chain-refusal.ts'
import type { Reading } from './reading.ts'

/** What of a log is read to verify it. */
export type VerifiableLog = Pick<EventLog, 'read' | 'readAll' | 'find' | 'labels'>

/** How far a verification has come: everything up to `head` is as it was appended. */
export interface Walk {
  readonly log: VerifiableLog
  readonly hash: Hash
  readonly kept: ChainHead
  readonly chain: Reading
  readonly all: Reading
  head: ChainHead
  /**
   * Whether not everything can be read in order yet, for a transaction elsewhere holds it up: from then on
   * only the events that the chain names are looked at, each by itself.
   */
  behind: boolean
}

/** A fault at a version of a stream. */
export function faultAt(code: ChainCode, stream: string, version: number): ChainRefusal {
  return refusal(code, { subject: stream, path: [stream, version] })
}
