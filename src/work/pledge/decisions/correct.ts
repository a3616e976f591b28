import { okUnless, type Refusal } from '../../../foundation/index.ts'
import { head, type PledgeDecision } from '../command-parts.ts'
import type { CorrectPledge } from '../commands.ts'
import { copyEvidence } from '../copies.ts'
import { evidenceFaults, fault, textFaults } from '../faults.ts'
import { openCorrection } from '../queries/open-correction.ts'
import type { CorrectPledgeCode } from '../refusals.ts'
import type { RunningPledge } from '../state.ts'

/** What was put right. */
export function correct(
  command: CorrectPledge,
  pledge: RunningPledge,
): PledgeDecision<CorrectPledgeCode> {
  const { text, evidence = [] } = command
  const faults: Refusal<CorrectPledgeCode>[] = [
    ...textFaults(command, ['text'], text),
    ...evidenceFaults(command, evidence),
  ]
  if (!openCorrection(pledge)) faults.push(fault(command, 'no-correction-open', [], null, null))
  return okUnless(faults, () => [
    { type: 'corrected', ...head(command), text, evidence: copyEvidence(evidence) },
  ])
}
