import { echoWallOf } from 'pledgebook'
import { describe, expect, it } from 'vitest'
import { superviseStage } from '../../examples/fuxin-street/stages/supervise.ts'
import { streetOn } from '../support/street.ts'

describe('the echo wall through the year', () => {
  it.each([
    ['2026-02-28', { total: 0, done: 0, inHand: 0, overdue: 0 }],
    ['2026-03-31', { total: 1, done: 1, inHand: 0, overdue: 0 }],
    ['2026-07-10', { total: 3, done: 2, inHand: 1, overdue: 1 }],
    ['2026-12-31', { total: 6, done: 4, inHand: 2, overdue: 1 }],
  ])('%s', async (day, counts) => {
    expect(superviseStage(await streetOn(day)).echo.all).toMatchObject(counts)
  })

  it('counts no community by itself: of so few, each could be found', () => {
    expect(echoWallOf([], { on: '2026-12-31' as never, atLeast: 2 })).toMatchObject({
      refusals: [{ code: 'minimum-invalid' }],
    })
  })
})

describe('attendance', () => {
  it('is counted as it was written down, leave beside it', async () => {
    const { attendance } = superviseStage(await streetOn('2026-12-31'))
    expect(attendance).toEqual({
      late: 38,
      'early-leave': 14,
      'sick-leave': 2,
      'personal-leave': 2,
    })
  })
})
