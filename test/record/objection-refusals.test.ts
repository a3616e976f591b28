import { expect, it } from 'vitest'
import { civilDate } from '../../src/calendar/index.ts'
import {
  type ConfirmCode,
  type Objection,
  type ObjectionCode,
  type ObjectionCommand,
  type ObjectionContext,
  type Objections,
  type Objector,
  objection,
  recordMessages,
} from '../../src/record/index.ts'
import { memberId } from '../../src/vocabulary/index.ts'
import { expectSentences } from './expect-sentences.ts'
import {
  at,
  extending,
  noticeOf,
  posting,
  shanghai,
  withdrawing as withdrawingNotice,
} from './notice-fixtures.ts'
import {
  admitted,
  admitting,
  appealed,
  appealing,
  chen,
  closes,
  dismissed,
  dismissing,
  hearing,
  hidden,
  li,
  matter,
  member,
  o2,
  objectionRules,
  page,
  raised,
  raising,
  remedy,
  resident,
  ruled,
  ruling,
  settled,
  settling,
  stateOf,
  sun,
  wang,
  withdrawing,
  withdrawn,
  world,
  worldUnder,
  zhou,
} from './objection-fixtures.ts'

type Code = ObjectionCode | 'work-calendar-too-short' | 'count-invalid'
type Case = [
  code: Code,
  command: ObjectionCommand,
  state?: Objections | undefined,
  context?: ObjectionContext,
]

const lone = '\uD800'
const badReasons = ['', '  ', lone, 'x'.repeat(2001)]
const elsewhere = { matter: { kind: 'grade', id: 'm-li/2025' } }
const otherKind = { matter: { kind: 'fact', id: matter.id } }
const before = { at: at('01-06T09:59') }
const unknown = { objection: o2 }
const nobody: ObjectionContext = { ...world, actorRoles: ['clerk'] }
const firstBody: ObjectionContext = { ...world, actorRoles: ['supervision-group'] }
const secondBody: ObjectionContext = { ...world, actorRoles: ['committee'] }
const noAppeal = worldUnder({ appeal: null })
const manyPages = Array.from({ length: 101 }, (_, n) => ({ ...page, ref: `handbook/${n}` }))
const bare: ObjectionContext = {
  ...world,
  hearing: { ...hearing, calendar: { zone: shanghai } },
}
const badAppeal = worldUnder({
  appeal: { ...objectionRules.appeal!, within: { days: 0, count: 'calendar' } },
})
const again = (parts = {}) => raising({ objection: o2, at: at('01-14T10:00'), ...parts })
const unnamed = (): ObjectionCommand => {
  const { ground: _, ...rest } = raising()
  return rest
}
const li1 = { objector: member, actor: li }
const ofLi = () => stateOf([raising(li1), admitting(), ruling()])
const liAppeals = { by: member, actor: li }

const raise: Case[] = [
  ['matter-other', again(elsewhere), raised()],
  ['matter-other', again(otherKind), raised()],
  ['time-went-back', again(before), raised()],
  ['objection-known', raising(), raised()],
  ['not-entitled', raising(), undefined, worldUnder({ mayObject: ['member', 'public'] })],
  [
    'not-entitled',
    raising({ objector: member }),
    undefined,
    worldUnder({ mayObject: ['subject'] }),
  ],
  [
    'not-entitled',
    raising({ objector: resident }),
    undefined,
    worldUnder({ mayObject: ['member'] }),
  ],
  ['not-entitled', raising({ objector: hidden }), undefined, worldUnder({ mayObject: ['public'] })],
  ['not-entitled', raising({ objector: { kind: 'subject', subject: li } })],
  ['not-entitled', raising(), undefined, worldUnder({ mayObject: [] })],
  ['already-open', again(), raised()],
  ['already-open', again(), admitted()],
  ['already-open', again(), appealed()],
  ['already-open', again({ objector: { kind: 'member', member: wang } }), raised()],
  ['already-open', again({ objector: { kind: 'public', person: 'm-wang' } }), raised()],
  // The time to appeal (5 days from the 8th) is not over on the 13th.
  ['already-open', again({ at: at('01-13T23:59') }), ruled()],
  ['already-open', again({ at: at('01-12T23:59') }), dismissed()],
  ['rounds-used-up', again({ at: at('01-14T00:00') }), ruled()],
  ['rounds-used-up', again({ at: at('01-13T00:00') }), dismissed()],
  ['rounds-used-up', again(), settled()],
  ['rounds-used-up', again({ at: at('01-09T00:00') }), ruled(), noAppeal],
  ['count-invalid', again(), ruled(), badAppeal],
  ['notice-missing', raising(), undefined, { ...world, notice: undefined }],
  ['notice-missing', raising({ at: at('01-05T08:59') })],
  [
    'notice-missing',
    raising({ at: at('01-09T09:00') }),
    undefined,
    { ...world, notice: noticeOf(posting(), withdrawingNotice()) },
  ],
  [
    'window-not-open',
    raising({ at: at('01-06T23:59') }),
    undefined,
    { ...world, notice: noticeOf(posting({ from: civilDate('2026-01-07') })) },
  ],
  ['window-closed', raising({ at: at('01-16T00:00') })],
  ['window-closed', raising({ at: at('03-01T00:00') })],
  ['work-calendar-missing', raising(), undefined, bare],
  [
    'work-calendar-too-short',
    raising(),
    undefined,
    worldUnder({ window: { days: 90, count: 'working', from: 'notice-end' } }),
  ],
  ['ground-unknown', raising({ ground: '__proto__' })],
  ['ground-unknown', raising({ ground: lone })],
  ['ground-unknown', unnamed()],
  ['ground-unknown', raising(), undefined, worldUnder({ grounds: [] })],
  ['evidence-missing', raising({ evidence: [page, page] }), undefined, worldUnder({ evidence: 2 })],
  ['evidence-too-much', raising({ evidence: manyPages }), undefined, worldUnder({ evidence: 2 })],
  ['text-invalid', raising({ evidence: [{ ...page, ref: lone }] })],
  ['text-invalid', raising({ evidence: [{ ...page, kind: 'x'.repeat(65) }] })],
  ['text-invalid', raising({ evidence: [{ ...page, digest: '' }] })],
  ['text-invalid', raising({ objector: { kind: 'anonymous', token: ' ' } })],
  ['text-invalid', raising({ objector: { kind: 'public', person: 'x'.repeat(129) } })],
  ['text-invalid', raising({ matter: { kind: '', id: '1' } })],
  ['text-invalid', raising({ matter: { kind: 'grade', id: lone } })],
  ...badReasons.map((reason): Case => ['text-invalid', raising({ reason })]),
]

const judge = (make: typeof admitting | typeof dismissing): Case[] => [
  ['objection-unknown', make(), undefined],
  ['objection-unknown', make(unknown), raised()],
  ['matter-other', make(elsewhere), raised()],
  ['time-went-back', make(before), raised()],
  ['status-wrong', make({ at: at('01-14T00:00') }), admitted()],
  ['status-wrong', make({ at: at('01-14T00:00') }), withdrawn()],
  ['status-wrong', make({ at: at('01-14T00:00') }), dismissed()],
  ['status-wrong', make({ at: at('01-14T00:00') }), ruled()],
  ['status-wrong', make({ at: at('01-14T00:00') }), appealed()],
  ['status-wrong', make({ at: at('01-14T00:00') }), settled()],
  ['role-missing', make(), raised(), nobody],
  ['role-missing', make(), raised(), secondBody],
  ['own-case', make({ actor: wang }), raised()],
  ['own-case', make({ actor: wang }), stateOf([raising(li1)])],
  ['own-case', make({ actor: li }), stateOf([raising(li1)])],
  ['judged-before', make({ actor: zhou }), raised()],
  ...badReasons.map((reason): Case => ['text-invalid', make({ reason }), raised()]),
]

const rule: Case[] = [
  ['objection-unknown', ruling(), undefined],
  ['objection-unknown', ruling(unknown), admitted()],
  ['matter-other', ruling(elsewhere), admitted()],
  ['time-went-back', ruling(before), admitted()],
  ['status-wrong', ruling(), raised()],
  ['status-wrong', ruling(), dismissed()],
  ['status-wrong', ruling(), withdrawn()],
  ['status-wrong', ruling(), ruled()],
  // After the final ruling nothing more.
  ['status-wrong', settling(), settled()],
  ['role-missing', ruling(), admitted(), nobody],
  ['role-missing', ruling(), admitted(), secondBody],
  ['role-missing', settling(), appealed(), firstBody],
  ['own-case', ruling({ actor: wang }), admitted()],
  ['own-case', ruling({ actor: li }), stateOf([raising(li1), admitting()])],
  ['own-case', settling({ actor: wang }), appealed()],
  [
    'own-case',
    settling({ actor: sun }),
    stateOf(
      [raising(li1), admitting(), ruling(), appealing({ by: { kind: 'subject', subject: sun } })],
      {
        ...world,
        subjects: [wang, sun],
      },
    ),
  ],
  ['judged-before', ruling({ actor: zhou }), admitted()],
  ['judged-before', settling({ actor: zhou }), appealed()],
  ['judged-before', settling({ actor: chen }), appealed()],
  ['judged-before', settling({ actor: chen }), stateOf([raising(), dismissing(), appealing()])],
  ['appeal-not-provided', settling(), appealed(), noAppeal],
  ['remedy-missing', ruling({ remedy: [] }), admitted()],
  ['remedy-missing', ruling({ outcome: 'partly-upheld', remedy: [] }), admitted()],
  ['remedy-misplaced', ruling({ outcome: 'rejected' }), admitted()],
  ['remedy-too-long', ruling({ remedy: Array.from({ length: 101 }, () => remedy) }), admitted()],
  ['text-invalid', ruling({ remedy: [{ ...remedy, kind: '' }] }), admitted()],
  ['text-invalid', ruling({ remedy: [remedy, { ...remedy, id: lone }] }), admitted()],
  ['text-invalid', ruling({ remedy: [{ ...remedy, note: 'x'.repeat(2001) }] }), admitted()],
  ...badReasons.map((reason): Case => ['text-invalid', ruling({ reason }), admitted()]),
]

const withdraw: Case[] = [
  ['objection-unknown', withdrawing(), undefined],
  ['objection-unknown', withdrawing(unknown), raised()],
  ['matter-other', withdrawing(elsewhere), raised()],
  ['time-went-back', withdrawing(before), raised()],
  ['status-wrong', withdrawing(), dismissed()],
  ['status-wrong', withdrawing(), withdrawn()],
  ['status-wrong', withdrawing({ at: at('01-14T00:00') }), ruled()],
  ['status-wrong', withdrawing({ at: at('01-14T00:00') }), appealed()],
  ['status-wrong', withdrawing({ at: at('01-14T00:00') }), settled()],
  ['not-the-objector', withdrawing({ objector: member }), raised()],
  ['not-the-objector', withdrawing({ objector: { kind: 'anonymous', token: 'm-wang' } }), raised()],
  [
    'not-the-objector',
    withdrawing({ objector: { kind: 'public', person: 'wx-71' } }),
    stateOf([raising({ objector: hidden })]),
  ],
  ...badReasons.map((reason): Case => ['text-invalid', withdrawing({ reason }), raised()]),
]

const appeal: Case[] = [
  ['objection-unknown', appealing(), undefined],
  ['objection-unknown', appealing(unknown), ruled()],
  ['matter-other', appealing(elsewhere), ruled()],
  ['time-went-back', appealing(before), ruled()],
  ['status-wrong', appealing(), raised()],
  ['status-wrong', appealing(), admitted()],
  ['status-wrong', appealing(), withdrawn()],
  ['status-wrong', appealing({ at: at('01-13T00:00') }), appealed()],
  ['status-wrong', appealing({ at: at('01-13T00:00') }), settled()],
  ['appeal-not-provided', appealing(), ruled(), noAppeal],
  ['window-closed', appealing({ at: at('01-14T00:00') }), ruled()],
  ['window-closed', appealing({ at: at('01-13T00:00') }), dismissed()],
  ['count-invalid', appealing(), ruled(), badAppeal],
  ['not-entitled', appealing(liAppeals), ruled()],
  ['not-entitled', appealing({ by: { kind: 'subject', subject: li } }), ruled()],
  ['not-entitled', appealing(), ofLi(), worldUnder({ appeal: only('objector') })],
  ['not-entitled', appealing(liAppeals), ofLi(), worldUnder({ appeal: only('subject') })],
  [
    'already-open',
    appealing({ at: at('01-10T10:00') }),
    // Raised while the rules knew no appeal and two rounds.
    stateOf(
      [raising(), admitting(), ruling(), again({ at: at('01-09T10:00') })],
      worldUnder({ appeal: null, rounds: 2 }),
    ),
  ],
  ['evidence-too-much', appealing({ evidence: manyPages }), ruled()],
  ['text-invalid', appealing({ evidence: [{ ...page, kind: '' }] }), ruled()],
  ...badReasons.map((reason): Case => ['text-invalid', appealing({ reason }), ruled()]),
]

function only(party: 'objector' | 'subject') {
  return { ...objectionRules.appeal!, mayAppeal: [party] }
}

const cases: Case[] = [
  ...raise,
  ...judge(admitting),
  ...judge(dismissing),
  ['not-late', dismissing({ because: 'late' }), raised()],
  ...withdraw,
  ...rule,
  ...appeal,
]

it.each(cases)('%s: refused, state unchanged, in words', (code, command, state, context) => {
  const before = JSON.stringify(state)
  const result = objection.decide(command, state, context ?? world)
  expect(objection.can(command, state, context ?? world)).toEqual(result)
  if (result.ok) throw new Error('accepted')
  expect(result.refusals.map((each) => each.code)).toEqual([code])
  expect(JSON.stringify(state)).toBe(before)
  expectSentences(result.refusals)
})

const parts: [string, ObjectionCommand, Objections | undefined, object][] = [
  [
    'the end and the hour',
    raising({ at: at('01-16T00:00') }),
    undefined,
    { path: ['at'], expected: closes, actual: at('01-16T00:00') },
  ],
  [
    'the end of the time to appeal',
    appealing({ at: at('01-14T00:00') }),
    ruled(),
    { path: ['at'], expected: '2026-01-13T16:00:00.000Z' },
  ],
  ['what is open', again(), raised(), { subject: o2, actual: 'o-1' }],
  ['how many rounds', again(), settled(), { expected: 1, actual: 1 }],
  [
    'who may',
    raising({ objector: { kind: 'subject', subject: li } }),
    undefined,
    { path: ['objector'], expected: objectionRules.mayObject, actual: 'subject' },
  ],
  [
    'the grounds',
    unnamed(),
    undefined,
    { path: ['ground'], expected: ['fact-wrong', 'rule-misread'], actual: null },
  ],
  [
    'the matter',
    again(elsewhere),
    raised(),
    { path: ['matter'], expected: ['grade', 'm-wang/2025'], actual: ['grade', 'm-li/2025'] },
  ],
  [
    'the roles',
    settling(),
    appealed(),
    { path: ['actor'], expected: ['committee'], actual: ['clerk'] },
  ],
  ['the statuses', ruling(), raised(), { expected: ['admitted', 'appealed'], actual: 'raised' }],
  ['the judge', ruling({ actor: zhou }), admitted(), { path: ['actor'], actual: zhou }],
  ['the party', ruling({ actor: wang }), admitted(), { path: ['actor'], actual: wang }],
  [
    'no token',
    withdrawing({ objector: hidden }),
    raised(),
    { path: ['objector'], expected: null, actual: null },
  ],
  [
    'the remedy',
    ruling({ remedy: [remedy, { ...remedy, note: '' }] }),
    admitted(),
    { path: ['remedy', 1, 'note'] },
  ],
  [
    'how many remedies',
    ruling({ outcome: 'rejected' }),
    admitted(),
    { path: ['remedy'], expected: 0, actual: 1 },
  ],
  [
    'when it came',
    dismissing({ because: 'late' }),
    raised(),
    { path: ['because'], actual: raising().at },
  ],
  [
    'the appellant',
    appealing(liAppeals),
    ruled(),
    { path: ['by'], expected: ['objector', 'subject'], actual: 'member' },
  ],
  [
    'the objection',
    ruling(unknown),
    admitted(),
    { path: ['objection'], expected: o2, actual: null },
  ],
]
it.each(parts)('says %s', (_, command, state, expected) => {
  const context =
    command.type === 'rule' && state?.objections[0]?.status === 'appealed' ? nobody : world
  expect(objection.decide(command, state, context)).toMatchObject({
    ok: false,
    refusals: [{ subject: command.objection, ...expected }],
  })
})

it('says every fault of an objection, in its order', () => {
  const command = raising({
    matter: { kind: '', id: '' },
    objector: { kind: 'public', person: '' },
    reason: '',
    evidence: [{ kind: '', ref: '' }],
    ground: 'x',
  })
  const result = objection.decide(command, undefined, worldUnder({ evidence: 2 }))
  if (result.ok) throw new Error('accepted')
  expect(result.refusals.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
    'text-invalid matter.kind',
    'text-invalid matter.id',
    'text-invalid objector',
    'text-invalid reason',
    'text-invalid evidence.0.kind',
    'text-invalid evidence.0.ref',
    'evidence-missing evidence',
    'ground-unknown ground',
  ])
})

it('says every reason why someone may not decide, and what else is wrong', () => {
  const all = { ...nobody, judgedFirst: [wang] }
  const worst = { actor: wang, reason: '' }
  const codes = (command: ObjectionCommand, state: Objections) => {
    const result = objection.decide(command, state, all)
    return result.ok ? [] : result.refusals.map(({ code }) => code)
  }
  const who = ['role-missing', 'own-case', 'judged-before', 'text-invalid']
  expect(codes(admitting(worst), raised())).toEqual(who)
  expect(codes(dismissing({ ...worst, because: 'late' }), raised())).toEqual([...who, 'not-late'])
  expect(codes(ruling({ ...worst, remedy: [] }), admitted())).toEqual([...who, 'remedy-missing'])
})

it('accepts texts, lists and times at their very bounds', () => {
  const words = 'x'.repeat(2000)
  const hundred = manyPages.slice(0, 100)
  const can = (command: ObjectionCommand, state?: Objections, context = world) =>
    objection.can(command, state, context)
  const ok = { ok: true, value: true }
  const long: Objector = { kind: 'anonymous', token: 'x'.repeat(128) }
  const widest = { matter: { kind: 'x'.repeat(64), id: 'x'.repeat(256) } }
  expect(can(raising({ reason: words, evidence: hundred, objector: long, ...widest }))).toEqual(ok)
  expect(can(raising({ at: at('01-05T09:00') }))).toEqual(ok)
  expect(can(raising({ at: at('01-15T23:59') }))).toEqual(ok)
  const later = { ...world, notice: noticeOf(posting({ from: civilDate('2026-01-07') })) }
  expect(can(raising({ at: at('01-07T00:00') }), undefined, later)).toEqual(ok)
  const extended = { ...world, notice: noticeOf(posting(), extending()) }
  expect(can(raising({ at: at('01-15T23:59') }), undefined, extended)).toEqual(ok)
  expect(can(admitting({ at: at('01-06T10:00'), reason: words }), raised())).toEqual(ok)
  const remedies = Array.from({ length: 100 }, () => ({ ...remedy, note: words }))
  expect(can(ruling({ remedy: remedies, reason: words }), admitted())).toEqual(ok)
  expect(can(appealing({ at: at('01-13T23:59'), evidence: hundred }), ruled())).toEqual(ok)
  // Whoever only admitted it may rule, and the judge's namesake by token is nobody.
  const token: Objector = { kind: 'anonymous', token: 'm-chen' }
  expect(can(admitting(), stateOf([raising({ objector: token })]))).toEqual(ok)
  expect(can(settling({ actor: memberId('m-other') }), appealed(), secondBody)).toEqual(ok)
})

/** Named one by one, so that the compiler asks for a new one here. */
const codes: Readonly<Record<ObjectionCode, true>> = {
  'already-open': true,
  'appeal-not-provided': true,
  'evidence-missing': true,
  'evidence-too-much': true,
  'ground-unknown': true,
  'judged-before': true,
  'matter-other': true,
  'not-entitled': true,
  'not-late': true,
  'not-the-objector': true,
  'notice-missing': true,
  'objection-known': true,
  'objection-unknown': true,
  'own-case': true,
  'remedy-misplaced': true,
  'remedy-missing': true,
  'remedy-too-long': true,
  'role-missing': true,
  'rounds-used-up': true,
  'status-wrong': true,
  'text-invalid': true,
  'time-went-back': true,
  'window-closed': true,
  'window-not-open': true,
  'work-calendar-missing': true,
}

it('reaches every code of an objection, and they have sentences', () => {
  const reached = new Set<string>(cases.map(([code]) => code))
  expect(Object.keys(codes).filter((code) => !reached.has(code))).toEqual([])
  expect(Object.keys(recordMessages.en)).toEqual(expect.arrayContaining(Object.keys(codes)))
})

it('names statuses in Chinese', () => {
  const statuses: Record<Objection['status'], string> = {
    raised: '已提出',
    admitted: '已受理',
    decided: '已决定',
    appealed: '复核中',
    settled: '已办结',
    withdrawn: '已撤回',
  }
  for (const state of [raised(), admitted(), ruled(), appealed(), settled(), withdrawn()]) {
    const status = state.objections[0]!.status
    const said = recordMessages.zh['objection-open']({
      code: 'objection-open' satisfies ConfirmCode,
      subject: 'o-1',
      path: [],
      expected: null,
      actual: status,
    })
    expect(said).toContain(statuses[status])
  }
})
