import { compareInstants, type Instant } from '../../calendar/index.ts'
import { describe, ok, type Refusal, type Result, refusal, refuse } from '../../foundation/index.ts'
import type { CommandBase } from '../../vocabulary/index.ts'
import { isSameMatter, type Matter } from '../notice/matter.ts'
import type { ObjectionId } from './objection-id.ts'
import type { ObjectionStepCode } from './refusals.ts'
import type { Objection, Objections } from './state.ts'

/** What every command about an objection carries. */
export interface ObjectionCommandBase<Type extends string> extends CommandBase<Type> {
  /** What the objection is against: one stream for each matter. */
  readonly matter: Matter
  readonly objection: ObjectionId
}

/** The objections of some statuses. */
export type ObjectionIn<S extends Objection['status']> = Extract<Objection, { readonly status: S }>

/**
 * The objection that the command names, where the state is that of its matter, it is in one of the
 * statuses in which the command can be, and time runs on.
 */
export function checkObjectionStep<S extends Objection['status']>(
  command: ObjectionCommandBase<string>,
  state: Objections | undefined,
  statuses: readonly S[],
): Result<ObjectionIn<S>, Refusal<ObjectionStepCode>> {
  const { objection: subject } = command
  const stream = checkStream(command, state)
  if (!stream.ok) return stream
  const found = state?.objections.find(({ id }) => id === subject)
  if (found === undefined) {
    const parts = { path: ['objection'], expected: subject, actual: null }
    return refuse(refusal('objection-unknown', { subject, ...parts }))
  }
  if (isIn(found, statuses)) return ok(found)
  return refuse(refusal('status-wrong', { subject, expected: statuses, actual: found.status }))
}

/** Whether the state is that of the command's matter, and time runs on. */
export function checkStream(
  command: Pick<ObjectionCommandBase<string>, 'matter' | 'objection'> & { readonly at: Instant },
  state: Objections | undefined,
): Result<true, Refusal<'matter-other' | 'time-went-back'>> {
  const { matter, objection: subject, at } = command
  if (state === undefined) return ok(true)
  if (!isSameMatter(matter, state.matter)) {
    const ids = {
      expected: [state.matter.kind, state.matter.id],
      actual: [describe(matter.kind), describe(matter.id)],
    }
    return refuse(refusal('matter-other', { subject, path: ['matter'], ...ids }))
  }
  if (compareInstants(at, state.lastAt) < 0) {
    const times = { expected: state.lastAt, actual: at }
    return refuse(refusal('time-went-back', { subject, path: ['at'], ...times }))
  }
  return ok(true)
}

function isIn<S extends Objection['status']>(
  objection: Objection,
  statuses: readonly S[],
): objection is ObjectionIn<S> {
  return statuses.some((status) => status === objection.status)
}
