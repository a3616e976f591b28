import { civilDateIn } from '../../calendar/index.ts'
import {
  copyOf,
  okUnless,
  type Refusal,
  type Result,
  refusal,
  refuse,
} from '../../foundation/index.ts'
import { checkText, longestReason } from '../../vocabulary/index.ts'
import { checkMatter } from '../notice/matter.ts'
import { checkJudge } from './check-judge.ts'
import { checkObjectionStep, type ObjectionCommandBase } from './check-objection-step.ts'
import type { ObjectionRuled, Remedy, RulingOutcome } from './events.ts'
import type { RuleOnObjectionCode } from './refusals.ts'
import type { ObjectionContext } from './rules.ts'
import type { Objections } from './state.ts'

/**
 * Rules on an admitted objection, or for good on an appealed one. Possible after the answer was due too.
 * Whoever judged the matter first, objected, or is whom it is about does not rule on it, and whoever
 * decided first does not rule on the appeal.
 */
export interface RuleOnObjection extends ObjectionCommandBase<'rule'> {
  readonly outcome: RulingOutcome
  /** 1 to 2000 characters. */
  readonly reason: string
  /** What must be looked at again: 1 to 100 things where it is upheld, none where it is rejected. */
  readonly remedy: readonly Remedy[]
}

type Fault = Refusal<RuleOnObjectionCode>

/** Decides on {@link RuleOnObjection}. */
export function ruleOnObjection(
  command: RuleOnObjection,
  state: Objections | undefined,
  context: ObjectionContext,
): Result<readonly ObjectionRuled[], Fault> {
  const { at, actor, objection, outcome, reason } = command
  const { objections, calendar } = context.hearing
  const step = checkObjectionStep(command, state, ['admitted', 'appealed'])
  if (!step.ok) return step
  const body = step.value.status === 'appealed' ? objections.appeal : objections
  if (body === null) return refuse(refusal('appeal-not-provided', { subject: objection }))
  const faults: Fault[] = [
    ...checkJudge(command, step.value, body.ruledBy, context),
    ...checkText(reason, { path: ['reason'], subject: objection, longest: longestReason }),
    ...checkRemedy(command),
  ]
  const on = civilDateIn(at, calendar.zone)
  return okUnless(faults, () => {
    const remedy = copyOf<readonly Remedy[]>(command.remedy)
    return [{ type: 'ruled', at, actor, cause: command.id, objection, outcome, reason, remedy, on }]
  })
}

const mostRemedies = 100

function checkRemedy({ objection: subject, outcome, remedy }: RuleOnObjection): readonly Fault[] {
  const path = ['remedy']
  const actual = remedy.length
  if (outcome === 'rejected') {
    return actual === 0 ? [] : [refusal('remedy-misplaced', { subject, path, expected: 0, actual })]
  }
  if (actual === 0) return [refusal('remedy-missing', { subject, path, expected: 1, actual })]
  if (actual > mostRemedies) {
    return [refusal('remedy-too-long', { subject, path, expected: mostRemedies, actual })]
  }
  return remedy.flatMap((part, index) => {
    const place = { path: [...path, index, 'note'], subject, longest: longestReason }
    return [...checkMatter(part, subject, [...path, index]), ...checkText(part.note, place)]
  })
}
