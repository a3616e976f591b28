import { named, type OrganisationRules } from '../rules/organisation-rules.ts'
import type { UnitOn } from './unit-on.ts'

/** A post with fewer holders than it should have. */
export interface Vacancy {
  readonly post: string
  readonly held: number
  /** How many holders it should have at least. */
  readonly least: number
}

/** The posts of a unit that are vacant on its day, as the rules list them for its kind. */
export function vacanciesOn(unit: UnitOn, rules: OrganisationRules): readonly Vacancy[] {
  const places = named(rules.unitKinds, unit.kind)?.posts ?? []
  return places.flatMap(({ post, least }) => {
    const held = unit.posts.filter((each) => each.post === post).length
    return held < least ? [{ post, held, least }] : []
  })
}
