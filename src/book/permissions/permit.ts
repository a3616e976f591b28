import { civilDateIn } from '../../calendar/index.ts'
import { ok, refusal, refuse } from '../../foundation/index.ts'
import { member, memberOn, unit, unitOn } from '../../organisation/index.ts'
import type { Permission } from '../../schema/index.ts'
import type { UnitId } from '../../vocabulary/index.ts'
import type { About, AnyDesk, DeskCommand, Place } from '../desk.ts'
import type { Guard } from '../draft.ts'
import { memberStream, unitStream } from '../names.ts'
import { type Role, rolesOf } from '../roles-of.ts'
import type { View } from '../view.ts'
import type { World } from '../world.ts'

/**
 * The guard of a book: never the own case, and only what a permission permits. Without a table everything
 * else is permitted: then the host has asked before.
 */
export function guardOf(world: World, permissions: readonly Permission[] | undefined): Guard {
  return async (desk, seen, view) => {
    const { command } = seen
    const judges = desk.judging.includes(command.type)
    if (!judges && !permissions) return ok(true)
    const about = await desk.about(seen, view)
    if (judges && about.members.includes(command.actor)) return ownCase(desk, command)
    if (!permissions) return ok(true)
    const lines = permissions.filter(
      ({ to, types }) => to === desk.to && types.includes(command.type),
    )
    if (await isPermitted(lines, askingOf(world, command, about, view), about)) return ok(true)
    const expected = lines.map(({ clause }) => clause)
    const parts = { subject: command.id, path: ['actor'], expected, actual: command.actor }
    return refuse(refusal('not-permitted', parts))
  }
}

function ownCase(desk: AnyDesk, command: DeskCommand) {
  const expected = 'someone who has no part in it'
  const parts = { subject: desk.streamOf(command), path: ['actor'], expected }
  return refuse(refusal('own-case', { ...parts, actual: command.actor }))
}

/** What a line may ask: nothing is read before one does. */
interface Asking {
  readonly own: boolean
  readonly roles: () => Promise<readonly Role[]>
  /** Where the actor's own home is. */
  readonly homes: () => Promise<readonly Role[]>
  readonly units: Place
  /** The units above those, at whatever distance. */
  readonly above: () => Promise<readonly UnitId[]>
}

function askingOf(
  world: World,
  command: DeskCommand,
  about: About,
  view: View,
): (units: Place) => Asking {
  const { actor, at } = command
  const day = civilDateIn(at, world.zone)
  // Read once, for however many places.
  let held: Promise<readonly Role[]> | undefined
  return (units) => ({
    own: about.members.includes(actor),
    roles: () => {
      held ??= rolesOf(world, view, actor, at)
      return held
    },
    homes: async () => {
      const state = await view.state(member, memberStream(actor))
      const home = state && memberOn(state, day)?.home
      return home === undefined ? [] : [{ name: '', unit: home }]
    },
    units,
    above: () => unitsAbove(units, day, view),
  })
}

/** Each place by a line that holds there, or all of them by a line that is enough alone. */
async function isPermitted(
  lines: readonly Permission[],
  asking: (units: Place) => Asking,
  { units, there = [] }: About,
): Promise<boolean> {
  if (there.length === 0) return anyHolds(lines, asking(units))
  for (const line of lines) {
    if (line.alone === undefined) continue
    const places = line.alone === 'here' ? [units] : there
    if (await inEach(places, (place) => holds(line, asking(place)))) return true
  }
  const shared = lines.filter(({ alone }) => alone === undefined)
  return inEach([units, ...there], (place) => anyHolds(shared, asking(place)))
}

async function inEach(
  places: readonly Place[],
  isHeld: (place: Place) => Promise<boolean>,
): Promise<boolean> {
  for (const place of places) if (!(await isHeld(place))) return false
  return true
}

async function anyHolds(lines: readonly Permission[], asking: Asking): Promise<boolean> {
  for (const line of lines) if (await holds(line, asking)) return true
  return false
}

async function holds({ by, where }: Permission, asking: Asking): Promise<boolean> {
  if (where === 'own' && !asking.own) return false
  if (by === 'anyone' && (where === 'own' || where === 'anywhere')) return true
  const held =
    by === 'anyone'
      ? await asking.homes()
      : (await asking.roles()).filter(({ name }) => by.includes(name))
  if (held.length === 0) return false
  if (where === 'own' || where === 'anywhere') return true
  const units = where === 'unit' ? asking.units : await asking.above()
  return held.some((role) => role.unit === undefined || units.includes(role.unit))
}

/** How far up is looked: deeper than any tree of units. */
const mostSteps = 64

async function unitsAbove(
  units: readonly UnitId[],
  day: ReturnType<typeof civilDateIn>,
  view: View,
): Promise<readonly UnitId[]> {
  const above = new Set<UnitId>()
  let below: readonly UnitId[] = units
  for (let step = 0; below.length > 0 && step < mostSteps; step++) {
    const states = await view.states(unit, below.map(unitStream))
    const parents = states.flatMap((state) => unitOn(state, day)?.parent ?? [])
    below = parents.filter((parent) => !above.has(parent))
    for (const parent of below) above.add(parent)
  }
  return [...above]
}
