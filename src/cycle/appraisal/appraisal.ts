import {
  type Decider,
  decider,
  evolution,
  type Result,
  unreachable,
} from '../../foundation/index.ts'
import type { AppraisalContext } from './context.ts'
import { type CarryAppraisal, carryAppraisal } from './decisions/carry.ts'
import { type CarryOutMeasure, carryOutMeasure } from './decisions/carry-out.ts'
import { type ConfirmAppraisal, confirmAppraisal } from './decisions/confirm.ts'
import { type DecideMeasure, decideMeasure } from './decisions/decide-measure.ts'
import { type GradeSubject, gradeSubject } from './decisions/grade.ts'
import { type LiftMeasure, liftMeasure } from './decisions/lift.ts'
import { type NotifyOfMeasure, notifyOfMeasure } from './decisions/notify.ts'
import { type ProposeMeasures, proposeForAppraisal } from './decisions/propose.ts'
import { type ReviseAppraisal, reviseAppraisal } from './decisions/revise.ts'
import type { AppraisalEvent } from './events.ts'
import { recipe } from './evolve.ts'
import type { AppraisalRefusal } from './refusals.ts'
import type { Appraisal } from './state.ts'

/** What can be done about one appraisal. */
export type AppraisalCommand =
  | GradeSubject
  | ReviseAppraisal
  | ConfirmAppraisal
  | ProposeMeasures
  | DecideMeasure
  | NotifyOfMeasure
  | LiftMeasure
  | CarryOutMeasure
  | CarryAppraisal

function decide(
  command: AppraisalCommand,
  state: Appraisal | undefined,
  context: AppraisalContext,
): Result<readonly AppraisalEvent[], AppraisalRefusal> {
  switch (command.type) {
    case 'grade':
      return gradeSubject(command, state, context)
    case 'revise':
      return reviseAppraisal(command, state, context)
    case 'confirm':
      return confirmAppraisal(command, state, context)
    case 'propose':
      return proposeForAppraisal(command, state, context)
    case 'decide':
      return decideMeasure(command, state, context)
    case 'notify':
      return notifyOfMeasure(command, state, context)
    case 'lift':
      return liftMeasure(command, state, context)
    case 'carry-out':
      return carryOutMeasure(command, state, context)
    case 'carry':
      return carryAppraisal(command, state, context)
    default:
      return unreachable(command)
  }
}

/**
 * What one subject is judged to be in one cycle (考评), one stream each: a provisional result, other
 * results by rulings, confirmed once; then the measures that the rules propose, each decided by people,
 * told to whom it is about, and carried out; at last taken into the next period.
 */
export const appraisal: Decider<
  AppraisalCommand,
  Appraisal,
  AppraisalEvent,
  AppraisalContext,
  AppraisalRefusal
> = /* @__PURE__ */ decider(decide, /* @__PURE__ */ evolution<Appraisal, AppraisalEvent>(recipe))
