import { okUnless, type Refusal } from '../../../foundation/index.ts'
import { head, type PledgeDecision } from '../command-parts.ts'
import type { RevisePledge } from '../commands.ts'
import type { PledgeContext } from '../context.ts'
import { copyItems } from '../copies.ts'
import { fault } from '../faults.ts'
import type { RevisePledgeCode } from '../refusals.ts'
import type { ReturnedPledge } from '../state.ts'
import type { PledgeItem, PledgeTerms } from '../terms.ts'
import { termsFaults } from './terms-faults.ts'

/** New terms. They are commented on anew, since the comments before were about other words. */
export function revise(
  command: RevisePledge,
  pledge: ReturnedPledge,
  context: PledgeContext,
): PledgeDecision<RevisePledgeCode> {
  const { due, post = null } = command
  const faults: Refusal<RevisePledgeCode>[] = termsFaults(command, pledge.kind, context)
  if (faults.length === 0 && sameTerms({ items: command.items, due, post }, pledge.wording)) {
    faults.push(fault(command, 'nothing-changed', ['items'], pledge.returned.reason, null))
  }
  return okUnless(faults, () => [
    { type: 'revised', ...head(command), items: copyItems(command.items), due, post },
  ])
}

function sameTerms(a: PledgeTerms, b: PledgeTerms): boolean {
  return (
    a.due === b.due &&
    a.post === b.post &&
    a.items.length === b.items.length &&
    a.items.every((item, index) => sameItem(item, b.items[index]))
  )
}

function sameItem(a: PledgeItem, b: PledgeItem | undefined): boolean {
  return (
    a.text === b?.text &&
    a.measure === b.measure &&
    a.quantity.amount === b.quantity.amount &&
    a.quantity.unit === b.quantity.unit
  )
}
