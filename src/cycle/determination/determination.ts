import {
  type Decider,
  decider,
  evolution,
  type Result,
  unreachable,
} from '../../foundation/index.ts'
import type { DeterminationContext } from './context.ts'
import { type DecideClause, decideClause } from './decisions/decide-clause.ts'
import { type DecideTie, decideTie } from './decisions/decide-tie.ts'
import { type GiveGrade, giveGrade } from './decisions/give-grade.ts'
import { type LiftDetermination, liftDetermination } from './decisions/lift.ts'
import { type ReopenTie, reopenTie } from './decisions/reopen-tie.ts'
import { type WithdrawClause, withdrawClause } from './decisions/withdraw-clause.ts'
import { type WithdrawGrade, withdrawGrade } from './decisions/withdraw-grade.ts'
import type { DeterminationEvent } from './events.ts'
import { recipe } from './evolve.ts'
import type { DeterminationRefusal } from './refusals.ts'
import type { Determination } from './state.ts'

/** What people can decide in the grading of a population, and take back. */
export type DeterminationCommand =
  | DecideTie
  | ReopenTie
  | GiveGrade
  | WithdrawGrade
  | DecideClause
  | WithdrawClause
  | LiftDetermination

function decide(
  command: DeterminationCommand,
  state: Determination | undefined,
  context: DeterminationContext,
): Result<readonly DeterminationEvent[], DeterminationRefusal> {
  switch (command.type) {
    case 'decide-tie':
      return decideTie(command, state, context)
    case 'reopen-tie':
      return reopenTie(command, state, context)
    case 'give-grade':
      return giveGrade(command, state, context)
    case 'withdraw-grade':
      return withdrawGrade(command, state, context)
    case 'decide-clause':
      return decideClause(command, state, context)
    case 'withdraw-clause':
      return withdrawClause(command, state, context)
    case 'lift':
      return liftDetermination(command, state, context)
    default:
      return unreachable(command)
  }
}

/**
 * What people decide in the grading of one population (人工认定): ties that the rulebook leaves to them,
 * grades by hand with an end, and points or profiles that a clause lets them decide. Each with who, why and
 * when, never in an own case; taken back with a reason while it has no effect yet, after that by a ruling. The ties and grades of a
 * population are one stream, the clauses of each subject another one. What was decided is handed to grading
 * by `determinedIn` and `decisionsIn`.
 */
export const determination: Decider<
  DeterminationCommand,
  Determination,
  DeterminationEvent,
  DeterminationContext,
  DeterminationRefusal
> = /* @__PURE__ */ decider(
  decide,
  /* @__PURE__ */ evolution<Determination, DeterminationEvent>(recipe),
)
