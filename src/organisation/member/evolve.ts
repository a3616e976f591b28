import { invariant, type Mutable, unreachable } from '../../foundation/index.ts'
import type { CommandId } from '../../vocabulary/index.ts'
import type { Ending } from '../ending.ts'
import { insertEntry } from '../history.ts'
import { holdsOn } from '../span.ts'
import type {
  AffiliationEnded,
  MemberAffiliated,
  MemberEvent,
  MemberJoined,
  MemberLeft,
  MemberResumed,
} from './events.ts'
import type { Affiliation, Member, Membership } from './state.ts'

type Draft = Mutable<Member>
type MembershipDraft = Mutable<Membership>

/** How one event changes a member: entries are put where their days belong, and nothing is dropped. */
export function recipe(draft: Draft | undefined, event: MemberEvent): Draft {
  if (draft === undefined) {
    invariant(event.type === 'joined', 'a member joins before anything else happens to it')
    return { member: event.member, memberships: [begin(event)], lastAt: event.at }
  }
  if (event.type === 'joined') draft.memberships.push(begin(event))
  else change(membershipAt(draft, event), event)
  draft.lastAt = event.at
  return draft
}

function membershipAt(draft: Draft, event: MemberEvent): MembershipDraft {
  const membership = draft.memberships.find((each) => holdsOn(each, event.on))
  invariant(membership !== undefined, 'what happens to a member lies within a membership')
  return membership
}

function change(draft: MembershipDraft, event: Exclude<MemberEvent, MemberJoined>): void {
  switch (event.type) {
    case 'recategorised':
      insertEntry(draft.category, entryOf(event, event.category))
      return
    case 'transferred':
      insertEntry(draft.home, entryOf(event, event.home))
      return
    case 'member-described':
      insertEntry(draft.attributes, entryOf(event, { ...event.attributes }))
      return
    case 'affiliated':
      draft.affiliations.push(affiliationOf(event))
      return
    case 'affiliation-ended':
      end(
        draft.affiliations.filter(({ unit, kind }) => unit === event.unit && kind === event.kind),
        event,
      )
      return
    case 'suspended':
      draft.suspensions.push({ ...factsOf(event), ground: event.ground })
      return
    case 'resumed':
      end(draft.suspensions, event)
      return
    case 'left':
      draft.until = event.on
      draft.left = endingOf(event)
      return
    default:
      unreachable(event)
  }
}

function begin(event: MemberJoined): MembershipDraft {
  const { on: from, at, cause } = event
  const home = [entryOf(event, event.home)]
  const category = [entryOf(event, event.category)]
  const attributes = [entryOf(event, { ...event.attributes })]
  const begun = { from, at, cause, home, category, attributes, affiliations: [], suspensions: [] }
  return grounded(begun, event)
}

function entryOf<T>(event: MemberEvent, value: T): Facts & { value: T } {
  // Field by field: a spread that goes on costs several times as much, and every state is made of these.
  const { on: from, at, cause } = event
  return grounded({ from, at, cause, value }, event)
}

interface Facts {
  from: MemberEvent['on']
  at: MemberEvent['at']
  cause: CommandId
  ground?: string
}

function grounded<F extends Facts>(facts: F, { ground }: MemberEvent): F {
  if (ground !== undefined) facts.ground = ground
  return facts
}

function factsOf(event: MemberEvent): Facts {
  const { on: from, at, cause } = event
  return grounded({ from, at, cause }, event)
}

function affiliationOf(event: MemberAffiliated): Mutable<Affiliation> {
  const { unit, kind, until } = event
  return { ...factsOf(event), unit, kind, ...(until !== undefined && { until }) }
}

interface Endable {
  from: MemberEvent['on']
  until?: MemberEvent['on']
  ended?: Mutable<Ending>
}

function end(spans: readonly Endable[], event: AffiliationEnded | MemberResumed): void {
  const span = spans.find(({ from, ended }) => from === event.from && !ended)
  invariant(span !== undefined, 'only what has begun ends')
  span.until = event.on
  span.ended = endingOf(event)
}

function endingOf({ on, ground, at, cause }: AffiliationEnded | MemberResumed | MemberLeft) {
  return { on, ground, at, cause }
}
