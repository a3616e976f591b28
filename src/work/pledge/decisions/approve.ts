import { okUnless, type Refusal } from '../../../foundation/index.ts'
import { head, type PledgeDecision, today } from '../command-parts.ts'
import type { ApprovePledge } from '../commands.ts'
import type { PledgeContext } from '../context.ts'
import { fault } from '../faults.ts'
import { ownCaseFaults } from '../parties.ts'
import type { ApprovePledgeCode } from '../refusals.ts'
import type { ProposedPledge } from '../state.ts'
import { startIfReady } from './start-if-ready.ts'

/** The committee accepts it, once enough people have commented on the wording that stands. */
export function approve(
  command: ApprovePledge,
  pledge: ProposedPledge,
  context: PledgeContext,
): PledgeDecision<ApprovePledgeCode> {
  const on = today(command, context)
  const faults: Refusal<ApprovePledgeCode>[] = ownCaseFaults(command, pledge)
  const needed = context.rules.comments
  if (pledge.comments.length < needed) {
    faults.push(fault(command, 'comments-missing', [], needed, pledge.comments.length))
  }
  if (pledge.due < on) faults.push(fault(command, 'due-in-past', [], on, pledge.due))
  return okUnless(faults, () => [
    { type: 'approved', ...head(command), on },
    ...startIfReady(command, { ways: [], forms: [] }, context),
  ])
}
