import { okUnless, type Refusal } from '../../../foundation/index.ts'
import { head, type PledgeDecision } from '../command-parts.ts'
import type { RequestCorrection } from '../commands.ts'
import type { PledgeContext } from '../context.ts'
import { fault, textFaults } from '../faults.ts'
import { ownCaseFaults } from '../parties.ts'
import { openCorrection } from '../queries/open-correction.ts'
import type { RequestCorrectionCode } from '../refusals.ts'
import type { ClaimedPledge, RunningPledge } from '../state.ts'
import { dueFaults } from './terms-faults.ts'

/** Asks that something be put right by a day; a claim goes back with it. */
export function requestCorrection(
  command: RequestCorrection,
  pledge: RunningPledge | ClaimedPledge,
  context: PledgeContext,
): PledgeDecision<RequestCorrectionCode> {
  const { reason, due } = command
  const open = openCorrection(pledge)
  const faults: Refusal<RequestCorrectionCode>[] = [
    ...ownCaseFaults(command, pledge),
    ...dueFaults(command, context),
    ...textFaults(command, ['reason'], reason),
  ]
  if (open) faults.push(fault(command, 'correction-open', [], null, open.reason))
  return okUnless(faults, () => [{ type: 'correction-requested', ...head(command), reason, due }])
}
