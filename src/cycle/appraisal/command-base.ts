import { compareInstants } from '../../calendar/index.ts'
import { describe, ok, type Refusal, type Result, refusal, refuse } from '../../foundation/index.ts'
import type { CycleState, CycleStatus } from '../year/state.ts'
import type { AppraisalContext } from './context.ts'
import { type AppraisalCommandBase, appraisalKeyOf, isSameAppraisal } from './key.ts'
import type { AppraisalStepCode, MeasureStepCode } from './refusals.ts'
import type { Appraisal, AppraisalMeasure, AppraisalStatus, MeasureStatus } from './state.ts'

/** An appraisal in one of its stages. */
export type AppraisalIn<S extends AppraisalStatus> = Extract<Appraisal, { readonly status: S }>

/** A measure in some of its states. */
export type MeasureIn<S extends MeasureStatus> = Extract<AppraisalMeasure, { readonly status: S }>

/** The appraisal, where it is the one that the command names, in that stage, and time runs on. */
export function checkAppraisalStep<S extends AppraisalStatus>(
  command: AppraisalCommandBase<string>,
  state: Appraisal | undefined,
  status: S,
): Result<AppraisalIn<S>, Refusal<AppraisalStepCode>> {
  const { subject, at } = command
  if (state === undefined || !isSameAppraisal(state, command)) {
    const keys = { expected: namesOf(command), actual: state ? namesOf(state) : null }
    return refuse(refusal('appraisal-unknown', { subject, path: ['subject'], ...keys }))
  }
  if (!isIn(state, status)) {
    const stages = { expected: status, actual: state.status }
    return refuse(refusal('appraisal-stage-wrong', { subject, ...stages }))
  }
  if (compareInstants(at, state.lastAt) < 0) {
    const times = { expected: state.lastAt, actual: at }
    return refuse(refusal('time-went-back', { subject, path: ['at'], ...times }))
  }
  return ok(state)
}

/** What every command about one measure carries. */
export interface MeasureCommandBase<Type extends string> extends AppraisalCommandBase<Type> {
  /** The clause that proposed it. */
  readonly measure: string
}

/** The measure that the command names, where it is in one of the states in which the command can be. */
export function checkMeasureStep<S extends MeasureStatus>(
  command: MeasureCommandBase<string>,
  state: Appraisal | undefined,
  statuses: readonly S[],
): Result<MeasureIn<S>, Refusal<MeasureStepCode>> {
  const { subject, measure } = command
  const step = checkAppraisalStep(command, state, 'confirmed')
  if (!step.ok) return step
  const { measures } = step.value
  const found = measures.find((each) => each.measure.clause === measure)
  const path = ['measure']
  if (found === undefined) {
    const expected = measures.map((each) => each.measure.clause)
    const names = { expected, actual: describe(measure) }
    return refuse(refusal('measure-unknown', { subject, path, ...names }))
  }
  if (isOneOf(found, statuses)) return ok(found)
  const states = { expected: [...statuses], actual: found.status }
  return refuse(refusal('measure-stage-wrong', { subject, path, ...states }))
}

/** The cycle, where the context brings the one that the command names, in a stage in which it can be. */
export function checkCycleOf<S extends CycleStatus>(
  { cycle: id, subject, at }: AppraisalCommandBase<string>,
  { cycle }: AppraisalContext,
  statuses: readonly S[],
): Result<
  Extract<CycleState, { readonly status: S }>,
  Refusal<'cycle-not-ready' | 'time-went-back'>
> {
  if (cycle?.id !== id || !isAt(cycle, statuses)) {
    const actual = cycle?.id === id ? cycle.status : null
    return refuse(refusal('cycle-not-ready', { subject, expected: [...statuses], actual }))
  }
  if (compareInstants(at, cycle.lastAt) < 0) {
    const times = { expected: cycle.lastAt, actual: at }
    return refuse(refusal('time-went-back', { subject, path: ['at'], ...times }))
  }
  return ok(cycle)
}

/** Whether the actor is the one judged, or has a part in it. */
export function ownCaseFaults(
  { subject, actor }: AppraisalCommandBase<string>,
  { concerned }: AppraisalContext,
): readonly Refusal<'own-case'>[] {
  if (subject !== actor && !concerned.includes(actor)) return []
  const expected = 'someone who has no part in it'
  return [refusal('own-case', { subject, path: ['actor'], expected, actual: actor })]
}

/** What the event of a command has from the command. */
export function appraisalEventBase(command: AppraisalCommandBase<string>) {
  const { at, actor, id: cause } = command
  return { ...appraisalKeyOf(command), at, actor, cause }
}

function namesOf({ cycle, population, subject }: ReturnType<typeof appraisalKeyOf>) {
  return [cycle, String(describe(population)), subject]
}

function isIn<S extends AppraisalStatus>(state: Appraisal, status: S): state is AppraisalIn<S> {
  return state.status === status
}

function isOneOf<S extends MeasureStatus>(
  measure: AppraisalMeasure,
  statuses: readonly S[],
): measure is MeasureIn<S> {
  return statuses.some((status) => status === measure.status)
}

function isAt<S extends CycleStatus>(
  cycle: CycleState,
  statuses: readonly S[],
): cycle is Extract<CycleState, { readonly status: S }> {
  return statuses.some((status) => status === cycle.status)
}
