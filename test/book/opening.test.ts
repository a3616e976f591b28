import { instant, memberId } from 'pledgebook'
import { describe, expect, test } from 'vitest'
import { codes, done, early, openHall, peopled, sent } from './hall.ts'

const key = { holder: memberId('m-1a'), cycle: '2026' }
const ground = 'The old ledger, page 12'
const bring = (amount: number, at = early) => ({
  ...{ to: 'opening', type: 'bring-points', subject: 'm-1a', cycle: '2026' },
  ...{ clause: 'brought-forward', amount, ground, at },
})
const kept = (fact: string, at: string) => ({
  ...{ to: 'record', type: 'record', fact, kind: 'verdict', subject: 'm-1a', on: '2026-07-05' },
  ...{ fields: { outcome: 'fulfilled' }, evidence: [], at },
})

describe('a book that begins in the middle of a year', () => {
  test('opens an account with what stood in the old one', async () => {
    const book = await peopled(openHall())
    const { followed } = await done(book, bring(12_500))
    expect(followed.map(({ to }) => to)).toEqual(['ledger'])
    expect(await book.balance(key)).toEqual({ posted: 0, pending: 12_500 })
  })

  test('keeps it beside what is posted from then on', async () => {
    const book = await peopled(openHall())
    await done(book, bring(12_500))
    await done(book, kept('f-1', '2026-07-06T09:00Z'))
    expect(await book.balance(key)).toEqual({ posted: 0, pending: 17_500 })
  })

  test('can bring it late, and put right what was brought in error', async () => {
    const book = await peopled(openHall())
    await done(book, kept('f-1', '2026-07-06T09:00Z'))
    await done(book, bring(12_500, '2026-07-07T09:00Z'))
    await done(book, bring(2500, '2026-07-08T09:00Z'))
    expect(await book.balance(key)).toEqual({ posted: 0, pending: 7500 })
    expect((await book.opening(memberId('m-1a')))?.points).toEqual([
      { cycle: '2026', clause: 'brought-forward', amount: 2500 },
    ])
  })

  test("knows last year's results and numbers", async () => {
    const book = await peopled(openHall())
    await done(book, {
      ...{ to: 'opening', type: 'bring-results', subject: 'm-1a', population: 'members', ground },
      results: [
        { period: '2024', grade: null },
        { period: '2025', grade: 'star' },
      ],
    })
    const input = { input: 'last-year', value: 86.5, cycle: '2026' }
    await done(book, {
      ...{ to: 'opening', type: 'bring-input', subject: 'm-1a', ground, ...input },
      at: '2026-01-06T09:00Z',
    })
    expect(await book.opening(memberId('m-1a'))).toMatchObject({
      results: [
        { population: 'members', period: '2024', grade: null },
        { population: 'members', period: '2025', grade: 'star' },
      ],
      inputs: [input],
    })
    const before = { knownAt: instant('2026-01-05T10:00Z') }
    expect((await book.opening(memberId('m-1a'), before))?.inputs).toEqual([])
  })

  test.each([
    ['points of nobody', { ...bring(1), subject: 'm-nobody' }, 'nobody-known'],
    ['half a thousandth', { ...bring(0.5) }, 'amount-invalid'],
    ['without a ground', { ...bring(1), ground: ' ' }, 'text-invalid'],
    ["one's own", { ...bring(1), actor: 'm-1a' }, 'own-case'],
    [
      'a period twice',
      {
        ...{ to: 'opening', type: 'bring-results', subject: 'm-1a', population: 'members', ground },
        results: ['2025', '2025'].map((period) => ({ period, grade: 'star' })),
      },
      'results-invalid',
    ],
  ])('%s is refused', async (_, command, code) => {
    const book = await peopled(openHall())
    expect(await codes(book, sent(command))).toEqual([code])
  })

  test('what comes before what is known is refused', async () => {
    const book = await peopled(openHall())
    await done(book, bring(1, '2026-07-08T09:00Z'))
    expect(await codes(book, sent(bring(2)))).toEqual(['time-went-back'])
  })
})
