import { compareInstants } from '../../calendar/index.ts'
import { type Refusal, refuse } from '../../foundation/index.ts'
import type { PledgeDecision } from './command-parts.ts'
import type { PledgeCommand, PledgeCommandType } from './commands.ts'
import { fault } from './faults.ts'
import type { PledgeGuardCode } from './refusals.ts'
import type { Pledge, PledgeIn, PledgeStatus } from './state.ts'
import { type PledgePlace, pledgeTransitions } from './transitions.ts'

/** Runs a decision where the pledge is the one that is meant, in a state that it needs, and time runs on. */
export function inState<Status extends PledgeStatus, Code extends string>(
  command: PledgeCommand,
  pledge: Pledge | undefined,
  statuses: readonly Status[],
  decision: (pledge: PledgeIn<Status>) => PledgeDecision<Code>,
): PledgeDecision<Code | PledgeGuardCode> {
  if (pledge === undefined || !isIn(pledge, statuses)) return refuse(wrongState(command, pledge))
  if (pledge.id !== command.pledge) {
    return refuse(fault(command, 'other-pledge', ['pledge'], pledge.id, command.pledge))
  }
  if (compareInstants(command.at, pledge.lastAt) < 0) {
    return refuse(fault(command, 'time-went-back', ['at'], pledge.lastAt, command.at))
  }
  return decision(pledge)
}

/** The refusal of a verb that the state does not know: in which places it would have been possible. */
export function wrongState(
  command: PledgeCommand,
  pledge: Pledge | undefined,
): Refusal<'wrong-state'> {
  const place: PledgePlace = pledge?.status ?? 'none'
  return fault(command, 'wrong-state', ['type'], placesOf(command.type), place)
}

function placesOf(verb: PledgeCommandType): string[] {
  return Object.entries(pledgeTransitions)
    .filter(([, verbs]) => Object.hasOwn(verbs, verb))
    .map(([place]) => place)
}

function isIn<Status extends PledgeStatus>(
  pledge: Pledge,
  statuses: readonly Status[],
): pledge is PledgeIn<Status> {
  return statuses.some((status) => status === pledge.status)
}
