import { compareInstants, type Instant } from '../../calendar/index.ts'
import type { RulingRef } from '../rulings/ruling-ref.ts'
import type { CycleState, Edition } from './state.ts'

/** The results that hold. */
export function latestEdition({
  editions,
}: {
  readonly editions: readonly [Edition, ...Edition[]]
}): Edition {
  return editions.at(-1) ?? editions[0]
}

/** Every ruling from which something was drawn, in that order. */
export function takenRulings({
  editions,
}: {
  readonly editions: readonly Edition[]
}): readonly RulingRef[] {
  return editions.flatMap(({ ruling }) => ruling ?? [])
}

/**
 * The results of a cycle as they were known at an instant, or nothing before they were published. What
 * happened later does not change the answer.
 */
export function editionAt(state: CycleState | undefined, now: Instant): Edition | undefined {
  if (state === undefined || !('editions' in state)) return undefined
  return state.editions.filter(({ at }) => compareInstants(at, now) <= 0).at(-1)
}
