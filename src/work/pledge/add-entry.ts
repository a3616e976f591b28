import { invariant, unreachable } from '../../foundation/index.ts'
import { type Draft, inForce, only } from './draft.ts'
import {
  checkOf,
  commentOf,
  correctedOf,
  correctionOf,
  extensionOf,
  givingOf,
  progressOf,
  publicationOf,
  reminderOf,
  reviewOf,
} from './entries.ts'
import type { PledgeEvent } from './events.ts'

/** Events that leave the type of the state as it is. */
export type EntryEvent = Extract<
  PledgeEvent,
  {
    readonly type:
      | 'commented'
      | 'published'
      | 'given'
      | 'progressed'
      | 'checked'
      | 'reminded'
      | 'correction-requested'
      | 'corrected'
      | 'extended'
      | 'reviewed'
  }
>

/** Adds one entry to the draft, in place. */
export function addEntry(draft: Draft, event: EntryEvent): Draft {
  switch (event.type) {
    case 'commented':
      only(draft, 'proposed').comments.push(commentOf(event))
      return draft
    case 'published':
      only(draft, 'approved').approval.publications.push(publicationOf(event))
      return draft
    case 'given':
      only(draft, 'approved').approval.given.push(givingOf(event))
      return draft
    default:
      return addToRun(draft, event)
  }
}

function addToRun(
  draft: Draft,
  event: Exclude<EntryEvent, { readonly type: 'commented' | 'published' | 'given' }>,
): Draft {
  const { run } = inForce(draft)
  switch (event.type) {
    case 'progressed':
      run.progress.push(progressOf(event))
      break
    case 'checked':
      run.checks.push(checkOf(event))
      break
    case 'reminded':
      run.reminders.push(reminderOf(event))
      break
    case 'correction-requested':
      run.corrections.push(correctionOf(event, null))
      break
    case 'corrected': {
      const open = run.corrections.at(-1)
      invariant(open !== undefined, 'what is corrected was asked for')
      open.corrected = correctedOf(event)
      break
    }
    case 'extended':
      run.extensions.push(extensionOf(event, draft.due))
      draft.due = event.due
      break
    case 'reviewed':
      run.reviews.push(reviewOf(event))
      break
    default:
      return unreachable(event)
  }
  return draft
}
