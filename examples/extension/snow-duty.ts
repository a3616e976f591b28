import { dayOf, defineItem } from 'pledgebook'
import * as z from 'zod'

/** Points by the longest run of days on which somebody cleared the snow: no clause of data counts runs. */
export const snowDuty = defineItem({
  id: 'snow-duty',
  version: '1',
  params: z.strictObject({ perDay: z.int().positive(), most: z.int().positive() }),
  facts: ['snow-shift'],
  bounds: ({ most }) => ({ from: 0, to: most, decimals: 0 }),
  value: ({ perDay, most }, { facts }) => {
    const days = new Set<number>(facts['snow-shift'].map(({ on }) => dayOf(on)))
    const runFrom = (day: number): number => (days.has(day) ? 1 + runFrom(day + 1) : 0)
    const longest = Math.max(0, ...[...days].map(runFrom))
    return { value: Math.min(most, longest * perDay), reason: `${longest} days in a row` }
  },
})
