import {
  type CivilDate,
  civilDateIn,
  dateOf,
  dayOf,
  parsePeriod,
  shiftDay,
  type ZoneTable,
} from '../calendar/index.ts'
import { type IdRefusal, invariant, ok, parseId, type Result } from '../foundation/index.ts'
import type { RecordFact } from '../record/index.ts'
import type { PledgeRules } from '../rulebook/index.ts'
import type { Catalogue, Fields, FieldValue } from '../vocabulary/index.ts'
import type { Pledge, PledgeEvent, PledgeReviewed, PledgeVerified } from '../work/pledge/index.ts'

/** What the reaction to a pledge's event knows of the world. */
export interface PledgeReactionContext {
  readonly rules: PledgeRules
  readonly catalogue: Catalogue
  readonly zone: ZoneTable
}

/**
 * What follows from a pledge's event for the record: a month's review and a verdict become facts about
 * whoever made the pledge (`by`; the others of a group get none of their own, so that nothing is given
 * twice), if the pledge rules name a kind of fact for them; nothing follows from other events. The command is in the name of whoever reviewed or judged; ids are derived from the event, so
 * that reacting twice records once. The fact still needs its stamp, where its kind asks for one.
 *
 * Refused with `id-invalid` where the pledge's id leaves no room for the derived ones.
 */
export function factOfPledgeEvent(
  event: PledgeEvent,
  pledge: Pledge,
  context: PledgeReactionContext,
): Result<RecordFact | undefined, IdRefusal> {
  const { review, verdict } = context.rules.facts ?? {}
  if (event.type === 'reviewed' && review !== undefined) {
    const on = lastReviewedDay(event, context.zone)
    return recording(
      event,
      pledge,
      { kind: review, on, part: event.month },
      reviewed(event),
      context,
    )
  }
  if (event.type === 'verified' && verdict !== undefined) {
    const what = { kind: verdict, on: event.on, part: 'verdict' }
    return recording(event, pledge, what, judged(event, pledge), context)
  }
  return ok(undefined)
}

function reviewed({ month, outcome, points, reason, pledge }: PledgeReviewed): Fields {
  return { pledge, month, outcome, points, reason }
}

function judged({ outcome, excused, reason, pledge }: PledgeVerified, { kind }: Pledge): Fields {
  return { pledge, kind, outcome, excused, reason }
}

interface What {
  readonly kind: string
  readonly on: CivilDate
  readonly part: string
}

function recording(
  event: PledgeReviewed | PledgeVerified,
  pledge: Pledge,
  { kind, on, part }: What,
  offered: Fields,
  { catalogue }: PledgeReactionContext,
): Result<RecordFact, IdRefusal> {
  const fact = parseId('fact', `${event.pledge}:${part}`)
  if (!fact.ok) return fact
  const id = parseId('command', `${event.cause}:${part}`)
  if (!id.ok) return id
  const { at, actor } = event
  const fields = declared(offered, catalogue, kind)
  const evidence = event.type === 'verified' ? event.evidence : []
  const content = { kind, subject: pledge.by, on, fields, evidence }
  return ok({ id: id.value, type: 'record', at, actor, fact: fact.value, ...content })
}

/** Only the fields that the kind has: a rulebook that does not need the reason does not declare it. */
function declared(offered: Fields, { facts }: Catalogue, kind: string): Fields {
  const names = facts.find((candidate) => candidate.kind === kind)?.fields.map(({ name }) => name)
  const kept = Object.entries(offered).filter(([name]) => names?.includes(name))
  return Object.fromEntries<FieldValue>(kept)
}

/** The month's last day, or the day of the review where the month has not ended by then. */
function lastReviewedDay({ month, at }: PledgeReviewed, zone: ZoneTable): CivilDate {
  const period = parsePeriod(month)
  invariant(period.ok, 'a reviewed month is a month')
  const last = dateOf(shiftDay(dayOf(period.value.until), -1))
  const today = civilDateIn(at, zone)
  return today < last ? today : last
}
