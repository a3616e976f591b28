import type { FieldSpec, Fields } from '../vocabulary/index.ts'
import type { MemberOn } from './member/member-on.ts'
import type { Named, OrganisationRules } from './rules/organisation-rules.ts'
import type { UnitOn } from './unit/unit-on.ts'

/**
 * A unit as the subject of a condition: its kind, domain, formation, since when it stands, whether for a
 * time only, and what the rules know of it besides. So `subject.kind` and `subject.domain` can be asked.
 */
export function attributesOfUnit(unit: UnitOn): Fields {
  const { kind, domain, formation, founded, until } = unit
  return { ...unit.attributes, kind, domain, formation, founded, temporary: until !== undefined }
}

/**
 * A member as the subject of a condition: its category, since when it is one, whether its rights rest, kind and domain of its
 * home where that is known, and what the rules know of it besides.
 */
export function attributesOfMember(member: MemberOn, home?: UnitOn): Fields {
  const { category, joined, suspended } = member
  const own = { ...member.attributes, category, joined, suspended }
  return home === undefined ? own : { ...own, 'home-kind': home.kind, 'home-domain': home.domain }
}

/** The attributes that every unit has under these rules: for the catalogue of a rulebook. */
export function unitAttributeSpecs(rules: OrganisationRules): readonly FieldSpec[] {
  return [
    { name: 'kind', type: 'choice', options: optionsOf(rules.unitKinds) },
    { name: 'domain', type: 'choice', options: optionsOf(rules.domains) },
    { name: 'formation', type: 'choice', options: optionsOf(rules.formations) },
    { name: 'founded', type: 'date' },
    { name: 'temporary', type: 'flag' },
    ...rules.unitAttributes,
  ]
}

/** The attributes that every member with a home has under these rules. */
export function memberAttributeSpecs(rules: OrganisationRules): readonly FieldSpec[] {
  return [
    { name: 'category', type: 'choice', options: optionsOf(rules.categories) },
    { name: 'joined', type: 'date' },
    { name: 'suspended', type: 'flag' },
    { name: 'home-kind', type: 'choice', options: optionsOf(rules.unitKinds) },
    { name: 'home-domain', type: 'choice', options: optionsOf(rules.domains) },
    ...rules.memberAttributes,
  ]
}

function optionsOf(list: readonly Named[]): readonly string[] {
  return list.map(({ name }) => name)
}
