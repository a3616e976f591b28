import { okUnless, type Refusal } from '../../../foundation/index.ts'
import { head, type PledgeDecision, today } from '../command-parts.ts'
import type { ClaimPledge } from '../commands.ts'
import type { PledgeContext } from '../context.ts'
import { copyEvidence } from '../copies.ts'
import { evidenceFaults, fault, textFaults } from '../faults.ts'
import { openCorrection } from '../queries/open-correction.ts'
import type { ClaimPledgeCode } from '../refusals.ts'
import type { RunningPledge } from '../state.ts'

/** The pledger says that it is done, and shows something for it. */
export function claim(
  command: ClaimPledge,
  pledge: RunningPledge,
  context: PledgeContext,
): PledgeDecision<ClaimPledgeCode> {
  const { text, evidence = [] } = command
  const faults: Refusal<ClaimPledgeCode>[] = [
    ...textFaults(command, ['text'], text),
    ...evidenceFaults(command, evidence),
  ]
  if (evidence.length === 0 && pledge.run.progress.length === 0) {
    faults.push(fault(command, 'nothing-shown', ['evidence'], 1, 0))
  }
  const open = openCorrection(pledge)
  if (open) faults.push(fault(command, 'correction-open', [], null, open.reason))
  return okUnless(faults, () => {
    const on = today(command, context)
    return [{ type: 'claimed', ...head(command), on, text, evidence: copyEvidence(evidence) }]
  })
}
