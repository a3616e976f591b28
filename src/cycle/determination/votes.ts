import { type Refusal, refusal } from '../../foundation/index.ts'
import type { SubjectId } from '../../vocabulary/index.ts'
import type { TieVotes } from './events.ts'
import type { OpenTie } from './open-ties.ts'

type Fault = Refusal<'vote-missing' | 'votes-invalid' | 'votes-even' | 'votes-other'>

/** The most votes that anybody can have. */
const mostVotes = 1_000_000

/**
 * What is wrong with a vote on a tie: it is missing where the rulebook asks for one (`vote-missing`), does not
 * count everybody who ties once (`votes-invalid`), is a tie again at the last seat (`votes-even`), or seats
 * others than those with the most votes (`votes-other`).
 */
export function voteFaults(
  subject: string,
  { seats, tied, settledBy }: OpenTie,
  seated: readonly SubjectId[],
  votes: readonly TieVotes[] | undefined,
): readonly Fault[] {
  const path = ['votes']
  if (votes === undefined) {
    if (settledBy !== 're-vote') return []
    return [refusal('vote-missing', { subject, path, expected: [...tied] })]
  }
  const names = new Set<string>(votes.map((each) => each.subject))
  const isOfAll = votes.length === tied.length && tied.every((each) => names.has(each))
  if (!isOfAll || !votes.every(isCounted)) {
    const actual = votes.map((each) => each.subject)
    return [refusal('votes-invalid', { subject, path, expected: [...tied], actual })]
  }
  const ordered = [...votes].sort((a, b) => b.votes - a.votes)
  const [last, next] = [ordered[seats - 1], ordered[seats]]
  if (last && next && last.votes === next.votes) {
    const even = ordered.filter((each) => each.votes === last.votes)
    const actual = even.map((each) => each.subject)
    return [refusal('votes-even', { subject, path, expected: seats, actual })]
  }
  const most = ordered.slice(0, seats).map((each) => each.subject)
  if (most.every((each) => seated.includes(each))) return []
  return [
    refusal('votes-other', { subject, path: ['seated'], expected: most, actual: [...seated] }),
  ]
}

function isCounted({ votes }: TieVotes): boolean {
  return Number.isSafeInteger(votes) && votes >= 0 && votes <= mostVotes
}
