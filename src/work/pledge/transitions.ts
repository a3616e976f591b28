import type { PledgeCommandType } from './commands.ts'
import type { PledgeStatus } from './state.ts'

/** Where a pledge stands: one of its states, or `'none'` before the proposal. */
export type PledgePlace = PledgeStatus | 'none'

/**
 * For every place and verb, the states that can follow; a verb that is not listed is refused with
 * `wrong-state`. A place that lists nothing is an end.
 */
export type PledgeTransitions = {
  readonly [P in PledgePlace]: {
    readonly [C in PledgeCommandType]?: readonly [PledgeStatus, ...PledgeStatus[]]
  }
}

/**
 * The whole life of a pledge as one table: what decisions obey, what the diagram is drawn from.
 *
 * @example
 * ```ts
 * import { pledgeTransitions } from 'pledgebook'
 *
 * pledgeTransitions.none // => { propose: ['proposed'] }
 * pledgeTransitions.returned // => { revise: ['proposed'], withdraw: ['withdrawn'] }
 * ```
 */
export const pledgeTransitions: PledgeTransitions = {
  none: { propose: ['proposed'] },
  proposed: {
    comment: ['proposed'],
    // Where the rules ask for no publication and no form, an approved pledge runs at once.
    approve: ['approved', 'running'],
    return: ['returned'],
    refuse: ['refused'],
    withdraw: ['withdrawn'],
  },
  returned: { revise: ['proposed'], withdraw: ['withdrawn'] },
  approved: {
    publish: ['approved', 'running'],
    give: ['approved', 'running'],
    withdraw: ['withdrawn'],
  },
  running: {
    progress: ['running'],
    check: ['running'],
    remind: ['running'],
    'request-correction': ['running'],
    correct: ['running'],
    extend: ['running'],
    review: ['running'],
    claim: ['claimed'],
    verify: ['fulfilled', 'partly-fulfilled', 'not-fulfilled'],
    withdraw: ['withdrawn'],
  },
  claimed: {
    'request-correction': ['running'],
    review: ['claimed'],
    verify: ['fulfilled', 'partly-fulfilled', 'not-fulfilled'],
  },
  refused: {},
  fulfilled: {},
  'partly-fulfilled': {},
  'not-fulfilled': {},
  withdrawn: {},
}
