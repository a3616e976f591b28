import { memoryLog } from 'pledgebook/book'
import { simulatedBook, simulatedRules } from 'pledgebook/testing'
import { expect, test } from 'vitest'

const cycle = 'cy-1'
const shown = { content: { ref: 'list' }, audiences: ['members'], ways: ['board'] }

/** A year in which nobody is judged, from its opening to its end. */
const steps = [
  {
    ...{ to: 'cycle', type: 'open', cycle, unit: 'u-1', title: { en: 'Year' }, period: '2026' },
    ...{ responsible: 'office', day: '04' },
  },
  { to: 'cycle', type: 'begin', cycle, day: '05' },
  { to: 'cycle', type: 'close', cycle, asOf: '2026-01-06', day: '06' },
  { to: 'cycle', type: 'publish', cycle, day: '07' },
  {
    ...{ to: 'notice', type: 'post', notice: 'n-1', matter: { kind: 'grades', id: cycle } },
    ...{ from: '2026-01-08', ...shown, day: '08' },
  },
  { to: 'cycle', type: 'confirm', cycle, day: '20' },
  { to: 'cycle', type: 'apply', cycle, day: '21' },
]

test('a year in which a population is empty comes to its end like any other', async () => {
  const book = simulatedBook(memoryLog(), simulatedRules(1))
  for (const { day, ...step } of steps) {
    const base = { id: `c-${day}`, at: `2026-01-${day}T09:00+08:00`, actor: 'h-official' }
    const done = await book.execute({ ...base, ...step })
    expect(done.ok ? [] : done.refusals.map(({ code }) => code), step.type).toEqual([])
  }
  expect((await book.year?.cycle(cycle as never))?.status).toBe('applied')
})
