import { civilDateIn } from '../../../calendar/index.ts'
import { ok, type Refusal, type Result } from '../../../foundation/index.ts'
import { type DayCountRefusal, deadlineWithin } from '../../../record/index.ts'
import { appraisalEventBase, checkMeasureStep, type MeasureCommandBase } from '../command-base.ts'
import type { AppraisalContext } from '../context.ts'
import type { MeasureNotified } from '../events.ts'
import type { NotifyOfMeasureCode } from '../refusals.ts'
import type { Appraisal } from '../state.ts'

/** Says that whom a measure is about was told of it today. From then on the time to object runs. */
export interface NotifyOfMeasure extends MeasureCommandBase<'notify'> {}

/** Decides on {@link NotifyOfMeasure}. */
export function notifyOfMeasure(
  command: NotifyOfMeasure,
  state: Appraisal | undefined,
  { effect, calendar }: AppraisalContext,
): Result<readonly MeasureNotified[], Refusal<NotifyOfMeasureCode> | DayCountRefusal> {
  const step = checkMeasureStep(command, state, ['accepted'])
  if (!step.ok) return step
  const on = civilDateIn(command.at, calendar.zone)
  const until = effect.after === null ? ok(null) : deadlineWithin(on, effect.after, calendar)
  if (!until.ok) return until
  const parts = { measure: command.measure, on, until: until.value }
  return ok([{ type: 'notified', ...appraisalEventBase(command), ...parts }])
}
