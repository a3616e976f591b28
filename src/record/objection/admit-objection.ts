import { okUnless, type Refusal, type Result } from '../../foundation/index.ts'
import { checkText, longestReason } from '../../vocabulary/index.ts'
import { checkJudge } from './check-judge.ts'
import { checkObjectionStep, type ObjectionCommandBase } from './check-objection-step.ts'
import type { ObjectionAdmitted } from './events.ts'
import type { AdmitObjectionCode } from './refusals.ts'
import type { ObjectionContext } from './rules.ts'
import type { Objections } from './state.ts'

/** Takes an objection on, to be ruled on: also one that came late, where the rules received it. */
export interface AdmitObjection extends ObjectionCommandBase<'admit'> {
  /** 1 to 2000 characters. */
  readonly reason: string
}

/** Decides on {@link AdmitObjection}. */
export function admitObjection(
  command: AdmitObjection,
  state: Objections | undefined,
  context: ObjectionContext,
): Result<readonly ObjectionAdmitted[], Refusal<AdmitObjectionCode>> {
  const { at, actor, objection, reason } = command
  const step = checkObjectionStep(command, state, ['raised'])
  if (!step.ok) return step
  const faults: Refusal<AdmitObjectionCode>[] = [
    ...checkJudge(command, step.value, context.hearing.objections.ruledBy, context),
    ...checkText(reason, { path: ['reason'], subject: objection, longest: longestReason }),
  ]
  return okUnless(faults, () => [
    { type: 'admitted', at, actor, cause: command.id, objection, reason },
  ])
}
