import { ledger, type PostingLine, type PostLines } from '../../assessment/index.ts'
import { compareInstants, type Instant } from '../../calendar/index.ts'
import { type OpeningPoints, postingOfFacts } from '../../cycle/index.ts'
import { ok, type Result, type Thousandths } from '../../foundation/index.ts'
import type { CommandId } from '../../vocabulary/index.ts'
import type { Look } from '../look.ts'
import { ledgerStream } from '../names.ts'
import type { World } from '../world.ts'
import { type KnownOfSubject, knownOfSubject } from './known-of-subject.ts'
import type { PostingTurn } from './posting-turn.ts'

/**
 * All lines of a subject as they were known at a turn, as one `post`. What is told only after something later
 * was entered is posted at that later time, by what was known then: an account never goes back in time.
 */
export async function postAt(
  id: CommandId,
  turn: PostingTurn,
  world: World,
  look: Look,
  known?: KnownOfSubject,
): Promise<Result<PostLines>> {
  const { subject, rules, period, actor, effectiveOn } = turn
  const account = await look.state(ledger, ledgerStream(period.id, subject))
  const at = account ? later(turn.at, account.lastAt) : turn.at
  const { inputAt, broughtAt } = known ?? (await knownOfSubject(turn, world, look))
  const post = postingOfFacts(rules, await inputAt(at), { id, at, actor }, effectiveOn)
  if (!post.ok) return post
  return ok({ ...post.value, lines: withBrought(post.value.lines, broughtAt(at)) })
}

function later(a: Instant, b: Instant): Instant {
  return compareInstants(a, b) < 0 ? b : a
}

/** What was brought along stands beside what the facts give; under one clause, the two are one line. */
function withBrought(
  lines: readonly PostingLine[],
  brought: readonly OpeningPoints[],
): readonly PostingLine[] {
  const amounts = new Map(brought.map(({ clause, amount }) => [clause, amount]))
  const own = lines.map((line) => {
    const more = amounts.get(line.clause) ?? 0
    amounts.delete(line.clause)
    // A sum beyond safe integers is the ledger's to refuse.
    return { ...line, amount: (line.amount + more) as Thousandths }
  })
  return [...own, ...[...amounts].map(([clause, amount]) => ({ clause, amount, facts: [] }))]
}
