import { type Json, ok, type Result, refusal, refuse } from '../foundation/index.ts'
import type { CheckedCommand } from './checked-batch.ts'
import { differingFields } from './differing-fields.ts'
import type { Appended, FoundCommand } from './event-log.ts'
import type { CommandReused } from './refusals.ts'

/**
 * What an append answers whose command is kept already: what the first gave, or `command-reused` where it
 * had another hash.
 */
export function answerAgain(
  kept: FoundCommand,
  command: CheckedCommand,
): Result<Appended, CommandReused> {
  if (kept.hash === command.hash) return ok({ events: kept.events, repeated: true })
  const actual =
    kept.request === undefined || command.request === undefined
      ? null
      : differingFields(kept.request, JSON.parse(command.request) as Json)
  return refuse(refusal('command-reused', { subject: kept.id, actual }))
}
