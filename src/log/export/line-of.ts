import type { CheckedBatch, CheckedCommand, CheckedWrite } from '../checked-batch.ts'
import { compareCodePoints } from '../compare-code-points.ts'

/** The first line: which format the others have. */
export const headLine = '{"format":"pledgebook-log","version":1}'

/** The last line: how much stands before it, so that a file that was cut off is known for one. */
export function endLine(batches: number, events: number): string {
  return `{"end":{"batches":${batches},"events":${events}}}`
}

/** One append as canonical JSON. Put together from canonical parts: no part is read again. */
export function lineOf({ command, writes }: Pick<CheckedBatch, 'command' | 'writes'>): string {
  return `{"command":${commandText(command)},"writes":[${writes.map(writeText).join(',')}]}`
}

function commandText({ id, hash, request }: CheckedCommand): string {
  const kept = request === undefined ? '' : `,"request":${request}`
  return `{"hash":${JSON.stringify(hash)},"id":${JSON.stringify(id)}${kept}}`
}

function writeText({ stream, expected, events, labels }: Omit<CheckedWrite, 'kind'>): string {
  const all = events.map(({ schema, text }) => `{"data":${text},"schema":${schema}}`).join(',')
  const sorted = [...labels].sort(compareCodePoints)
  const found = sorted.length === 0 ? '' : `"labels":${JSON.stringify(sorted)},`
  return `{"events":[${all}],"first":${expected + 1},${found}"stream":${JSON.stringify(stream)}}`
}
