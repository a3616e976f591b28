import {
  type Decider,
  decider,
  evolution,
  type Result,
  unreachable,
} from '../../foundation/index.ts'
import { type AdmitObjection, admitObjection } from './admit-objection.ts'
import { type AppealObjection, appealObjection } from './appeal-objection.ts'
import { type DismissObjection, dismissObjection } from './dismiss-objection.ts'
import type { ObjectionEvent } from './events.ts'
import { recipe } from './evolve.ts'
import { type RaiseObjection, raiseObjection } from './raise-objection.ts'
import type { ObjectionRefusal } from './refusals.ts'
import { type RuleOnObjection, ruleOnObjection } from './rule-on-objection.ts'
import type { ObjectionContext } from './rules.ts'
import type { Objections } from './state.ts'
import { type WithdrawObjection, withdrawObjection } from './withdraw-objection.ts'

/** What can be done about the objections to one matter. */
export type ObjectionCommand =
  | RaiseObjection
  | AdmitObjection
  | DismissObjection
  | WithdrawObjection
  | RuleOnObjection
  | AppealObjection

function decide(
  command: ObjectionCommand,
  state: Objections | undefined,
  context: ObjectionContext,
): Result<readonly ObjectionEvent[], ObjectionRefusal> {
  switch (command.type) {
    case 'raise':
      return raiseObjection(command, state, context)
    case 'admit':
      return admitObjection(command, state, context)
    case 'dismiss':
      return dismissObjection(command, state, context)
    case 'withdraw':
      return withdrawObjection(command, state)
    case 'rule':
      return ruleOnObjection(command, state, context)
    case 'appeal':
      return appealObjection(command, state, context)
    default:
      return unreachable(command)
  }
}

/**
 * The objections to one matter, one stream for each matter: raised, admitted or dismissed, ruled on by
 * someone who did not judge before, perhaps appealed once, and then it ends. One person has at most one
 * open at a time. `mayBeConfirmed` says whether anything is still in the way.
 */
export const objection: Decider<
  ObjectionCommand,
  Objections,
  ObjectionEvent,
  ObjectionContext,
  ObjectionRefusal
> = /* @__PURE__ */ decider(decide, /* @__PURE__ */ evolution<Objections, ObjectionEvent>(recipe))
