import type { CompiledRulebook } from '../../assessment/index.ts'
import {
  type CivilDate,
  civilDateIn,
  dayOf,
  type Instant,
  type Period,
  parsePeriod,
  periodAt,
} from '../../calendar/index.ts'
import type { InputBrought, OpeningEvent, PointsBrought } from '../../cycle/index.ts'
import { type RecordEvent, type RecordState, record } from '../../record/index.ts'
import type { MemberId, SubjectId } from '../../vocabulary/index.ts'
import type { World } from '../world.ts'
import { knownWhen } from './known-when.ts'

/** One time at which the lines of an account may become others: by whom, and for which day. */
export interface PostingTurn {
  readonly at: Instant
  readonly actor: MemberId
  readonly subject: SubjectId
  readonly rules: CompiledRulebook
  readonly period: Period
  readonly effectiveOn: CivilDate
}

/** What an event of a fact does to its account, as the fact was known then; nothing where it does nothing. */
export function turnOfFact(
  event: RecordEvent,
  events: readonly RecordEvent[],
  world: World,
): PostingTurn | undefined {
  if (!mayCount(event)) return undefined
  const state = knownWhen(record, events)(event.at)
  const day = state && dayOfFact(state, world)
  const rules = day && rulesOn(world, day)
  if (!rules || !hasCounted(state, rules)) return undefined
  const { at, actor } = event
  const period = periodAt(rules.rulebook.cycle, dayOf(day))
  return { at, actor, subject: state.subject, rules, period, effectiveOn: day }
}

/** Whether a fact may begin to count by an event, or end. */
export function mayCount(event: RecordEvent): boolean {
  const isNew = event.type === 'recorded' || event.type === 'resubmitted'
  return isNew ? !event.needsStamp : event.type !== 'returned'
}

/** What points that were brought along do to their account, and numbers that its rules may read. */
export function turnOfOpening(event: OpeningEvent, world: World): PostingTurn | undefined {
  if (event.type === 'results-brought') return undefined
  const { at, actor, subject, cycle } = event
  const period = parsePeriod(cycle)
  const rules = period.ok ? rulesOn(world, period.value.from) : undefined
  if (!period.ok || !rules || !isRead(event, rules)) return undefined
  const effectiveOn = civilDateIn(at, world.zone)
  return { at, actor, subject, rules, period: period.value, effectiveOn }
}

/** Whether it can be among what the lines rest on: a number that the rulebook does not know cannot. */
function isRead(event: PointsBrought | InputBrought, { rulebook }: CompiledRulebook): boolean {
  if (event.type === 'points-brought') return true
  return rulebook.catalogue.inputs.some(({ name }) => name === event.input)
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
