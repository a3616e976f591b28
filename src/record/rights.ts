import { describe, ok, type Result, refusal, refuse } from '../foundation/index.ts'
import type { FactId, FactKind, MemberId, SubjectId } from '../vocabulary/index.ts'
import type { RecordContext } from './context.ts'
import type { RightRefusal } from './refusals.ts'
import type { RecordState } from './state.ts'

interface Act {
  readonly fact: FactId
  readonly actor: MemberId
}

/** The kind by its name in the catalogue. */
function kindOf(
  act: Act,
  name: string,
  { catalogue }: RecordContext,
): Result<FactKind, RightRefusal> {
  const kind = catalogue.facts.find((each) => each.kind === name)
  if (kind) return ok(kind)
  const expected = catalogue.facts.slice(0, 100).map((each) => each.kind)
  const actual = describe(name)
  return refuse(refusal('kind-unknown', { subject: act.fact, expected, actual }))
}

/**
 * The kind, where the actor may record facts of it. What needs no stamp counts at once, so nobody records
 * it about themselves.
 */
export function recordableKind(
  act: Act,
  { kind: name, subject }: { readonly kind: string; readonly subject: SubjectId },
  context: RecordContext,
): Result<FactKind, RightRefusal> {
  const found = kindOf(act, name, context)
  if (!found.ok) return found
  const kind = found.value
  if (!mayRecord(kind, context)) return roleMissing(act, kind.recordedBy, context)
  const countsAtOnce = kind.certifiedBy.length === 0
  return countsAtOnce && subject === act.actor
    ? ownCase(act, 'someone else than its subject')
    : found
}

/**
 * Whether the actor may look at the fact with the eyes of whoever certifies it: holds a certifying role,
 * recorded none of its versions and is not whom it is about.
 */
export function checkCertifier(
  act: Act,
  state: RecordState,
  context: RecordContext,
): Result<FactKind, RightRefusal> {
  const found = kindOf(act, state.kind, context)
  if (!found.ok) return found
  if (!mayCertify(found.value, context)) return roleMissing(act, found.value.certifiedBy, context)
  const isRecorder = state.versions.some((version) => version.recordedBy === act.actor)
  return isRecorder || state.subject === act.actor ? ownCase(act) : found
}

/**
 * Whether the actor may end the fact: whoever recorded it, and whoever vouches for its kind. Whom it is
 * about may only take back what they recorded themselves, and not once it is stamped.
 */
export function checkEnder(
  act: Act,
  state: RecordState,
  context: RecordContext,
): Result<FactKind, RightRefusal> {
  const found = kindOf(act, state.kind, context)
  if (!found.ok) return found
  const kind = found.value
  const isRecorder = state.versions.some((version) => version.recordedBy === act.actor)
  if (!isRecorder && !mayVouch(kind, context)) {
    return roleMissing(act, [...kind.certifiedBy, ...kind.recordedBy], context)
  }
  const mayAboutSelf = isRecorder && state.status !== 'certified'
  return state.subject === act.actor && !mayAboutSelf ? ownCase(act) : found
}

function mayRecord({ recordedBy }: FactKind, { actorRoles }: RecordContext): boolean {
  return recordedBy.length === 0 || recordedBy.some((role) => actorRoles.includes(role))
}

function mayCertify({ certifiedBy }: FactKind, { actorRoles }: RecordContext): boolean {
  return certifiedBy.some((role) => actorRoles.includes(role))
}

/** Where no stamp is needed, those who may record vouch for the kind. */
function mayVouch(kind: FactKind, context: RecordContext): boolean {
  return kind.certifiedBy.length === 0 ? mayRecord(kind, context) : mayCertify(kind, context)
}

function roleMissing(act: Act, expected: readonly string[], { actorRoles }: RecordContext) {
  const actual = actorRoles.slice(0, 100)
  return refuse(refusal('role-missing', { subject: act.fact, path: ['actor'], expected, actual }))
}

function ownCase(act: Act, expected = 'someone who neither recorded the fact nor is its subject') {
  const parts = { path: ['actor'], expected, actual: act.actor }
  return refuse(refusal('own-case', { subject: act.fact, ...parts }))
}
