import type { FieldSpec, Titles } from '../../vocabulary/index.ts'

/**
 * What an organisation may look like, as data: nothing about kinds, posts or categories is built in.
 * Check it with `checkOrganisationRules` before use.
 */
export interface OrganisationRules {
  readonly unitKinds: readonly UnitKind[]
  /** The spheres with standards of their own: rural, community, agency. A unit is in one for life. */
  readonly domains: readonly Named[]
  readonly formations: readonly Formation[]
  readonly posts: readonly Named[]
  readonly categories: readonly MemberCategory[]
  /** The ways in which a member can be active in units beside the home. */
  readonly affiliations: readonly AffiliationKind[]
  /** What else is known of a unit: the area of its venue, how many work there. */
  readonly unitAttributes: readonly FieldSpec[]
  /** What else is known of a member: years of service. Members stay opaque: no names. */
  readonly memberAttributes: readonly FieldSpec[]
}

/** A name for programs and a title for people. */
export interface Named {
  readonly name: string
  readonly title: Titles
}

/** One kind of unit: working committee, general branch, branch, group, resident unit. */
export interface UnitKind extends Named {
  /** Whether it may stand under no other unit. */
  readonly root: boolean
  /** The kinds that it may stand directly under. */
  readonly under: readonly string[]
  readonly posts: readonly PostPlaces[]
  /** Whether members may have their home in it. */
  readonly home: boolean
  /**
   * The kinds of unit one of which it should have (应建必建), standing directly under it or serving it.
   * Empty: it needs none.
   */
  readonly coveredBy: readonly string[]
}

/** How many may hold a post in a unit of one kind at one time. */
export interface PostPlaces {
  readonly post: string
  /** Fewer holders leave the post vacant. 0 to `most`. */
  readonly least: number
  /** 1 to 10,000. */
  readonly most: number
  /** How many of them may come from elsewhere (兼职委员). 0 to `most`. */
  readonly concurrent: number
}

/** One way to form a unit: standalone, joint, attached, by trade, by area, temporary. */
export interface Formation extends Named {
  /** True where a unit formed so must say until when it stands. */
  readonly temporary: boolean
}

/** One category of members: in service, retired, self-employed, floating. */
export interface MemberCategory extends Named {
  /** The title that its members strive for. */
  readonly strivesFor?: Named
  /** Its duties, by name. */
  readonly duties: readonly string[]
  /** Who manages its members: `'home'`, or the units of an affiliation by its name. */
  readonly managedBy: string
}

/** One way of being active in a unit beside the home. */
export interface AffiliationKind extends Named {
  /** The kinds of unit in which it is possible. */
  readonly at: readonly string[]
  /** How many a member may have at one time. 1 to 10,000. */
  readonly most: number
}

/** The entry of a list by its name. */
export function named<T extends Named>(list: readonly T[], name: string): T | undefined {
  return list.find((each) => each.name === name)
}

/** The names of a list, as a refusal can carry them. */
export function namesOf(list: readonly Named[]): readonly string[] {
  return list.slice(0, 100).map(({ name }) => name)
}
