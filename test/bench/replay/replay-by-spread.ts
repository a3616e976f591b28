import type { PledgeEvent } from '../../../src/work/pledge/index.ts'
import * as entry from './entries-by-hand.ts'

// A state that is never edited: every event makes a new one with a spread, as reducers are often written.
// The lists inside are the same for the loop by hand, which pushes to them.

// Fields differ from state to state: this is a sketch of a reducer, not a model of a pledge.
// biome-ignore lint/suspicious/noExplicitAny: see above
type State = any

export function replayBySpread(events: readonly PledgeEvent[]): unknown {
  return deepFreeze(events.reduce<State>(nextBySpread, undefined))
}

/** One event by itself. */
export function nextBySpread(state: State, e: PledgeEvent): State {
  switch (e.type) {
    case 'proposed':
      return proposed(e)
    case 'commented':
      return { ...state, comments: [...state.comments, entry.comment(e)], lastAt: e.at }
    case 'returned':
      return { ...state, status: 'returned', returned: entry.reason(e), lastAt: e.at }
    case 'refused':
      return { ...state, status: 'refused', refused: entry.reason(e), lastAt: e.at }
    case 'revised':
      return revised(state, e)
    case 'approved':
      return { ...state, status: 'approved', approval: approval(e), lastAt: e.at }
    case 'published':
      return approving(state, e, 'publications', entry.publication(e))
    case 'given':
      return approving(state, e, 'given', entry.giving(e))
    case 'started':
      return { ...state, status: 'running', run: running(e.on), lastAt: e.at }
    case 'progressed':
      return adding(state, e, 'progress', entry.progress(e))
    case 'checked':
      return adding(state, e, 'checks', entry.check(e))
    case 'reminded':
      return adding(state, e, 'reminders', entry.reminder(e))
    case 'extended': {
      const extended = adding(state, e, 'extensions', entry.extension(e, state.due))
      return { ...extended, due: e.due }
    }
    case 'reviewed':
      return adding(state, e, 'reviews', entry.review(e))
    case 'correction-requested': {
      const { claim = null, ...rest } = state
      return { ...adding(rest, e, 'corrections', entry.correction(e, claim)), status: 'running' }
    }
    case 'corrected':
      return corrected(state, e)
    case 'claimed':
      return { ...state, status: 'claimed', claim: entry.claim(e), lastAt: e.at }
    case 'verified': {
      const { claim = null } = state
      return { ...state, status: e.outcome, claim, verdict: entry.verdict(e), lastAt: e.at }
    }
    default:
      return withdrawn(state, e)
  }
}

function proposed(e: entry.Of<'proposed'>): State {
  return {
    status: 'proposed',
    id: e.pledge,
    by: e.by,
    with: [...e.with],
    led: e.led,
    kind: e.kind,
    wording: entry.wording(e, 1),
    history: [],
    comments: [],
    due: e.due,
    lastAt: e.at,
  }
}

function revised({ returned, ...state }: State, e: entry.Of<'revised'>): State {
  const { wording, comments, history } = state
  return {
    ...state,
    status: 'proposed',
    wording: entry.wording(e, wording.version + 1),
    history: [...history, { wording, comments, returned }],
    comments: [],
    due: e.due,
    lastAt: e.at,
  }
}

function approval(e: entry.Of<'approved'>) {
  return { on: e.on, publications: [], given: [], at: e.at, actor: e.actor }
}

function running(startedOn: string) {
  const lists = { progress: [], checks: [], reminders: [], corrections: [] }
  return { startedOn, ...lists, extensions: [], reviews: [] }
}

function approving(state: State, e: PledgeEvent, list: string, one: unknown): State {
  const { approval } = state
  return { ...state, approval: { ...approval, [list]: [...approval[list], one] }, lastAt: e.at }
}

function adding(state: State, e: PledgeEvent, list: string, one: unknown): State {
  const { run } = state
  return { ...state, run: { ...run, [list]: [...run[list], one] }, lastAt: e.at }
}

function corrected(state: State, e: entry.Of<'corrected'>): State {
  const { corrections } = state.run
  const open = { ...corrections.at(-1), corrected: entry.shown(e) }
  const run = { ...state.run, corrections: [...corrections.slice(0, -1), open] }
  return { ...state, run, lastAt: e.at }
}

function withdrawn({ claim: _, ...state }: State, e: entry.Of<'withdrawn'>): State {
  const { returned = null, approval = null, run = null } = state
  const withdrawn = entry.reason(e)
  return { ...state, status: 'withdrawn', withdrawn, returned, approval, run, lastAt: e.at }
}

function deepFreeze(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  for (const part of Object.values(value)) deepFreeze(part)
  return Object.freeze(value)
}
