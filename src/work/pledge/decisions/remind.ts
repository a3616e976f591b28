import { okUnless } from '../../../foundation/index.ts'
import { head, type PledgeDecision } from '../command-parts.ts'
import type { RemindOfPledge } from '../commands.ts'
import { textFaults } from '../faults.ts'
import type { RemindOfPledgeCode } from '../refusals.ts'

/** A reminder. Anyone may give it: it judges nothing. */
export function remind(command: RemindOfPledge): PledgeDecision<RemindOfPledgeCode> {
  const { text } = command
  return okUnless(textFaults(command, ['text'], text), () => [
    { type: 'reminded', ...head(command), text },
  ])
}
