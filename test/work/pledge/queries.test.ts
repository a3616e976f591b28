import { describe, expect, test } from 'vitest'
import { civilDate, instant } from '../../../src/calendar/index.ts'
import { decimal, exactText } from '../../../src/foundation/index.ts'
import {
  doneSoFar,
  isOpenPledge,
  isOverdue,
  isOverdueOn,
  monthsToReview,
  openCorrection,
  type PledgeCommand,
  type PledgeStatus,
} from '../../../src/work/pledge/index.ts'
import { commands, due, eventsOf, eventsTo, later, shanghai, stateOf, ways } from './fixtures.ts'

const lastMoment = instant('2026-12-31T23:59:59.999+08:00')
const tooLate = instant('2027-01-01T00:00+08:00')

describe('overdue', () => {
  const expected: Record<PledgeStatus, boolean> = {
    proposed: true,
    returned: true,
    approved: true,
    running: true,
    // Claimed in time: now it waits for others.
    claimed: false,
    refused: false,
    fulfilled: false,
    'partly-fulfilled': false,
    'not-fulfilled': false,
    withdrawn: false,
  }

  test.for(Object.entries(expected) as [PledgeStatus, boolean][])(
    '%s after the last day: %s, and not a moment before',
    ([status, late]) => {
      const state = stateOf(eventsTo(status))
      expect(isOverdue(state, lastMoment, shanghai)).toBe(false)
      expect(isOverdue(state, tooLate, shanghai)).toBe(late)
      expect(isOverdueOn(state, due)).toBe(false)
      expect(isOverdueOn(state, civilDate('2027-01-01'))).toBe(late)
    },
  )

  test('the day ends by the clocks of the zone, wherever the instant was written', () => {
    const state = stateOf(eventsTo('running'))
    expect(isOverdue(state, instant('2026-12-31T15:59Z'), shanghai)).toBe(false)
    expect(isOverdue(state, instant('2026-12-31T16:00Z'), shanghai)).toBe(true)
  })

  test('what was claimed late is late until its verdict', () => {
    const { claim } = commands
    const late = stateOf(eventsOf([later(claim, '2027-01-05')], eventsTo('running')))
    expect(isOverdue(late, instant('2027-01-06T00:00Z'), shanghai)).toBe(true)
    expect(isOverdueOn(late, civilDate('2027-01-06'))).toBe(true)
  })

  test('more time makes it timely again', () => {
    const state = stateOf(eventsOf([commands.extend], eventsTo('running')))
    expect(state.due).toBe('2027-01-31')
    expect(isOverdue(state, tooLate, shanghai)).toBe(false)
    expect(isOverdue(state, instant('2027-02-01T00:00+08:00'), shanghai)).toBe(true)
  })
})

test('open is whatever something can still become of', () => {
  const open = (Object.keys(ways) as PledgeStatus[]).filter((status) =>
    isOpenPledge(stateOf(eventsTo(status))),
  )
  expect(open).toEqual(['proposed', 'returned', 'approved', 'running', 'claimed'])
})

describe('done so far', () => {
  const report = (day: string, amount: number): PledgeCommand => ({
    ...later(commands.progress as Extract<PledgeCommand, { type: 'progress' }>, day),
    toward: { item: 0, amount },
  })

  test('is exact: ten times 0.1 is 1', () => {
    const days = Array.from({ length: 10 }, (_, n) => `2026-03-${String(n + 10)}`)
    const state = stateOf(
      eventsOf(
        days.map((day) => report(day, 0.1)),
        eventsTo('running'),
      ),
    )
    expect(doneSoFar(state, 0)).toEqual(decimal(1))
  })

  test('is nothing before the start, without amounts and for items that are not there', () => {
    const { toward: _, ...plain } = report('2026-03-20', 1) as Extract<
      PledgeCommand,
      { type: 'progress' }
    >
    const state = stateOf(eventsOf([report('2026-03-19', 2.5), plain], eventsTo('running')))
    expect(exactText(doneSoFar(state, 0))).toBe('5/2')
    expect(exactText(doneSoFar(state, 1))).toBe('0/1')
    expect(exactText(doneSoFar(stateOf(eventsTo('proposed')), 0))).toBe('0/1')
    expect(exactText(doneSoFar(stateOf(eventsTo('withdrawn')), 0))).toBe('0/1')
  })
})

describe('months to review', () => {
  const running = stateOf(eventsOf([commands.review], eventsTo('running')))

  test('are those of the run that ended, without those reviewed', () => {
    if (running.status !== 'running') throw new Error('it runs')
    expect(monthsToReview(running, civilDate('2026-06-30'))).toEqual([
      ...['2026-01', '2026-02', '2026-03', '2026-05'],
    ])
    expect(monthsToReview(running, civilDate('2026-01-31'))).toEqual([])
    expect(monthsToReview(running, civilDate('2026-02-01'))).toEqual(['2026-01'])
  })
})

test('an open correction is the last one that nothing answered', () => {
  const { requestCorrection, correct } = commands
  const asked = eventsOf([requestCorrection], eventsTo('running'))
  expect(openCorrection(stateOf(asked))?.reason).toBe('no sheet for March')
  expect(openCorrection(stateOf(eventsOf([correct], asked)))).toBeUndefined()
  expect(openCorrection(stateOf(eventsTo('running')))).toBeUndefined()
  expect(openCorrection(stateOf(eventsTo('proposed')))).toBeUndefined()
})
