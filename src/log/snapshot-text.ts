import { canonicalJson, unwrap } from '../foundation/index.ts'
import { checkWhole, queryInvalid } from './check-query.ts'
import type { Snapshot } from './event-log.ts'
import { logLimits } from './log-limits.ts'
import { isLabel, isStreamName } from './names.ts'

/**
 * The canonical text of a snapshot's state. Throws a `RefusedError` where the snapshot cannot be kept:
 * `query-invalid` for the stream, the version (from 1) and `made`, `no-canonical-form` for the state.
 */
export function snapshotText(stream: string, { version, made, state }: Snapshot): string {
  if (!isStreamName(stream)) throw queryInvalid('stream', 'the name of a stream', stream)
  checkWhole('version', version, 1, logLimits.number)
  if (!isLabel(made)) throw queryInvalid('made', 'a text as labels have it', made)
  return unwrap(canonicalJson(state))
}
