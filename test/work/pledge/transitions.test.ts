import { describe, expect, test } from 'vitest'
import { instant } from '../../../src/calendar/index.ts'
import {
  nextSteps,
  type PledgeCommand,
  type PledgeCommandType,
  type PledgeEvent,
  type PledgePlace,
  pledge,
  pledgeMermaid,
  pledgeTransitions,
} from '../../../src/work/pledge/index.ts'
import { bare, commands, context, eventsOf, ways } from './fixtures.ts'

const places = Object.keys(pledgeTransitions) as PledgePlace[]
const verbs = [...new Set(Object.values(commands).map((command) => command.type))]

/** Every way into a place: the rules that ask for nothing are tried as well. */
function histories(place: PledgePlace): (readonly PledgeEvent[])[] {
  return place === 'none' ? [[]] : ways[place].map((steps) => eventsOf(steps))
}

/** What a verb leads to, over all ways into the place, all commands of the verb, early and late. */
function reached(place: PledgePlace, verb: PledgeCommandType): Set<string> {
  const found = new Set<string>()
  for (const events of histories(place)) {
    for (const attempt of attempts(verb)) {
      for (const world of [context, bare]) {
        const state = pledge.replay(events)
        const decided = pledge.decide(attempt, state, world)
        if (decided.ok) found.add(pledge.replay([...events, ...decided.value])?.status ?? 'none')
        else if (decided.refusals[0].code !== 'wrong-state') found.add('refused for another reason')
      }
    }
  }
  return found
}

function attempts(verb: PledgeCommandType): PledgeCommand[] {
  const own = Object.values(commands).filter((command) => command.type === verb)
  const days = ['2026-12-28', '2027-02-02'].map((day) => instant(`${day}T09:00+08:00`))
  return [...own, ...own.flatMap((command) => days.map((at) => ({ ...command, at })))]
}

describe('the table of transitions', () => {
  test('knows every verb', () => {
    expect(verbs.length).toBe(18)
    const named = Object.values(pledgeTransitions).flatMap((row) => Object.keys(row))
    expect([...new Set(named)].sort()).toEqual([...verbs].sort())
  })

  test.for(places.flatMap((place) => verbs.map((verb) => [place, verb] as const)))(
    '%s × %s is what the decider does',
    ([place, verb]) => {
      const expected = pledgeTransitions[place][verb] ?? []
      const found = [...reached(place, verb)].filter((status) => !status.startsWith('refused for'))
      expect(found.sort()).toEqual([...expected].sort())
      // A cell that is not in the table must be refused as such, not by luck for another reason.
      if (expected.length === 0) expect(reached(place, verb).size).toBe(0)
    },
  )

  test.for(places)('nextSteps of %s are the verbs of its row', (place) => {
    const state = pledge.replay(histories(place)[0] ?? [])
    expect(nextSteps(state)).toEqual(Object.keys(pledgeTransitions[place]))
  })

  test('the page of the docs holds the diagram that is drawn from it', async () => {
    const page = [
      '# The states of a pledge',
      '',
      'Drawn from `pledgeTransitions`, which the decisions are tested against cell by cell. The arrows',
      'carry the commands. Overdue is no state: `isOverdue(pledge, now, zone)` tells it at any instant.',
      '',
      '<!-- Generated: run `npx vitest run test/work/pledge/transitions.test.ts -u` to draw it again. -->',
      '',
      '```mermaid',
      `${pledgeMermaid()}\`\`\``,
      '',
    ].join('\n')
    await expect(page).toMatchFileSnapshot('../../../docs/concepts/pledge-states.md')
  })

  test('the diagram has an arrow for every cell', () => {
    const drawn = pledgeMermaid()
    const node = (place: string) => (place === 'none' ? '[*]' : place.replaceAll('-', '_'))
    for (const place of places) {
      for (const [verb, targets] of Object.entries(pledgeTransitions[place])) {
        for (const target of targets) {
          const arrow = drawn
            .split('\n')
            .filter((line) => line.startsWith(`  ${node(place)} --> ${node(target)} : `))
          expect(arrow).toHaveLength(1)
          expect(arrow[0]?.split(' : ')[1]?.split(', ')).toContain(verb)
        }
      }
    }
  })
})
