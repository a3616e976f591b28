import { describe, type Json, type Path, type Refusal, refusal } from '../../foundation/index.ts'
import {
  type CatalogueCode,
  checkCatalogue,
  type FieldSpec,
  isName,
} from '../../vocabulary/index.ts'
import type { Named, OrganisationRules, PostPlaces, UnitKind } from './organisation-rules.ts'
import { reservedMemberAttributes, reservedUnitAttributes } from './reserved-attributes.ts'

/** What can be wrong with the rules of an organisation. */
export type OrganisationRulesCode =
  | CatalogueCode
  /** An attribute called like something that every unit or member has. */
  | 'attribute-reserved'
  /** A kind that can stand nowhere: no chain of allowed kinds leads up to a root. */
  | 'kind-unreachable'
  /** Places of a post that contradict each other. */
  | 'places-invalid'
  /** A name that no list of the rules has. */
  | 'rules-name-unknown'

type Faults = readonly Refusal<OrganisationRulesCode>[]

const mostEntries = 200
const mostPlaces = 10_000

/**
 * Every fault of the rules themselves: bad and repeated names, names that lead nowhere, kinds that could
 * never stand, impossible numbers of places. An empty list means that they can be used. The subject of
 * each refusal is the name of the entry; `path` leads to the place.
 */
export function checkOrganisationRules(rules: OrganisationRules): Faults {
  const { unitKinds, domains, formations, posts, categories, affiliations } = rules
  const lists = { unitKinds, domains, formations, posts, categories, affiliations }
  return [
    ...Object.entries(lists).flatMap(([name, list]) => listFaults(list, [name])),
    ...unitKinds.flatMap((kind, index) => kindFaults(kind, ['unitKinds', index], rules)),
    ...unreachable(unitKinds),
    ...categories.flatMap((_, index) => categoryFaults(index, rules)),
    ...affiliations.flatMap((_, index) => affiliationFaults(index, rules)),
    ...attributeFaults(rules.unitAttributes, reservedUnitAttributes, ['unitAttributes']),
    ...attributeFaults(rules.memberAttributes, reservedMemberAttributes, ['memberAttributes']),
  ]
}

function listFaults(list: readonly Named[], path: Path): Faults {
  if (list.length > mostEntries) {
    return [fault('list-length', '', path, `at most ${mostEntries}`, list.length)]
  }
  const names = list.map(({ name }) => name)
  return names.flatMap((name, index) => nameFaults(names, name, [...path, index, 'name'], index))
}

function nameFaults(names: readonly string[], name: string, path: Path, index: number): Faults {
  if (!isName(name)) {
    return [fault('name-invalid', name, path, 'lower-case letters, digits and hyphens', name)]
  }
  if (names.indexOf(name) === index) return []
  return [fault('name-duplicate', name, path, 'each name once', name)]
}

function kindFaults(kind: UnitKind, path: Path, { unitKinds, posts }: OrganisationRules): Faults {
  const postNames = kind.posts.map(({ post }) => post)
  return [
    ...referenceFaults(kind.name, kind.under, unitKinds, [...path, 'under']),
    ...referenceFaults(kind.name, kind.coveredBy, unitKinds, [...path, 'coveredBy']),
    ...referenceFaults(kind.name, postNames, posts, [...path, 'posts']),
    ...kind.posts.flatMap((places, index) =>
      placesFaults(kind.name, places, [...path, 'posts', index]),
    ),
  ]
}

/** Names that a list has not, or that stand there twice. */
function referenceFaults(
  subject: string,
  names: readonly string[],
  list: readonly Named[],
  path: Path,
): Faults {
  if (names.length > mostEntries) {
    return [fault('list-length', subject, path, `at most ${mostEntries}`, names.length)]
  }
  const known = list.slice(0, mostEntries).map(({ name }) => name)
  return names.flatMap((name, index) => {
    const at = [...path, index]
    if (!known.includes(name)) return [fault('rules-name-unknown', subject, at, known, name)]
    if (names.indexOf(name) === index) return []
    return [fault('name-duplicate', subject, at, 'each name once', name)]
  })
}

function placesFaults(subject: string, places: PostPlaces, path: Path): Faults {
  const { least, most, concurrent } = places
  const fits = (size: number, from: number, to: number) =>
    Number.isInteger(size) && size >= from && size <= to
  if (!fits(most, 1, mostPlaces)) {
    return [fault('size-invalid', subject, [...path, 'most'], '1 to 10000', most)]
  }
  const inner = { least, concurrent }
  return Object.entries(inner).flatMap(([name, size]) =>
    fits(size, 0, most) ? [] : [fault('places-invalid', subject, [...path, name], most, size)],
  )
}

/** Kinds from which no chain of allowed kinds leads up to a root. */
function unreachable(kinds: readonly UnitKind[]): Faults {
  const reached = new Set(kinds.filter(({ root }) => root).map(({ name }) => name))
  for (let before = -1; before < reached.size; ) {
    before = reached.size
    for (const { name, under } of kinds)
      if (under.some((kind) => reached.has(kind))) reached.add(name)
  }
  return kinds.flatMap(({ name, under }, index) =>
    reached.has(name)
      ? []
      : [fault('kind-unreachable', name, ['unitKinds', index, 'under'], [...reached], [...under])],
  )
}

function categoryFaults(index: number, { categories, affiliations }: OrganisationRules): Faults {
  const category = categories[index]
  if (!category) return []
  const { name, duties, managedBy, strivesFor } = category
  const path = ['categories', index]
  const managers = ['home', ...affiliations.map((each) => each.name)]
  return [
    ...duties.flatMap((duty, at) => nameFaults(duties, duty, [...path, 'duties', at], at)),
    ...(strivesFor === undefined || isName(strivesFor.name)
      ? []
      : nameFaults([], strivesFor.name, [...path, 'strivesFor', 'name'], 0)),
    ...(managers.includes(managedBy)
      ? []
      : [fault('rules-name-unknown', name, [...path, 'managedBy'], managers, managedBy)]),
  ]
}

function affiliationFaults(index: number, { affiliations, unitKinds }: OrganisationRules): Faults {
  const kind = affiliations[index]
  if (!kind) return []
  const path = ['affiliations', index]
  const { name, most, at } = kind
  const good = Number.isInteger(most) && most >= 1 && most <= mostPlaces
  return [
    // A category says `home` and means the home unit.
    ...(name === 'home'
      ? [fault('name-duplicate', name, [...path, 'name'], 'not home', name)]
      : []),
    ...(good ? [] : [fault('size-invalid', name, [...path, 'most'], '1 to 10000', most)]),
    ...referenceFaults(name, at, unitKinds, [...path, 'at']),
  ]
}

function attributeFaults(
  specs: readonly FieldSpec[],
  reserved: readonly string[],
  path: Path,
): Faults {
  const catalogue = { facts: [], attributes: specs, inputs: [] }
  return [
    ...checkCatalogue(catalogue, []).map((each) => ({
      ...each,
      // The catalogue's own path begins with `attributes`; here the list has another name.
      path: [...path, ...each.path.slice(1)],
    })),
    ...specs.flatMap(({ name }, index) =>
      reserved.includes(name)
        ? [fault('attribute-reserved', name, [...path, index, 'name'], [...reserved], name)]
        : [],
    ),
  ]
}

function fault(
  code: OrganisationRulesCode,
  subject: string,
  path: Path,
  expected: Json,
  actual: unknown,
): Refusal<OrganisationRulesCode> {
  const shown = Array.isArray(actual) ? actual.map(describe) : describe(actual)
  return refusal(code, { subject: String(describe(subject)), path, expected, actual: shown })
}
