import {
  type CompiledRulebook,
  ledger,
  type PostingLine,
  type PostLines,
} from '../../assessment/index.ts'
import {
  type CivilDate,
  civilDateIn,
  compareInstants,
  dayOf,
  type Instant,
  type Period,
  parsePeriod,
  periodAt,
} from '../../calendar/index.ts'
import { type OpeningEvent, opening, postingOfFacts } from '../../cycle/index.ts'
import { ok, type Result, type Thousandths } from '../../foundation/index.ts'
import { type RecordEvent, type RecordState, record } from '../../record/index.ts'
import type { CommandId, MemberId, SubjectId } from '../../vocabulary/index.ts'
import type { Following } from '../desk.ts'
import { followingId } from '../followed-by.ts'
import type { Look } from '../look.ts'
import { ledgerStream, openingStream, recordStream } from '../names.ts'
import type { World } from '../world.ts'
import { inputOfSubject } from './input-of-subject.ts'

/**
 * What follows for the ledger when a fact begins to count or ends: all lines of its subject in the period
 * that it lies in, as one `post`. The ledger enters what differs.
 */
export function pointsAfterFact(event: RecordEvent, world: World): readonly Following[] {
  if (world.posting.length === 0 || (isNew(event) && event.needsStamp)) return []
  if (event.type === 'returned') return []
  const { cause, fact } = event
  const id = followingId(world.hash, cause, fact, 'points')
  const make = async (look: Look) => {
    const state = await look.state(record, recordStream(fact))
    const day = state && dayOfFact(state, world)
    const rules = day && rulesOn(world, day)
    if (!rules || !hasCounted(state, rules)) return ok(undefined)
    const period = periodAt(rules.rulebook.cycle, dayOf(day))
    const asked = { id, event, subject: state.subject, rules, period, effectiveOn: day }
    return posting(asked, world, look)
  }
  return [{ id, to: 'ledger', make }]
}

/** What follows for the ledger when points were brought along: the same, with these among the lines. */
export function pointsAfterOpening(event: OpeningEvent, world: World): readonly Following[] {
  if (event.type !== 'points-brought' || world.posting.length === 0) return []
  const { subject, cycle } = event
  const id = followingId(world.hash, event.cause, 'points')
  const make = async (look: Look) => {
    const period = parsePeriod(cycle)
    const rules = period.ok ? rulesOn(world, period.value.from) : undefined
    if (!period.ok || !rules) return ok(undefined)
    const effectiveOn = civilDateIn(event.at, world.zone)
    return posting({ id, event, subject, rules, period: period.value, effectiveOn }, world, look)
  }
  return [{ id, to: 'ledger', make }]
}

function isNew(event: RecordEvent) {
  return event.type === 'recorded' || event.type === 'resubmitted'
}

/** The day that places a fact in a period, by its version in hand. */
function dayOfFact(state: RecordState, { catalogue, zone }: World): CivilDate | undefined {
  const { on } = state.versions.at(-1) ?? state.versions[0]
  const kind = catalogue.facts.find((each) => each.kind === state.kind)
  if (kind?.placed !== 'recognised') return on
  const stamp = 'stamp' in state ? state.stamp : undefined
  return stamp && civilDateIn(stamp.at, zone)
}

function rulesOn({ posting }: World, day: CivilDate): CompiledRulebook | undefined {
  return posting.find(({ rulebook: { inForce } }) => {
    return inForce.from <= day && (inForce.until === undefined || day < inForce.until)
  })
}

/** Whether a fact is or was among what the lines rest on: one that never counted changes nothing. */
function hasCounted(state: RecordState, { rulebook }: CompiledRulebook): boolean {
  const kind = rulebook.catalogue.facts.find((each) => each.kind === state.kind)
  if (!kind) return false
  return kind.certifiedBy.length === 0 || 'stamp' in state
}

interface Asked {
  readonly id: CommandId
  readonly event: { readonly at: Instant; readonly actor: MemberId }
  readonly subject: SubjectId
  readonly rules: CompiledRulebook
  readonly period: Period
  readonly effectiveOn: CivilDate
}

async function posting(asked: Asked, world: World, look: Look): Promise<Result<PostLines>> {
  const { id, event, subject, rules, period, effectiveOn } = asked
  const account = await look.state(ledger, ledgerStream(period.id, subject))
  // What is known only now may be posted after what happened later.
  const at = account ? later(event.at, account.lastAt) : event.at
  const input = await inputOfSubject({ subject, rules, period }, world, look)
  const post = postingOfFacts(rules, input, { id, at, actor: event.actor }, effectiveOn)
  if (!post.ok) return post
  const before = await look.state(opening, openingStream(subject))
  const brought = before?.points.filter(({ cycle }) => cycle === period.id) ?? []
  return ok({ ...post.value, lines: withBrought(post.value.lines, brought) })
}

function later(a: Instant, b: Instant): Instant {
  return compareInstants(a, b) < 0 ? b : a
}

/** What was brought along stands beside what the facts give; under one clause, the two are one line. */
function withBrought(
  lines: readonly PostingLine[],
  brought: readonly { readonly clause: string; readonly amount: Thousandths }[],
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
