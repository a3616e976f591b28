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

const each = (streams: Streams, one: (stream: Streams[number]) => unknown) => () => streams.map(one)

async function askByHand(events: number, rounds: number): Promise<void> {
  const streams = pledgeStreams(events / 10)
  const run = each(streams, replayByHand)
  const rival = { name: 'hand-written mutable loop', run, target: 1.5, agrees: sameAndFrozen }
  const ours = each(streams, (stream) => pledge.replay(stream))
  const rivals: Rival[] = [{ ...rival, ratio: 'ours to theirs' }]
  await play({ question, size: events, ours, rivals, rounds })
}

/** Apart from the loop by hand and after it: immer runs our own recipe, and would leave it half compiled. */
async function askSlower(events: number, rounds: number): Promise<void> {
  const streams = pledgeStreams(events / 10)
  const ours = each(streams, (stream) => pledge.replay(stream))
  const told = { ratio: 'theirs to ours', agrees: sameAndFrozen } as const
  const rivals: Rival[] = [
    { ...told, name: 'an object spread per event', run: each(streams, replayBySpread) },
    { ...told, name: 'an immer produce per event', run: each(streams, oneByOne) },
  ]
  await play({ question, size: events, ours, rivals, rounds })
}

/** The same recipe, one event at a time, each through immer. */
function oneByOne(events: readonly PledgeEvent[]): Pledge | undefined {
  return events.reduce<Pledge | undefined>((state, event) => pledge.evolve(state, event), undefined)
}

if (isAsked(question)) {
  await askByHand(1_000, 31)
  await askByHand(10_000, 31)
  await askByHand(100_000, 15)
  await askByHand(1_000_000, 7)
  await askSlower(1_000, 15)
  await askSlower(10_000, 9)
}
