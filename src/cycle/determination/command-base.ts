import { compareInstants } from '../../calendar/index.ts'
import { ok, type Refusal, type Result, refusal, refuse } from '../../foundation/index.ts'
import {
  type CommandBase,
  checkText,
  longestReason,
  type MemberId,
  type SubjectId,
} from '../../vocabulary/index.ts'
import type { CycleState, CycleStatus } from '../year/state.ts'
import type { DeterminationContext } from './context.ts'
import type { DeterminationCommandBase, DeterminationKey } from './key.ts'
import type { DeterminationStepCode } from './refusals.ts'
import type { Determination } from './state.ts'

type Rules = NonNullable<DeterminationContext['rulebook']>
type Command = DeterminationCommandBase<string>

/** A cycle in one of some stages, and the rules of the population. */
interface Grounds<S extends CycleStatus> {
  readonly cycle: Extract<CycleState, { readonly status: S }>
  readonly rulebook: Rules
}

/** Whether the command is for this stream, in a stage in which it can be, and time runs on. */
export function checkDetermination<S extends CycleStatus>(
  command: Command,
  key: DeterminationKey,
  state: Determination | undefined,
  { cycle, rulebook }: DeterminationContext,
  statuses: readonly S[],
): Result<Grounds<S>, Refusal<DeterminationStepCode>> {
  const { at } = command
  const subject = key.subject ?? key.cycle
  if (state !== undefined && !isSame(state, key)) {
    const keys = { expected: namesOf(state), actual: namesOf(key) }
    return refuse(refusal('determination-other', { subject, ...keys }))
  }
  if (cycle?.id !== key.cycle || !isIn(cycle, statuses)) {
    const actual = cycle?.id === key.cycle ? cycle.status : null
    return refuse(refusal('cycle-not-ready', { subject, expected: [...statuses], actual }))
  }
  if (rulebook === undefined) {
    const expected = cycle.populations.map(({ name }) => name)
    const parts = { path: ['population'], expected, actual: key.population }
    return refuse(refusal('populations-other', { subject, ...parts }))
  }
  const lastAt = latest(cycle.lastAt, state?.lastAt)
  if (compareInstants(at, lastAt) < 0) {
    const times = { path: ['at'], expected: lastAt, actual: at }
    return refuse(refusal('time-went-back', { subject, ...times }))
  }
  return ok({ cycle, rulebook })
}

/** What must hold of whoever decides: the role, no part in it, and a reason. */
export function deciderFaults(
  { actor, reason }: CommandBase<string> & { readonly reason: string },
  { actorRoles, concerned }: DeterminationContext,
  { subject, role, about }: Deciding,
): readonly Refusal<'role-missing' | 'own-case' | 'text-invalid'>[] {
  const faults: Refusal<'role-missing' | 'own-case' | 'text-invalid'>[] = [
    ...checkText(reason, { path: ['reason'], subject, longest: longestReason }),
  ]
  if (!actorRoles.includes(role)) {
    const names = { expected: [role], actual: actorRoles.slice(0, 100) }
    faults.push(refusal('role-missing', { subject, path: ['actor'], ...names }))
  }
  if (isOwn(actor, about, concerned)) {
    const expected = 'someone who has no part in it'
    faults.push(refusal('own-case', { subject, path: ['actor'], expected, actual: actor }))
  }
  return faults
}

/** Whom a refusal names, who may decide, and whom it is about. */
interface Deciding {
  readonly subject: string
  readonly role: string
  readonly about: readonly SubjectId[]
}

/** What the event of a command has from the command. */
export function determinationEventBase({
  cycle,
  population,
  at,
  actor,
  id: cause,
  reason,
}: Command) {
  return { cycle, population, at, actor, cause, reason }
}

function isOwn(
  actor: MemberId,
  about: readonly SubjectId[],
  concerned: readonly MemberId[],
): boolean {
  return about.some((subject) => subject === actor) || concerned.includes(actor)
}

function isSame(a: DeterminationKey, b: DeterminationKey): boolean {
  return a.cycle === b.cycle && a.population === b.population && a.subject === b.subject
}

function namesOf({ cycle, population, subject }: DeterminationKey): readonly string[] {
  return subject === undefined ? [cycle, population] : [cycle, population, subject]
}

function latest(a: CycleState['lastAt'], b: CycleState['lastAt'] | undefined) {
  return b !== undefined && compareInstants(a, b) < 0 ? b : a
}

function isIn<S extends CycleStatus>(
  cycle: CycleState,
  statuses: readonly S[],
): cycle is Extract<CycleState, { readonly status: S }> {
  return statuses.some((status) => status === cycle.status)
}
