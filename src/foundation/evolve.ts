import { Immer } from 'immer'
import { copyOf, freezeDeep, type Mutable } from './freeze.ts'

/**
 * How one event changes a state: returns a new object where the state begins or changes its type, and
 * edits the draft in place otherwise (then it returns the draft or nothing). Never both: an edited draft
 * and another object returned is an error of immer. Payloads are copied (`copyOf`), never aliased.
 */
export type Recipe<State, Event> = (
  draft: Mutable<State> | undefined,
  event: Event,
) => Mutable<State> | State | undefined

/** The two ways to run one recipe. Both give equal states, frozen all the way down. */
export interface Evolution<State, Event> {
  /**
   * The next state after one event. The state passed in stays as it is and is never frozen: one that is
   * not frozen yet (a snapshot just read) is copied first.
   */
  readonly evolve: (state: State | undefined, event: Event) => State | undefined
  /** The state after many events from the beginning: some fifty times quicker than one by one. */
  readonly replay: (events: Iterable<Event>) => State | undefined
}

// A private instance: no setting of the host's immer reaches us, nor ours the host's.
const immer = new Immer({ autoFreeze: true })

/**
 * Turns a recipe into `evolve` (immutable, one event) and `replay` (one plain object, frozen at the end).
 * Where replays are the main work, hand in a `freeze` that knows the state: naming its parts costs a
 * fraction of finding them. It must freeze all that the recipe did not; a law test should hold it to that.
 *
 * Where single steps count too, hand in an `open` beside it: a copy of a frozen state down to whatever the
 * recipe edits, the rest shared. It takes immer's place, at about a seventh of its time; the same laws hold it.
 */
export function evolution<State extends object, Event>(
  recipe: Recipe<State, Event>,
  freeze: (state: State) => void = freezeDeep,
  open?: (state: State) => Mutable<State>,
): Evolution<State, Event> {
  // A draft has the shape of the state it stands for; immer's own type says the same at greater length.
  type Draft = Mutable<State>
  return {
    evolve: (state, event) => {
      if (state === undefined) return freezeDeep(recipe(undefined, event) as State | undefined)
      const base: object = Object.isFrozen(state) ? state : freezeDeep(copyOf<object>(state))
      if (!open) return immer.produce(base, (draft) => recipe(draft as Draft, event)) as State
      const draft = open(base as State)
      const next = (recipe(draft, event) ?? draft) as State
      freeze(next)
      return next
    },
    replay: (events) => {
      let draft: Draft | undefined
      for (const event of events) {
        // Nothing returned means edited in place, here as with immer.
        draft = (recipe(draft, event) as Draft | undefined) ?? draft
      }
      if (draft !== undefined) freeze(draft as State)
      return draft as State | undefined
    },
  }
}
