import { okUnless, type Refusal } from '../../../foundation/index.ts'
import { head, type PledgeDecision } from '../command-parts.ts'
import type { ExtendPledge } from '../commands.ts'
import type { PledgeContext } from '../context.ts'
import { fault, textFaults } from '../faults.ts'
import { ownCaseFaults } from '../parties.ts'
import type { ExtendPledgeCode } from '../refusals.ts'
import type { RunningPledge } from '../state.ts'
import { dueFaults } from './terms-faults.ts'

/** More time, with its reason. It can be given late; the old day stays on record. */
export function extend(
  command: ExtendPledge,
  pledge: RunningPledge,
  context: PledgeContext,
): PledgeDecision<ExtendPledgeCode> {
  const { reason, due } = command
  const faults: Refusal<ExtendPledgeCode>[] = [
    ...ownCaseFaults(command, pledge),
    ...dueFaults(command, context),
    ...textFaults(command, ['reason'], reason),
  ]
  if (due <= pledge.due) faults.push(fault(command, 'due-not-later', ['due'], pledge.due, due))
  return okUnless(faults, () => [{ type: 'extended', ...head(command), reason, due }])
}
