import type { Refusal } from '../../../foundation/index.ts'
import { today } from '../command-parts.ts'
import type { ProposePledge, RevisePledge } from '../commands.ts'
import type { PledgeContext } from '../context.ts'
import { fault, itemFaults } from '../faults.ts'
import type { PledgeTermsCode } from '../refusals.ts'

/** What is wrong with the terms that a command offers for a pledge of this kind. */
export function termsFaults(
  command: ProposePledge | RevisePledge,
  kind: string,
  context: PledgeContext,
): Refusal<PledgeTermsCode>[] {
  return [
    ...kindFaults(command, kind, context),
    ...itemFaults(command, command.items),
    ...dueFaults(command, context),
  ]
}

function kindFaults(
  command: ProposePledge | RevisePledge,
  kind: string,
  { rules }: PledgeContext,
): Refusal<'kind-unknown' | 'post-needed'>[] {
  const known = rules.kinds.find((candidate) => candidate.kind === kind)
  if (!known) {
    const names = rules.kinds.map((candidate) => candidate.kind)
    return [fault(command, 'kind-unknown', ['kind'], names, kind)]
  }
  if (!known.needsPost || command.post !== undefined) return []
  return [fault(command, 'post-needed', ['post'], kind, null)]
}

/** A last day that is over already. */
export function dueFaults(
  command: Parameters<typeof today>[0] & { readonly due: string },
  context: PledgeContext,
): Refusal<'due-in-past'>[] {
  const day = today(command, context)
  return command.due < day ? [fault(command, 'due-in-past', ['due'], day, command.due)] : []
}
