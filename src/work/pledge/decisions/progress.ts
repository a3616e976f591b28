import { okUnless, type Refusal } from '../../../foundation/index.ts'
import { head, type PledgeDecision } from '../command-parts.ts'
import type { ReportProgress } from '../commands.ts'
import { copyEvidence, copyToward } from '../copies.ts'
import { amountFaults, evidenceFaults, fault, textFaults } from '../faults.ts'
import type { ReportProgressCode } from '../refusals.ts'
import type { RunningPledge } from '../state.ts'

/** What was done so far. */
export function progress(
  command: ReportProgress,
  pledge: RunningPledge,
): PledgeDecision<ReportProgressCode> {
  const { text, evidence = [], toward = null } = command
  const faults = [
    ...textFaults(command, ['text'], text),
    ...evidenceFaults(command, evidence),
    ...towardFaults(command, pledge),
  ]
  return okUnless(faults, () => [
    {
      type: 'progressed',
      ...head(command),
      text,
      evidence: copyEvidence(evidence),
      toward: copyToward(toward),
    },
  ])
}

function towardFaults(
  command: ReportProgress,
  pledge: RunningPledge,
): Refusal<'item-unknown' | 'quantity-invalid'>[] {
  const { toward } = command
  if (toward === undefined) return []
  const { items } = pledge.wording
  const isThere = Number.isInteger(toward.item) && toward.item >= 0 && toward.item < items.length
  const bounds = [0, items.length - 1]
  return [
    ...(isThere
      ? []
      : [fault(command, 'item-unknown', ['toward', 'item'], bounds, String(toward.item))]),
    ...amountFaults(command, 'quantity-invalid', ['toward', 'amount'], toward.amount),
  ]
}
