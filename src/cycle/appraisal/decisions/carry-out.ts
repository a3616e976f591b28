import { type CivilDate, civilDateIn } from '../../../calendar/index.ts'
import { copyOf, okUnless, type Refusal, type Result, refusal } from '../../../foundation/index.ts'
import { openObjections } from '../../../record/index.ts'
import { checkText, type Evidence } from '../../../vocabulary/index.ts'
import { pendingRulings } from '../../rulings/standing-ruling.ts'
import {
  appraisalEventBase,
  checkMeasureStep,
  type MeasureCommandBase,
  ownCaseFaults,
} from '../command-base.ts'
import type { AppraisalContext } from '../context.ts'
import type { MeasureCarriedOut } from '../events.ts'
import { objectionsTo } from '../objections-to.ts'
import type { CarryOutMeasureCode } from '../refusals.ts'
import type { Appraisal, NotifiedMeasure } from '../state.ts'

/**
 * Says that a measure was carried out on a day: after whom it is about was told and the time to object
 * was over, with no objection open and none upheld (`objections-missing` where the context has no list). The one judged does not record it.
 */
export interface CarryOutMeasure extends MeasureCommandBase<'carry-out'> {
  /** Today or before. */
  readonly on: CivilDate
  /** What shows it: at most 100 pieces. */
  readonly evidence: readonly Evidence[]
}

type Fault = Refusal<CarryOutMeasureCode>

/** Decides on {@link CarryOutMeasure}. */
export function carryOutMeasure(
  command: CarryOutMeasure,
  state: Appraisal | undefined,
  context: AppraisalContext,
): Result<readonly MeasureCarriedOut[], Fault> {
  const { measure, on, evidence } = command
  const step = checkMeasureStep(command, state, ['notified'])
  if (!step.ok) return step
  const faults: Fault[] = [
    ...ownCaseFaults(command, context),
    ...dayFaults(command, step.value, context),
    ...objectionFaults(command, context),
    ...evidenceFaults(command),
  ]
  const parts = () => ({ measure, on, evidence: copyOf(evidence) })
  return okUnless(faults, () => [
    { type: 'carried-out', ...appraisalEventBase(command), ...parts() },
  ])
}

function dayFaults(
  { subject, at, on }: CarryOutMeasure,
  { notified }: NotifiedMeasure,
  { calendar }: AppraisalContext,
): readonly Fault[] {
  const path = ['on']
  const today = civilDateIn(at, calendar.zone)
  if (on > today) return [refusal('effect-ahead', { subject, path, expected: today, actual: on })]
  const { until } = notified
  // A deadline ends with its day: what is done on that day is done while one may still object.
  if (until === null ? on >= notified.on : on > until.date) return []
  const expected = until?.date ?? notified.on
  return [refusal('effect-too-early', { subject, path, expected, actual: on })]
}

function objectionFaults(command: CarryOutMeasure, context: AppraisalContext): readonly Fault[] {
  const objections = objectionsTo(command, context)
  if (objections === undefined) {
    return [refusal('objections-missing', { subject: command.subject, actual: command.measure })]
  }
  const open = objections.flatMap((each) => openObjections(each, command.at))
  return [
    ...open.map(({ id, status }) => refusal('objection-open', { subject: id, actual: status })),
    ...pendingRulings(objections, command.at, []).map(({ ref, decision }) => {
      const parts = { expected: ref.at, actual: decision.outcome }
      return refusal('ruling-pending', { subject: ref.objection, ...parts })
    }),
  ]
}

const mostEvidence = 100

function evidenceFaults({ subject, evidence }: CarryOutMeasure): readonly Fault[] {
  if (evidence.length > mostEvidence) {
    const counts = { expected: mostEvidence, actual: evidence.length }
    return [refusal('evidence-too-much', { subject, path: ['evidence'], ...counts })]
  }
  return evidence.flatMap(({ kind, ref, digest }, index) => {
    const at = (name: string) => ({ path: ['evidence', index, name], subject })
    return [
      ...checkText(kind, { ...at('kind'), longest: 64 }),
      ...checkText(ref, { ...at('ref'), longest: 2000 }),
      ...(digest === undefined ? [] : checkText(digest, { ...at('digest'), longest: 256 })),
    ]
  })
}
