import { managingUnits } from '../member/managing-units.ts'
import type { MemberOn } from '../member/member-on.ts'
import type { OrganisationFault } from '../refusals.ts'
import type { Named, OrganisationRules, UnitKind } from '../rules/organisation-rules.ts'
import type { UnitOn } from '../unit/unit-on.ts'
import { fault } from './fault.ts'
import type { Organisation } from './organisation.ts'

/**
 * What the rules do not allow in an organisation as it is on a day, and what no single stream could
 * see: a unit under a kind that it may not stand under, posts that its kind does not have or not so
 * often, holders who are no members or come from elsewhere unsaid, homes and activity units of the
 * wrong kind, members whom nobody manages. Units first, then members, each in the order of the view.
 */
export function organisationFaults(
  view: Organisation,
  rules: OrganisationRules,
): readonly OrganisationFault[] {
  const known = namesIn(rules)
  const ofUnits = view.units.flatMap((unit, position) => {
    const above = view.units[view.parents[position] ?? -1]
    return [
      ...unitFaults(unit, above, known),
      ...placesFaults(unit, known),
      ...holderFaults(view, unit, position),
    ]
  })
  const ofMembers = view.members.flatMap((member) => memberFaults(view, member, known, rules))
  return [...ofUnits, ...ofMembers]
}

/** The names of the rules, each list by name: asked a million times. */
interface KnownNames {
  readonly kinds: ReadonlyMap<string, UnitKind>
  readonly domains: ReadonlySet<string>
  readonly formations: ReadonlySet<string>
  readonly categories: ReadonlySet<string>
  readonly affiliations: ReadonlyMap<string, readonly string[]>
}

function namesIn(rules: OrganisationRules): KnownNames {
  const set = (list: readonly Named[]) => new Set(list.map(({ name }) => name))
  return {
    kinds: new Map(rules.unitKinds.map((kind) => [kind.name, kind])),
    domains: set(rules.domains),
    formations: set(rules.formations),
    categories: set(rules.categories),
    affiliations: new Map(rules.affiliations.map(({ name, at }) => [name, at])),
  }
}

function unitFaults(
  { unit, kind, domain, formation, parent }: UnitOn,
  above: UnitOn | undefined,
  { kinds, domains, formations }: KnownNames,
): readonly OrganisationFault[] {
  const faults: OrganisationFault[] = []
  const rule = kinds.get(kind)
  if (!rule) faults.push(fault('unit-kind-unknown', unit, ['kind'], kind))
  if (!domains.has(domain)) faults.push(fault('domain-unknown', unit, ['domain'], domain))
  if (!formations.has(formation)) {
    faults.push(fault('formation-unknown', unit, ['formation'], formation))
  }
  // A parent that does not stand is named by the view itself.
  if (rule && parent === null && !rule.root) {
    faults.push(fault('parent-needed', unit, ['parent'], kind, [...rule.under]))
  }
  if (rule && above && !rule.under.includes(above.kind)) {
    faults.push(fault('parent-not-allowed', unit, ['parent'], above.kind, [...rule.under]))
  }
  return faults
}

/** Posts that the kind does not have, or by more holders than it has places, each post once. */
function placesFaults(
  { unit, kind, posts }: UnitOn,
  { kinds }: KnownNames,
): readonly OrganisationFault[] {
  const places = kinds.get(kind)?.posts
  if (!places) return []
  return [...new Set(posts.map(({ post }) => post))].flatMap((post) => {
    const place = places.find((each) => each.post === post)
    if (!place) return [fault('post-unknown', unit, ['posts'], post)]
    const holders = posts.filter((each) => each.post === post)
    const guests = holders.filter(({ concurrent }) => concurrent).length
    return [
      ...(holders.length > place.most
        ? [fault('post-full', unit, ['posts'], post, place.most)]
        : []),
      ...(guests > place.concurrent
        ? [fault('concurrent-full', unit, ['posts'], post, place.concurrent)]
        : []),
    ]
  })
}

/** Holders who are no members on the day, or whose home is not where the appointment says. */
function holderFaults(
  view: Organisation,
  { unit, posts }: UnitOn,
  position: number,
): readonly OrganisationFault[] {
  const end = view.ends[position] ?? position
  return posts.flatMap(({ member, concurrent }) => {
    const holder = view.members[view.memberPositions.get(member) ?? -1]
    if (!holder) return [fault('holder-not-joined', unit, ['posts'], member)]
    const home = view.positions.get(holder.home)
    if (home === undefined) return []
    const here = home >= position && home < end
    if (here && concurrent) return [fault('not-concurrent', unit, ['posts'], member)]
    if (!here && !concurrent) return [fault('holder-elsewhere', unit, ['posts'], member)]
    return []
  })
}

function memberFaults(
  view: Organisation,
  member: MemberOn,
  { kinds, categories, affiliations }: KnownNames,
  rules: OrganisationRules,
): readonly OrganisationFault[] {
  const { member: subject, category } = member
  const faults: OrganisationFault[] = []
  const home = view.units[view.positions.get(member.home) ?? -1]
  if (home && kinds.get(home.kind)?.home !== true) {
    faults.push(fault('home-not-allowed', subject, ['home'], home.kind))
  }
  if (!categories.has(category)) {
    faults.push(fault('category-unknown', subject, ['category'], category))
  } else if (managingUnits(member, rules).length === 0) {
    faults.push(fault('manager-missing', subject, ['category'], category))
  }
  for (const { kind, unit } of member.affiliations) {
    const at = affiliations.get(kind)
    if (!at) faults.push(fault('affiliation-unknown', subject, ['kind'], kind))
    const place = view.units[view.positions.get(unit) ?? -1]
    if (at && place && !at.includes(place.kind)) {
      faults.push(fault('activity-not-allowed', subject, ['unit'], place.kind, at.slice(0, 100)))
    }
  }
  return faults
}
