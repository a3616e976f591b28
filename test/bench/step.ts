// What does one step of a pledge's life cost: is the command allowed, and what is the state after it? Ours
// is `decide` and then `evolve` for every event. The rival is xstate's pure `transition` on a machine with
// the states and verbs of the same table and guards written by hand for it, fewer than ours: it makes no
// events, names no reason and freezes nothing. Both go through every verb along six lives, and after each
// step their states are compared deeply; commands that ours refuses must leave the machine where it was.
//
// The second question leaves the deciding aside: events that are on record lead to a state. Ours replays
// them; the machine has no other way than its transitions. Here an annual pledge is taken, reviewed each month.
import { isDeepStrictEqual } from 'node:util'
import { initialTransition, transition } from 'xstate'
import { unwrap } from '../../src/foundation/index.ts'
import {
  type Pledge,
  type PledgeCommand,
  type PledgeEvent,
  pledge,
} from '../../src/work/pledge/index.ts'
import { isAsked, play } from './harness.ts'
import { annual, context, refused, stories } from './step/lives.ts'
import { type Asked, machine } from './step/machine.ts'

const question = 'one step of a pledge: may it be, and what is the state after it'
const known = 'one step of a pledge that is known to have happened: what is the state after it'

const [none] = initialTransition(machine, context)

function stepped(state: Pledge | undefined, events: readonly PledgeEvent[]): Pledge | undefined {
  return events.reduce<Pledge | undefined>((before, event) => pledge.evolve(before, event), state)
}

function ours(story: readonly PledgeCommand[]): Pledge | undefined {
  return story.reduce<Pledge | undefined>((state, command) => {
    return stepped(state, unwrap(pledge.decide(command, state, context)))
  }, undefined)
}

/** The same commands, each with the events that ours made of it. */
function askedOf(story: readonly PledgeCommand[]): readonly Asked[] {
  let state: Pledge | undefined
  return story.map((command) => {
    const events = unwrap(pledge.decide(command, state, context))
    state = stepped(state, events)
    return { type: command.type, command, events }
  })
}

function theirs(story: readonly Asked[]): unknown {
  let snapshot = none
  for (const asked of story) [snapshot] = transition(machine, snapshot, asked)
  return snapshot.context.pledge
}

/** Every step of every story, and the refusals on the way. */
function holdTogether(): void {
  for (const story of stories) {
    let [state, snapshot]: [Pledge | undefined, typeof none] = [undefined, none]
    for (const asked of askedOf(story)) {
      for (const spoil of refused) {
        if (state === undefined) continue
        const command = spoil(asked.command)
        const [after] = transition(machine, snapshot, { ...asked, type: command.type, command })
        const isRefused = !pledge.can(command, state, context).ok
        if (isRefused && after.context.pledge === snapshot.context.pledge) continue
        throw new Error(`${command.type}: ours ${isRefused ? 'refuses' : 'accepts'}`)
      }
      state = stepped(state, asked.events)
      snapshot = transition(machine, snapshot, asked)[0]
      const isSame = isDeepStrictEqual(snapshot.context.pledge, state)
      if (isSame && snapshot.value === state?.status) continue
      throw new Error(`${asked.type}: the machine is ${snapshot.value}, ours ${state?.status}`)
    }
  }
}

if (isAsked(known)) {
  holdTogether()
  const asked = askedOf(annual)
  const record = asked.flatMap(({ events }) => events)
  if (!isDeepStrictEqual(pledge.replay(record), theirs(asked))) throw new Error('states differ')
  await play({
    question: known,
    size: record.length,
    ours: () => pledge.replay(record),
    rivals: [
      {
        name: 'xstate, pure transition',
        ratio: 'theirs to ours',
        target: 100,
        run: () => theirs(asked),
      },
    ],
  })
}
if (isAsked(question)) {
  holdTogether()
  const asked = stories.map(askedOf)
  await play({
    question,
    size: stories.flat().length,
    ours: () => stories.map(ours),
    rivals: [
      {
        name: 'xstate, pure transition',
        ratio: 'theirs to ours',
        run: () => asked.map(theirs),
      },
    ],
  })
}
