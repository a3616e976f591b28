import { valueOn } from '../../calendar/index.ts'
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
import { type About, type AnyDesk, anyDesk } from '../desk.ts'
import { memberStream, postsLabel, underLabel, unitStream } from '../names.ts'
import type { World } from '../world.ts'
import { idTaken, rulesMissing } from './refusals.ts'

/** Units: a decision sees the unit above and the member whom the command names. */
export function unitDesk({ organisation: rules }: World): AnyDesk {
  return anyDesk({
    to: 'unit',
    decider: unit,
    schema: 1,
    parse: parseUnitCommand,
    judging: [],
    streamOf: (command) => unitStream(command.unit),
    labelsOf,
    about: async ({ command }) => ({ members: [], ...placesOf(command) }),
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

/** A unit that is to be founded belongs where the one above it does; one that moves goes below another. */
function placesOf(command: UnitCommand): Omit<About, 'members'> {
  if (command.type !== 'found' && command.type !== 'move') return { units: [command.unit] }
  const below = command.parent === null ? [] : [command.parent]
  return command.type === 'found' ? { units: below } : { units: [command.unit], into: below }
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
