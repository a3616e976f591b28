import {
  type CommandBase,
  factOfPledgeEvent,
  type MemberId,
  type Pledge,
  type PledgeCommand,
  type PledgeEvent,
  type PledgeId,
  type ProposePledge,
  pledge,
  pledgeRegister,
  unwrap,
} from 'pledgebook'
import { runRecord } from './run-record.ts'
import { happen, type Year } from './year.ts'

/** One command to a pledge, and what follows from it for the register and for the record. */
export function runPledge(year: Year, command: PledgeCommand): void {
  const { pledgeRules: rules, zone } = year.world
  if (command.type === 'propose' && !enter(year, command)) return
  const context = { rules, zone }
  const done = happen(pledge, year.pledges, command.pledge, command, context)
  if (!done.ok) {
    year.refused.push({ room: 'pledge', command, refusals: done.refusals })
    return
  }
  for (const event of done.value) react(year, event)
}

/** A pledge takes its place in the register together with its proposal: both, or neither. */
function enter(year: Year, command: ProposePledge): boolean {
  const { pledgeRules: rules, zone } = year.world
  const can = pledge.can(command, year.pledges.get(command.pledge), { rules, zone })
  const { id, at, actor, kind, by } = command
  const place = placeOf(year, command.pledge, by)
  const enter = { type: 'enter', id, at, actor, kind, ...place } as const
  const entered = can.ok
    ? happen(pledgeRegister, year.registers, place.member, enter, { rules })
    : can
  if (!entered.ok) year.refused.push({ room: 'pledge', command, refusals: entered.refusals })
  return entered.ok
}

function react(year: Year, event: PledgeEvent): void {
  const state = year.pledges.get(event.pledge)
  if (!state) return
  if (event.type === 'refused' || event.type === 'withdrawn') release(year, event, state)
  const { pledgeRules: rules, catalogue, zone } = year.world
  const fact = unwrap(factOfPledgeEvent(event, state, { rules, catalogue, zone }))
  if (fact) runRecord(year, fact)
}

function release(
  year: Year,
  { type, at, actor, cause: id, pledge }: Extract<PledgeEvent, { type: 'refused' | 'withdrawn' }>,
  { by }: Pledge,
): void {
  const place = placeOf(year, pledge, by)
  const envelope: CommandBase<'release'> = { id, type: 'release', at, actor }
  const release = { ...envelope, ...place, because: type }
  const { pledgeRules: rules } = year.world
  unwrap(happen(pledgeRegister, year.registers, place.member, release, { rules }))
}

/** Whose place it is. Here every pledge is a member's: units have no register. */
function placeOf({ branch }: Year, pledge: PledgeId, by: Pledge['by']) {
  return { member: by as MemberId, cycle: branch.period, pledge }
}
