import { expect, it } from 'vitest'
import { civilDate } from '../../src/calendar/index.ts'
import {
  type Notice,
  type NoticeCode,
  type NoticeCommand,
  type NoticeContext,
  notice,
} from '../../src/record/index.ts'
import { expectSentences } from './expect-sentences.ts'
import {
  at,
  ending,
  extending,
  n1,
  n2,
  noticeContext,
  noticeOf,
  noticeRules,
  posting,
  shanghai,
  withdrawing,
} from './notice-fixtures.ts'

type Code = NoticeCode | 'work-calendar-too-short'
type Case = [code: Code, command: NoticeCommand, state: Notice | undefined, context?: NoticeContext]

const lone = '\uD800'
const badReasons = ['', '  ', lone, 'x'.repeat(2001)]
const many = Array.from({ length: 51 }, (_, n) => `name-${n}`)
const bare: NoticeContext = { rules: noticeRules, calendar: { zone: shanghai } }
const shown = () => noticeOf(posting())
const ended = () => noticeOf(posting(), ending())
const withdrawn = () => noticeOf(posting(), withdrawing())
const extended = () => noticeOf(posting(), extending())

const cases: Case[] = [
  ['notice-known', posting(), shown()],
  ['notice-known', posting(), withdrawn()],
  ['correction-of-itself', posting({ replaces: n1 }), undefined],
  ['text-invalid', posting({ matter: { kind: ' ', id: '1' } }), undefined],
  ['text-invalid', posting({ matter: { kind: 'x'.repeat(65), id: '1' } }), undefined],
  ['text-invalid', posting({ matter: { kind: 'grades', id: '' } }), undefined],
  ['text-invalid', posting({ matter: { kind: 'grades', id: 'x'.repeat(257) } }), undefined],
  ['text-invalid', posting({ content: { ref: lone } }), undefined],
  ['text-invalid', posting({ content: { ref: 'x'.repeat(2001) } }), undefined],
  ['text-invalid', posting({ content: { ref: 'x', digest: '' } }), undefined],
  ['text-invalid', posting({ content: { ref: 'x', digest: 'x'.repeat(257) } }), undefined],
  ['names-invalid', posting({ audiences: [] }), undefined],
  ['names-invalid', posting({ audiences: ['members', 'residents', 'members'] }), undefined],
  ['names-invalid', posting({ audiences: ['members', 'residents', ' '] }), undefined],
  ['names-invalid', posting({ audiences: many }), undefined],
  ['names-invalid', posting({ ways: ['board', 'board'] }), undefined],
  ['names-invalid', posting({ ways: many }), undefined],
  ['audience-missing', posting({ audiences: ['members'] }), undefined],
  ['way-unknown', posting({ ways: ['board', 'website', '__proto__'] }), undefined],
  ['ways-too-few', posting({ ways: ['board'] }), undefined],
  ['ways-too-few', posting({ ways: [] }), undefined],
  ['shown-from-past', posting({ from: civilDate('2026-01-04') }), undefined],
  // 23:59 on the 5th in Shanghai is still the 5th; a minute later it is past.
  ['shown-from-past', posting({ at: at('01-06T00:00') }), undefined],

  ['notice-unknown', extending(), undefined],
  ['notice-unknown', extending({ notice: n2 }), shown()],
  ['status-wrong', extending({ at: at('01-13T00:00') }), ended()],
  ['time-went-back', extending({ at: at('01-05T08:59') }), shown()],
  ['time-went-back', extending({ at: at('01-08T08:59') }), extended()],
  ['notice-over', extending({ at: at('01-13T00:00') }), shown()],
  ['notice-over', extending({ at: at('01-17T00:00') }), extended()],
  ['extension-not-longer', extending({ until: civilDate('2026-01-12') }), shown()],
  ['extension-not-longer', extending(), extended()],
  ['work-calendar-missing', extending(), shown(), bare],
  ...badReasons.map((reason): Case => ['text-invalid', extending({ reason }), shown()]),

  ['notice-unknown', withdrawing(), undefined],
  ['notice-unknown', withdrawing({ notice: n2 }), shown()],
  ['status-wrong', withdrawing(), withdrawn()],
  ['status-wrong', withdrawing({ at: at('01-14T00:00') }), ended()],
  ['time-went-back', withdrawing({ at: at('01-05T08:59') }), shown()],
  ...badReasons.map((reason): Case => ['text-invalid', withdrawing({ reason }), shown()]),

  ['notice-unknown', ending(), undefined],
  ['status-wrong', ending(), ended()],
  ['status-wrong', ending(), withdrawn()],
  ['time-went-back', ending({ at: at('01-05T08:59') }), shown()],
  ['notice-running', ending({ at: at('01-12T23:59') }), shown()],
  ['notice-running', ending(), extended()],
  ['work-calendar-missing', ending(), shown(), bare],
  [
    'work-calendar-too-short',
    ending(),
    shown(),
    { ...noticeContext, rules: { ...noticeRules, atLeast: { days: 90, count: 'working' } } },
  ],
]

it.each(cases)('%s: refused, state unchanged, in words', (code, command, state, context) => {
  const before = JSON.stringify(state)
  const result = notice.decide(command, state, context ?? noticeContext)
  expect(notice.can(command, state, context ?? noticeContext)).toEqual(result)
  if (result.ok) throw new Error('accepted')
  expect(result.refusals.map((each) => each.code)).toEqual([code])
  expect(JSON.stringify(state)).toBe(before)
  expectSentences(result.refusals)
})

it('says every fault of what is posted, in its order', () => {
  const command = posting({
    replaces: n1,
    matter: { kind: '', id: '' },
    content: { ref: '' },
    audiences: ['members'],
    ways: ['drum'],
    from: civilDate('2026-01-01'),
  })
  const result = notice.decide(command, undefined, noticeContext)
  expect(result).toMatchObject({
    ok: false,
    refusals: [
      { code: 'correction-of-itself', path: ['replaces'] },
      { code: 'text-invalid', path: ['matter', 'kind'] },
      { code: 'text-invalid', path: ['matter', 'id'] },
      { code: 'text-invalid', path: ['content', 'ref'] },
      { code: 'audience-missing', expected: ['residents'], actual: ['members'] },
      { code: 'way-unknown', path: ['ways', 0], expected: noticeRules.ways, actual: 'drum' },
      { code: 'ways-too-few', path: ['ways'], expected: 2, actual: 1 },
      { code: 'shown-from-past', path: ['from'], expected: '2026-01-05', actual: '2026-01-01' },
    ],
  })
})

it('says until when, and what time it is', () => {
  const early = at('01-12T23:59')
  expect(notice.decide(ending({ at: early }), shown(), noticeContext)).toMatchObject({
    refusals: [{ subject: n1, path: ['at'], expected: '2026-01-12T16:00:00.000Z', actual: early }],
  })
  const late = at('01-13T00:00')
  expect(notice.decide(extending({ at: late }), shown(), noticeContext)).toMatchObject({
    refusals: [{ subject: n1, path: ['at'], expected: '2026-01-12T16:00:00.000Z', actual: late }],
  })
  expect(notice.decide(extending(), extended(), noticeContext)).toMatchObject({
    refusals: [{ path: ['until'], expected: '2026-01-16', actual: '2026-01-16' }],
  })
  expect(notice.decide(posting({ audiences: [] }), undefined, noticeContext)).toMatchObject({
    refusals: [{ path: ['audiences'], expected: [1, 50], actual: 0 }],
  })
  expect(notice.decide(posting({ ways: ['a', 'a'] }), undefined, noticeContext)).toMatchObject({
    refusals: [{ path: ['ways'], expected: [0, 50], actual: 2 }],
  })
  expect(notice.decide(extending({ notice: n2 }), shown(), noticeContext)).toMatchObject({
    refusals: [{ subject: n2, path: ['notice'], expected: n2, actual: n1 }],
  })
  expect(notice.decide(withdrawing(), withdrawn(), noticeContext)).toMatchObject({
    refusals: [{ expected: ['shown'], actual: 'withdrawn' }],
  })
})

it('accepts texts, lists and times at their very bounds', () => {
  const widest = posting({
    at: at('01-05T23:59'),
    matter: { kind: 'x'.repeat(64), id: 'x'.repeat(256) },
    content: { ref: 'x'.repeat(2000), digest: 'x'.repeat(256) },
    audiences: ['members', 'residents', ...many.slice(0, 48)],
  })
  expect(notice.can(widest, undefined, noticeContext).ok).toBe(true)
  const same = extending({ at: at('01-05T09:00'), reason: 'x'.repeat(2000) })
  expect(notice.can(same, shown(), noticeContext).ok).toBe(true)
  const last = extending({ at: at('01-12T23:59'), until: civilDate('2026-01-13') })
  expect(notice.can(last, shown(), noticeContext).ok).toBe(true)
  expect(notice.can(ending({ at: at('01-13T00:00') }), shown(), noticeContext).ok).toBe(true)
})

/** Named one by one, so that the compiler asks for a new one here. */
const codes: Readonly<Record<NoticeCode, true>> = {
  'audience-missing': true,
  'correction-of-itself': true,
  'extension-not-longer': true,
  'names-invalid': true,
  'notice-known': true,
  'notice-over': true,
  'notice-running': true,
  'notice-unknown': true,
  'shown-from-past': true,
  'status-wrong': true,
  'text-invalid': true,
  'time-went-back': true,
  'way-unknown': true,
  'ways-too-few': true,
  'work-calendar-missing': true,
}

it('reaches every code of a notice', () => {
  const reached = new Set<string>(cases.map(([code]) => code))
  expect(Object.keys(codes).filter((code) => !reached.has(code))).toEqual([])
})
