import type { PledgeEvent } from '../../../src/work/pledge/index.ts'
import * as entry from './entries-by-hand.ts'
import { frozenState } from './frozen-state-by-hand.ts'
import type { Life, Running } from './life.ts'

/** What a developer would write for pledges and nothing else: one loop that edits one object. */
export function replayByHand(events: readonly PledgeEvent[]): unknown {
  const [first] = events
  if (first?.type !== 'proposed') throw new Error('a pledge begins with its proposal')
  const life = begun(first)
  for (let index = 1; index < events.length; index++) {
    const event = events[index]
    if (event) step(life, event)
  }
  return frozenState(life)
}

function begun(e: entry.Of<'proposed'>): Life {
  return {
    status: 'proposed',
    id: e.pledge,
    by: e.by,
    with: Object.freeze(e.with.slice()),
    led: e.led,
    kind: e.kind,
    wording: entry.wording(e, 1),
    history: [],
    comments: [],
    due: e.due,
    lastAt: e.at,
    reason: null,
    returned: null,
    approval: null,
    run: null,
    claim: null,
    verdict: null,
  }
}

/** It also holds each event against the state, as ours does. */
function step(life: Life, e: PledgeEvent): void {
  life.lastAt = e.at
  switch (e.type) {
    case 'commented':
      expect(life, 'proposed')
      life.comments.push(entry.comment(e))
      break
    case 'returned':
    case 'refused':
      expect(life, 'proposed')
      life.status = e.type
      life.reason = entry.reason(e)
      break
    case 'revised':
      revise(life, e)
      break
    case 'approved':
      expect(life, 'proposed')
      life.status = 'approved'
      life.approval = { on: e.on, publications: [], given: [], at: e.at, actor: e.actor }
      break
    case 'published':
      expect(life, 'approved')
      life.approval?.publications.push(entry.publication(e))
      break
    case 'given':
      expect(life, 'approved')
      life.approval?.given.push(entry.giving(e))
      break
    case 'started':
      expect(life, 'approved')
      life.status = 'running'
      life.run = running(e.on)
      break
    case 'verified':
      inForce(life)
      life.status = e.outcome
      life.verdict = entry.verdict(e)
      break
    case 'withdrawn':
      life.returned = life.status === 'returned' ? life.reason : null
      life.status = 'withdrawn'
      life.reason = entry.reason(e)
      break
    default:
      runs(life, e, inForce(life))
  }
}

function runs(life: Life, e: PledgeEvent, run: Running): void {
  switch (e.type) {
    case 'progressed':
      run.progress.push(entry.progress(e))
      break
    case 'checked':
      run.checks.push(entry.check(e))
      break
    case 'reminded':
      run.reminders.push(entry.reminder(e))
      break
    case 'correction-requested':
      run.corrections.push(entry.correction(e, life.claim))
      life.status = 'running'
      life.claim = null
      break
    case 'corrected':
      putRight(run, e)
      break
    case 'extended':
      run.extensions.push(entry.extension(e, life.due))
      life.due = e.due
      break
    case 'reviewed':
      run.reviews.push(entry.review(e))
      break
    case 'claimed':
      expect(life, 'running')
      life.status = 'claimed'
      life.claim = entry.claim(e)
      break
    default:
      throw new Error(`no event is called ${e.type}`)
  }
}

function expect(life: Life, status: string): void {
  if (life.status !== status) throw new Error(`${status} expected, not ${life.status}`)
}

function inForce({ status, run }: Life): Running {
  if ((status === 'running' || status === 'claimed') && run) return run
  throw new Error(`running expected, not ${status}`)
}

function running(startedOn: string): Running {
  return {
    startedOn,
    progress: [],
    checks: [],
    reminders: [],
    corrections: [],
    extensions: [],
    reviews: [],
  }
}

function revise(life: Life, e: entry.Of<'revised'>): void {
  expect(life, 'returned')
  const { wording, comments, reason } = life
  life.history.push(Object.freeze({ wording, comments: Object.freeze(comments), returned: reason }))
  life.status = 'proposed'
  life.reason = null
  life.wording = entry.wording(e, wording.version + 1)
  life.comments = []
  life.due = e.due
}

function putRight(run: Running, e: entry.Of<'corrected'>): void {
  const open = run.corrections[run.corrections.length - 1]
  if (!open) throw new Error('what is corrected was asked for')
  open.corrected = entry.shown(e)
}
