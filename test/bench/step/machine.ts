import { setup } from 'xstate'
import { assign } from 'xstate/actions'
import { civilDateIn, compareInstants } from '../../../src/calendar/index.ts'
import {
  type Pledge,
  type PledgeCommand,
  type PledgeContext,
  type PledgeEvent,
  type PledgePlace,
  pledgeTransitions,
} from '../../../src/work/pledge/index.ts'
import { nextBySpread } from '../replay/replay-by-spread.ts'

/** A command as the machine takes it, with what it would record: the machine need not make that. */
export interface Asked {
  readonly type: PledgeCommand['type']
  readonly command: PledgeCommand
  readonly events: readonly PledgeEvent[]
}

interface Held {
  readonly pledge: Pledge | undefined
  readonly host: PledgeContext
}

type At = { readonly context: Held; readonly event: Asked }

/** The verbs that judge: not for someone who has a part in it. */
const judging = ['comment', 'approve', 'return', 'refuse', 'check', 'request-correction']
const judges = new Set<string>([...judging, 'extend', 'review', 'verify'])

/** What any verb asks before its own conditions. */
function may({ context: { pledge, host }, event: { command } }: At): boolean {
  if (pledge === undefined) return true
  if (pledge.id !== command.pledge || compareInstants(command.at, pledge.lastAt) < 0) return false
  if (judges.has(command.type) && hasPart(pledge, command.actor)) return false
  return isSound(command) && fits(command, pledge, host)
}

function hasPart(pledge: Pledge, actor: string): boolean {
  if (actor === pledge.by || actor === pledge.led || actor === pledge.wording.actor) return true
  return pledge.with.some((member) => member === actor)
}

/** Texts are there and not too long. */
function isSound(command: PledgeCommand): boolean {
  const texts = 'reason' in command ? [command.reason] : 'text' in command ? [command.text] : []
  return texts.every((text) => text === undefined || (text.trim() !== '' && text.length <= 2000))
}

/** The conditions of one verb. */
function fits(command: PledgeCommand, pledge: Pledge, { rules, zone }: PledgeContext): boolean {
  const today = civilDateIn(command.at, zone)
  const run = 'run' in pledge ? pledge.run : null
  const isOpen = run?.corrections.at(-1)?.corrected === null
  switch (command.type) {
    case 'approve':
      return pledge.comments.length >= rules.comments && pledge.due >= today
    case 'comment':
      return pledge.comments.every(({ commenter }) => commenter !== command.commenter)
    case 'publish':
      return rules.publications.includes(command.way) && command.on <= today
    case 'give':
      return rules.forms.includes(command.form) && command.on <= today
    case 'request-correction':
      return command.due >= today && !isOpen
    case 'correct':
      return isOpen
    case 'extend':
      return command.due > pledge.due
    case 'review':
      return run?.reviews.every(({ month }) => month !== command.month) ?? false
    case 'claim':
      return !isOpen
    case 'verify':
      return pledge.status === 'claimed' || pledge.due < today
    default:
      return true
  }
}

function isReady({ context: { pledge, host } }: At): boolean {
  if (!pledge || !('approval' in pledge) || !pledge.approval) return false
  const { publications, given } = pledge.approval
  const ways = publications.map(({ way }) => way)
  return host.rules.publications.every((way) => ways.includes(way)) && given.length > 0
}

const record = assign(({ context: { pledge }, event }: At) => ({
  pledge: nextBySpread(pledge, event.events[0] as PledgeEvent) as Pledge,
}))

const start = assign(({ context: { pledge }, event }: At) => ({
  pledge: nextBySpread(pledge, event.events[1] as PledgeEvent) as Pledge,
}))

/** The life of a pledge as a state machine: the states and verbs of our own table, with its guards. */
export const machine = setup({
  types: {} as { context: Held; events: Asked; input: PledgeContext },
}).createMachine({
  id: 'pledge',
  initial: 'none',
  context: ({ input }) => ({ pledge: undefined, host: input }),
  // Its types are read off a literal; these states are made from a table.
  states: Object.fromEntries(
    (Object.keys(pledgeTransitions) as PledgePlace[]).map((place) => [place, stateOf(place)]),
  ) as never,
})

function stateOf(place: PledgePlace) {
  const on = Object.fromEntries(
    Object.entries(pledgeTransitions[place]).map(([verb, targets]) => [
      verb,
      verb === 'verify'
        ? targets.map((target) => ({
            target,
            guard: (at: At) => outcomeOf(at.event.command) === target && may(at),
            actions: record,
          }))
        : { target: targets[0], guard: may, actions: record },
    ]),
  )
  const always = { target: 'running', guard: isReady, actions: start }
  return place === 'approved' ? { on, always } : { on }
}

function outcomeOf(command: PledgeCommand): string | undefined {
  return command.type === 'verify' ? command.outcome : undefined
}
