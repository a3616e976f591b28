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
  return {
    ...factsOf(event),
    home: [entryOf(event, event.home)],
    category: [entryOf(event, event.category)],
    attributes: [entryOf(event, { ...event.attributes })],
    affiliations: [],
    suspensions: [],
  }
}

function entryOf<T>(event: MemberEvent, value: T) {
  return { ...factsOf(event), value }
}

function factsOf({ on, at, cause, ground }: MemberEvent): {
  from: MemberEvent['on']
  at: MemberEvent['at']
  cause: CommandId
  ground?: string
} {
  return { from: on, at, cause, ...(ground !== undefined && { ground }) }
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
