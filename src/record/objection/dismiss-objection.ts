import { civilDateIn } from '../../calendar/index.ts'
import { okUnless, type Refusal, type Result, refusal } from '../../foundation/index.ts'
import { checkText, longestReason } from '../../vocabulary/index.ts'
import { checkJudge } from './check-judge.ts'
import { checkObjectionStep, type ObjectionCommandBase } from './check-objection-step.ts'
import type { DismissalCause, ObjectionDismissed } from './events.ts'
import type { DismissObjectionCode } from './refusals.ts'
import type { ObjectionContext } from './rules.ts'
import type { Objections } from './state.ts'

/**
 * Turns an objection away without looking into it. Whoever may not rule may not dismiss either, and
 * where the rules provide an appeal, a dismissal can be appealed like a ruling.
 */
export interface DismissObjection extends ObjectionCommandBase<'dismiss'> {
  /** `'late'` only where it was received after the window. */
  readonly because: DismissalCause
  /** 1 to 2000 characters. */
  readonly reason: string
}

/** Decides on {@link DismissObjection}. */
export function dismissObjection(
  command: DismissObjection,
  state: Objections | undefined,
  context: ObjectionContext,
): Result<readonly ObjectionDismissed[], Refusal<DismissObjectionCode>> {
  const { at, actor, objection, because, reason } = command
  const { objections, calendar } = context.hearing
  const step = checkObjectionStep(command, state, ['raised'])
  if (!step.ok) return step
  const faults: Refusal<DismissObjectionCode>[] = [
    ...checkJudge(command, step.value, objections.ruledBy, context),
    ...checkText(reason, { path: ['reason'], subject: objection, longest: longestReason }),
  ]
  if (because === 'late' && !step.value.late) {
    const { raisedAt } = step.value
    faults.push(refusal('not-late', { subject: objection, path: ['because'], actual: raisedAt }))
  }
  const on = civilDateIn(at, calendar.zone)
  return okUnless(faults, () => [
    { type: 'dismissed', at, actor, cause: command.id, objection, because, reason, on },
  ])
}
