import type { UnitId } from '../../vocabulary/index.ts'
import { named, type OrganisationRules } from '../rules/organisation-rules.ts'
import type { MemberOn } from './member-on.ts'

/**
 * The units that manage a member, as the rules say for its category: its home, or the units of one kind
 * of affiliation (floating members where they live). An empty list means that nobody does, which
 * `organisationFaults` names.
 */
export function managingUnits(member: MemberOn, rules: OrganisationRules): readonly UnitId[] {
  const by = named(rules.categories, member.category)?.managedBy
  if (by === 'home') return [member.home]
  return member.affiliations.filter(({ kind }) => kind === by).map(({ unit }) => unit)
}
