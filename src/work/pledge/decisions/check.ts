import { okUnless } from '../../../foundation/index.ts'
import { head, type PledgeDecision } from '../command-parts.ts'
import type { CheckPledge } from '../commands.ts'
import { copyEvidence } from '../copies.ts'
import { evidenceFaults, textFaults } from '../faults.ts'
import { ownCaseFaults } from '../parties.ts'
import type { CheckPledgeCode } from '../refusals.ts'
import type { RunningPledge } from '../state.ts'

/** Someone who has no part in it looked. */
export function check(
  command: CheckPledge,
  pledge: RunningPledge,
): PledgeDecision<CheckPledgeCode> {
  const { finding, text, evidence = [] } = command
  const faults = [
    ...ownCaseFaults(command, pledge),
    ...textFaults(command, ['text'], text),
    ...evidenceFaults(command, evidence),
  ]
  return okUnless(faults, () => [
    { type: 'checked', ...head(command), finding, text, evidence: copyEvidence(evidence) },
  ])
}
