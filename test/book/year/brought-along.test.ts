import { expect, it } from 'vitest'
import { withBrought } from '../../../src/book/year/brought-along.ts'

const brought = {
  ...{ subject: 'm-1' as never, points: [], lastAt: '2026-01-01T00:00Z' as never },
  results: [
    { population: 'cadres', period: '2024', grade: 'good' },
    { population: 'cadres', period: '2025', grade: 'poor' },
    { population: 'others', period: '2025', grade: 'good' },
  ],
  inputs: [
    { cycle: '2026', input: 'years', value: 7 },
    { cycle: '2026', input: 'last', value: 80 },
    { cycle: '2025', input: 'last', value: 70 },
  ],
}
const terms = { population: 'cadres', period: '2026' }

it('what was brought along stands beside what is known, and never in its place', () => {
  const known = { history: [{ period: '2025', grade: 'excellent' }], inputs: { last: 81 } }
  expect(withBrought(known, brought, terms)).toEqual({
    history: [
      { period: '2024', grade: 'good' },
      { period: '2025', grade: 'excellent' },
    ],
    inputs: { years: 7, last: 81 },
  })
  expect(withBrought(known, undefined, terms)).toBe(known)
})
