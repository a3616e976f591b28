import { ok, type Result, refusal, refuse } from '../foundation/index.ts'
import type { CommandBase, FactId } from '../vocabulary/index.ts'
import type { RecordContext } from './context.ts'
import type { FactContent, FactRecorded } from './events.ts'
import { newFact } from './new-fact.ts'
import type { RecordRefusal } from './refusals.ts'
import type { RecordState } from './state.ts'

/**
 * Says that something happened. A day long past is welcome; one to come is refused with `future`. Where
 * the kind needs no stamp, the fact counts at once: then nobody records their own (`own-case`).
 */
export interface RecordFact extends CommandBase<'record'>, FactContent {
  /** The new fact's id. */
  readonly fact: FactId
  /** The fact in whose place this one stands. */
  readonly corrects?: FactId
}

/** Decides on {@link RecordFact}. A kind that nobody needs to certify counts at once. */
export function recordFact(
  command: RecordFact,
  state: RecordState | undefined,
  context: RecordContext,
): Result<readonly FactRecorded[], RecordRefusal> {
  const { fact, at, actor, corrects } = command
  if (state) return refuse(refusal('fact-known', { subject: fact, path: ['fact'], actual: fact }))
  if (corrects === fact) {
    return refuse(refusal('correction-of-itself', { subject: fact, path: ['corrects'] }))
  }
  const checked = newFact(command, { fact, actor, at, path: [] }, context)
  if (!checked.ok) return checked
  const { content, needsStamp } = checked.value
  const base = { type: 'recorded', at, actor, cause: command.id, fact } as const
  return ok([{ ...base, ...content, needsStamp, ...(corrects !== undefined && { corrects }) }])
}
