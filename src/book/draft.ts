import { ok, type Result, refusal, refuse } from '../foundation/index.ts'
import { isLabel, isStreamName } from '../log/index.ts'
import type { AnyDesk, Completed, DeskCommand, Seen } from './desk.ts'
import { stored, type View } from './view.ts'

/** What must hold before anything is decided: permission, and never the own case. */
export type Guard = (
  desk: AnyDesk,
  seen: Seen<DeskCommand, object>,
  view: View,
) => Promise<Result<true>>

/** No guard: what follows from an event was permitted with its cause. */
const unguarded: Guard = async () => ok(true)

/**
 * Decides a command in a view: its events, what else its batch writes, and its companions one after the
 * other. Where one of them is refused, all are, and the view is of no use any more.
 */
export async function draft(
  desk: AnyDesk,
  asked: DeskCommand,
  view: View,
  guard: Guard = unguarded,
): Promise<Result<true>> {
  const unnamed = (actual: string) =>
    refuse(refusal('stream-unnamed', { subject: asked.id, expected: desk.to, actual }))
  const stream = desk.streamOf(asked)
  if (!isStreamName(stream)) return unnamed(stream)
  const state = await view.state(desk.decider, stream)
  const permitted = await guard(desk, { command: asked, state }, view)
  if (!permitted.ok) return permitted
  const completed = await completedBy(desk, { command: asked, state }, view)
  if (!completed.ok) return completed
  const { command, writes = [] } = completed.value
  const context = await desk.contextOf({ command, state }, view)
  if (!context.ok) return context
  const decided = desk.decider.decide(command, state, context.value)
  if (!decided.ok) return decided
  const events = decided.value
  const labels = events.flatMap((event) => desk.labelsOf(event))
  const odd = labels.find((label) => !isLabel(label))
  if (odd !== undefined) return unnamed(odd)
  view.write(stream, {
    events: events.map((event) => stored(event, desk.schema)),
    labels,
    evolve: () => events.reduce((before, event) => desk.decider.evolve(before, event), state),
  })
  for (const write of writes) await view.add(write)
  for (const companion of (await desk.also?.({ command, state, events }, view)) ?? []) {
    const also = await draft(
      companion.desk,
      companion.command,
      view,
      companion.asks ? guard : unguarded,
    )
    if (!also.ok) return also
  }
  return ok(true)
}

async function completedBy(
  desk: AnyDesk,
  seen: Seen<DeskCommand, object>,
  view: View,
): Promise<Result<Completed<DeskCommand>>> {
  return (await desk.complete?.(seen, view)) ?? ok({ command: seen.command })
}
