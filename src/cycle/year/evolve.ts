import { copyOf, invariant, type Mutable, unreachable } from '../../foundation/index.ts'
import type { Publication } from '../results/publication.ts'
import { rulingAlone } from '../rulings/ruling-ref.ts'
import type {
  CycleEvent,
  CycleOpened,
  CycleTerms,
  ResultsAnnounced,
  ResultsRevised,
} from './events.ts'
import type { Announcement, CycleState, CycleStatus, Edition, ProvisionalCycle } from './state.ts'
import { cycleTermsOf } from './terms-of.ts'

type Draft = Mutable<CycleState>

/** How one event changes a cycle. Each stage keeps all that the stage before it had. */
export function recipe(draft: Draft | undefined, event: CycleEvent): Draft {
  if (event.type === 'opened') return begin(event)
  invariant(draft !== undefined, 'a cycle is opened before anything else happens to it')
  const next = stepOf(draft, event)
  next.lastAt = event.at
  return next
}

function begin(event: CycleOpened): Draft {
  const { cycle: id, at, actor: by } = event
  return {
    status: 'open',
    id,
    period: copyOf(event.period),
    ...copyOf<CycleTerms>(cycleTermsOf(event)),
    opened: { by, at },
    amendments: [],
    lastAt: at,
  }
}

function stepOf(draft: Draft, event: Exclude<CycleEvent, CycleOpened>): Draft {
  const stamp = { by: event.actor, at: event.at }
  switch (event.type) {
    case 'amended': {
      const open = at(draft, 'open')
      open.amendments.push({ ...stamp, reason: event.reason, before: open.populations })
      open.populations = copyOf(event.populations)
      return open
    }
    case 'begun':
      return { ...at(draft, 'open'), status: 'running', begun: stamp }
    case 'closed': {
      const closed = { ...stamp, asOf: event.asOf, rolls: copyOf(event.rolls) }
      return { ...at(draft, 'running'), status: 'closed', closed }
    }
    case 'published': {
      const publication = copyOf<Publication>({
        populations: event.populations,
        digest: event.digest,
      })
      const editions: [Mutable<Edition>] = [{ ...stamp, ...publication }]
      const none = { announcements: [], shown: [] }
      return { ...at(draft, 'closed'), status: 'provisional', editions, ...none }
    }
    case 'announced':
      return announced(at(draft, 'provisional'), event)
    case 'revised':
      return revised(at(draft, 'provisional'), event)
    case 'confirmed':
      return { ...at(draft, 'provisional'), status: 'confirmed', confirmed: stamp }
    case 'applied': {
      const applied = { ...stamp, measures: copyOf(event.measures) }
      return { ...at(draft, 'confirmed'), status: 'applied', applied }
    }
    case 'carried-on': {
      const carried = { ...stamp, next: copyOf(event.next), digest: event.digest }
      return { ...at(draft, 'applied'), status: 'carried', carried }
    }
    default:
      return unreachable(event)
  }
}

function announced(draft: Mutable<ProvisionalCycle>, event: ResultsAnnounced) {
  const { notice, actor: by, digest, until, closes } = event
  const lists = { populations: [...event.populations], audiences: [...event.audiences] }
  const entry: Announcement = { notice, ...lists, by, at: event.at, digest, until, closes }
  draft.announcements.push(copyOf(entry))
  draft.shown = [
    ...draft.shown.filter(({ population }) => !event.populations.includes(population)),
    ...event.populations.map((population) => ({ population, notice })),
  ]
  return draft
}

function revised(draft: Mutable<ProvisionalCycle>, event: ResultsRevised) {
  const [first, ...later] = draft.editions
  const before = later.at(-1) ?? first
  const populations = before.populations.map((old) => {
    const changed = event.populations.find((each) => each.population === old.population)
    if (changed === undefined) return copyOf<typeof old>(old)
    const { population, subjects, counts, digest } = changed
    return { population, subjects, counts: copyOf(counts), digest }
  })
  const { actor: by, at, digest, reason } = event
  const ruling = copyOf(rulingAlone(event.ruling))
  draft.editions.push({ by, at, populations, digest, ruling, reason })
  draft.shown = draft.shown.filter(({ population }) => !event.noticeAgain.includes(population))
  return draft
}

type DraftAt<S extends CycleStatus> = Extract<Draft, { readonly status: S }>

function at<S extends CycleStatus>(draft: Draft, status: S): DraftAt<S> {
  invariant(draft.status === status, 'an event of a cycle follows from its state')
  // The status was compared just now.
  return draft as DraftAt<S>
}
