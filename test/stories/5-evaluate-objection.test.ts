import { describe, expect, it } from 'vitest'
import { civilDate, instant } from '../../src/calendar/index.ts'
import {
  type Hearing,
  isAnswerOverdue,
  mayBeConfirmed,
  type NoticeEvent,
  notice,
  noticeId,
  type ObjectionContext,
  type ObjectionEvent,
  objection,
  objectionId,
  openObjections,
  outcomeOf,
} from '../../src/record/index.ts'
import { specification } from '../../src/testing/index.ts'
import { commandId, memberId, unitId } from '../../src/vocabulary/index.ts'

/** The stars of twelve branches are shown for five days; whoever it concerns may object for ten. */
const hearing: Hearing = {
  notice: {
    clause: 'publicity',
    atLeast: { days: 5, count: 'calendar' },
    audiences: ['members', 'residents'],
    ways: ['notice-board', 'website'],
    waysAtLeast: 1,
  },
  objections: {
    clause: 'objections',
    mayObject: ['subject', 'member', 'anonymous'],
    grounds: [],
    evidence: 0,
    window: { days: 10, count: 'calendar', from: 'notice-start' },
    late: 'refused',
    rounds: 1,
    answer: { days: 10, count: 'calendar' },
    ruledBy: ['discipline-group'],
    appeal: {
      mayAppeal: ['objector'],
      within: { days: 5, count: 'calendar' },
      answer: { days: 10, count: 'calendar' },
      ruledBy: ['street-committee'],
    },
  },
  calendar: { zone: { name: 'Asia/Shanghai', changes: [], offsets: [28_800] } },
}

const at = (text: string) => instant(`2026-${text}+08:00`)
const branch = unitId('branch-baihe-2')
const [secretary, rater, group, committee, clerk] = [
  memberId('m-secretary'),
  memberId('m-rater'),
  memberId('m-group'),
  memberId('m-committee'),
  memberId('m-clerk'),
]
const list = noticeId('stars-2025')
const star = { kind: 'grade', id: 'branch-baihe-2/2025' }
const first = objectionId('star-of-baihe-2')

const posted: NoticeEvent = {
  type: 'posted',
  at: at('01-12T09:00'),
  actor: clerk,
  cause: commandId('1'),
  notice: list,
  matter: { kind: 'grades', id: '2025' },
  content: { ref: 'lists/stars-2025', digest: 'sha256:77' },
  audiences: ['members', 'residents'],
  ways: ['notice-board'],
  from: civilDate('2026-01-12'),
}

/** What is known to whoever decides: the branch's star, given by the rater. */
const as = (...actorRoles: string[]): ObjectionContext => ({
  hearing,
  notice: notice.replay([posted]),
  subjects: [branch],
  judgedFirst: [rater],
  actorRoles,
})

const raised: ObjectionEvent = {
  type: 'raised',
  at: at('01-14T10:00'),
  actor: secretary,
  cause: commandId('2'),
  objection: first,
  matter: star,
  notice: list,
  objector: { kind: 'subject', subject: branch },
  reason: 'two meetings of March are missing from the record',
  evidence: [{ kind: 'sign-in-sheet', ref: 'sheets/2025-03' }],
  on: civilDate('2026-01-14'),
  late: false,
}
const admitted: ObjectionEvent = {
  type: 'admitted',
  at: at('01-15T09:00'),
  actor: group,
  cause: commandId('3'),
  objection: first,
  reason: 'the sheets are there',
}
const remedy = [{ kind: 'fact', id: 'meetings-2025-03', note: 'count both meetings of March' }]
const upheld: ObjectionEvent = {
  type: 'ruled',
  at: at('01-20T09:00'),
  actor: group,
  cause: commandId('4'),
  objection: first,
  outcome: 'upheld',
  reason: 'both sheets carry the signatures',
  remedy,
  on: civilDate('2026-01-20'),
}

const givenNotice = specification(notice)
const given = specification(objection)

describe('the stars of the year are shown', () => {
  const context = { rules: hearing.notice, calendar: hearing.calendar }
  const end = { type: 'end', actor: clerk, notice: list } as const

  it('stay on the board for five days, the last one to its end', () => {
    const early = { ...end, id: commandId('5'), at: at('01-17T23:59') }
    givenNotice([posted]).when(early, context).thenRefused({
      code: 'notice-running',
      expected: '2026-01-17T16:00:00.000Z',
      actual: early.at,
    })
    const inTime = { ...end, id: commandId('6'), at: at('01-18T00:00') }
    const { id: cause, ...parts } = inTime
    givenNotice([posted])
      .when(inTime, context)
      .then([{ ...parts, type: 'ended', cause }])
  })

  it('named the wrong year: taken back, shown anew, and the five days begin anew', () => {
    const withdrawn: NoticeEvent = {
      type: 'withdrawn',
      at: at('01-14T09:00'),
      actor: clerk,
      cause: commandId('7'),
      notice: list,
      reason: 'the title said 2024',
    }
    const anew = noticeId('stars-2025-b')
    const again: NoticeEvent = {
      ...posted,
      notice: anew,
      replaces: list,
      at: at('01-14T10:00'),
      from: civilDate('2026-01-14'),
    }
    const old = notice.replay([posted, withdrawn])
    const now = at('01-24T00:00')
    expect(mayBeConfirmed(old, [], now, hearing)).toMatchObject({
      refusals: [{ code: 'notice-missing' }],
    })
    const state = notice.replay([again])
    expect(mayBeConfirmed(state, [], now, hearing)).toMatchObject({
      refusals: [{ code: 'window-open', expected: '2026-01-24T16:00:00.000Z' }],
    })
    expect(mayBeConfirmed(state, [], at('01-25T00:00'), hearing).ok).toBe(true)
  })
})

describe('a branch objects to its star', () => {
  const rule = {
    id: commandId('8'),
    type: 'rule',
    at: at('01-20T09:00'),
    matter: star,
    objection: first,
    outcome: 'upheld',
    reason: 'both sheets carry the signatures',
    remedy,
  } as const

  it('is heard by someone who did not give the star', () => {
    given([raised, admitted])
      .when({ ...rule, actor: rater }, as('discipline-group'))
      .thenRefused({ code: 'judged-before', subject: first, actual: rater })
    given([raised, admitted])
      .when({ ...rule, id: commandId('4'), actor: group }, as('discipline-group'))
      .then([upheld])
  })

  it('is upheld: the ruling says what must be looked at again', () => {
    const [decided] = objection.replay([raised, admitted, upheld])?.objections ?? []
    expect(decided && outcomeOf(decided)).toMatchObject({ outcome: 'upheld', remedy })
  })

  it('keeps the stars provisional while it is open, and while it can be appealed', () => {
    const open = objection.replay([raised, admitted])
    const shown = notice.replay([posted])
    expect(openObjections(open, at('01-23T00:00'))).toHaveLength(1)
    expect(mayBeConfirmed(shown, open ? [open] : [], at('01-23T00:00'), hearing)).toMatchObject({
      refusals: [{ code: 'objection-open', subject: first }],
    })
    const answered = objection.replay([raised, admitted, upheld])
    const list = answered ? [answered] : []
    expect(mayBeConfirmed(shown, list, at('01-25T23:59'), hearing)).toMatchObject({
      refusals: [{ code: 'appeal-possible', expected: '2026-01-25T16:00:00.000Z' }],
    })
    expect(mayBeConfirmed(shown, list, at('01-26T00:00'), hearing).ok).toBe(true)
  })

  it('waits for ten days; an eleventh is seen, and the answer is due all the same', () => {
    const open = objection.replay([raised, admitted])
    const overdue = (text: string) => isAnswerOverdue(open, first, at(text), hearing)
    expect(overdue('01-24T23:59')).toEqual({ ok: true, value: false })
    expect(overdue('01-25T00:00')).toEqual({ ok: true, value: true })
    const late = { ...rule, at: at('01-30T09:00'), actor: group }
    expect(objection.can(late, open, as('discipline-group')).ok).toBe(true)
  })
})

describe('another is turned down and goes to the street', () => {
  const rejected: ObjectionEvent = { ...upheld, outcome: 'rejected', remedy: [] }
  const appealed: ObjectionEvent = {
    type: 'appealed',
    at: at('01-22T09:00'),
    actor: secretary,
    cause: commandId('9'),
    objection: first,
    by: { kind: 'subject', subject: branch },
    reason: 'the sheets were not asked for',
    evidence: [],
    on: civilDate('2026-01-22'),
  }
  const final = {
    id: commandId('10'),
    type: 'rule',
    at: at('01-26T09:00'),
    matter: star,
    objection: first,
    outcome: 'rejected',
    reason: 'the meetings had no quorum',
    remedy: [],
  } as const

  it('is not ruled on by the group that turned it down', () => {
    given([raised, admitted, rejected, appealed])
      .when({ ...final, actor: group }, as('street-committee'))
      .thenRefused({ code: 'judged-before', actual: group })
  })

  it('ends with the committee: nothing comes after it', () => {
    const { id: cause, matter: _, ...parts } = final
    const settled = {
      ...parts,
      type: 'ruled',
      actor: committee,
      cause,
      on: civilDate('2026-01-26'),
    } as const
    const before = [raised, admitted, rejected, appealed]
    given(before)
      .when({ ...final, actor: committee }, as('street-committee'))
      .then([settled])
    given([...before, settled])
      .when(
        {
          id: commandId('11'),
          type: 'appeal',
          at: at('01-27T09:00'),
          actor: secretary,
          matter: star,
          objection: first,
          by: { kind: 'subject', subject: branch },
          reason: 'once more',
          evidence: [],
        },
        as(),
      )
      .thenRefused({ code: 'status-wrong', expected: ['decided'], actual: 'settled' })
  })
})

describe('someone without a name objects', () => {
  const command = {
    id: commandId('12'),
    type: 'raise',
    actor: clerk,
    matter: star,
    objection: objectionId('by-token'),
    objector: { kind: 'anonymous', token: 'box-3/41' },
    reason: 'the hall was closed on the day of the second meeting',
    evidence: [],
  } as const

  it('is heard like anyone else until the end of the tenth day', () => {
    const inTime = { ...command, at: at('01-22T23:59') }
    const { id: cause, ...said } = inTime
    given([])
      .when(inTime, as())
      .then([
        { ...said, type: 'raised', cause, notice: list, on: civilDate('2026-01-22'), late: false },
      ])
    given([])
      .when({ ...command, at: at('01-23T00:00') }, as())
      .thenRefused({ code: 'window-closed', expected: '2026-01-22T16:00:00.000Z' })
  })

  it('may have one objection open, and shows the token to take it back', () => {
    const open: ObjectionEvent = {
      ...command,
      type: 'raised',
      at: at('01-15T09:00'),
      cause: commandId('12'),
      notice: list,
      on: civilDate('2026-01-15'),
      late: false,
    }
    given([open])
      .when({ ...command, objection: objectionId('again'), at: at('01-16T09:00') }, as())
      .thenRefused({ code: 'already-open', actual: 'by-token' })
    const back = {
      id: commandId('13'),
      type: 'withdraw',
      at: at('01-16T09:00'),
      actor: clerk,
      matter: star,
      objection: open.objection,
      reason: 'it was another hall',
    } as const
    given([open])
      .when({ ...back, objector: { kind: 'anonymous', token: 'box-3/42' } }, as())
      .thenRefused('not-the-objector')
    const { id: cause, matter: _, ...parts } = back
    given([open])
      .when({ ...back, objector: command.objector }, as())
      .then([{ ...parts, type: 'withdrawn', cause }])
  })
})
