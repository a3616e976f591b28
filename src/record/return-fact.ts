import { okUnless, type Result } from '../foundation/index.ts'
import { type CommandBase, checkText, type FactId, longestReason } from '../vocabulary/index.ts'
import { checkStep } from './check-step.ts'
import type { RecordContext } from './context.ts'
import type { FactReturned } from './events.ts'
import type { RecordRefusal } from './refusals.ts'
import { checkCertifier } from './rights.ts'
import type { RecordState } from './state.ts'

/** Sends a fact back instead of vouching for it, with the reason. */
export interface ReturnFact extends CommandBase<'return'> {
  readonly fact: FactId
  /** 1 to 2000 characters. */
  readonly reason: string
}

/** Decides on {@link ReturnFact}. Whoever may not certify may not send back either. */
export function returnFact(
  command: ReturnFact,
  state: RecordState | undefined,
  context: RecordContext,
): Result<readonly FactReturned[], RecordRefusal> {
  const { fact, at, actor, reason } = command
  const step = checkStep(command, state, ['awaiting'])
  if (!step.ok) return step
  const right = checkCertifier(command, step.value, context)
  if (!right.ok) return right
  const place = { path: ['reason'], subject: fact, longest: longestReason }
  return okUnless(checkText(reason, place), () => [
    { type: 'returned', at, actor, cause: command.id, fact, reason },
  ])
}
