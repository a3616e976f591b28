import type { SimulatedCommand } from '../simulated-command.ts'
import { drawLedgerCommand } from './draw-account.ts'
import { drawRecordCommand } from './draw-fact.ts'
import { drawMemberCommand, drawUnitCommand } from './draw-organisation.ts'
import { drawPledgeCommand } from './draw-pledge.ts'
import { drawYearCommand } from './draw-year.ts'
import { type Hand, standingUnits } from './hand.ts'

/** Draws a command that fits the world, mostly; now and then one that does not. */
export function drawCommand(hand: Hand): SimulatedCommand {
  switch (roomOf(hand)) {
    case 'unit':
      return { to: 'unit', ...drawUnitCommand(hand) }
    case 'member':
      return { to: 'member', ...drawMemberCommand(hand) }
    case 'pledge':
      return { to: 'pledge', ...drawPledgeCommand(hand) }
    case 'record':
      return { to: 'record', ...drawRecordCommand(hand) }
    case 'ledger':
      return { to: 'ledger', ...drawLedgerCommand(hand) }
    case 'year':
      return drawYearCommand(hand) ?? { to: 'pledge', ...drawPledgeCommand(hand) }
  }
}

/** First there must be units and members; then mostly pledges. */
function roomOf(hand: Hand): 'unit' | 'member' | 'pledge' | 'record' | 'ledger' | 'year' {
  const { world, chances } = hand
  if (standingUnits(hand).length < 3) return 'unit'
  if (world.members.size < 8) return 'member'
  const holders = [...world.units.values()].flatMap(({ posts }) => posts)
  if (holders.length < 6 && chances.percent(70)) return 'unit'
  // Much is to be decided then, and the next year waits for it.
  const isDue = [...world.cycles.values()].at(-1)?.stage === 'confirmed'
  if (isDue && chances.percent(45)) return 'year'
  const dice = chances.below(100)
  if (dice < 47) return 'pledge'
  if (dice < 65) return 'record'
  if (dice < 73) return 'ledger'
  if (dice < 85) return 'year'
  return dice < 93 ? 'unit' : 'member'
}
