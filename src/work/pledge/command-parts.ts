import { type CivilDate, civilDateIn } from '../../calendar/index.ts'
import type { Refusal, Result } from '../../foundation/index.ts'
import type { PledgeCommand } from './commands.ts'
import type { PledgeContext } from './context.ts'
import type { PledgeEvent, PledgeEventBase } from './events.ts'

/** What a decision gives: events, or refusals with one of its codes. */
export type PledgeDecision<Code extends string> = Result<readonly PledgeEvent[], Refusal<Code>>

/** The part that an event has from its command. */
export function head(command: PledgeCommand): Omit<PledgeEventBase<string>, 'type'> {
  const { pledge, at, actor, id } = command
  return { pledge, at, actor, cause: id }
}

/** The civil day of a command, in the zone of the rules. */
export function today(command: PledgeCommand, context: PledgeContext): CivilDate {
  return civilDateIn(command.at, context.zone)
}
