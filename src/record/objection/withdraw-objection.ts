import { okUnless, type Refusal, type Result, refusal, refuse } from '../../foundation/index.ts'
import { checkText, longestReason } from '../../vocabulary/index.ts'
import { checkObjectionStep, type ObjectionCommandBase } from './check-objection-step.ts'
import type { ObjectionWithdrawn } from './events.ts'
import { isSameObjector, type Objector } from './objector.ts'
import type { WithdrawObjectionCode } from './refusals.ts'
import type { Objections } from './state.ts'

/**
 * The objector takes an objection back before it was decided. It does not count as a round. After an
 * appeal there is nothing to take back: the other body rules.
 */
export interface WithdrawObjection extends ObjectionCommandBase<'withdraw'> {
  /** Who takes it back: the one who raised it. */
  readonly objector: Objector
  /** 1 to 2000 characters. */
  readonly reason: string
}

/** Decides on {@link WithdrawObjection}. */
export function withdrawObjection(
  command: WithdrawObjection,
  state: Objections | undefined,
): Result<readonly ObjectionWithdrawn[], Refusal<WithdrawObjectionCode>> {
  const { at, actor, objection: subject, objector, reason } = command
  const step = checkObjectionStep(command, state, ['raised', 'admitted'])
  if (!step.ok) return step
  if (!isSameObjector(objector, step.value.objector)) {
    // Neither name is repeated: an anonymous token would be told to whoever guesses.
    return refuse(refusal('not-the-objector', { subject, path: ['objector'] }))
  }
  return okUnless(checkText(reason, { path: ['reason'], subject, longest: longestReason }), () => [
    { type: 'withdrawn', at, actor, cause: command.id, objection: subject, reason },
  ])
}
