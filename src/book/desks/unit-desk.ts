import { type CivilDate, civilDateIn, valueOn } from '../../calendar/index.ts'
import { ok } from '../../foundation/index.ts'
import {
  member,
  type Unit,
  type UnitCommand,
  type UnitEvent,
  unit,
} from '../../organisation/index.ts'
import { parseUnitCommand } from '../../schema/index.ts'
import type { UnitId } from '../../vocabulary/index.ts'
import { type About, type AnyDesk, anyDesk, type Place, type Seen } from '../desk.ts'
import type { Look } from '../look.ts'
import { memberStream, postsLabel, underLabel, unitStream } from '../names.ts'
import type { World } from '../world.ts'
import { placesOf } from './about-subject.ts'
import { idTaken, rulesMissing } from './refusals.ts'

/** Units: a decision sees the unit above and the member whom the command names. */
export function unitDesk(world: World): AnyDesk {
  const { organisation: rules } = world
  return anyDesk({
    to: 'unit',
    decider: unit,
    schema: 1,
    parse: parseUnitCommand,
    judging: [],
    streamOf: (command) => unitStream(command.unit),
    labelsOf,
    about: async (seen, look) => ({ members: [], ...(await unitsOf(world, seen, look)) }),
    contextOf: async ({ command, state }, look) => {
      if (!rules) return rulesMissing(command, 'organisation')
      const isNew = command.type === 'found'
      if (isNew && (await look.state(member, memberStream(command.unit)))) {
        return idTaken('unit', command.unit)
      }
      const above = aboveOf(command, state)
      const parent = above === undefined ? undefined : await look.state(unit, unitStream(above))
      if (command.type !== 'appoint') return ok({ rules, parent })
      return ok({ rules, parent, member: await look.state(member, memberStream(command.member)) })
    },
  })
}

/** A unit that is to be founded belongs where the one above it does. */
async function unitsOf(
  world: World,
  { command, state }: Seen<UnitCommand, Unit>,
  look: Look,
): Promise<Omit<About, 'members'>> {
  const units = [command.unit]
  switch (command.type) {
    case 'found':
      return { units: placeOf(command.parent), there: placesOfEach(command.serves ?? []) }
    case 'move':
      return { units, there: [placeOf(command.parent)] }
    case 'serve':
      return {
        units,
        there: placesOfEach(changedBetween(servedOn(state, command.on), command.serves)),
      }
    case 'appoint': {
      const holder = await look.state(member, memberStream(command.member))
      // Nobody of that name is in no place; the decision says so.
      return {
        units,
        ...(holder && { there: [placesOf(holder, civilDateIn(command.at, world.zone), world)] }),
      }
    }
    default:
      return { units }
  }
}

function placeOf(unit: UnitId | null): Place {
  return unit === null ? [] : [unit]
}

function placesOfEach(units: readonly UnitId[]): readonly Place[] {
  return units.map((unit) => [unit])
}

function servedOn(state: Unit | undefined, day: CivilDate): readonly UnitId[] {
  return (state && valueOn(state.serves, day)) ?? []
}

/** Those that are in one of two lists only. */
function changedBetween(before: readonly UnitId[], after: readonly UnitId[]): readonly UnitId[] {
  const [old, now] = [new Set(before), new Set(after)]
  return [...after.filter((each) => !old.has(each)), ...before.filter((each) => !now.has(each))]
}

/** Where the unit stands from then on, where a decision asks. */
function aboveOf(command: UnitCommand, state: Unit | undefined): UnitId | undefined {
  if (command.type === 'found' || command.type === 'move') return command.parent ?? undefined
  if (command.type !== 'upgrade' || !state) return undefined
  return valueOn(state.parent, command.on) ?? undefined
}

function labelsOf(event: UnitEvent): readonly string[] {
  if (event.type === 'appointed') return [postsLabel(event.member)]
  if (event.type !== 'founded' && event.type !== 'moved') return []
  return event.parent === null ? [] : [underLabel(event.parent)]
}
