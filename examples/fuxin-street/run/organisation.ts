import { type MemberCommand, member, type UnitCommand, unit } from 'pledgebook'
import { happen, type Year } from '../year.ts'

/** One command to a unit: it sees the unit above and the member whom it names. */
export function runUnit(year: Year, command: UnitCommand): void {
  const { units, members, world } = year
  const above =
    command.type === 'found' || command.type === 'move'
      ? command.parent
      : units.get(command.unit)?.parent.at(-1)?.value
  const context = {
    rules: world.organisation,
    parent: above == null ? undefined : units.get(above),
    member: command.type === 'appoint' ? members.get(command.member) : undefined,
  }
  happen(year, 'organisation', unit, [units, command.unit], command, context)
}

/** One command to a member: it sees the unit that it names. */
export function runMember(year: Year, command: MemberCommand): void {
  const { units, members, world } = year
  const named =
    command.type === 'join' || command.type === 'transfer'
      ? command.home
      : command.type === 'affiliate'
        ? command.unit
        : undefined
  const context = {
    rules: world.organisation,
    unit: named === undefined ? undefined : units.get(named),
  }
  happen(year, 'organisation', member, [members, command.member], command, context)
}
