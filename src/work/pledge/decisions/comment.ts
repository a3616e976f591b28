import { okUnless, type Refusal } from '../../../foundation/index.ts'
import { head, type PledgeDecision } from '../command-parts.ts'
import type { CommentOnPledge } from '../commands.ts'
import { fault, optionalTextFaults } from '../faults.ts'
import { isPledger, ownCaseFaults } from '../parties.ts'
import type { CommentOnPledgeCode } from '../refusals.ts'
import type { ProposedPledge } from '../state.ts'

/** One of the public says whether it fits the person's ability. */
export function comment(
  command: CommentOnPledge,
  pledge: ProposedPledge,
): PledgeDecision<CommentOnPledgeCode> {
  const { commenter, fits, text } = command
  const faults = [
    ...ownCaseFaults(command, pledge),
    ...commenterFaults(command, pledge),
    ...optionalTextFaults(command, ['text'], text),
  ]
  return okUnless(faults, () => [
    { type: 'commented', ...head(command), commenter, fits, text: text ?? null },
  ])
}

function commenterFaults(
  command: CommentOnPledge,
  pledge: ProposedPledge,
): Refusal<'own-case' | 'already-commented'>[] {
  const { commenter } = command
  if (isPledger(pledge, commenter)) {
    return [fault(command, 'own-case', ['commenter'], 'someone who has no part in it', commenter)]
  }
  const earlier = pledge.comments.find((each) => each.commenter === commenter)
  if (!earlier) return []
  return [fault(command, 'already-commented', ['commenter'], earlier.at, commenter)]
}
