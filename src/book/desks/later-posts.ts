import {
  type CompiledRulebook,
  type LedgerEvent,
  type LedgerState,
  ledger,
  type PostLines,
} from '../../assessment/index.ts'
import { compareInstants, epochMs, type Instant, parsePeriod } from '../../calendar/index.ts'
import type { Done } from '../desk.ts'
import type { Look } from '../look.ts'
import type { World } from '../world.ts'
import { type KnownOfSubject, knownOfSubject } from './known-of-subject.ts'
import { postAt } from './post-at.ts'
import { type PostingTurn, turnOfFact, turnOfOpening } from './posting-turn.ts'

/** What a posting that follows from an event led to. */
export type Posted = Done<PostLines, LedgerState, LedgerEvent>

/**
 * What is to be posted in the same batch, where the log knows already of what came later: each at its own
 * time and by what was known then, so that an account tells of every instant the same, whether its postings
 * ran at once or late, and whichever ran first. Nothing where the account is right as it is.
 */
export async function laterPosts(
  { command, state, events }: Posted,
  world: World,
  look: Look,
): Promise<readonly PostLines[]> {
  const period = parsePeriod(command.cycle)
  const rules = world.posting.find(({ ref }) => isSame(ref, command.rulebook))
  if (!period.ok || !rules) return []
  const knownBy = knowing({ subject: command.holder, period: period.value }, world, look)
  const turns = fewOf(turnsAfter(command, await knownBy(rules), world))
  let account = events.reduce<LedgerState | undefined>(ledger.evolve, state)
  const entered = async (turn: PostingTurn | undefined) => {
    const post = turn && (await postAt(command.id, turn, world, look, await knownBy(turn.rules)))
    const decided = post?.ok ? ledger.decide(post.value, account, undefined) : undefined
    // What is refused at a later turn is refused to the posting that follows from it.
    return post?.ok && decided?.ok ? { post: post.value, events: decided.value } : undefined
  }
  const isRight = async () => (await entered(turns.at(-1)))?.events.length === 0
  if (events.length === 0 && (await isRight())) return []
  const posts: PostLines[] = []
  for (const turn of turns) {
    const next = await entered(turn)
    if (!next || next.events.length === 0) continue
    account = next.events.reduce<LedgerState | undefined>(ledger.evolve, account)
    posts.push(next.post)
  }
  return posts
}

type Ref = CompiledRulebook['ref']

function isSame(a: Pick<Ref, 'id' | 'version'>, b: Pick<Ref, 'id' | 'version'>): boolean {
  return a.id === b.id && a.version === b.version
}

/** What is known of one subject by each version of the rules, looked at once. */
function knowing(
  of: Pick<PostingTurn, 'subject' | 'period'>,
  world: World,
  look: Look,
): (rules: CompiledRulebook) => Promise<KnownOfSubject> {
  const known = new Map<CompiledRulebook, Promise<KnownOfSubject>>()
  return (rules) => {
    const found = known.get(rules) ?? knownOfSubject({ ...of, rules }, world, look)
    known.set(rules, found)
    return found
  }
}

/** Every later time at which the lines of the account may have become others, in order, each once. */
function turnsAfter(
  { at: from, cycle }: PostLines,
  { records, openings }: KnownOfSubject,
  world: World,
): readonly PostingTurn[] {
  const isLater = ({ at }: { readonly at: Instant }) => compareInstants(at, from) > 0
  const turns = [
    ...records.flatMap((events) =>
      events.filter(isLater).map((event) => turnOfFact(event, events, world)),
    ),
    ...openings.filter(isLater).map((event) => turnOfOpening(event, world)),
  ]
  const byTime = new Map<number, PostingTurn>()
  for (const turn of turns) if (turn?.period.id === cycle) byTime.set(epochMs(turn.at), turn)
  return [...byTime].sort(([a], [b]) => a - b).map(([, turn]) => turn)
}

/** How many are posted in one batch. */
const mostTurns = 500

/** Where there are more, those in between come with the last. */
function fewOf(turns: readonly PostingTurn[]): readonly PostingTurn[] {
  if (turns.length <= mostTurns) return turns
  return [...turns.slice(0, mostTurns - 1), ...turns.slice(-1)]
}
