import type { PledgeCommandType } from '../commands.ts'
import type { Pledge } from '../state.ts'
import { pledgeTransitions } from '../transitions.ts'

/**
 * The verbs that the state knows, in the order of a pledge's life: what a host offers as buttons.
 * Whether one of them would be accepted from this person today, `pledge.can` says.
 *
 * @example
 * ```ts
 * import { nextSteps } from 'pledgebook'
 *
 * nextSteps(undefined) // => ['propose']
 * ```
 */
export function nextSteps(pledge: Pledge | undefined): readonly PledgeCommandType[] {
  // The keys of the table are verbs by its type; `Object.keys` only says texts.
  return Object.keys(pledgeTransitions[pledge?.status ?? 'none']) as PledgeCommandType[]
}
