import { refusal } from '../foundation/index.ts'
import type { CheckedBatch } from './checked-batch.ts'
import type { VersionConflict } from './refusals.ts'

/**
 * Where the streams of a batch have another number of events than it expects, those written first.
 * `versionOf` says how many a stream has now.
 */
export function conflictsOf(
  { writes, reads }: CheckedBatch,
  versionOf: (stream: string) => number,
): readonly VersionConflict[] {
  return [...writes, ...reads].flatMap(({ stream, expected }) => {
    const actual = versionOf(stream)
    if (actual === expected) return []
    return [refusal('version-conflict', { subject: stream, expected, actual })]
  })
}
