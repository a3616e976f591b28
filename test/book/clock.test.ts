import { compileRulebook, instant, memberId, unwrap } from 'pledgebook'
import { memoryLog, openBook } from 'pledgebook/book'
import { smallest } from 'pledgebook/rulebooks'
import { describe, expect, test } from 'vitest'
import { bookMessages } from '../../src/book/index.ts'
import { codes, done, found, openHall, sent } from './hall.ts'

const record = (fact: string, at: string) =>
  sent({
    ...{ to: 'record', type: 'record', fact, kind: 'service', subject: 'm-1a', at, actor: 'm-1a' },
    ...{ on: '2026-01-04', fields: { hours: 1 }, evidence: [] },
  })

/** A book whose clock shows what it is told, and how often it was asked. */
function clocked() {
  const clock = { time: '2026-01-05T09:00Z', asked: 0 }
  const now = () => {
    clock.asked += 1
    return instant(clock.time)
  }
  const log = memoryLog()
  return { clock, log, book: openHall({ clock: { now, behind: 15, ahead: 1 } }, log) }
}

// The subject must be known: a book of the town knows whom it has, so the refusal is that where at is taken.
const taken = ['nobody-known']

test.each([
  ['2026-01-05T09:00Z', taken],
  ['2026-01-05T08:45Z', taken],
  ['2026-01-05T16:45+08:00', taken],
  ['2026-01-05T09:01Z', taken],
  ['2026-01-05T08:44Z', ['time-far']],
  ['2026-01-05T09:02Z', ['time-far']],
  ['2020-01-05T09:00Z', ['time-far']],
])("%s at nine o'clock", async (at, expected) => {
  const { clock, book, log } = clocked()
  expect(await codes(book, record('f-1', at))).toEqual(expected)
  expect(clock.asked).toBe(1)
  const { events } = await log.readAll({ limit: 10 })
  expect(events).toEqual([])
  expect(await codes(openHall(), record('f-1', at))).toEqual(taken)
})

test('a command that is kept is answered however late it comes again', async () => {
  const { clock, book } = clocked()
  const founding = sent(found('u-town', 'town', null))
  const first = await done(book, founding)
  clock.time = '2026-02-05T09:00Z'
  const again = await done(book, founding)
  expect(again).toMatchObject({ repeated: true, events: first.events })
  expect(await codes(book, { ...founding, kind: 'branch' })).toEqual(['command-reused'])
  expect(await codes(book, { ...founding, id: 'c-other' })).toEqual(['time-far'])
})

test('the refusal tells the time and the limits', async () => {
  const { book } = clocked()
  const result = await book.execute(record('f-1', '2026-01-01T09:00Z'))
  const [far] = result.ok ? [] : result.refusals
  const expected = { now: '2026-01-05T09:00Z', behind: 15, ahead: 1 }
  expect(far).toMatchObject({ code: 'time-far', path: ['at'], expected })
  for (const words of [bookMessages.en, bookMessages.zh]) {
    const said = words['time-far']({ path: ['at'], ...far, code: 'time-far' } as never)
    expect(said).toContain('2026-01-05T09:00Z -15/+1 min')
  }
})

test('what follows is not asked, however late it is settled', async () => {
  const time = { now: '2026-03-04T09:00Z' }
  const clock = { now: () => instant(time.now), behind: 15, ahead: 1 }
  const rulebooks = [unwrap(compileRulebook(smallest))]
  const book = unwrap(openBook({ log: memoryLog(), rulebooks, clock, reactions: 'settle' }))
  const verdict = {
    ...{ to: 'record', id: 'c-1', type: 'record', at: time.now, actor: 'm-9', fact: 'f-1' },
    ...{ kind: 'verdict', subject: 'm-1', on: '2026-03-03' },
    ...{ fields: { outcome: 'fulfilled' }, evidence: [] },
  }
  unwrap(await book.execute(verdict))
  time.now = '2026-05-04T09:00Z'
  const { followed } = await book.settle()
  expect(followed.map(({ to, result }) => [to, result.ok])).toEqual([['ledger', true]])
})

test('a book that brings in old papers takes every time that is over, and none that lies ahead', async () => {
  const now = () => instant('2026-01-05T09:00Z')
  const book = openHall({ clock: { now, behind: Infinity, ahead: 0 } })
  expect(await codes(book, record('f-1', '1921-07-23T09:00Z'))).toEqual(taken)
  const result = await book.execute(record('f-1', '2026-01-05T09:01Z'))
  const [far] = result.ok ? [] : result.refusals
  // JSON, as every refusal: what has no end is null.
  const expected = { now: '2026-01-05T09:00Z', behind: null, ahead: 0 }
  expect(JSON.parse(JSON.stringify(far))).toMatchObject({ code: 'time-far', expected })
  for (const words of [bookMessages.en, bookMessages.zh]) {
    const said = words['time-far']({ path: ['at'], ...far, code: 'time-far' } as never)
    expect(said).toContain('2026-01-05T09:00Z -∞/+0 min')
  }
})

describe('an answer for an earlier instant', () => {
  const account = { holder: memberId('m-1'), cycle: '2026' }
  const none = { posted: 0, pending: 0 }
  const five = { posted: 0, pending: 5000 }
  const verdict = (at: string) => ({
    ...{ to: 'record', id: 'c-1', type: 'record', at, actor: 'm-9', fact: 'f-1' },
    ...{ kind: 'verdict', subject: 'm-1', on: '2026-01-01' },
    ...{ fields: { outcome: 'fulfilled' }, evidence: [] },
  })
  const open = (behind: number, reactions: 'now' | 'settle' = 'now') => {
    const clock = { now: () => instant('2026-01-05T09:00Z'), behind, ahead: 1 }
    const rulebooks = [unwrap(compileRulebook(smallest))]
    return unwrap(openBook({ log: memoryLog(), rulebooks, clock, reactions }))
  }

  test.each([
    ['is final more than behind minutes later', 15, '2026-01-05T08:44Z', ['time-far'], none],
    ['is not yet behind minutes later', 15, '2026-01-05T08:45Z', [], five],
    ['is never final where there is no limit', Infinity, '2026-01-01T00:00Z', [], five],
  ])('%s', async (_, behind, at, refused, after) => {
    const book = open(behind)
    const known = { knownAt: instant(at) }
    expect(await book.balance(account, known)).toEqual(none)
    expect(await codes(book, verdict(at))).toEqual(refused)
    expect(await book.balance(account, known)).toEqual(after)
  })

  test('is not final before what follows is done', async () => {
    const book = open(0, 'settle')
    const known = { knownAt: instant('2026-01-05T09:00Z') }
    unwrap(await book.execute(verdict('2026-01-05T09:00Z')))
    expect(await book.balance(account, known)).toEqual(none)
    await book.settle()
    expect(await book.balance(account, known)).toEqual(five)
  })
})
