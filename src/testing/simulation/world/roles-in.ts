import { dayOfInstant, membershipAt, standsAt, type World } from './world.ts'

/** A post or a granted role, and the unit where it is held; everywhere without one. */
export interface RoleModel {
  readonly name: string
  readonly unit: string | undefined
}

/** The posts that somebody holds at an instant: none before joining and after leaving. */
export function rolesIn(world: World, member: string, at: string): readonly RoleModel[] {
  const day = dayOfInstant(at)
  if (!membershipAt(world.members.get(member), day)) return []
  return [...world.units.values()]
    .filter((unit) => standsAt(unit, day))
    .flatMap(({ unit, posts }) =>
      posts
        .filter((each) => each.member === member)
        .filter(({ from, until }) => from <= day && (until === undefined || day < until))
        .map(({ post }) => ({ name: post, unit })),
    )
}

/** Their names. */
export function namesOfRoles(world: World, member: string, at: string): readonly string[] {
  return rolesIn(world, member, at).map(({ name }) => name)
}
