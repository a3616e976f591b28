import {
  type CycleId,
  civilDate,
  compileRulebook,
  cycleId,
  type Instant,
  type Rulebook,
  unwrap,
} from 'pledgebook'
import { type Book, memoryLog, openBook, type YearSetup } from 'pledgebook/book'
import { expect, test } from 'vitest'
import { done, rules as organisation, peopled, text } from '../hall.ts'

/** Whoever had a star in one of the two years before is scored, and competes no more. */
const rested: Rulebook = {
  ...text,
  profiles: [
    {
      ...{ clause: 'rested', exempt: [], outcome: 'scored' },
      when: {
        op: 'at-least',
        left: { past: ['star'], of: 2, gap: 'skips' },
        right: 1,
      },
    },
  ],
}

const rulebook = unwrap(compileRulebook(rested))
const within = { days: 3, count: 'calendar' } as const

const year: YearSetup = {
  populations: [
    {
      ...{ name: 'members', rulebook: rulebook.ref },
      selector: { of: 'members', through: { tie: 'home' } },
    },
  ],
  hearing: {
    notice: { clause: 'n', atLeast: within, audiences: ['members'], ways: [], waysAtLeast: 0 },
    objections: {
      ...{ clause: 'o', mayObject: ['subject'], grounds: [], evidence: 0, rounds: 1 },
      ...{ window: { ...within, from: 'notice-start' }, late: 'refused', appeal: null },
      ...{ answer: within, ruledBy: ['judge'] },
    },
    calendar: { zone: { name: 'UTC', changes: [], offsets: [0] } },
  },
  ...{ effect: { clause: 'e', after: null }, judgedBy: [] },
}

function open(): Book {
  const grants = [{ member: 'm-clerk', role: 'office' }] as never
  const rulebooks = [rulebook]
  return unwrap(openBook({ log: memoryLog(), organisation, rulebooks, grants, year }))
}

/** A year from its opening to its end; who kept two pledges in it has its star. */
async function live(book: Book, id: number, kept: readonly string[]) {
  let minute = Date.parse(`${id}-01-06T09:00Z`)
  const next = async (command: { readonly to: string; readonly type: string }) => {
    minute += 60_000
    await done(book, { ...command, at: new Date(minute).toISOString() as Instant })
  }
  const cycle = `${id}`
  const terms = { unit: 'u-town', title: { en: cycle }, period: cycle, responsible: 'office' }
  const before = await book.year?.cycle(cycleId(`${id - 1}`))
  const digest = before && 'editions' in before ? before.editions.at(-1)?.digest : undefined
  const after = before ? { follows: { cycle: before.id, digest } } : {}
  await next({ ...{ to: 'cycle', type: 'open', cycle }, ...terms, ...after })
  await next({ ...{ to: 'cycle', type: 'begin', cycle } })
  for (const subject of kept) {
    for (const count of [1, 2]) {
      const fact = { fact: `f-${cycle}-${subject}-${count}`, kind: 'verdict', subject }
      const fields = { fields: { outcome: 'fulfilled' }, evidence: [], on: `${id}-01-06` }
      await next({ ...{ to: 'record', type: 'record' }, ...fact, ...fields })
    }
  }
  minute = Date.parse(`${id + 1}-01-02T09:00Z`)
  await next({ ...{ to: 'cycle', type: 'close', cycle, asOf: `${id}-12-31` } })
  await next({ ...{ to: 'cycle', type: 'publish', cycle } })
  await next({
    ...{ to: 'notice', type: 'post', notice: `n-${id}`, matter: { kind: 'grades', id: cycle } },
    ...{ content: { ref: 'list' }, audiences: ['members'], ways: [], from: `${id + 1}-01-03` },
  })
  minute = Date.parse(`${id + 1}-01-10T09:00Z`)
  await next({ ...{ to: 'cycle', type: 'confirm', cycle } })
  await next({ ...{ to: 'cycle', type: 'apply', cycle } })
}

/** Whom the profile was for, and who had which grade. */
async function outcome(book: Book, id: string) {
  const cycle: CycleId = cycleId(id)
  const roll = await book.year?.roll(cycle, 'members')
  const graded = unwrap((await book.year?.graded(cycle)) ?? fail())
  const results = graded?.at(-1)?.populations[0]?.results ?? fail()
  return {
    exempt: roll?.exempt.map(({ subject, clause }) => [subject, clause]),
    stars: results.flatMap(({ grade: { grade, subject } }) => (grade === 'star' ? subject : [])),
  }
}

function fail(): never {
  throw new Error('the year has been published')
}

test('a profile finds the grades of years before the book, and of years in it', async () => {
  const book = await peopled(open())
  const results = [{ period: '2025', grade: 'star' }]
  await done(book, {
    ...{ to: 'opening', type: 'bring-results', subject: 'm-1b', population: 'members' },
    ...{ ground: 'The old list', results },
  })
  await live(book, 2026, ['m-1a', 'm-1b'])
  expect(await outcome(book, '2026')).toEqual({ exempt: [['m-1b', 'rested']], stars: ['m-1a'] })
  await live(book, 2027, ['m-1a', 'm-1b', 'm-2a'])
  expect(await outcome(book, '2027')).toEqual({
    // A star of 2025 is one of the two years before 2027, too.
    exempt: [
      ['m-1a', 'rested'],
      ['m-1b', 'rested'],
    ],
    stars: ['m-2a'],
  })
  const on = { asOf: civilDate('2027-06-30') }
  expect((await book.year?.cycle(cycleId('2027'), on))?.status).toBe('running')
})
