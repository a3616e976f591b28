import { ok, type Refusal, type Result } from '../foundation/index.ts'
import { kindOf, type StoredEvent } from '../log/index.ts'
import type { CommandId } from '../vocabulary/index.ts'
import { dataOf } from './data-of.ts'
import type { AnyEvent, Following } from './desk.ts'
import { keepFollowing } from './keep.ts'
import type { Shell } from './shell.ts'
import { viewOf } from './view.ts'

/** What followed from an event, or was refused: nothing is lost without a word. */
export interface Followed {
  /** The id of the command, derived from its cause. */
  readonly id: CommandId
  /** The desk that it went to. */
  readonly to: string
  readonly result: Result<FollowedEvents>
  /**
   * Whether it is still to be done: others were quicker each time (`busy`), or this book has not the rules to
   * tell what follows (then `id` and `to` are the cause's). `settle` begins there again.
   */
  readonly isOutstanding: boolean
}

/** What a reaction that was accepted appended. */
export interface FollowedEvents {
  readonly events: readonly StoredEvent[]
  /** Whether it had been done before. */
  readonly repeated: boolean
}

/**
 * Runs what follows from events, one after the other, and after each what follows from that. `again`: it may
 * have run before, so what is kept already is not made anew.
 */
export async function react(
  shell: Shell,
  events: readonly StoredEvent[],
  again: boolean,
): Promise<readonly Followed[]> {
  const all: Followed[] = []
  for (const event of events) {
    const follow = shell.desks.get(kindOf(event.stream))?.follow
    if (!follow) continue
    const look = viewOf(shell.world, shell.log)
    const following = await follow(dataOf<AnyEvent>(event), look, event.stream)
    if (!following.ok) {
      const { command: id, stream } = event
      all.push({ id, to: kindOf(stream), result: following, isOutstanding: true })
      continue
    }
    for (const each of following.value) all.push(...(await runFollowing(shell, each, again)))
  }
  return all
}

async function runFollowing(
  shell: Shell,
  following: Following,
  again: boolean,
): Promise<readonly Followed[]> {
  const { id, to } = following
  const done = again ? await doneBefore(shell, following) : undefined
  const kept = done ?? (await keptOf(shell, following))
  if (kept === undefined) return []
  if (!kept.ok) return [{ id, to, result: kept, isOutstanding: isBusy(kept.refusals) }]
  const { events, repeated } = kept.value
  const further = await react(shell, events, again || repeated)
  return [{ id, to, result: ok({ events, repeated }), isOutstanding: false }, ...further]
}

function isBusy(refusals: readonly Refusal[]): boolean {
  return refusals.some(({ code }) => code === 'busy')
}

async function doneBefore({ log }: Shell, { id }: Following) {
  const found = await log.find(id)
  return found && ok({ events: found.events, repeated: true })
}

async function keptOf(
  shell: Shell,
  following: Following,
): Promise<Result<FollowedEvents> | undefined> {
  const desk = shell.desks.get(following.to)
  // A desk that this book was not opened with: there is nobody to take it.
  if (!desk) return undefined
  const kept = await keepFollowing(shell, desk, following)
  if (!kept.ok) return kept
  return kept.value && ok(kept.value)
}

/**
 * Those of a list that were refused, with their reasons. What they follow from stands all the same, and whoever
 * sent it did nothing wrong: answer that it is done, and tell whoever looks after the book, each refusal in words
 * (`inWords`). What to do goes by the code:
 *
 * - a role, a rule or a kind of fact is missing: mend grants, rulebooks or organisation, open the book with them,
 *   and send the same command again, or hand what `outstanding` names to `settle({ again })`;
 * - something is not known yet (`missing`): record it. A posting rests on what was known at its time, so asking
 *   again does nothing; what comes now is posted together with what had waited for it;
 * - `busy`: nothing. The next `settle` does it.
 *
 * What is never to happen may stay; then what would follow from it does not come either.
 */
export function refusedOf(followed: readonly Followed[]): readonly RefusedFollowing[] {
  return followed.flatMap(({ id, to, result }) =>
    result.ok ? [] : [{ id, to, refusals: result.refusals }],
  )
}

/** A reaction that was refused. */
export interface RefusedFollowing {
  readonly id: CommandId
  readonly to: string
  readonly refusals: readonly Refusal[]
}
