import { describe, expect, it } from 'vitest'
import { addDays, civilDate } from '../../src/calendar/index.ts'
import { unwrap } from '../../src/foundation/index.ts'
import { boardOf } from '../../src/report/index.ts'
import { pledgeId } from '../../src/vocabulary/index.ts'
import type { Pledge, PledgeStatus } from '../../src/work/pledge/index.ts'
import { pledgeTransitions } from '../../src/work/pledge/index.ts'
import { pledgeIn } from './pledges.ts'

const on = civilDate('2026-06-30')
const at = (id: string, status: PledgeStatus, due: string, claimed?: string): Pledge =>
  pledgeIn(
    status,
    pledgeId(id),
    civilDate(due),
    claimed === undefined ? undefined : civilDate(claimed),
  )

const listed = (list: readonly { pledge: string; daysLeft: number }[]) =>
  list.map(({ pledge, daysLeft }) => [pledge, daysLeft])

describe('a progress board', () => {
  it('counts every state, also those in which none is', () => {
    const board = boardOf(
      [
        at('p-1', 'running', '2026-12-31'),
        at('p-2', 'running', '2026-12-31'),
        at('p-3', 'fulfilled', '2026-03-01'),
      ],
      { on, ahead: 0 },
    )
    expect(board.pledges).toBe(3)
    expect(board.on).toBe(on)
    expect(board.states).toEqual([
      { status: 'proposed', count: 0 },
      { status: 'returned', count: 0 },
      { status: 'refused', count: 0 },
      { status: 'approved', count: 0 },
      { status: 'running', count: 2 },
      { status: 'claimed', count: 0 },
      { status: 'fulfilled', count: 1 },
      { status: 'partly-fulfilled', count: 0 },
      { status: 'not-fulfilled', count: 0 },
      { status: 'withdrawn', count: 0 },
    ])
  })

  it('knows every state that a pledge can be in', () => {
    const { states } = boardOf([], { on, ahead: 0 })
    const known = Object.keys(pledgeTransitions).filter((place) => place !== 'none')
    expect(states.map(({ status }) => status).sort()).toEqual(known.sort())
  })

  it('lists what is due within the days ahead, today first, and what is over', () => {
    const pledges = ['2026-07-08', '2026-07-07', '2026-06-30', '2026-06-29', '2026-05-31'].map(
      (due, index) => at(`p-${index}`, 'running', due),
    )
    const board = boardOf(pledges, { on, ahead: 7 })
    expect(listed(board.due)).toEqual([
      ['p-2', 0],
      ['p-1', 7],
    ])
    expect(listed(board.overdue)).toEqual([
      ['p-4', -30],
      ['p-3', -1],
    ])
    expect(board.due[0]).toEqual({
      pledge: 'p-2',
      by: 'm-chen',
      kind: 'annual',
      due: '2026-06-30',
      daysLeft: 0,
    })
  })

  it.each<[PledgeStatus, readonly string[], readonly string[]]>([
    ['proposed', ['soon'], ['late']],
    ['returned', ['soon'], ['late']],
    ['approved', ['soon'], ['late']],
    ['running', ['soon'], ['late']],
    ['refused', [], []],
    ['fulfilled', [], []],
    ['partly-fulfilled', [], []],
    ['not-fulfilled', [], []],
    ['withdrawn', [], []],
  ])('of those that are %s, due %j, late %j', (status, due, overdue) => {
    const pledges = [at('soon', status, '2026-07-01'), at('late', status, '2026-06-29')]
    const board = boardOf(pledges, { on, ahead: 1 })
    expect(board.due.map(({ pledge }) => pledge)).toEqual(due)
    expect(board.overdue.map(({ pledge }) => pledge)).toEqual(overdue)
  })

  it('waits for the verdict on what was called done in time', () => {
    const board = boardOf(
      [
        at('in-time', 'claimed', '2026-06-29', '2026-06-29'),
        at('too-late', 'claimed', '2026-06-28', '2026-06-29'),
        at('early', 'claimed', '2026-07-01', '2026-06-01'),
      ],
      { on, ahead: 7 },
    )
    expect(board.due).toEqual([])
    expect(listed(board.overdue)).toEqual([['too-late', -2]])
  })

  it('does not depend on the order of the pledges, nor change it', () => {
    const days = [3, 1, 2, 1, -1, -1, -2]
    const pledges = days.map((day, index) => at(`p-${index}`, 'running', unwrap(addDays(on, day))))
    const before = [...pledges]
    const board = boardOf(pledges, { on, ahead: 9 })
    expect(boardOf([...pledges].reverse(), { on, ahead: 9 })).toEqual(board)
    expect(pledges).toEqual(before)
    expect(board.due.map(({ pledge }) => pledge)).toEqual(['p-1', 'p-3', 'p-2', 'p-0'])
  })
})
