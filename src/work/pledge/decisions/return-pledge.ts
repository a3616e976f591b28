import { okUnless } from '../../../foundation/index.ts'
import { head, type PledgeDecision } from '../command-parts.ts'
import type { ReturnPledge } from '../commands.ts'
import { textFaults } from '../faults.ts'
import { ownCaseFaults } from '../parties.ts'
import type { ReturnPledgeCode } from '../refusals.ts'
import type { ProposedPledge } from '../state.ts'

/** The committee sends it back to be revised. */
export function returnPledge(
  command: ReturnPledge,
  pledge: ProposedPledge,
): PledgeDecision<ReturnPledgeCode> {
  const { reason } = command
  const faults = [...ownCaseFaults(command, pledge), ...textFaults(command, ['reason'], reason)]
  return okUnless(faults, () => [{ type: 'returned', ...head(command), reason }])
}
