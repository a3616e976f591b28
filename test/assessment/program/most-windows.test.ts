import { expect, it } from 'vitest'
import { mostWindows } from '../../../src/assessment/program/most-windows.ts'
import { type Cycle, civilDate } from '../../../src/calendar/index.ts'

const everyTwo: Cycle = { kind: 'cycle', anchor: civilDate('2026-02-01'), months: 2 }

// A period of whole months holds whole windows of fewer; whatever can be cut is cut at both ends.
it.each([
  ['month', 'year', 12],
  ['quarter', 'year', 4],
  ['year', 'year', 1],
  ['month', 'month', 1],
  ['year', 'quarter', 2],
  ['half-year', 'month', 2],
  ['day', 'month', 31],
  ['day', 'year', 366],
  ['week', 'week', 2],
  ['week', 'month', 6],
  ['week', 'year', 54],
  ['month', everyTwo, 3],
  [everyTwo, 'year', 7],
  ['day', everyTwo, 62],
] as const)('a window of a %j: %j holds at most %i', (window, period, most) => {
  expect(mostWindows(window, period)).toBe(most)
})
