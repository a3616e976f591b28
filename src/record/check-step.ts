import { compareInstants, type Instant } from '../calendar/index.ts'
import { ok, type Result, refusal, refuse } from '../foundation/index.ts'
import type { FactId } from '../vocabulary/index.ts'
import type { StepRefusal } from './refusals.ts'
import type { RecordState } from './state.ts'

/** The states of some statuses. */
export type InStatus<S extends RecordState['status']> = Extract<RecordState, { readonly status: S }>

/**
 * The state, where it is the fact that the command names, in one of the statuses in which the command
 * can be, and no later than the command.
 */
export function checkStep<S extends RecordState['status']>(
  command: { readonly fact: FactId; readonly at: Instant },
  state: RecordState | undefined,
  statuses: readonly S[],
): Result<InStatus<S>, StepRefusal> {
  const subject = command.fact
  if (state?.fact !== command.fact) {
    const actual = state?.fact ?? null
    return refuse(refusal('fact-unknown', { subject, path: ['fact'], expected: subject, actual }))
  }
  if (!isIn(state, statuses)) {
    return refuse(refusal('status-wrong', { subject, expected: statuses, actual: state.status }))
  }
  if (compareInstants(command.at, state.lastAt) < 0) {
    const times = { expected: state.lastAt, actual: command.at }
    return refuse(refusal('time-went-back', { subject, path: ['at'], ...times }))
  }
  return ok(state)
}

function isIn<S extends RecordState['status']>(
  state: RecordState,
  statuses: readonly S[],
): state is InStatus<S> {
  return statuses.some((status) => status === state.status)
}
