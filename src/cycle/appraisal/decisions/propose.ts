import { copyOf, okUnless, type Refusal, type Result, refusal } from '../../../foundation/index.ts'
import type { Measure } from '../../../vocabulary/index.ts'
import { appraisalEventBase, checkAppraisalStep, checkCycleOf } from '../command-base.ts'
import type { AppraisalContext } from '../context.ts'
import type { MeasuresProposed } from '../events.ts'
import type { AppraisalCommandBase } from '../key.ts'
import { latestResult } from '../latest-result.ts'
import type { ProposeMeasuresCode } from '../refusals.ts'
import type { Appraisal, ConfirmedAppraisal } from '../state.ts'

/** Enters what the rules propose about a confirmed result, each clause once, before its cycle is applied. */
export interface ProposeMeasures extends AppraisalCommandBase<'propose'> {
  /** At least one, each about this subject, period, grade and rulebook. */
  readonly measures: readonly Measure[]
}

type Fault = Refusal<ProposeMeasuresCode>

/** Decides on {@link ProposeMeasures}. */
export function proposeForAppraisal(
  command: ProposeMeasures,
  state: Appraisal | undefined,
  context: AppraisalContext,
): Result<readonly MeasuresProposed[], Fault> {
  const { subject, measures } = command
  const step = checkAppraisalStep(command, state, 'confirmed')
  if (!step.ok) return step
  // An applied cycle has counted the measures; one more would be in no count.
  const cycle = checkCycleOf(command, context, ['confirmed'])
  if (!cycle.ok) return cycle
  const known = knownFaults(measures, step.value)
  const faults = measures.flatMap((measure, index) => [
    ...otherFaults(measure, index, step.value),
    ...(known[index] ?? []),
  ])
  if (measures.length === 0) {
    faults.push(refusal('measures-missing', { subject, path: ['measures'] }))
  }
  const event = { type: 'proposed', ...appraisalEventBase(command) } as const
  return okUnless(faults, () => [{ ...event, measures: copyOf(measures) }])
}

/** A measure about something else than this result. */
function otherFaults(measure: Measure, index: number, state: ConfirmedAppraisal): readonly Fault[] {
  const { subject, period, rulebook } = state
  const { grade } = latestResult(state)
  const expected = [subject, period, rulebook.id, rulebook.version, grade]
  const { id, version } = measure.rulebook
  const actual = [measure.subject, measure.period, id, version, measure.grade]
  if (expected.every((part, place) => part === actual[place])) return []
  const path = ['measures', index]
  return [refusal('measure-other', { subject, path, expected, actual })]
}

/** A clause that has proposed something before, or stands twice. */
function knownFaults(
  measures: readonly Measure[],
  { subject, measures: before }: ConfirmedAppraisal,
): readonly (readonly Fault[])[] {
  const known = new Set(before.map(({ measure }) => measure.clause))
  return measures.map(({ clause }, index) => {
    // A set that does not grow had it already.
    if (known.size !== known.add(clause).size) return []
    return [refusal('measure-known', { subject, path: ['measures', index], actual: clause })]
  })
}
