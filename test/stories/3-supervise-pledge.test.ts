import { describe, expect, test } from 'vitest'
import { civilDate, instant } from '../../src/calendar/index.ts'
import { specification } from '../../src/testing/index.ts'
import {
  isOverdue,
  type PledgeCommand,
  type PledgeEvent,
  pledge,
} from '../../src/work/pledge/index.ts'
import {
  commands,
  context,
  eventsOf,
  eventsTo,
  later,
  shanghai,
  sheet,
  stateOf,
} from '../work/pledge/fixtures.ts'

const given = specification(pledge)

function from({ id, pledge: subject, at, actor }: PledgeCommand) {
  return { pledge: subject, at, actor, cause: id }
}

const running = eventsTo('running')
const claimed = eventsTo('claimed')
const { check, remind, requestCorrection, correct, extend, review } = commands

describe('someone looks', () => {
  test('and finds it behind', () => {
    given(running)
      .when(check, context)
      .then([
        {
          type: 'checked',
          ...from(check),
          ...{ finding: 'behind', text: 'two weeks missed', evidence: [sheet] },
        },
      ])
  })

  test('reminds', () => {
    given(running)
      .when(remind, context)
      .then([{ type: 'reminded', ...from(remind), text: 'the sheet for March is missing' }])
  })

  test('asks that it be put right by a day, and it is', () => {
    const due = civilDate('2026-04-20')
    given(running)
      .when(requestCorrection, context)
      .then([
        {
          type: 'correction-requested',
          ...from(requestCorrection),
          ...{ reason: 'no sheet for March', due },
        },
      ])
    given(eventsOf([requestCorrection], running))
      .when(correct, context)
      .then([{ type: 'corrected', ...from(correct), text: 'the sheet', evidence: [sheet] }])
  })

  test('gives more time, and the old day stays on record', () => {
    given(running)
      .when(extend, context)
      .then([
        { type: 'extended', ...from(extend), reason: 'flood duty', due: civilDate('2027-01-31') },
      ])
    const state = stateOf(eventsOf([extend], running))
    expect(state.due).toBe('2027-01-31')
    expect(state.wording.due).toBe('2026-12-31')
    expect('run' in state && state.run?.extensions).toMatchObject([
      { from: '2026-12-31', to: '2027-01-31', reason: 'flood duty' },
    ])
  })
})

describe('each month is reviewed', () => {
  test('once, with points that are only kept here', () => {
    given(running)
      .when(review, context)
      .then([
        {
          type: 'reviewed',
          ...from(review),
          ...{ month: '2026-04', outcome: 'met', points: 5.5, reason: 'all visits made' },
        },
      ])
  })

  test('an unmet month too, and while the claim waits', () => {
    const december = {
      ...later(review, '2026-12-04'),
      ...{ month: '2026-12', outcome: 'unmet', points: 0, reason: 'no visit' },
    } as PledgeCommand
    given(claimed)
      .when(december, context)
      .then([
        {
          type: 'reviewed',
          ...from(december),
          ...{ month: '2026-12', outcome: 'unmet', points: 0, reason: 'no visit' },
        },
      ])
  })
})

describe('overdue is seen without asking', () => {
  const lastMoment = instant('2026-12-31T23:59+08:00')
  const tooLate = instant('2027-01-01T00:00+08:00')

  test('a goal whose period ended does not stay open unseen: no event is needed for it', () => {
    const state = stateOf(running)
    expect(isOverdue(state, lastMoment, shanghai)).toBe(false)
    expect(isOverdue(state, tooLate, shanghai)).toBe(true)
  })

  test('then it can be judged without a claim, and no more be withdrawn', () => {
    const verdict = later(commands.not, '2027-01-01')
    given(running).when(later(verdict, '2026-12-31'), context).thenRefused('not-claimed')
    given(running)
      .when(verdict, context)
      .then([
        {
          type: 'verified',
          ...from(verdict),
          on: civilDate('2027-01-01'),
          ...{ outcome: 'not-fulfilled', excused: false, reason: 'no visits', evidence: [] },
        },
      ])
    given(running).when(later(commands.withdraw, '2027-01-01'), context).thenRefused('overdue')
  })
})

describe('the verdict', () => {
  const on = civilDate('2026-12-05')
  const outcomes: [PledgeCommand, Partial<PledgeEvent> & object, string][] = [
    [
      commands.fulfilled,
      { outcome: 'fulfilled', excused: false, reason: 'seen on the sheets' },
      'kept',
    ],
    [
      commands.partly,
      { outcome: 'partly-fulfilled', excused: true, reason: 'flood in July' },
      'kept in part, excused for an objective cause',
    ],
    [
      commands.not,
      { outcome: 'not-fulfilled', excused: false, reason: 'no visits' },
      'not kept, without an excuse',
    ],
  ]

  test.for(outcomes)('%#: $2', ([verdict, said]) => {
    given(claimed)
      .when(verdict, context)
      .then([{ type: 'verified', ...from(verdict), on, ...said, evidence: [] } as never])
  })

  test('stands in the state, with its reason and the claim it is about', () => {
    const state = stateOf(eventsTo('partly-fulfilled'))
    expect(state).toMatchObject({
      status: 'partly-fulfilled',
      claim: { text: 'done' },
      verdict: { on, excused: true, reason: 'flood in July' },
    })
    const unclaimed = stateOf(eventsOf([later(commands.not, '2027-01-01')], running))
    expect(unclaimed).toMatchObject({ status: 'not-fulfilled', claim: null })
  })
})

describe('taken back', () => {
  test.for(['proposed', 'returned', 'approved', 'running'] as const)(
    'while it is %s, with a reason, and nothing that stood is lost',
    (status) => {
      const { withdraw } = commands
      const before = eventsTo(status)
      given(before)
        .when(withdraw, context)
        .then([{ type: 'withdrawn', ...from(withdraw), reason: 'moved away' }])
      const { lastAt: _, status: __, ...stood } = stateOf(before)
      const after = stateOf(eventsOf([withdraw], before))
      expect(after).toMatchObject({ ...stood, withdrawn: { reason: 'moved away' } })
    },
  )
})
