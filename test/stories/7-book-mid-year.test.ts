import { compileRulebook, cycleId, instant, memberId, type Rulebook, unwrap, utc } from 'pledgebook'
import { type Book, memoryLog, openBook, type YearReads } from 'pledgebook/book'
import { beforeAll, describe, expect, it } from 'vitest'
import { found, join, rules, text } from '../book/hall.ts'

/** The town's rules: points are posted as before, the year's star asks for those of the first half too. */
const rulebook: Rulebook = {
  ...text,
  id: 'from-july',
  catalogue: {
    ...text.catalogue,
    inputs: [{ name: 'first-half', from: 0, to: 100, decimals: 1 }],
  },
  values: [
    ...text.values,
    {
      name: 'year',
      of: {
        ...{ kind: 'sum', clause: 'year', title: { en: 'the whole year' } },
        of: [
          { kind: 'value', clause: 'second-half', value: 'total' },
          { kind: 'input', clause: 'first-half', input: 'first-half' },
        ],
      },
    },
  ],
  grading: { ...text.grading, value: 'year' },
}

const compiled = unwrap(compileRulebook(rulebook))
const within = { days: 3, count: 'calendar' } as const
const cycle = cycleId('2026')

function open(): Book & { readonly year: YearReads } {
  const book = unwrap(
    openBook({
      ...{ log: memoryLog(), zone: utc, organisation: rules, rulebooks: [compiled] },
      grants: [{ member: memberId('m-clerk'), role: 'office' }],
      year: {
        populations: [
          {
            ...{ name: 'members', rulebook: compiled.ref },
            selector: { of: 'members', through: { tie: 'home' } },
          },
        ],
        hearing: {
          notice: {
            ...{ clause: 'notice', atLeast: within, audiences: ['members'] },
            ...{ ways: ['board'], waysAtLeast: 1 },
          },
          objections: {
            ...{ clause: 'objections', mayObject: ['subject'], grounds: [], evidence: 0 },
            ...{ window: { ...within, from: 'notice-start' }, late: 'refused', rounds: 1 },
            ...{ answer: { days: 5, count: 'calendar' }, ruledBy: ['judge'], appeal: null },
          },
          calendar: { zone: utc },
        },
        effect: { clause: 'effect', after: null },
        judgedBy: ['appraiser'],
      },
    }),
  )
  if (!book.year) throw new Error('a book that is opened with a year has one')
  return { ...book, year: book.year }
}

describe('a book that is opened in July', () => {
  const book = open()
  let number = 0
  const send = (on: string, command: object) => {
    number += 1
    return book.execute({ id: `c-${number}`, at: `${on}T09:00Z`, actor: 'm-clerk', ...command })
  }
  const account = { holder: memberId('m-chen'), cycle: '2026' }
  const ground = 'The paper ledger, page 12'
  const bring = (type: string, parts: object) => {
    return { to: 'opening', type, subject: 'm-chen', ground, ...parts }
  }

  beforeAll(async () => {
    for (const command of [
      found('u-town', 'town', null),
      found('u-1', 'branch', 'u-town'),
      join('m-chen', 'u-1'),
      join('m-wang', 'u-1'),
    ]) {
      unwrap(await send('2026-07-01', command))
    }
    const terms = { period: '2026', title: { en: 'The year 2026' }, responsible: 'office' }
    unwrap(await send('2026-07-01', { to: 'cycle', type: 'open', cycle, unit: 'u-town', ...terms }))
    unwrap(await send('2026-07-01', { to: 'cycle', type: 'begin', cycle }))
  })

  it('takes over what stood in the ledger on paper, with its page', async () => {
    const points = { cycle: '2026', clause: 'brought-forward', amount: 7500 }
    const { followed } = unwrap(await send('2026-07-02', bring('bring-points', points)))
    expect(followed.map(({ to, result }) => [to, result.ok])).toEqual([['ledger', true]])
    expect(await book.balance(account)).toEqual({ posted: 0, pending: 7500 })
  })

  it('puts right what was copied wrong, and keeps both', async () => {
    const points = { cycle: '2026', clause: 'brought-forward', amount: 5500 }
    unwrap(await send('2026-07-03', bring('bring-points', points)))
    expect(await book.balance(account)).toEqual({ posted: 0, pending: 5500 })
    const theDayBefore = { knownAt: instant('2026-07-02T12:00Z') }
    expect(await book.balance(account, theDayBefore)).toEqual({ posted: 0, pending: 7500 })
  })

  it('takes over last year’s star, and the number that the rules ask for', async () => {
    const results = [{ period: '2025', grade: 'star' }]
    unwrap(await send('2026-07-03', bring('bring-results', { population: 'members', results })))
    for (const [subject, value] of Object.entries({ 'm-chen': 5.5, 'm-wang': 2 })) {
      const input = { input: 'first-half', value, cycle: '2026', subject }
      unwrap(await send('2026-07-03', bring('bring-input', input)))
    }
    expect(await book.opening(account.holder)).toMatchObject({
      results: [{ population: 'members', period: '2025', grade: 'star' }],
      inputs: [{ input: 'first-half', value: 5.5 }],
    })
  })

  it('lets nobody bring along anything for themselves', async () => {
    const points = { cycle: '2026', clause: 'brought-forward', amount: 99_000 }
    const own = { ...bring('bring-points', points), actor: 'm-chen' }
    expect(await send('2026-07-03', own)).toMatchObject({ refusals: [{ code: 'own-case' }] })
  })

  it('counts both halves when the year is judged', async () => {
    for (const subject of ['m-chen', 'm-wang']) {
      const fact = { fact: `f-${subject}`, kind: 'verdict', subject, on: '2026-09-01' }
      const kept = { fields: { outcome: 'fulfilled' }, evidence: [] }
      unwrap(await send('2026-09-02', { to: 'record', type: 'record', ...fact, ...kept }))
    }
    unwrap(await send('2027-01-04', { to: 'cycle', type: 'close', cycle, asOf: '2026-12-31' }))
    unwrap(await send('2027-01-05', { to: 'cycle', type: 'publish', cycle }))
    const { entries } = await book.year.appraisals({ cycle })
    // Ten points make a star: 5.5 and 5 are enough, 2 and 5 are not.
    expect(entries.map(({ subject, results }) => [subject, results.at(-1)?.grade])).toEqual([
      ['m-chen', 'star'],
      ['m-wang', 'no-star'],
    ])
  })
})
