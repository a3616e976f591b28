import type { CivilDate } from '../../../calendar/index.ts'
import { type Refusal, refusal } from '../../../foundation/index.ts'
import type { UnitId } from '../../../vocabulary/index.ts'
import { named, type OrganisationRules } from '../../rules/organisation-rules.ts'

/** A unit that is formed for a time and does not say until when. */
export function untilNeeded(
  subject: UnitId,
  formation: string,
  until: CivilDate | null | undefined,
  rules: OrganisationRules,
): readonly Refusal<'until-needed'>[] {
  const temporary = named(rules.formations, formation)?.temporary === true
  if (!temporary || (until !== undefined && until !== null)) return []
  return [refusal('until-needed', { subject, path: ['until'], actual: formation })]
}
