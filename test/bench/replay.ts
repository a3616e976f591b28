// What does it cost to read the state of every pledge from its events? Ours replays each stream through
// `pledge.replay`; the rival is a loop that a developer would write for pledges alone: one mutable object
// per stream, edited by a switch over the event's type. It does the same work: it begins with a
// proposal, holds each event against the state, copies what it takes from an event (so that the caller's
// events are never frozen) and freezes the result all the way down. Results are compared deeply, and both
// are checked to be frozen. Two ways that are often taken are measured beside it: an object spread per
// event, frozen at the end, and an immer `produce` per event.
import type { Pledge, PledgeEvent } from '../../src/work/pledge/index.ts'
import { pledge } from '../../src/work/pledge/index.ts'
import { isAsked, play, type Rival } from './harness.ts'
import { replayByHand } from './replay/replay-by-hand.ts'
import { replayBySpread } from './replay/replay-by-spread.ts'
import { sameAndFrozen } from './replay/same-and-frozen.ts'
import { pledgeStreams } from './replay/streams.ts'

type Streams = readonly (readonly PledgeEvent[])[]

const question = 'replay of pledge events, streams of ten'

/** The slower ways are left out where one round of theirs would take many seconds. */
function ask(events: number, rounds: number, slowest: 'immer' | 'spread' | 'hand'): void {
  const streams = pledgeStreams(events / 10)
  const each = (one: (stream: readonly PledgeEvent[]) => unknown) => () => streams.map(one)
  const hand = { name: 'hand-written mutable loop', run: each(replayByHand), target: 1.5 } as const
  play({
    question,
    size: events,
    ours: each((stream) => pledge.replay(stream)),
    rivals: [
      { ...hand, ratio: 'ours to theirs', agrees: sameAndFrozen },
      ...slower(each).slice(0, slowest === 'immer' ? 2 : slowest === 'spread' ? 1 : 0),
    ],
    rounds,
  })
}

function slower(each: (one: (stream: Streams[number]) => unknown) => () => unknown): Rival[] {
  const ratio = 'theirs to ours'
  return [
    { name: 'an object spread per event', run: each(replayBySpread), ratio, agrees: sameAndFrozen },
    { name: 'an immer produce per event', run: each(oneByOne), ratio, agrees: sameAndFrozen },
  ]
}

/** The same recipe, one event at a time, each through immer. */
function oneByOne(events: readonly PledgeEvent[]): Pledge | undefined {
  return events.reduce<Pledge | undefined>((state, event) => pledge.evolve(state, event), undefined)
}

if (isAsked(question)) {
  ask(1_000, 31, 'immer')
  ask(10_000, 21, 'immer')
  ask(100_000, 9, 'spread')
  ask(1_000_000, 7, 'hand')
}
