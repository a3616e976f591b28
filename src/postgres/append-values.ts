import type { CheckedBatch } from '../log/index.ts'

/**
 * The values of an append's statement. A stream that is only read is held beside others who read it, unless
 * it does not exist yet or is to be waited for: then it is locked among those that are written.
 */
export function appendValues(
  organisation: number,
  { command, writes, reads }: CheckedBatch,
  patient: boolean,
): unknown[] {
  const events = writes.flatMap(({ stream, expected, events }) =>
    events.map((event, index) => ({ ...event, stream, version: expected + index + 1 })),
  )
  const labels = writes.flatMap(({ stream, labels }) => labels.map((label) => ({ stream, label })))
  const asked = [
    ...writes.map(({ stream, expected, events }) => {
      return { stream, expected, added: events.length, held: false }
    }),
    ...reads.map(({ stream, expected }) => {
      return { stream, expected, added: 0, held: !patient && expected > 0 }
    }),
  ]
  return [
    organisation,
    ...[command.id, command.hash, command.request ?? null],
    asked.map(({ stream }) => stream),
    asked.map(({ expected }) => expected),
    asked.map(({ added }) => added),
    asked.map(({ held }) => held),
    events.map(({ stream }) => stream),
    events.map(({ version }) => version),
    events.map(({ schema }) => schema),
    events.map(({ text }) => text),
    labels.map(({ stream }) => stream),
    labels.map(({ label }) => label),
  ]
}
