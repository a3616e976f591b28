import { okUnless, type Result } from '../foundation/index.ts'
import { type CommandBase, checkText, type FactId, longestReason } from '../vocabulary/index.ts'
import { checkStep } from './check-step.ts'
import type { RecordContext } from './context.ts'
import type { FactWithdrawn } from './events.ts'
import type { RecordRefusal } from './refusals.ts'
import { checkEnder } from './rights.ts'
import type { RecordState } from './state.ts'

/** Takes a fact back, stamped or not, with the reason and nothing in its place. */
export interface WithdrawFact extends CommandBase<'withdraw'> {
  readonly fact: FactId
  /** 1 to 2000 characters. */
  readonly reason: string
}

/** Decides on {@link WithdrawFact}. */
export function withdrawFact(
  command: WithdrawFact,
  state: RecordState | undefined,
  context: RecordContext,
): Result<readonly FactWithdrawn[], RecordRefusal> {
  const { fact, at, actor, reason } = command
  const step = checkStep(command, state, ['awaiting', 'returned', 'certified', 'counted'])
  if (!step.ok) return step
  const right = checkEnder(command, step.value, context)
  if (!right.ok) return right
  const place = { path: ['reason'], subject: fact, longest: longestReason }
  return okUnless(checkText(reason, place), () => [
    { type: 'withdrawn', at, actor, cause: command.id, fact, reason },
  ])
}
