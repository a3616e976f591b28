import { expect, it } from 'vitest'
import {
  type LedgerCommand,
  type LedgerState,
  ledger,
  ledgerMessages,
} from '../../../src/assessment/ledger/index.ts'
import { instant } from '../../../src/calendar/index.ts'
import type { Refusal } from '../../../src/foundation/index.ts'
import { memberId } from '../../../src/vocabulary/index.ts'
import {
  accountOf,
  entryId,
  expiring,
  line,
  posting,
  reversing,
  rulebook,
  settling,
  voiding,
} from './fixtures.ts'

type Case = [code: string, LedgerCommand, LedgerState | undefined]

const lone = '\uD800'
const before = { at: instant('2026-04-01T08:59+08:00') }
const otherHolder = { holder: memberId('m-other') }
const otherCycle = { cycle: `2027${lone}` }
const settleBy = instant('2026-04-08T00:00+08:00')
const most = Number.MAX_SAFE_INTEGER

const pending = accountOf(posting([line('a', 1000), line('b', 500)], { settleBy }))
const open = accountOf(posting([line('a', 1000)]))
const posted = accountOf(posting([line('a', 1000)]), settling([1]))
const voided = accountOf(posting([line('a', 1000)]), voiding([1]))
const reversed = accountOf(posting([line('a', 1000)]), settling([1]), reversing(1))
const full = accountOf(posting([line('a', most)]), settling([1]))
const lines = [line('a', 2000)]

const account = (make: (parts: object) => LedgerCommand): Case[] => [
  ['account-unknown', make({}), undefined],
  ['account-other', make(otherHolder), pending],
  ['account-other', make(otherCycle), pending],
  ['time-went-back', make(before), pending],
]

const list = (make: (numbers: number[], parts: object) => LedgerCommand): Case[] => [
  ...account((parts) => make([1], parts)),
  ['entries-missing', make([], {}), pending],
  ['entry-unknown', make([3], {}), pending],
  ['entry-unknown', make([], { entries: [lone] }), pending],
  ['entry-repeated', make([1, 1], {}), pending],
  ['entry-not-pending', make([1], {}), posted],
  ['entry-not-pending', make([1], {}), voided],
]

const reasons = (make: (parts: { reason: string }) => LedgerCommand, state: LedgerState): Case[] =>
  ['', ' \n', lone, 'x'.repeat(2001)].map((reason) => ['text-invalid', make({ reason }), state])

const cases: Case[] = [
  ['account-other', posting(lines, otherHolder), open],
  ['account-other', posting(lines, otherCycle), open],
  ['time-went-back', posting(lines, before), open],
  ['rulebook-other', posting(lines, { rulebook: { id: 'x', version: '1' } }), open],
  ['text-invalid', posting(lines, { cycle: '' }), undefined],
  ['text-invalid', posting(lines, { cycle: '2'.repeat(65) }), undefined],
  ['text-invalid', posting(lines, { rulebook: { ...rulebook, id: lone } }), undefined],
  ['text-invalid', posting(lines, { rulebook: { ...rulebook, version: '' } }), open],
  ['text-invalid', posting([line(lone, 1)]), undefined],
  ['text-invalid', posting([line('x'.repeat(201), 1)]), undefined],
  ['clause-repeated', posting([line('a', 1), line('a', 1)]), undefined],
  ...[Number.NaN, 0.5, -0, Number.POSITIVE_INFINITY, 2 ** 53].map((amount): Case => {
    return ['amount-invalid', posting([line('a', amount)]), undefined]
  }),
  ['amount-out-of-range', posting([line('a', most), line('b', 1)]), undefined],
  ['amount-out-of-range', posting([line('a', 0 - most)]), full],
  ['amount-out-of-range', posting([]), full],
  ['deadline-passed', posting(lines, { settleBy: posting([]).at }), undefined],

  ...list((numbers, parts) => settling(numbers, parts)),
  ['deadline-passed', settling([1], { at: settleBy }), pending],

  ...list((numbers, parts) => voiding(numbers, parts)),
  ...reasons((parts) => voiding([1], parts), open),

  ...list((numbers, parts) => expiring(numbers, parts)),
  ['deadline-ahead', expiring([1]), pending],
  ['deadline-missing', expiring([1]), open],

  ...account((parts) => reversing(1, parts)),
  ['entry-unknown', reversing(9), posted],
  ['entry-unknown', reversing(1, { entry: entryId(0) }), posted],
  ['entry-not-posted', reversing(1), open],
  ['entry-not-posted', reversing(1), voided],
  ['already-reversed', reversing(1), reversed],
  ['amount-out-of-range', reversing(1), full],
  ...reasons((parts) => reversing(1, parts), posted),
]

it.each(cases)('%s: refused, state unchanged, in words', (code, command, state) => {
  const was = JSON.stringify(state)
  const result = ledger.decide(command, state)
  expect(ledger.can(command, state)).toEqual(result)
  if (result.ok) throw new Error('accepted')
  expect(result.refusals.map((each) => each.code)).toContain(code)
  expect(JSON.stringify(state)).toBe(was)
  for (const each of result.refusals) {
    expect(JSON.parse(JSON.stringify(each))).toEqual(each)
    for (const words of [ledgerMessages.en, ledgerMessages.zh]) {
      const sentence = (words as Record<string, (refusal: Refusal) => string>)[each.code]?.(each)
      expect(sentence).toMatch(/\S[.。]$/)
      expect(sentence).not.toMatch(/undefined|\[object|\p{Cs}/u)
    }
  }
})

it('every refusal carries what was wrong and what would be right, and says so', () => {
  const told = cases.map(([, command, state]) => {
    const result = ledger.decide(command, state)
    return (result.ok ? [] : result.refusals).map((each) => {
      const { subject, path, expected, actual } = each
      const sentences = [ledgerMessages.en, ledgerMessages.zh].map((words) =>
        (words as Record<string, (refusal: Refusal) => string>)[each.code]?.(each),
      )
      const given = [subject, path.join('.'), expected, actual].map((part) => JSON.stringify(part))
      return [...sentences, given.join(' | ')]
    })
  })
  expect(told).toMatchSnapshot()
})

it('reaches every code of the room', () => {
  const reached = new Set(cases.map(([code]) => code))
  expect(Object.keys(ledgerMessages.en).filter((code) => !reached.has(code))).toEqual([])
  expect(Object.keys(ledgerMessages.zh)).toEqual(Object.keys(ledgerMessages.en))
})
