import type { Refusal } from '../../foundation/index.ts'
import type { PledgeCommand } from './commands.ts'
import { fault } from './faults.ts'
import type { Pledge, PledgeClaim } from './state.ts'

/** Whether a pledge is this person's own: alone, in its group, or as its leader. */
export function isPledger(pledge: Pledge, person: string): boolean {
  return (
    person === pledge.by || person === pledge.led || pledge.with.some((member) => member === person)
  )
}

/**
 * Whether this person has a part in it: as pledger, as whoever worded it (a unit's pledge has no other
 * hand), or as whoever claimed it, a claim that was sent back included.
 */
function isParty(pledge: Pledge, person: string): boolean {
  return (
    isPledger(pledge, person) ||
    pledge.wording.actor === person ||
    pledge.history.some((past) => past.wording.actor === person) ||
    claimsOf(pledge).some((claim) => claim.actor === person)
  )
}

function claimsOf(pledge: Pledge): readonly PledgeClaim[] {
  const corrections = 'run' in pledge ? (pledge.run?.corrections ?? []) : []
  const sentBack = corrections.flatMap((correction) => correction.sentBack ?? [])
  return pledge.status === 'claimed' ? [...sentBack, pledge.claim] : sentBack
}

/** Nobody judges the own case. */
export function ownCaseFaults(command: PledgeCommand, pledge: Pledge): Refusal<'own-case'>[] {
  if (!isParty(pledge, command.actor)) return []
  return [fault(command, 'own-case', ['actor'], 'someone who has no part in it', command.actor)]
}
