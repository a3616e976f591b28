import { describe, expect, it } from 'vitest'
import { cycle, gradeMatter, pendingRulings } from '../../src/cycle/index.ts'
import { memberId } from '../../src/vocabulary/index.ts'
import {
  admitting,
  appealing,
  dismissing,
  o1,
  raising,
  ruling,
  settling,
  stateOf,
  withdrawing,
  world,
} from '../record/objection-fixtures.ts'
import {
  at,
  b2,
  b2Key,
  calm,
  cycleEvents,
  firstNotice,
  publication,
  revising,
  shownBy,
  untilAnnounced,
} from './cycle-fixtures.ts'

const matter = gradeMatter(b2Key)
const li = memberId('m-li')
const heard = { ...world, subjects: [b2], judgedFirst: [], notice: firstNotice }
const objector = { kind: 'member', member: li } as const
const open = [raising({ matter, actor: li, objector }), admitting({ matter })]
const first = ruling({ matter })
const appeal = appealing({ matter, actor: li, by: objector })
const rejected = { outcome: 'rejected', remedy: [] } as const
const ref = (text: string) => ({ matter, objection: o1, at: at(text) })
const pending = (steps: Parameters<typeof stateOf>[0], taken: ReturnType<typeof ref>[] = []) =>
  pendingRulings([stateOf(steps, heard)], at('01-20T09:00'), taken).map((each) => each.ref)

describe('pendingRulings', () => {
  it('names what was upheld until something is drawn from it', () => {
    expect(pending(open)).toEqual([])
    expect(pending([...open, first])).toEqual([ref('01-08T10:00')])
    expect(pending([...open, first], [ref('01-08T10:00')])).toEqual([])
    const partly = ruling({ matter, outcome: 'partly-upheld' })
    expect(pending([...open, partly])).toHaveLength(1)
    expect(pending([...open, ruling({ matter, ...rejected })])).toEqual([])
    const turned = dismissing({ matter })
    expect(pending([open[0] ?? turned, turned])).toEqual([])
    const back = withdrawing({ matter, actor: li, objector })
    expect(pending([...open, back])).toEqual([])
  })

  it('names a ruling on appeal that takes the place of one from which something was drawn', () => {
    const taken = [ref('01-08T10:00')]
    expect(pending([...open, first, appeal], taken)).toEqual([])
    const overturned = [...open, first, appeal, settling({ matter, ...rejected })]
    expect(pending(overturned, taken)).toEqual([ref('01-12T10:00')])
    expect(pending(overturned)).toEqual([])
    expect(pending(overturned, [...taken, ref('01-12T10:00')])).toEqual([])
    const kept = [...open, first, appeal, settling({ matter })]
    expect(pending(kept, taken)).toEqual([ref('01-12T10:00')])
  })

  it('knows only what was known', () => {
    const state = stateOf([...open, first], heard)
    expect(pendingRulings([state], at('01-08T09:59'), [])).toEqual([])
    expect(pendingRulings([state], at('01-08T10:00'), [])).toHaveLength(1)
  })
})

it('a cycle goes back to its former results where an appeal overturns the ruling', () => {
  const upheld = { ...calm, shown: [shownBy(firstNotice, stateOf([...open, first], heard))] }
  const events = cycleEvents([...untilAnnounced(), revising()], upheld)
  const settled = stateOf([...open, first, appeal, settling({ matter, ...rejected })], heard)
  const context = { ...calm, shown: [shownBy(firstNotice, settled)] }
  const populations = publication.populations.map((each) => ({ ...each, others: 1 }))
  const back = revising({
    ...{ ruling: ref('01-12T10:00'), at: at('01-12T11:00') },
    ...{ populations, digest: publication.digest },
  })
  const decided = cycle.decide(back, cycle.replay(events), context)
  if (!decided.ok) throw new Error(decided.refusals[0].code)
  const state = cycle.replay([...events, ...decided.value])
  expect(state).toMatchObject({ editions: [{}, {}, publication] })
})
