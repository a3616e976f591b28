import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { civilDateIn, dateOf, dayOf, instantOf, shiftDay } from '../../src/calendar/index.ts'
import { copyOf } from '../../src/foundation/index.ts'
import {
  isOverdue,
  isOverdueOn,
  nextSteps,
  type Pledge,
  type PledgeCommand,
  type PledgeCommandType,
  type PledgeEvent,
  pledge,
  pledgeRegister,
  pledgesHeld,
  pledgeTransitions,
  type RegisterCommand,
  type RegisterEvent,
} from '../../src/work/pledge/index.ts'
import { deepFrozen, frozen, objectsIn } from '../foundation/support/frozen.ts'
import {
  chen,
  clerk,
  command,
  commands,
  commenter,
  context,
  item,
  li,
  photo,
  rules,
  secretary,
  shanghai,
  sheet,
  wang,
} from '../work/pledge/fixtures.ts'

interface Step {
  /** Which of the verbs: mostly one that leads on, sometimes one that the state knows, sometimes any. */
  readonly verb: number
  readonly mood: 'hopeful' | 'free' | 'wild'
  readonly choice: number
  readonly actor: (typeof actors)[number]
  /** Days since the last step; time may run backwards. */
  readonly days: number
}

const actors = [chen, wang, li, clerk, secretary] as const
const verbs = [...new Set(Object.values(commands).map((each) => each.type))]

const step: fc.Arbitrary<Step> = fc.record({
  verb: fc.nat(1000),
  mood: fc.oneof(
    { weight: 8, arbitrary: fc.constant('hopeful' as const) },
    { weight: 1, arbitrary: fc.constantFrom('free' as const, 'wild' as const) },
  ),
  choice: fc.nat(1000),
  actor: fc.constantFrom(...actors),
  days: fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 0, max: 20 }) },
    { weight: 1, arbitrary: fc.integer({ min: 21, max: 300 }) },
    { weight: 1, arbitrary: fc.integer({ min: -3, max: -1 }) },
  ),
})

const lives = fc.array(step, { maxLength: 60, size: 'max' })

/** A command whose texts say which step it was, so that none of them can vanish unseen. */
function commandOf(type: PledgeCommandType, { choice, actor }: Step, n: number, day: number) {
  const one = <T>(...options: readonly T[]): T => options[choice % options.length] as T
  const date = (shift: number) => dateOf(shiftDay(dayOf(dateOf(day as never)), shift))
  const said = { text: `text ${n}`, evidence: one([], [photo], [sheet, photo]) }
  const terms = {
    items: [{ ...item, text: `item ${n}` }, item].slice(0, one(1, 2, 0)),
    due: date(one(300, 200, 300, 30, -1)),
    ...one({}, { post: 'post-1' }),
  }
  const data: Readonly<Record<PledgeCommandType, object>> = {
    propose: {
      ...terms,
      ...{ by: one(chen, wang), kind: one('annual', 'post', 'immediate'), with: one([], [li]) },
    },
    revise: terms,
    comment: { commenter: commenter(one('k-1', 'k-2', 'k-3', 'm-chen')), fits: one(true, false) },
    approve: {},
    return: { reason: `reason ${n}` },
    refuse: { reason: `reason ${n}` },
    withdraw: { reason: `reason ${n}` },
    publish: {
      ...{ way: one('members-meeting', 'notice-board', 'television'), where: `text ${n}` },
      on: date(one(0, 0, -1, 1)),
    },
    give: { form: one('oath', 'writing', 'song'), on: date(one(0, 0, -1)), where: `text ${n}` },
    progress: { ...said, ...one({}, { toward: { item: one(0, 1, 9), amount: 0.1 } }) },
    check: { ...said, finding: one('on-course', 'behind') },
    remind: { text: `text ${n}` },
    'request-correction': { reason: `reason ${n}`, due: date(one(3, 0, -1)) },
    correct: said,
    extend: { reason: `reason ${n}`, due: date(one(400, 30, 0)) },
    review: {
      ...{ month: date(one(0, -30, -60, 40)).slice(0, 7), outcome: one('met', 'unmet') },
      ...{ points: one(5, 6, 0, -1), reason: `reason ${n}` },
    },
    claim: said,
    verify: {
      ...{ outcome: one('fulfilled', 'partly-fulfilled', 'not-fulfilled') },
      ...{ excused: one(false, true, false), reason: `reason ${n}`, evidence: [photo] },
    },
  }
  const at = instantOf(day * 86_400_000 + 3_600_000)
  return {
    ...command(type, '01-01', data[type] as never),
    id: `c-${n}`,
    at,
    actor,
  } as PledgeCommand
}

interface Life {
  readonly events: readonly PledgeEvent[]
  readonly state: Pledge | undefined
}

/** Lives a pledge step by step; `see` looks at every step, taken or refused. */
function live(steps: readonly Step[], see: (moment: Moment) => void = () => {}): Life {
  let state: Pledge | undefined
  let day = dayOf('2026-01-05' as never) as number
  const events: PledgeEvent[] = []
  for (const [n, each] of steps.entries()) {
    day += each.days
    const verb = verbOf(each, state)
    if (verb === undefined) break
    const asked = commandOf(verb, each, n, day)
    const before = state
    const decided = pledge.decide(asked, state, context)
    const can = pledge.can(asked, state, context)
    const added = decided.ok ? decided.value : []
    for (const event of added) state = pledge.evolve(state, event)
    events.push(...added)
    see({ asked, before, after: state, added, accepted: decided.ok, can: can.ok })
  }
  return { events, state }
}

function verbOf({ mood, verb }: Step, state: Pledge | undefined): PledgeCommandType | undefined {
  const known = mood === 'wild' ? verbs : nextSteps(state)
  const ends = ['refuse', 'withdraw', 'return']
  const left = mood === 'hopeful' ? known.filter((each) => !ends.includes(each)) : known
  return left[verb % left.length]
}

interface Moment {
  readonly asked: PledgeCommand
  readonly before: Pledge | undefined
  readonly after: Pledge | undefined
  readonly added: readonly PledgeEvent[]
  readonly accepted: boolean
  readonly can: boolean
}

const law = (name: string, holds: (steps: readonly Step[]) => void) =>
  test(name, { timeout: 60_000 }, () => fc.assert(fc.property(lives, holds), { numRuns: 100 }))

describe('laws of a pledge', () => {
  test('the lives that are tried reach every state', { timeout: 60_000 }, () => {
    const seen = new Set<string>()
    const all = Object.keys(pledgeTransitions).sort()
    for (const steps of fc.sample(lives, { numRuns: 1000, seed: 7 })) {
      if (seen.size === all.length) break
      live(steps, ({ after }) => seen.add(after?.status ?? 'none'))
    }
    expect([...seen].sort()).toEqual(all)
  })

  law('replay equals live state, and both are frozen', (steps) => {
    const { events, state } = live(steps)
    const replayed = pledge.replay(events.map((event) => frozen(event)))
    expect(replayed).toEqual(state)
    expect(deepFrozen(replayed)).toBe(true)
    expect(deepFrozen(state)).toBe(true)
  })

  law('events are frozen, and nothing is shared between command, event and state', (steps) => {
    live(steps, ({ asked, added, after }) => {
      const inCommand = objectsIn(asked)
      const inState = objectsIn(after)
      for (const event of added) {
        expect(deepFrozen(event)).toBe(true)
        const parts = [...objectsIn(event)]
        expect(parts.filter((part) => inCommand.has(part) || inState.has(part))).toEqual([])
      }
      expect(Object.isFrozen(asked)).toBe(false)
    })
  })

  law('what comes from JSON leads to the same', (steps) => {
    const { events, state } = live(steps)
    expect(pledge.replay(JSON.parse(JSON.stringify(events)))).toEqual(state)
    expect(JSON.parse(JSON.stringify(state ?? null))).toEqual(state ?? null)
  })

  law('can is decide, and a refusal changes nothing', (steps) => {
    live(steps, ({ asked, accepted, can, before, after, added }) => {
      expect(can).toBe(accepted)
      if (accepted) expect(added.length).toBeGreaterThan(0)
      else expect(after).toBe(before)
      const copy = copyOf(asked)
      pledge.decide(asked, before, context)
      expect(asked).toEqual(copy)
    })
  })

  law('every step is one that the table allows', (steps) => {
    live(steps, ({ asked, accepted, before, after }) => {
      if (!accepted) return
      const row = pledgeTransitions[before?.status ?? 'none']
      expect(row[asked.type]).toContain(after?.status)
    })
  })

  law('no state is reached that should not be', (steps) => {
    live(steps, ({ after }) => {
      if (after) expectSound(after)
    })
  })

  law('nobody judges the own case', (steps) => {
    const judging = [
      'approve',
      'return',
      'refuse',
      'check',
      'extend',
      'review',
      'verify',
      'comment',
    ]
    live(steps, ({ asked, accepted, before }) => {
      if (!accepted || !before || !judging.includes(asked.type)) return
      const own: readonly string[] = [before.by, ...before.with, before.wording.actor]
      expect(own).not.toContain(asked.actor)
    })
  })

  law('no text that was ever accepted is lost', (steps) => {
    const { events, state } = live(steps)
    const kept = JSON.stringify(state ?? null)
    const said = JSON.stringify(events).match(/(?:text|reason|item) \d+/g) ?? []
    for (const text of said) expect(kept).toContain(`"${text}"`)
    const wordings = events.filter(({ type }) => type === 'proposed' || type === 'revised')
    const all = state ? [...state.history.map(({ wording }) => wording), state.wording] : []
    expect(all.map(({ items, due }) => ({ items, due }))).toEqual(
      wordings.map((event) => ('items' in event ? { items: event.items, due: event.due } : event)),
    )
  })

  law('late by the instant is late by the day', (steps) => {
    const { state } = live(steps)
    if (!state) return
    for (const days of [-1, 0, 1]) {
      const now = instantOf((dayOf(state.due) + days) * 86_400_000)
      const today = civilDateIn(now, shanghai)
      expect(isOverdue(state, now, shanghai)).toBe(isOverdueOn(state, today))
    }
  })
})

/** What must be true of every state that commands can reach. */
function expectSound(state: Pledge): void {
  const names = (list: readonly object[], key: string) => list.map((each) => Reflect.get(each, key))
  const once = (list: readonly unknown[]) => expect(new Set(list).size).toBe(list.length)
  once(names(state.comments, 'commenter'))
  expect(state.wording.version).toBe(state.history.length + 1)
  expect(state.wording.items.length).toBeGreaterThan(0)
  if ('approval' in state && state.approval) {
    expect(state.comments.length).toBeGreaterThanOrEqual(rules.comments)
    once(names(state.approval.publications, 'way'))
  }
  if ('run' in state && state.run) {
    expect(names(state.approval?.publications ?? [], 'way').sort()).toEqual([
      ...['members-meeting', 'notice-board'],
    ])
    expect(state.approval?.given.length).toBeGreaterThan(0)
    once(names(state.run.reviews, 'month'))
    expect(state.run.corrections.filter(({ corrected }) => !corrected).length).toBeLessThan(2)
  }
  if ('verdict' in state) {
    expect(state.claim !== null || state.verdict.on > state.due).toBe(true)
    if (state.status === 'fulfilled') expect(state.verdict.excused).toBe(false)
  }
}

describe('laws of a register', () => {
  const moves = fc.array(
    fc.record({ enter: fc.boolean(), pledge: fc.integer({ min: 0, max: 5 }) }),
    { maxLength: 40 },
  )

  test('it never holds more than the rules allow, and replay equals live state', {
    timeout: 60_000,
  }, () => {
    fc.assert(
      fc.property(moves, (steps) => {
        const events: RegisterEvent[] = []
        let state: ReturnType<typeof pledgeRegister.replay>
        for (const [n, { enter, pledge: name }] of steps.entries()) {
          const asked = registerCommand(enter, `p-${name}`, n)
          const decided = pledgeRegister.decide(asked, state, context)
          expect(pledgeRegister.can(asked, state, context).ok).toBe(decided.ok)
          for (const event of decided.ok ? decided.value : []) {
            state = pledgeRegister.evolve(state, event)
            events.push(event)
          }
          expect(pledgesHeld(state)).toBeLessThanOrEqual(rules.perMember.atMost)
        }
        expect(pledgeRegister.replay(events)).toEqual(state)
        expect(deepFrozen(state)).toBe(true)
      }),
    )
  })

  function registerCommand(enter: boolean, name: string, n: number): RegisterCommand {
    const at = instantOf(1_767_225_600_000 + n * 60_000)
    const parts = { id: `c-${n}`, at, actor: clerk, member: chen, cycle: '2026', pledge: name }
    const own = enter ? { type: 'enter', kind: 'annual' } : { type: 'release', because: 'refused' }
    return { ...parts, ...own } as RegisterCommand
  }
})
