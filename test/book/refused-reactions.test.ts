import {
  compileRulebook,
  en,
  inWords,
  memberId,
  type Rulebook,
  unwrap,
  type ValueNode,
} from 'pledgebook'
import { type Book, memoryLog, refusedOf } from 'pledgebook/book'
import { describe, expect, test } from 'vitest'
import { done, openHall, peopled, propose, sent, text } from './hall.ts'

const key = { holder: memberId('m-1a'), cycle: '2026' }
const nothing = { posted: 0, pending: 0 }

/** The points of the first half, as they stood on paper. */
const firstHalf: ValueNode = { kind: 'input', clause: 'first-half', input: 'first-half' }

/** The second half is posted together with the first, which somebody must bring along. */
const halves: Rulebook = {
  ...text,
  catalogue: {
    ...text.catalogue,
    inputs: ['first-half', 'other'].map((name) => ({ name, from: 0, to: 100, decimals: 1 })),
  },
  values: text.values.map(({ name, of }) => ({
    name,
    of: of.kind === 'sum' ? { ...of, of: [...of.of, firstHalf] } : of,
  })),
}

const kept = (fact: string, at: string) =>
  sent({
    ...{ to: 'record', type: 'record', fact, kind: 'verdict', subject: 'm-1a', on: '2026-07-05' },
    ...{ fields: { outcome: 'fulfilled' }, evidence: [], at },
  })

const bring = (input: string, value: number, at: string) => ({
  ...{ to: 'opening', type: 'bring-input', subject: 'm-1a', cycle: '2026', input, value, at },
  ...{ ground: 'The old ledger' },
})

async function codesAfter(book: Book, command: Parameters<typeof done>[1]) {
  const { followed } = await done(book, command)
  return refusedOf(followed).map(({ to, refusals }) => [to, ...refusals.map(({ code }) => code)])
}

describe('a posting that misses a number', () => {
  const open = () => peopled(openHall({ rulebooks: [unwrap(compileRulebook(halves))] }))

  test('is refused and says which; what it follows from stands', async () => {
    const book = await open()
    const { events, followed } = await done(book, kept('f-1', '2026-07-06T09:00Z'))
    expect(events.map(({ data }) => data)).toMatchObject([{ type: 'recorded', fact: 'f-1' }])
    const [refused, ...others] = refusedOf(followed)
    expect(others).toEqual([])
    expect(refused).toMatchObject({ id: expect.stringContaining(':f-1:points'), to: 'ledger' })
    const words = refused?.refusals.map((each) => inWords(each, en.refusals))
    expect(words).toEqual([expect.stringContaining('input.first-half is missing for m-1a')])
    expect(await book.balance(key)).toEqual(nothing)
  })

  test('is made up for when the number comes, and not before', async () => {
    const book = await open()
    const first = kept('f-1', '2026-07-06T09:00Z')
    expect(await codesAfter(book, first)).toEqual([['ledger', 'missing']])
    // It rests on what was known at its time: asked again, it is refused again.
    expect(await codesAfter(book, first)).toEqual([['ledger', 'missing']])
    expect(await codesAfter(book, bring('first-half', 5.5, '2026-07-07T09:00Z'))).toEqual([])
    expect(await book.balance(key)).toEqual({ posted: 0, pending: 10_500 })
    expect(await codesAfter(book, first)).toEqual([])
    expect(await book.balance(key)).toEqual({ posted: 0, pending: 10_500 })
  })

  test('and a number that is brought again is posted anew', async () => {
    const book = await open()
    await done(book, bring('first-half', 5.5, '2026-07-07T09:00Z'))
    await done(book, kept('f-1', '2026-07-08T09:00Z'))
    await done(book, bring('first-half', 2, '2026-07-09T09:00Z'))
    expect(await book.balance(key)).toEqual({ posted: 0, pending: 7000 })
  })

  test('a number that its rules do not know, and grades, lead to no posting', async () => {
    const book = await open()
    const unknown = await done(book, bring('height', 5, '2026-07-07T09:00Z'))
    expect(unknown.followed).toEqual([])
    const results = [{ period: '2025', grade: 'star' }]
    const brought = { to: 'opening', type: 'bring-results', subject: 'm-1a', ground: 'The list' }
    const at = '2026-07-08T09:00Z'
    expect((await done(book, { ...brought, population: 'all', results, at })).followed).toEqual([])
    const known = await done(book, bring('other', 5, '2026-07-09T09:00Z'))
    expect(refusedOf(known.followed)).toMatchObject([{ to: 'ledger' }])
  })
})

test('what the host can mend is done when the same command comes again', async () => {
  const facts = text.catalogue.facts.map((each) =>
    each.kind === 'verdict' ? { ...each, recordedBy: ['community'] } : each,
  )
  const rulebooks = [
    unwrap(compileRulebook({ ...text, catalogue: { ...text.catalogue, facts } } as Rulebook)),
  ]
  const log = memoryLog()
  const book = await peopled(openHall({ rulebooks }, log))
  const to = { to: 'pledge', pledge: 'p-1' }
  const shown = { text: 'Done', evidence: [{ kind: 'photo', ref: 'host:1' }] }
  const verdict = { outcome: 'fulfilled', excused: false, reason: 'Seen', actor: 'm-head' }
  const verify = sent({ ...to, type: 'verify', ...verdict })
  await done(book, propose('p-1', 'm-1a'))
  await done(book, { ...to, type: 'approve', actor: 'm-head' })
  await done(book, { ...to, type: 'give', form: 'meeting', on: '2026-01-05', actor: 'm-1a' })
  await done(book, { ...to, type: 'claim', ...shown, actor: 'm-1a' })
  expect(await codesAfter(book, verify)).toEqual([['record', 'role-missing']])
  expect(await codesAfter(book, verify)).toEqual([['record', 'role-missing']])

  const grants = [{ role: 'community', member: memberId('m-head') }]
  const mended = openHall({ rulebooks, grants }, log)
  const again = await done(mended, verify)
  expect(again.repeated).toBe(true)
  expect(again.followed.map(({ to, result }) => [to, result.ok])).toEqual([
    ['record', true],
    ['ledger', true],
  ])
  expect(await mended.balance(key)).toEqual({ posted: 0, pending: 5000 })
})
