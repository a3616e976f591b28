import type { Evolution } from './evolve.ts'
import type { Refusal } from './refusal.ts'
import { ok, type Result } from './result.ts'

/**
 * One kind of thing with a life: what may be done to it (`decide`, `can`) and what that makes of it
 * (`evolve`, `replay`). `undefined` is the state before the first event. All four are pure.
 */
export interface Decider<Command, State, Event, Context, R extends Refusal = Refusal>
  extends Evolution<State, Event> {
  /** The events that the command leads to, or why it is refused. Nothing else happens. */
  readonly decide: (
    command: Command,
    state: State | undefined,
    context: Context,
  ) => Result<readonly Event[], R>
  /** Whether the command would be accepted, or the refusal that would come. */
  readonly can: (command: Command, state: State | undefined, context: Context) => Result<true, R>
}

/** Makes a decider from a decision and an evolution. */
export function decider<Command, State, Event, Context, R extends Refusal>(
  decide: Decider<Command, State, Event, Context, R>['decide'],
  evolution: Evolution<State, Event>,
): Decider<Command, State, Event, Context, R> {
  const can: Decider<Command, State, Event, Context, R>['can'] = (command, state, context) => {
    const decided = decide(command, state, context)
    return decided.ok ? ok(true) : decided
  }
  return { decide, can, ...evolution }
}
