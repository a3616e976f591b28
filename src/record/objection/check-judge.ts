import { type Refusal, refusal } from '../../foundation/index.ts'
import type { MemberId } from '../../vocabulary/index.ts'
import type { ObjectionId } from './objection-id.ts'
import { isObjector, type Objector } from './objector.ts'
import type { JudgeCode } from './refusals.ts'
import type { ObjectionContext } from './rules.ts'
import type { Objection } from './state.ts'

interface Act {
  readonly objection: ObjectionId
  readonly actor: MemberId
}

/**
 * Whether the actor may decide on an objection: holds one of the roles, is neither the objector nor whom
 * the matter is about nor whoever appealed, and did not judge the matter first; on appeal did not make
 * the first decision either. Every reason against is named.
 */
export function checkJudge(
  act: Act,
  objection: Objection,
  roles: readonly string[],
  context: ObjectionContext,
): readonly Refusal<JudgeCode>[] {
  const { objection: subject, actor } = act
  const { actorRoles, subjects, judgedFirst } = context
  const path = ['actor']
  const faults: Refusal<JudgeCode>[] = []
  if (!roles.some((role) => actorRoles.includes(role))) {
    const names = { expected: [...roles], actual: actorRoles.slice(0, 100) }
    faults.push(refusal('role-missing', { subject, path, ...names }))
  }
  if (subjects.includes(actor) || partiesOf(objection).some((party) => isObjector(party, actor))) {
    const expected = 'someone who has no part in it'
    faults.push(refusal('own-case', { subject, path, expected, actual: actor }))
  }
  if (judgedFirst.includes(actor) || hasDecided(objection, actor)) {
    const expected = 'someone who has not judged it before'
    faults.push(refusal('judged-before', { subject, path, expected, actual: actor }))
  }
  return faults
}

function partiesOf(objection: Objection): readonly Objector[] {
  const { objector } = objection
  return objection.status === 'appealed' ? [objector, objection.appeal.by] : [objector]
}

function hasDecided(objection: Objection, actor: MemberId): boolean {
  return 'decision' in objection && objection.decision.by === actor
}
