import { type PledgeCommand, pledge } from 'pledgebook'
import { agreementRules } from '../rules/members.ts'
import { happen, type Year } from '../year.ts'

/** One command to an agreement. */
export function runPledge(year: Year, command: PledgeCommand): void {
  const context = { rules: agreementRules, zone: year.world.zone }
  happen(year, 'pledge', pledge, [year.pledges, command.pledge], command, context)
}
