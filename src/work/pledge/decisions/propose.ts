import { okUnless, type Refusal, refuse } from '../../../foundation/index.ts'
import { head, type PledgeDecision } from '../command-parts.ts'
import type { ProposePledge } from '../commands.ts'
import type { PledgeContext } from '../context.ts'
import { copyItems } from '../copies.ts'
import { fault, sizeFaults } from '../faults.ts'
import { wrongState } from '../guard.ts'
import type { ProposePledgeCode } from '../refusals.ts'
import type { Pledge } from '../state.ts'
import { termsFaults } from './terms-faults.ts'

/** A pledge begins. How many of them a member may have, the register guards. */
export function propose(
  command: ProposePledge,
  pledge: Pledge | undefined,
  context: PledgeContext,
): PledgeDecision<ProposePledgeCode> {
  if (pledge !== undefined) return refuse(wrongState(command, pledge))
  const faults = [...termsFaults(command, command.kind, context), ...groupFaults(command)]
  return okUnless(faults, () => {
    const { by, led, kind, items, due, post } = command
    const group = command.with?.slice() ?? []
    const terms = { items: copyItems(items), due, post: post ?? null }
    return [
      { type: 'proposed', ...head(command), by, with: group, led: led ?? null, kind, ...terms },
    ]
  })
}

function groupFaults(command: ProposePledge): Refusal<'group-invalid' | 'list-invalid'>[] {
  const { by, led, with: others = [] } = command
  const sized = sizeFaults(command, ['with'], others, { from: 0, to: 100 })
  if (sized.length > 0) return sized
  const group = new Set<string>([by, ...others])
  const faults: Refusal<'group-invalid'>[] = []
  if (group.size !== others.length + 1) {
    faults.push(fault(command, 'group-invalid', ['with'], 'each person once', [...others]))
  }
  if (led !== undefined && others.length > 0 && !group.has(led)) {
    faults.push(fault(command, 'group-invalid', ['led'], [...group], led))
  }
  return faults
}
