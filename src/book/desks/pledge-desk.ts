import { type CivilDate, dayOf, periodAt } from '../../calendar/index.ts'
import { factOfPledgeEvent } from '../../cycle/index.ts'
import { describe, invariant, ok, parseId, refusal, refuse } from '../../foundation/index.ts'
import { parsePledgeCommand } from '../../schema/index.ts'
import type { MemberId, SubjectId } from '../../vocabulary/index.ts'
import {
  type EnterPledge,
  type Pledge,
  type PledgeCommand,
  type PledgeEvent,
  type ProposePledge,
  pledge,
  type ReleasePledge,
} from '../../work/pledge/index.ts'
import {
  type AnyDesk,
  anyDesk,
  type Companion,
  type Done,
  type Following,
  type Seen,
} from '../desk.ts'
import { followingId } from '../followed-by.ts'
import type { Look } from '../look.ts'
import { pledgeStream, pledgesLabel } from '../names.ts'
import type { PledgeWorld, World } from '../world.ts'
import { aboutSubjects, isKnown, membersAmong } from './about-subject.ts'
import { rulesMissing, subjectUnknown } from './refusals.ts'

/**
 * Pledges. A proposal enters the pledge in the registers of its members, a refusal or a withdrawal frees the
 * places, in the same batch. Reviews and verdicts become facts, where the rules have a kind for them.
 */
export function pledgeDesk(world: World, register: AnyDesk): AnyDesk {
  const { pledges, zone } = world
  return anyDesk({
    to: 'pledge',
    decider: pledge,
    schema: 1,
    parse: parsePledgeCommand,
    judging: ['approve', 'return', 'refuse', 'check', 'extend', 'review', 'verify'],
    streamOf: (command) => pledgeStream(command.pledge),
    labelsOf,
    about: async (seen, look) => {
      const { subjects, led } = partiesOf(seen)
      const about = await aboutSubjects(world, look, subjects, seen.command.at)
      return { ...about, members: [...about.members, ...led] }
    },
    contextOf: async ({ command }, look) => {
      if (!pledges) return rulesMissing(command, 'rulebooks')
      if (command.type !== 'propose') return ok({ rules: pledges.rules, zone })
      const named = checkNames(command, pledges)
      if (!named.ok) return named
      for (const subject of pledgersOf(command)) {
        if (await isKnown(world, look, subject)) continue
        return subjectUnknown(command, subject === command.by ? 'by' : 'with', subject)
      }
      return ok({ rules: pledges.rules, zone })
    },
    also: async (done, look) =>
      pledges ? companionsOf({ done, look, world, register, pledges }) : [],
    ...(pledges?.rules.facts && {
      follow: async (event: PledgeEvent) => ok(factsOf(event, world, pledges)),
    }),
  })
}

/** Whose pledge it is, and who leads it without being one of them. */
function partiesOf({ command, state }: Seen<PledgeCommand, Pledge>): {
  readonly subjects: readonly SubjectId[]
  readonly led: readonly MemberId[]
} {
  if (state) return { subjects: [state.by, ...state.with], led: state.led ? [state.led] : [] }
  if (command.type !== 'propose') return { subjects: [], led: [] }
  return { subjects: pledgersOf(command), led: command.led === undefined ? [] : [command.led] }
}

/** Whether the facts that its rules make of it can be named: else they would be refused in the end. */
function checkNames({ pledge }: ProposePledge, { rules }: PledgeWorld) {
  // A month is as long as this.
  if (!rules.facts || parseId('fact', `${pledge}:verdict`).ok) return ok(true)
  const expected = 'an id of 1 to 120 characters'
  return refuse(refusal('id-invalid', { path: ['pledge'], expected, actual: describe(pledge) }))
}

function pledgersOf({ by, with: others = [] }: ProposePledge): readonly SubjectId[] {
  return [by, ...others]
}

function labelsOf(event: PledgeEvent): readonly string[] {
  return event.type === 'proposed' ? [event.by, ...event.with].map(pledgesLabel) : []
}

interface Accompanied {
  readonly done: Done<PledgeCommand, Pledge, PledgeEvent>
  readonly look: Look
  readonly world: World
  readonly register: AnyDesk
  readonly pledges: PledgeWorld
}

/** What the registers of the members say to it, in the order of the group: a unit has none. */
async function companionsOf(all: Accompanied): Promise<readonly Companion[]> {
  const { command, state } = all.done
  if (command.type === 'propose') {
    const { by, with: others = [], due } = command
    return entries(all, await membersAmong(all.world, all.look, [by, ...others]), due)
  }
  if (!state || (command.type !== 'refuse' && command.type !== 'withdraw')) return []
  return releases(all, await membersAmong(all.world, all.look, [state.by, ...state.with]), state)
}

function entries(
  { done, register, pledges }: Accompanied,
  members: readonly MemberId[],
  due: CivilDate,
): readonly Companion[] {
  const { command } = done
  if (command.type !== 'propose') return []
  const { id, at, actor, pledge, kind } = command
  const cycle = cycleOf(pledges, due)
  return members.map((member) => {
    const enter: EnterPledge = { id, type: 'enter', at, actor, member, cycle, pledge, kind }
    return { desk: register, command: enter }
  })
}

function releases(
  { done, register, pledges }: Accompanied,
  members: readonly MemberId[],
  state: Pledge,
): readonly Companion[] {
  const { id, at, actor, pledge, type } = done.command
  const because = type === 'refuse' ? 'refused' : 'withdrawn'
  const [first] = state.history
  const cycle = cycleOf(pledges, (first?.wording ?? state.wording).due)
  return members.map((member) => {
    const release: ReleasePledge = {
      ...{ id, type: 'release', at, actor, member, cycle, pledge, because },
    }
    return { desk: register, command: release }
  })
}

/** The cycle in which a pledge is counted: the one in which it was due when it was proposed. */
function cycleOf({ rulebook }: PledgeWorld, due: CivilDate): string {
  return periodAt(rulebook.rulebook.cycle, dayOf(due)).id
}

function factsOf(
  event: PledgeEvent,
  { hash, zone, catalogue }: World,
  { rules }: PledgeWorld,
): readonly Following[] {
  const part = event.type === 'reviewed' ? event.month : event.type === 'verified' ? 'verdict' : ''
  const kind = event.type === 'reviewed' ? rules.facts?.review : rules.facts?.verdict
  if (part === '' || kind === undefined) return []
  return [
    {
      id: followingId(hash, event.cause, part),
      to: 'record',
      make: async (look) => {
        const state = await look.state(pledge, pledgeStream(event.pledge))
        invariant(state !== undefined, 'a pledge that was judged is there')
        return factOfPledgeEvent(event, state, { rules, catalogue, zone })
      },
    },
  ]
}
