import { civilDateIn } from '../../calendar/index.ts'
import { ok } from '../../foundation/index.ts'
import {
  type Member,
  type MemberCommand,
  type MemberEvent,
  member,
  unit,
} from '../../organisation/index.ts'
import { parseMemberCommand } from '../../schema/index.ts'
import type { UnitId } from '../../vocabulary/index.ts'
import { type About, type AnyDesk, anyDesk, type Seen } from '../desk.ts'
import { memberStream, membersLabel, unitStream } from '../names.ts'
import type { World } from '../world.ts'
import { placesOf } from './about-subject.ts'
import { idTaken, rulesMissing } from './refusals.ts'

/** Members: a decision sees the unit that the command names. */
export function memberDesk(world: World): AnyDesk {
  const { organisation: rules } = world
  return anyDesk({
    to: 'member',
    decider: member,
    schema: 1,
    parse: parseMemberCommand,
    judging: [],
    streamOf: (command) => memberStream(command.member),
    labelsOf,
    about: async (seen) => ({ members: [seen.command.member], ...unitsOf(seen, world) }),
    contextOf: async ({ command }, look) => {
      if (!rules) return rulesMissing(command, 'organisation')
      const isNew = command.type === 'join'
      if (isNew && (await look.state(unit, unitStream(command.member)))) {
        return idTaken('member', command.member)
      }
      const named = namedIn(command)
      return ok({
        rules,
        unit: named === undefined ? undefined : await look.state(unit, unitStream(named)),
      })
    },
  })
}

/**
 * Whoever is to join belongs where the home will be. What goes on between a unit and a member concerns both, so
 * a unit that manages the member does not stand for the other side of what it does itself.
 */
function unitsOf(
  { command, state }: Seen<MemberCommand, Member>,
  world: World,
): Omit<About, 'members'> {
  if (command.type === 'join') return { units: [command.home] }
  const units = state ? placesOf(state, civilDateIn(command.at, world.zone), world) : []
  const named = command.type === 'end-affiliation' ? command.unit : namedIn(command)
  if (named === undefined) return { units }
  const others = units.filter((each) => each !== named)
  return { units: others.length > 0 ? others : units, there: [[named]] }
}

function namedIn(command: MemberCommand): UnitId | undefined {
  if (command.type === 'join' || command.type === 'transfer') return command.home
  return command.type === 'affiliate' ? command.unit : undefined
}

function labelsOf(event: MemberEvent): readonly string[] {
  if (event.type === 'joined' || event.type === 'transferred') return [membersLabel(event.home)]
  return event.type === 'affiliated' ? [membersLabel(event.unit)] : []
}
