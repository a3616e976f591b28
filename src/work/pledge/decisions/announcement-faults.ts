import type { Refusal } from '../../../foundation/index.ts'
import { today } from '../command-parts.ts'
import type { GivePledge, PublishPledge } from '../commands.ts'
import type { PledgeContext } from '../context.ts'
import { fault } from '../faults.ts'
import type { ApprovedPledge } from '../state.ts'

/** A day on which an approved pledge cannot have been announced: before its approval, or still to come. */
export function announcementFaults(
  command: PublishPledge | GivePledge,
  pledge: ApprovedPledge,
  context: PledgeContext,
): Refusal<'date-too-early' | 'date-too-late'>[] {
  const first = pledge.approval.on
  const last = today(command, context)
  if (command.on < first) return [fault(command, 'date-too-early', ['on'], first, command.on)]
  if (command.on > last) return [fault(command, 'date-too-late', ['on'], last, command.on)]
  return []
}
