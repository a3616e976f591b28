import { copyOf, invariant, type Mutable, unreachable } from '../../foundation/index.ts'
import type { NoticeEvent, NoticePosted, NoticeTerms } from './events.ts'
import type { Notice } from './state.ts'
import { termsOf } from './terms-of.ts'

type Draft = Mutable<Notice>

/** How one event changes the state of a notice. */
export function recipe(draft: Draft | undefined, event: NoticeEvent): Draft {
  if (event.type === 'posted') return begin(event)
  invariant(draft !== undefined, 'a notice is posted before anything else happens to it')
  const { actor: by, at } = event
  switch (event.type) {
    case 'extended':
      draft.extensions.push({ until: event.until, by, at, reason: event.reason })
      draft.lastAt = at
      return draft
    case 'withdrawn':
      return {
        ...baseOf(draft),
        status: 'withdrawn',
        end: { by, at, reason: event.reason },
        lastAt: at,
      }
    case 'ended':
      return { ...baseOf(draft), status: 'ended', end: { by, at }, lastAt: at }
    default:
      return unreachable(event)
  }
}

function begin(event: NoticePosted): Draft {
  return {
    status: 'shown',
    id: event.notice,
    ...copyOf<NoticeTerms>(termsOf(event)),
    postedBy: event.actor,
    postedAt: event.at,
    extensions: [],
    lastAt: event.at,
  }
}

function baseOf(draft: Draft) {
  const { id, postedBy, postedAt, extensions } = draft
  return { id, ...(termsOf(draft) as Mutable<NoticeTerms>), postedBy, postedAt, extensions }
}
