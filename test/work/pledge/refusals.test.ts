import { describe, expect, test } from 'vitest'
import { civilDate, instant } from '../../../src/calendar/index.ts'
import type { Json, Path } from '../../../src/foundation/index.ts'
import { specification } from '../../../src/testing/index.ts'
import { memberId, pledgeId } from '../../../src/vocabulary/index.ts'
import {
  type ApprovePledgeCode,
  type CheckPledgeCode,
  type ClaimPledgeCode,
  type CommentOnPledgeCode,
  type CorrectPledgeCode,
  type ExtendPledgeCode,
  type GivePledgeCode,
  type PledgeCode,
  type PledgeCommand,
  type PledgeCommandType,
  type PledgeContext,
  type PledgeEvent,
  type PledgeItem,
  type ProposePledgeCode,
  type PublishPledgeCode,
  pledge,
  pledgeMessages,
  type RefusePledgeCode,
  type RemindOfPledgeCode,
  type ReportProgressCode,
  type RequestCorrectionCode,
  type ReturnPledgeCode,
  type ReviewPledgeCode,
  type RevisePledgeCode,
  type VerifyPledgeCode,
  type WithdrawPledgeCode,
} from '../../../src/work/pledge/index.ts'
import {
  branch,
  chen,
  clerk,
  commands,
  commenter,
  context,
  due,
  eventsOf,
  eventsTo,
  item,
  later,
  li,
  photo,
  rules,
  shanghai,
  wang,
  ways,
} from './fixtures.ts'

const given = specification(pledge)
const kinds = rules.kinds.map((kind) => ({ ...kind, reviewPoints: { from: 5, to: 6 } }))
const bounded: PledgeContext = { ...context, rules: { ...rules, kinds } }
const at = (text: string) => instant(text)

interface Case {
  readonly of: PledgeCommand
  readonly code: PledgeCode
  readonly events: readonly PledgeEvent[]
  readonly path: Path
  readonly expected?: Json
  readonly actual?: Json
  readonly context?: PledgeContext
}

const proposed = eventsTo('proposed')
const returned = eventsTo('returned')
const approved = eventsTo('approved')
const running = eventsTo('running')
const claimed = eventsTo('claimed')
const inCorrection = eventsOf(ways.running[1] ?? [])
const long = 'x'.repeat(2001)
const half = 'half a character: \uD83D'
const past = civilDate('2026-01-01')
const pieces = (count: number) => Array.from({ length: count }, () => photo)
const withItem = (part: Partial<PledgeItem>) => ({
  ...commands.propose,
  items: [{ ...item, ...part }],
})
const withAmount = (amount: number) => withItem({ quantity: { amount, unit: 'visits' } })
const proposedLike = (data: object) => ({ ...commands.propose, ...data }) as PledgeCommand
const like = <C extends PledgeCommand>(of: C, data: Partial<C>): PledgeCommand => ({
  ...of,
  ...data,
})
const group = (count: number) => Array.from({ length: count }, (_, n) => memberId(`m-${n}`))

/** The cases that every verb after the proposal has: wrong state, other pledge, time. */
function guards(of: PledgeCommand, events: readonly PledgeEvent[]): Case[] {
  const other = { ...of, pledge: pledgeId('p-2') }
  const early = { ...of, at: at('2026-01-01T00:00Z') }
  const last = events.at(-1)?.at ?? ''
  return [
    { of, code: 'wrong-state', events: [], path: ['type'], actual: 'none' },
    { of: other, code: 'other-pledge', events, path: ['pledge'], expected: 'p-1', actual: 'p-2' },
    { of: early, code: 'time-went-back', events, path: ['at'], expected: last, actual: early.at },
  ]
}

function reasonCases(of: PledgeCommand, events: readonly PledgeEvent[], field = 'reason'): Case[] {
  const text = (value: string) => ({ ...of, [field]: value }) as PledgeCommand
  const refused = { code: 'text-invalid', events, path: [field] } as const
  return [
    { of: text(''), ...refused, expected: 'a text of 1 to 2000 characters' },
    { of: text(' \n　'), ...refused, actual: '3 characters' },
    { of: text(long), ...refused, actual: '2001 characters' },
    { of: text(half), ...refused, actual: '19 characters' },
  ]
}

function evidenceCases(of: PledgeCommand, events: readonly PledgeEvent[]): Case[] {
  const show = (evidence: readonly object[]) => ({ ...of, evidence }) as PledgeCommand
  const refused = { code: 'list-invalid', events, path: ['evidence'], expected: [0, 100] } as const
  return [
    { of: show(pieces(101)), ...refused, actual: 101 },
    ...(
      [
        [{ ...photo, kind: 'x'.repeat(101) }, 'kind', 100],
        [{ ...photo, ref: '' }, 'ref', 2000],
        [{ ...photo, digest: half }, 'digest', 2000],
      ] as const
    ).map(([piece, field, expected]) => ({
      of: show([photo, piece]),
      code: 'text-invalid' as const,
      events,
      path: ['evidence', 1, field],
      expected: `a text of 1 to ${expected} characters`,
    })),
  ]
}

function ownCases(of: PledgeCommand, events: readonly PledgeEvent[]): Case[] {
  return [
    { of: { ...of, actor: chen }, code: 'own-case', events, path: ['actor'], actual: 'm-chen' },
  ]
}

const withoutKinds: PledgeContext = { rules: { ...rules, kinds: [] }, zone: shanghai }

const { comment1, comment3, publish1, publish2, give, progress, check, remind } = commands
const { requestCorrection, correct, extend, review, claim, fulfilled, withdraw, revise } = commands

const cases: Case[] = [
  // propose
  {
    of: commands.propose,
    code: 'wrong-state',
    events: proposed,
    path: ['type'],
    expected: ['none'],
  },
  ...(['', '  ', long, half] as const).flatMap((text): Case[] => [
    { of: withItem({ text }), code: 'text-invalid', events: [], path: ['items', 0, 'text'] },
    {
      of: withItem({ measure: text }),
      code: 'text-invalid',
      events: [],
      path: ['items', 0, 'measure'],
    },
    {
      of: withItem({ quantity: { amount: 1, unit: text } }),
      code: 'text-invalid',
      events: [],
      path: ['items', 0, 'quantity', 'unit'],
      expected: 'a text of 1 to 100 characters',
    },
  ]),
  ...[-1, Number.NaN, Number.POSITIVE_INFINITY, 0.1234567, 1e21, 5e-324].map(
    (amount): Case => ({
      of: withAmount(amount),
      code: 'quantity-invalid',
      events: [],
      path: ['items', 0, 'quantity', 'amount'],
      actual: String(amount),
    }),
  ),
  ...[0, 51].map(
    (count): Case => ({
      of: proposedLike({ items: Array.from({ length: count }, () => item) }),
      code: 'list-invalid',
      events: [],
      path: ['items'],
      expected: [1, 50],
      actual: count,
    }),
  ),
  {
    of: proposedLike({ kind: 'weekly' }),
    code: 'kind-unknown',
    events: [],
    path: ['kind'],
    expected: ['annual', 'immediate', 'post'],
    actual: 'weekly',
  },
  { of: proposedLike({ kind: '__proto__' }), code: 'kind-unknown', events: [], path: ['kind'] },
  {
    of: proposedLike({ kind: 'post' }),
    code: 'post-needed',
    events: [],
    path: ['post'],
    expected: 'post',
  },
  {
    of: proposedLike({ due: civilDate('2026-01-04') }),
    code: 'due-in-past',
    events: [],
    path: ['due'],
    expected: '2026-01-05',
    actual: '2026-01-04',
  },
  { of: proposedLike({ with: [wang, wang] }), code: 'group-invalid', events: [], path: ['with'] },
  { of: proposedLike({ with: [chen] }), code: 'group-invalid', events: [], path: ['with'] },
  {
    of: proposedLike({ with: [wang], led: li }),
    code: 'group-invalid',
    events: [],
    path: ['led'],
    expected: ['m-chen', 'm-wang'],
    actual: 'm-li',
  },
  {
    of: proposedLike({ with: group(101) }),
    code: 'list-invalid',
    events: [],
    path: ['with'],
    actual: 101,
  },
  // comment
  ...guards(comment3, proposed),
  ...ownCases(comment3, proposed),
  { of: like(comment3, { actor: chen }), code: 'own-case', events: proposed, path: ['actor'] },
  {
    of: { ...comment3, commenter: commenter('m-chen') } as PledgeCommand,
    code: 'own-case',
    events: proposed,
    path: ['commenter'],
  },
  {
    of: later(comment1, '2026-01-08'),
    code: 'already-commented',
    events: proposed,
    path: ['commenter'],
    expected: '2026-01-06T10:00+08:00',
    actual: 'k-1',
  },
  ...reasonCases(comment3, proposed, 'text'),
  // approve, return, refuse
  ...guards(commands.approve, proposed),
  ...ownCases(commands.approve, proposed),
  {
    of: commands.approve,
    code: 'comments-missing',
    events: eventsOf([commands.propose, comment1]),
    path: [],
    expected: 2,
    actual: 1,
  },
  {
    of: later(commands.approve, '2027-01-01'),
    code: 'due-in-past',
    events: proposed,
    path: [],
    expected: '2027-01-01',
    actual: '2026-12-31',
  },
  ...guards(commands.return, proposed),
  ...ownCases(commands.return, proposed),
  ...reasonCases(commands.return, proposed),
  ...guards(commands.refuse, proposed),
  ...ownCases(commands.refuse, proposed),
  ...reasonCases(commands.refuse, proposed),
  // revise
  ...guards(revise, returned),
  {
    of: { ...revise, items: [] } as PledgeCommand,
    code: 'list-invalid',
    events: returned,
    path: ['items'],
  },
  {
    of: { ...revise, items: [{ ...item, text: '' }] } as PledgeCommand,
    code: 'text-invalid',
    events: returned,
    path: ['items', 0, 'text'],
  },
  {
    of: { ...revise, items: [{ ...item, quantity: { amount: -1, unit: 'h' } }] } as PledgeCommand,
    code: 'quantity-invalid',
    events: returned,
    path: ['items', 0, 'quantity', 'amount'],
  },
  { of: revise, code: 'kind-unknown', events: returned, path: ['kind'], context: withoutKinds },
  {
    of: revise,
    code: 'post-needed',
    events: eventsOf([proposedLike({ kind: 'post', post: 'post-hygiene' }), commands.return]),
    path: ['post'],
  },
  {
    of: { ...revise, due: past } as PledgeCommand,
    code: 'due-in-past',
    events: returned,
    path: ['due'],
  },
  {
    of: { ...revise, items: [item] } as PledgeCommand,
    code: 'nothing-changed',
    events: returned,
    path: ['items'],
    expected: 'too vague',
  },
  // publish
  ...guards(publish1, approved),
  {
    of: { ...publish1, way: 'television' } as PledgeCommand,
    code: 'publication-unknown',
    events: approved,
    path: ['way'],
    expected: ['members-meeting', 'notice-board'],
    actual: 'television',
  },
  {
    of: later(publish1, '2026-01-11'),
    code: 'already-published',
    events: eventsOf([publish1], approved),
    path: ['way'],
    expected: ['notice-board'],
    actual: 'members-meeting',
  },
  {
    of: { ...publish1, on: civilDate('2026-01-07') } as PledgeCommand,
    code: 'date-too-early',
    events: approved,
    path: ['on'],
    expected: '2026-01-08',
    actual: '2026-01-07',
  },
  {
    of: { ...publish1, on: civilDate('2026-01-11') } as PledgeCommand,
    code: 'date-too-late',
    events: approved,
    path: ['on'],
    expected: '2026-01-10',
    actual: '2026-01-11',
  },
  ...reasonCases(publish1, approved, 'where'),
  ...[-1, 0.5, 1_000_001, Number.NaN].map(
    (audience): Case => ({
      of: { ...publish1, audience } as PledgeCommand,
      code: 'audience-invalid',
      events: approved,
      path: ['audience'],
      expected: [0, 1_000_000],
      actual: String(audience),
    }),
  ),
  // give
  ...guards(give, approved),
  {
    of: { ...give, form: 'song' } as PledgeCommand,
    code: 'form-unknown',
    events: approved,
    path: ['form'],
    expected: ['meeting', 'oath', 'writing'],
    actual: 'song',
  },
  {
    of: later(give, '2026-01-13'),
    code: 'already-given',
    events: eventsOf([give], approved),
    path: ['form'],
    actual: 'oath',
  },
  {
    of: { ...give, on: past } as PledgeCommand,
    code: 'date-too-early',
    events: approved,
    path: ['on'],
  },
  {
    of: { ...give, on: due } as PledgeCommand,
    code: 'date-too-late',
    events: approved,
    path: ['on'],
  },
  ...reasonCases(give, approved, 'where'),
  // progress
  ...guards(progress, running),
  ...reasonCases(progress, running, 'text'),
  ...evidenceCases(progress, running),
  ...[-1, 1, 0.5, Number.NaN].map(
    (position): Case => ({
      of: { ...progress, toward: { item: position, amount: 1 } } as PledgeCommand,
      code: 'item-unknown',
      events: running,
      path: ['toward', 'item'],
      expected: [0, 0],
      actual: String(position),
    }),
  ),
  {
    of: { ...progress, toward: { item: 0, amount: -1 } } as PledgeCommand,
    code: 'quantity-invalid',
    events: running,
    path: ['toward', 'amount'],
  },
  // check, remind
  ...guards(check, running),
  ...ownCases(check, running),
  ...reasonCases(check, running, 'text'),
  ...evidenceCases(check, running),
  ...guards(remind, running),
  ...reasonCases(remind, running, 'text'),
  // corrections
  ...guards(requestCorrection, running),
  ...ownCases(requestCorrection, running),
  ...reasonCases(requestCorrection, running),
  {
    of: later(requestCorrection, '2026-04-05'),
    code: 'correction-open',
    events: inCorrection,
    path: [],
    actual: 'no sheet for March',
  },
  {
    of: { ...requestCorrection, due: past } as PledgeCommand,
    code: 'due-in-past',
    events: running,
    path: ['due'],
  },
  ...guards(correct, inCorrection),
  ...reasonCases(correct, inCorrection, 'text'),
  ...evidenceCases(correct, inCorrection),
  { of: correct, code: 'no-correction-open', events: running, path: [] },
  // extend
  ...guards(extend, running),
  ...ownCases(extend, running),
  ...reasonCases(extend, running),
  {
    of: { ...extend, due } as PledgeCommand,
    code: 'due-not-later',
    events: running,
    path: ['due'],
    expected: '2026-12-31',
    actual: '2026-12-31',
  },
  {
    of: later(extend, '2027-02-01'),
    code: 'due-in-past',
    events: running,
    path: ['due'],
    expected: '2027-02-01',
  },
  // review
  ...guards(review, running),
  ...ownCases(review, running),
  ...reasonCases(review, running),
  {
    of: review,
    code: 'not-reviewed',
    events: eventsOf(
      (ways.running[0] ?? []).map((step) =>
        step.type === 'propose' ? { ...step, kind: 'immediate' } : step,
      ),
    ),
    path: [],
    expected: ['annual', 'post'],
    actual: 'immediate',
  },
  ...['', '2026-4', '2026-13', '0000-01', '2026-W07', '2026', half, long].map(
    (month): Case => ({
      of: { ...review, month } as PledgeCommand,
      code: 'month-invalid',
      events: running,
      path: ['month'],
      expected: 'YYYY-MM',
    }),
  ),
  {
    of: { ...review, month: '2025-12' } as PledgeCommand,
    code: 'month-too-early',
    events: running,
    path: ['month'],
    expected: '2026-01',
  },
  {
    of: { ...review, month: '2026-06' } as PledgeCommand,
    code: 'month-not-begun',
    events: running,
    path: ['month'],
    expected: '2026-05',
  },
  {
    of: later(review, '2026-05-03'),
    code: 'already-reviewed',
    events: eventsOf([review], running),
    path: ['month'],
    expected: '2026-05-02T10:00+08:00',
    actual: '2026-04',
  },
  ...[-1, Number.NaN, 0.1234567].map(
    (points): Case => ({
      of: { ...review, points } as PledgeCommand,
      code: 'points-invalid',
      events: running,
      path: ['points'],
      actual: String(points),
    }),
  ),
  {
    of: { ...review, outcome: 'unmet', points: 0.5 } as PledgeCommand,
    code: 'points-for-unmet',
    events: running,
    path: ['points'],
    expected: 0,
    actual: 0.5,
  },
  ...[4.9, 6.1, 0].map(
    (points): Case => ({
      of: { ...review, points } as PledgeCommand,
      code: 'review-points-out-of-bounds',
      events: running,
      path: ['points'],
      expected: [5, 6],
      actual: points,
      context: bounded,
    }),
  ),
  // claim
  ...guards(claim, running),
  ...reasonCases(claim, running, 'text'),
  ...evidenceCases(claim, running),
  {
    of: { ...claim, evidence: [] } as PledgeCommand,
    code: 'nothing-shown',
    events: running,
    path: ['evidence'],
  },
  {
    of: claim,
    code: 'correction-open',
    events: inCorrection,
    path: [],
    actual: 'no sheet for March',
  },
  // verify
  ...guards(fulfilled, claimed),
  ...ownCases(fulfilled, claimed),
  ...reasonCases(fulfilled, claimed),
  ...evidenceCases(fulfilled, claimed),
  {
    of: later(fulfilled, '2026-12-31'),
    code: 'not-claimed',
    events: running,
    path: [],
    expected: '2026-12-31',
    actual: '2026-12-31',
  },
  {
    of: { ...fulfilled, excused: true } as PledgeCommand,
    code: 'nothing-to-excuse',
    events: claimed,
    path: ['excused'],
  },
  // withdraw
  ...guards(withdraw, running),
  ...reasonCases(withdraw, running),
  {
    of: later(withdraw, '2027-01-01'),
    code: 'overdue',
    events: running,
    path: [],
    expected: '2026-12-31',
    actual: '2027-01-01',
  },
]

describe('every refusal of every command', () => {
  test.for(cases.map((each) => [each.of.type, each.code, each] as const))(
    '%s: %s',
    ([, code, { of, events, path, expected, actual, context: world = context }]) => {
      given(events)
        .when(of, world)
        .thenRefused({
          code,
          subject: of.pledge,
          path,
          ...(expected === undefined ? {} : { expected }),
          ...(actual === undefined ? {} : { actual }),
        })
    },
  )

  test('is reached: no code is only a word', () => {
    const reached = new Set(cases.map(({ of, code }) => `${of.type}: ${code}`))
    const promised = Object.entries(codes).flatMap(([verb, each]) =>
      Object.keys(each).map((code) => `${verb}: ${code}`),
    )
    expect([...reached].sort()).toEqual(promised.sort())
  })

  test('has a sentence in English and Chinese', () => {
    for (const { of, code, events, context: world = context } of cases) {
      const decided = pledge.decide(of, pledge.replay(events), world)
      const found = decided.ok ? undefined : decided.refusals.find((each) => each.code === code)
      for (const catalogue of [pledgeMessages.en, pledgeMessages.zh]) {
        const sentence = catalogue[code](found as never)
        expect(sentence).toMatch(/[.。]$/)
        expect(sentence).not.toMatch(/undefined|\[object|null/)
        expect(sentence.length).toBeLessThan(300)
      }
    }
  })
})

test.for([
  ['met', 5],
  ['met', 6],
  ['unmet', 0],
  ['unmet', -0],
])('within the bounds of its kind a review gives: %s, %d', ([outcome, points]) => {
  const of = { ...review, outcome, points } as PledgeCommand
  expect(pledge.can(of, pledge.replay(running), bounded).ok).toBe(true)
})

describe('several faults at once', () => {
  test('all are told, in the order of the command', () => {
    const many = proposedLike({
      kind: 'weekly',
      items: [{ text: '', measure: ' ', quantity: { amount: -1, unit: '' } }],
      due: past,
      with: [chen],
    })
    given([])
      .when(many, context)
      .thenRefused(
        'kind-unknown',
        'text-invalid',
        'text-invalid',
        'quantity-invalid',
        'text-invalid',
        'due-in-past',
        'group-invalid',
      )
  })
})

describe('nobody judges the own case', () => {
  const proposal = {
    ...commands.propose,
    by: branch,
    with: [],
    led: li,
    actor: clerk,
  } as PledgeCommand
  const judges = [commands.approve, commands.return, commands.refuse]

  test.for(judges)('a unit: neither its leader nor whoever put it forward may $type', (judge) => {
    const events = eventsOf([proposal, comment1, commands.comment2])
    for (const actor of [li, clerk]) {
      given(events)
        .when({ ...judge, actor }, context)
        .thenRefused({ code: 'own-case', actual: actor })
    }
    expect(pledge.can({ ...judge, actor: wang }, pledge.replay(events), context).ok).toBe(true)
  })

  test('a group: none of its members', () => {
    const together = { ...commands.propose, with: [wang, li], led: wang } as PledgeCommand
    const events = eventsOf([together, comment1, commands.comment2])
    for (const actor of [chen, wang, li]) {
      given(events)
        .when({ ...commands.approve, actor }, context)
        .thenRefused('own-case')
    }
  })

  test('whoever worded an earlier version, or claimed it, does not give the verdict', () => {
    const steps = [
      ...[commands.propose, commands.return, { ...revise, actor: clerk } as PledgeCommand],
      ...[comment1, commands.comment2, commands.approve].map((each) => later(each, '2026-01-09')),
      ...[publish1, publish2, give, { ...claim, actor: wang } as PledgeCommand],
    ]
    const events = eventsOf(steps)
    for (const actor of [chen, clerk, wang]) {
      given(events)
        .when({ ...fulfilled, actor }, context)
        .thenRefused('own-case')
    }
    expect(pledge.can({ ...fulfilled, actor: li }, pledge.replay(events), context).ok).toBe(true)
  })

  test('whoever claimed it is no judge of it either once the claim was sent back', () => {
    const steps = [
      ...(ways.running[0] ?? []),
      { ...claim, actor: wang } as PledgeCommand,
      commands.sendBack,
    ]
    const late = later(fulfilled, '2027-01-05')
    given(eventsOf(steps))
      .when({ ...late, actor: wang }, context)
      .thenRefused('own-case')
    expect(pledge.can({ ...late, actor: li }, pledge.replay(eventsOf(steps)), context).ok).toBe(
      true,
    )
  })
})

test.for([
  ['propose', { ...commands.propose, items: Array.from({ length: 100_000 }, () => item) }, []],
  ['propose', { ...commands.propose, with: group(100_000) }, []],
  ['claim', { ...claim, evidence: pieces(100_000) }, running],
] as const)('%s with a list of a hundred thousand is refused by its length', ([, of, events]) => {
  const decided = pledge.decide(of as PledgeCommand, pledge.replay(events), context)
  expect(!decided.ok && decided.refusals).toMatchObject([{ code: 'list-invalid', actual: 100_000 }])
})

test('a refusal shares nothing with the rules', () => {
  const ways = [...rules.publications]
  const decided = pledge.decide(
    { ...publish1, way: 'none of them' } as PledgeCommand,
    pledge.replay(approved),
    { rules: { ...rules, publications: ways }, zone: shanghai },
  )
  expect(decided.ok).toBe(false)
  expect(Object.isFrozen(ways)).toBe(false)
  expect(!decided.ok && decided.refusals[0].expected).not.toBe(ways)
})

// Every code of every command, by the types: a code that is added there is missing here until it is reached.
const codes: { readonly [V in PledgeCommandType]: { readonly [C in CodesOf[V]]: true } } = {
  propose: {
    'wrong-state': true,
    'text-invalid': true,
    'list-invalid': true,
    'quantity-invalid': true,
    'kind-unknown': true,
    'post-needed': true,
    'due-in-past': true,
    'group-invalid': true,
  },
  comment: { ...guarded(), 'own-case': true, 'already-commented': true, 'text-invalid': true },
  approve: { ...guarded(), 'own-case': true, 'comments-missing': true, 'due-in-past': true },
  return: { ...guarded(), 'own-case': true, 'text-invalid': true },
  refuse: { ...guarded(), 'own-case': true, 'text-invalid': true },
  revise: {
    ...guarded(),
    'text-invalid': true,
    'list-invalid': true,
    'quantity-invalid': true,
    'kind-unknown': true,
    'post-needed': true,
    'due-in-past': true,
    'nothing-changed': true,
  },
  publish: {
    ...guarded(),
    'publication-unknown': true,
    'already-published': true,
    'date-too-early': true,
    'date-too-late': true,
    'text-invalid': true,
    'audience-invalid': true,
  },
  give: {
    ...guarded(),
    'form-unknown': true,
    'already-given': true,
    'date-too-early': true,
    'date-too-late': true,
    'text-invalid': true,
  },
  progress: {
    ...guarded(),
    'text-invalid': true,
    'list-invalid': true,
    'item-unknown': true,
    'quantity-invalid': true,
  },
  check: { ...guarded(), 'own-case': true, 'text-invalid': true, 'list-invalid': true },
  remind: { ...guarded(), 'text-invalid': true },
  'request-correction': {
    ...guarded(),
    'own-case': true,
    'correction-open': true,
    'due-in-past': true,
    'text-invalid': true,
  },
  correct: {
    ...guarded(),
    'no-correction-open': true,
    'text-invalid': true,
    'list-invalid': true,
  },
  extend: {
    ...guarded(),
    'own-case': true,
    'due-not-later': true,
    'due-in-past': true,
    'text-invalid': true,
  },
  review: {
    ...guarded(),
    'own-case': true,
    'not-reviewed': true,
    'month-invalid': true,
    'month-too-early': true,
    'month-not-begun': true,
    'already-reviewed': true,
    'points-invalid': true,
    'points-for-unmet': true,
    'review-points-out-of-bounds': true,
    'text-invalid': true,
  },
  claim: {
    ...guarded(),
    'nothing-shown': true,
    'correction-open': true,
    'text-invalid': true,
    'list-invalid': true,
  },
  verify: {
    ...guarded(),
    'own-case': true,
    'not-claimed': true,
    'nothing-to-excuse': true,
    'text-invalid': true,
    'list-invalid': true,
  },
  withdraw: { ...guarded(), overdue: true, 'text-invalid': true },
}

function guarded() {
  return { 'wrong-state': true, 'other-pledge': true, 'time-went-back': true } as const
}

interface CodesOf {
  readonly propose: ProposePledgeCode
  readonly comment: CommentOnPledgeCode
  readonly approve: ApprovePledgeCode
  readonly return: ReturnPledgeCode
  readonly refuse: RefusePledgeCode
  readonly revise: RevisePledgeCode
  readonly publish: PublishPledgeCode
  readonly give: GivePledgeCode
  readonly progress: ReportProgressCode
  readonly check: CheckPledgeCode
  readonly remind: RemindOfPledgeCode
  readonly 'request-correction': RequestCorrectionCode
  readonly correct: CorrectPledgeCode
  readonly extend: ExtendPledgeCode
  readonly review: ReviewPledgeCode
  readonly claim: ClaimPledgeCode
  readonly verify: VerifyPledgeCode
  readonly withdraw: WithdrawPledgeCode
}
