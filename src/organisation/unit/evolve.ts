import { copyOf, invariant, type Mutable, unreachable } from '../../foundation/index.ts'
import type { Ending } from '../ending.ts'
import { insertEntry } from '../history.ts'
import type { Appointed, PostEnded, UnitDissolved, UnitEvent, UnitFounded } from './events.ts'
import type { Post, Unit } from './state.ts'

type Draft = Mutable<Unit>

/** How one event changes a unit: entries are put where their days belong, and nothing is dropped. */
export function recipe(draft: Draft | undefined, event: UnitEvent): Draft {
  if (event.type === 'founded') return begin(event)
  invariant(draft !== undefined, 'a unit is founded before anything else happens to it')
  change(draft, event)
  draft.lastAt = event.at
  return draft
}

function change(draft: Draft, event: Exclude<UnitEvent, UnitFounded>): void {
  switch (event.type) {
    case 'upgraded':
      insertEntry(draft.kind, entryOf(event, event.kind))
      return
    case 'renamed':
      insertEntry(draft.name, entryOf(event, copyOf<typeof event.name>(event.name)))
      return
    case 'moved':
      insertEntry(draft.parent, entryOf(event, event.parent))
      return
    case 'reformed':
      insertEntry(draft.formation, entryOf(event, event.formation))
      return
    case 'serves':
      insertEntry(draft.serves, entryOf(event, [...event.serves]))
      return
    case 'described':
      insertEntry(draft.attributes, entryOf(event, { ...event.attributes }))
      return
    case 'prolonged':
      prolong(draft, event.until)
      return
    case 'dissolved':
      draft.dissolved = endingOf(event)
      return
    case 'appointed':
      draft.posts.push(postOf(event))
      return
    case 'post-ended':
      endPost(draft, event)
      return
    default:
      unreachable(event)
  }
}

function begin(event: UnitFounded): Draft {
  return {
    unit: event.unit,
    founded: event.on,
    domain: event.domain,
    kind: [entryOf(event, event.kind)],
    formation: [entryOf(event, event.formation)],
    name: [entryOf(event, copyOf<typeof event.name>(event.name))],
    parent: [entryOf(event, event.parent)],
    serves: [entryOf(event, [...event.serves])],
    attributes: [entryOf(event, { ...event.attributes })],
    posts: [],
    ...(event.until !== undefined && { until: event.until }),
    lastAt: event.at,
  }
}

type DatedEvent = Exclude<UnitEvent, { readonly type: 'prolonged' }>

function entryOf<T>({ on, at, cause, ground }: DatedEvent, value: T) {
  return { from: on, value, at, cause, ...(ground !== undefined && { ground }) }
}

function prolong(draft: Draft, until: Unit['until'] | null): void {
  if (until === null || until === undefined) delete draft.until
  else draft.until = until
}

function postOf(event: Appointed): Mutable<Post> {
  const { on: from, until, member, post, concurrent, at, cause, ground } = event
  const base = { from, member, post, concurrent, at, cause }
  return {
    ...base,
    ...(until !== undefined && { until }),
    ...(ground !== undefined && { ground }),
  }
}

function endPost(draft: Draft, event: PostEnded): void {
  const held = draft.posts.find(
    ({ member, post, from, ended }) =>
      member === event.member && post === event.post && from === event.from && !ended,
  )
  invariant(held !== undefined, 'only a post that is held ends')
  held.until = event.on
  held.ended = endingOf(event)
}

function endingOf({ on, ground, at, cause }: UnitDissolved | PostEnded): Mutable<Ending> {
  return { on, ground, at, cause }
}
