import { compareInstants } from '../../calendar/index.ts'
import { ok, type Refusal, type Result, refusal, refuse } from '../../foundation/index.ts'
import type { CommandBase } from '../../vocabulary/index.ts'
import type { CycleContext } from './context.ts'
import type { CycleId } from './cycle-id.ts'
import type { CycleStepCode } from './refusals.ts'
import type { CycleState, CycleStatus } from './state.ts'

/** What every command about a cycle carries. */
export interface CycleCommandBase<Type extends string> extends CommandBase<Type> {
  readonly cycle: CycleId
}

/** A cycle in one of its stages. */
export type CycleIn<S extends CycleStatus> = Extract<CycleState, { readonly status: S }>

/** The cycle, where it is the one that the command names, in that stage, and time runs on. */
export function checkCycleStage<S extends CycleStatus>(
  command: CycleCommandBase<string>,
  state: CycleState | undefined,
  status: S,
): Result<CycleIn<S>, Refusal<CycleStepCode>> {
  const { cycle: subject, at } = command
  if (state?.id !== subject) {
    const parts = { path: ['cycle'], expected: subject, actual: state?.id ?? null }
    return refuse(refusal('cycle-unknown', { subject, ...parts }))
  }
  if (!isIn(state, status)) {
    return refuse(refusal('cycle-stage-wrong', { subject, expected: status, actual: state.status }))
  }
  if (compareInstants(at, state.lastAt) < 0) {
    const times = { expected: state.lastAt, actual: at }
    return refuse(refusal('time-went-back', { subject, path: ['at'], ...times }))
  }
  return ok(state)
}

/** The same where whoever acts must hold the role that answers for the cycle. */
export function checkCycleStep<S extends CycleStatus>(
  command: CycleCommandBase<string>,
  state: CycleState | undefined,
  status: S,
  context: CycleContext,
): Result<CycleIn<S>, Refusal<CycleStepCode>> {
  const step = checkCycleStage(command, state, status)
  if (!step.ok) return step
  const [fault] = actFaults(command, step.value, context)
  return fault ? refuse(fault) : step
}

/** Whether the actor holds the role, and the zone is the one that the cycle names. */
export function actFaults(
  { cycle: subject }: CycleCommandBase<string>,
  { responsible, zone }: { readonly responsible: string; readonly zone: string },
  context: CycleContext,
): readonly Refusal<'role-missing' | 'zone-other'>[] {
  const { actorRoles } = context
  if (!actorRoles.includes(responsible)) {
    const names = { expected: [responsible], actual: actorRoles.slice(0, 100) }
    return [refusal('role-missing', { subject, path: ['actor'], ...names })]
  }
  return zoneFaults(subject, zone, context.zone.name)
}

/** A table of another zone than the cycle's, by which its days would begin at another time. */
export function zoneFaults(
  subject: string,
  expected: string,
  actual: string,
): readonly Refusal<'zone-other'>[] {
  return expected === actual ? [] : [refusal('zone-other', { subject, expected, actual })]
}

/** What the event of a command has from the command. */
export function eventBase({ cycle, at, actor, id: cause }: CycleCommandBase<string>) {
  return { cycle, at, actor, cause }
}

function isIn<S extends CycleStatus>(state: CycleState, status: S): state is CycleIn<S> {
  return state.status === status
}
