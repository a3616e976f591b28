import { okUnless, type Refusal } from '../../../foundation/index.ts'
import { head, type PledgeDecision, today } from '../command-parts.ts'
import type { WithdrawPledge } from '../commands.ts'
import type { PledgeContext } from '../context.ts'
import { fault, textFaults } from '../faults.ts'
import { isOverdue } from '../queries/is-overdue.ts'
import type { WithdrawPledgeCode } from '../refusals.ts'
import type { ApprovedPledge, ProposedPledge, ReturnedPledge, RunningPledge } from '../state.ts'

/** Takes it back. One that runs and is late cannot be: then only a verdict ends it. */
export function withdraw(
  command: WithdrawPledge,
  pledge: ProposedPledge | ReturnedPledge | ApprovedPledge | RunningPledge,
  context: PledgeContext,
): PledgeDecision<WithdrawPledgeCode> {
  const { reason } = command
  const faults: Refusal<WithdrawPledgeCode>[] = textFaults(command, ['reason'], reason)
  if (pledge.status === 'running' && isOverdue(pledge, command.at, context.zone)) {
    faults.push(fault(command, 'overdue', [], pledge.due, today(command, context)))
  }
  return okUnless(faults, () => [{ type: 'withdrawn', ...head(command), reason }])
}
