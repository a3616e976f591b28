import { okUnless, type Refusal } from '../../../foundation/index.ts'
import { head, type PledgeDecision, today } from '../command-parts.ts'
import type { VerifyPledge } from '../commands.ts'
import type { PledgeContext } from '../context.ts'
import { copyEvidence } from '../copies.ts'
import { evidenceFaults, fault, textFaults } from '../faults.ts'
import { ownCaseFaults } from '../parties.ts'
import { isOverdue } from '../queries/is-overdue.ts'
import type { VerifyPledgeCode } from '../refusals.ts'
import type { ClaimedPledge, RunningPledge } from '../state.ts'

/** The verdict: on a claim, or without one once the deadline is past. */
export function verify(
  command: VerifyPledge,
  pledge: RunningPledge | ClaimedPledge,
  context: PledgeContext,
): PledgeDecision<VerifyPledgeCode> {
  const { outcome, excused, reason, evidence = [] } = command
  const faults: Refusal<VerifyPledgeCode>[] = [
    ...ownCaseFaults(command, pledge),
    ...textFaults(command, ['reason'], reason),
    ...evidenceFaults(command, evidence),
  ]
  if (pledge.status === 'running' && !isOverdue(pledge, command.at, context.zone)) {
    faults.push(fault(command, 'not-claimed', [], pledge.due, today(command, context)))
  }
  if (excused && outcome === 'fulfilled') {
    faults.push(fault(command, 'nothing-to-excuse', ['excused'], false, true))
  }
  return okUnless(faults, () => {
    const verdict = { outcome, excused, reason, evidence: copyEvidence(evidence) }
    return [{ type: 'verified', ...head(command), on: today(command, context), ...verdict }]
  })
}
