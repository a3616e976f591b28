import { membershipAt, standsAt, valueAt, type World } from './world.ts'

/** Where somebody has the home on a day. */
export function homeOf(world: World, member: string, day: string): string | undefined {
  const membership = membershipAt(world.members.get(member), day)
  return membership && valueAt(membership.homes, day)
}

/** The units above some units on a day, at whatever distance. */
export function unitsAbove(world: World, units: readonly string[], day: string): readonly string[] {
  const above = new Set<string>()
  let below = units
  while (below.length > 0) {
    const parents = below.flatMap((id) => {
      const unit = world.units.get(id)
      const parent = unit && standsAt(unit, day) ? valueAt(unit.parents, day) : undefined
      return parent === undefined || parent === null || above.has(parent) ? [] : [parent]
    })
    for (const parent of parents) above.add(parent)
    below = parents
  }
  return [...above]
}
