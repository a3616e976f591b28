import { copyOf, invariant, type Mutable, unreachable } from '../../foundation/index.ts'
import type { Entry, EntryId } from './entry.ts'
import type { EntryMade, LedgerEvent } from './events.ts'
import { positionOf } from './position-of.ts'
import type { LedgerEntry, LedgerState } from './state.ts'

type Draft = Mutable<LedgerState>

/** How one event changes an account. */
export function recipe(before: Draft | undefined, event: LedgerEvent): Draft {
  if (before === undefined) return begin(event)
  const draft = before
  draft.lastAt = event.at
  switch (event.type) {
    case 'entered':
      draft.entries.push({ ...copyOf<Entry>(event.entry), status: 'pending' })
      break
    case 'settled':
      become(draft, event.entry, { status: 'posted', postedAt: event.at })
      break
    case 'voided': {
      const end = { by: event.actor, at: event.at, reason: event.reason }
      become(draft, event.entry, { status: 'void', end })
      break
    }
    case 'expired':
      become(draft, event.entry, { status: 'expired', expiredAt: event.at })
      break
    case 'reversed': {
      const { entry } = event
      become(draft, entry.reverses, { reversedBy: entry.id })
      draft.entries.push({ ...copyOf<Entry>(entry), status: 'posted', postedAt: event.at })
      break
    }
    default:
      unreachable(event)
  }
  return draft
}

function begin(event: LedgerEvent): Draft {
  invariant(event.type === 'entered', 'an account is opened by its first entry')
  const { holder, cycle, entry, at }: EntryMade = event
  const first: Mutable<LedgerEntry> = { ...copyOf<Entry>(entry), status: 'pending' }
  return { holder, cycle, rulebook: entry.rulebook.id, entries: [first], lastAt: at }
}

/** What an event adds to an entry that stands. */
function become(draft: Draft, id: EntryId, change: object): void {
  const entry = draft.entries[positionOf(draft.entries, id)]
  invariant(entry !== undefined, 'an event names an entry of its account')
  Object.assign(entry, change)
}
