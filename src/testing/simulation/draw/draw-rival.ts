import { civilDate } from '../../../calendar/index.ts'
import { memberId, unitId } from '../../../vocabulary/index.ts'
import type { SimulatedCommand } from '../simulated-command.ts'
import { rolesIn } from '../world/roles-in.ts'
import { dayOfInstant } from '../world/world.ts'
import { envelope, type Hand, registrar, standingUnits } from './hand.ts'

/**
 * A command that takes away what another rests on, at the same time: the post of whoever acts, the home of
 * whom it is about. Decided in between, it must be seen.
 */
export function drawRival(hand: Hand, command: SimulatedCommand): SimulatedCommand | undefined {
  const { at, actor } = command
  // What was damaged has no time.
  if (typeof at !== 'string') return undefined
  const base = { ...envelope({ ...hand, at }, registrar), on: dayOn(at), ground: 'as decided' }
  const post = hand.chances.any(rolesIn(hand.world, actor, at))
  if (post?.unit !== undefined) {
    const held = { unit: unitId(post.unit), member: memberId(actor), post: post.name }
    return { to: 'unit', ...base, type: 'end-post', ...held }
  }
  if (command.to === 'unit' && command.type === 'appoint') {
    return { to: 'member', ...base, type: 'leave', member: command.member }
  }
  if (command.to === 'member' && (command.type === 'join' || command.type === 'transfer')) {
    // Seldom: there must be units left.
    if (standingUnits(hand).length < 4 || hand.chances.percent(70)) return undefined
    return { to: 'unit', ...base, type: 'dissolve', unit: command.home }
  }
  return undefined
}

function dayOn(at: string) {
  return civilDate(dayOfInstant(at))
}
