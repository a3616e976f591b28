import { okUnless } from '../../../foundation/index.ts'
import { head, type PledgeDecision } from '../command-parts.ts'
import type { RefusePledge } from '../commands.ts'
import { textFaults } from '../faults.ts'
import { ownCaseFaults } from '../parties.ts'
import type { RefusePledgeCode } from '../refusals.ts'
import type { ProposedPledge } from '../state.ts'

/** The committee turns it down. */
export function refusePledge(
  command: RefusePledge,
  pledge: ProposedPledge,
): PledgeDecision<RefusePledgeCode> {
  const { reason } = command
  const faults = [...ownCaseFaults(command, pledge), ...textFaults(command, ['reason'], reason)]
  return okUnless(faults, () => [{ type: 'refused', ...head(command), reason }])
}
