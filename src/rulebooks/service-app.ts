import { civilDate } from '../calendar/index.ts'
import type { BandedRulebook, FactsNode, LessNode } from '../rulebook/index.ts'
import type { Catalogue } from '../vocabulary/index.ts'
import { noGrades } from './no-grades.ts'
import { ownKind } from './own-kind.ts'

const catalogue: Catalogue = {
  facts: [
    ownKind('login', 'a login', '登录'),
    ownKind('reading', 'a reading', '阅读文章', [
      { name: 'seconds', type: 'number', from: 0, to: 86_400, decimals: 0, unit: 's' },
    ]),
    ownKind('video', 'a video', '观看视频', [
      { name: 'minutes', type: 'number', from: 0, to: 1440, decimals: 2, unit: 'min' },
    ]),
    ownKind('quiz', 'a quiz', '答题', [
      { name: 'section', type: 'text', longest: 100 },
      { name: 'score', type: 'number', from: 0, to: 100, decimals: 2 },
    ]),
    ownKind('notice', 'a notice', '通知公告', [
      { name: 'outcome', type: 'choice', options: ['read', 'expired'] },
    ]),
    ownKind('study', 'a monthly study', '月度学习'),
    ownKind('meeting', 'a meeting attended', '参加会议', [
      { name: 'of', type: 'choice', options: ['members', 'committee', 'group', 'theme-day'] },
    ]),
  ],
  attributes: [],
  inputs: [],
}

const login: FactsNode = {
  kind: 'facts',
  clause: 'login',
  title: { en: 'logins', zh: '登录' },
  source: 'T33: login 1; no login for a whole week −1',
  fact: 'login',
  value: { kind: 'fixed', points: 1 },
  every: { window: 'week', unmet: { points: -1 } },
}

const reading: FactsNode = {
  kind: 'facts',
  clause: 'reading',
  title: { en: 'reading', zh: '阅读' },
  source: 'T33: reading 30 s 1, at most 2 a day',
  fact: 'reading',
  value: { kind: 'per-unit', field: 'seconds', each: 30, points: 1, whole: '?' },
  caps: [{ per: 'day', points: 2 }],
}

const video: FactsNode = {
  kind: 'facts',
  clause: 'video',
  title: { en: 'video', zh: '视频' },
  source: 'T33: video 10 min 2, at most 4',
  fact: 'video',
  value: { kind: 'per-unit', field: 'minutes', each: 10, points: 2, whole: '?' },
  caps: [{ per: 'day', points: 4 }],
}

const quiz: FactsNode = {
  kind: 'facts',
  clause: 'quiz',
  title: { en: 'quizzes', zh: '答题' },
  source:
    'T33: quiz [60,80) 0.5, [80,90) 1, ≥ 90 1.5; at most 3 per section and 6 together; worked in a day',
  fact: 'quiz',
  value: {
    kind: 'banded',
    field: 'score',
    bands: [
      { at: { from: 60, to: 80, ends: '[)' }, points: 0.5 },
      { at: { from: 80, to: 90, ends: '[)' }, points: 1 },
      { at: { from: 90, ends: '[)' }, points: 1.5 },
    ],
    outside: 'zero',
  },
  caps: [
    { per: 'day', points: 3, each: 'fact.section' },
    { per: 'day', points: 6 },
  ],
}

const notices: LessNode = {
  kind: 'less',
  clause: 'notices',
  title: { en: 'notices', zh: '通知公告' },
  source: 'T33: notices 3 each at most 6, expired unread −3, deductions at most 6',
  from: {
    kind: 'facts',
    clause: 'notices.read',
    title: { en: 'read', zh: '已读' },
    fact: 'notice',
    where: { op: 'equals', left: 'fact.outcome', right: 'read' },
    value: { kind: 'fixed', points: 3 },
    caps: [{ per: 'month', points: 6 }],
  },
  deductions: [
    {
      kind: 'facts',
      clause: 'notices.expired',
      title: { en: 'expired unread', zh: '逾期未读' },
      fact: 'notice',
      where: { op: 'equals', left: 'fact.outcome', right: 'expired' },
      value: { kind: 'fixed', points: 3 },
      caps: [{ per: 'month', points: 6 }],
    },
  ],
}

const study: FactsNode = {
  kind: 'facts',
  clause: 'study',
  title: { en: 'monthly study', zh: '月度学习' },
  source: 'T33: monthly study 3 at most 6, else −3',
  fact: 'study',
  value: { kind: 'fixed', points: 3 },
  caps: [{ per: 'month', points: 6 }],
  every: { window: 'month', unmet: { points: -3 } },
}

/** Meetings of one sort: five points each, as many of them as a year counts. */
function meetings(of: string, most: number, source: string, en: string, zh: string): FactsNode {
  return {
    kind: 'facts',
    clause: `meetings.${of}`,
    title: { en, zh },
    source,
    fact: 'meeting',
    where: { op: 'equals', left: 'fact.of', right: of },
    value: { kind: 'fixed', points: 5 },
    caps: [{ per: 'period', points: most }],
  }
}

/**
 * T33, a party-service app: points for logins, reading, videos, quizzes, notices, monthly study and
 * meetings, with a deduction for a whole week without a login, a notice that expired unread and a month
 * without study.
 *
 * The text does not say what a part of 30 seconds or of 10 minutes is worth: `whole` of both is `'?'`,
 * which is refused with `choice-open` until a rounding is named. (Write the clause without `whole` where
 * parts count in proportion.)
 *
 * It prints a window for reading (a day) and, in its worked case, for quizzes. Where it prints none, this
 * is how we read it: a day for videos as for reading, a month for study as its name says and for notices as
 * for study; "12 × 5" is at most twelve of five points. Weeks begin on Monday, and only weeks that lie in the
 * year whole are asked about. A quiz below 60 gives nothing. Id, days and the bounds of fields are ours.
 *
 * Worked case: quiz 80 three times in a day, one section → 3; 90 three times → 3, not 4.5.
 *
 * @example
 * ```ts
 * import { compileRulebook } from 'pledgebook'
 * import { serviceApp } from 'pledgebook/rulebooks'
 *
 * const open = compileRulebook(serviceApp)
 * open.ok ? [] : open.refusals.map(({ code, subject }) => [code, subject])
 * // => [['choice-open', 'reading'], ['choice-open', 'video']]
 * ```
 */
export const serviceApp: BandedRulebook = {
  id: 'service-app',
  version: '1',
  title: { en: 'Points in a party-service app', zh: '党员服务平台积分' },
  source: 'T33',
  inForce: { from: civilDate('2000-01-01') },
  zone: 'Asia/Shanghai',
  cycle: 'year',
  catalogue,
  values: [
    {
      name: 'total',
      title: { en: 'total', zh: '总分' },
      of: {
        kind: 'sum',
        clause: 'total',
        title: { en: 'total', zh: '总分' },
        of: [
          login,
          reading,
          video,
          quiz,
          notices,
          study,
          meetings('members', 20, "T33: members' 4 × 5 cap 20", "members' meetings", '党员大会'),
          meetings('committee', 60, 'T33: committee 12 × 5', 'committee meetings', '支委会'),
          meetings('group', 60, 'T33: group 12 × 5', 'group meetings', '党小组会'),
          meetings('theme-day', 60, 'T33: theme day 12 × 5', 'theme days', '主题党日'),
        ],
      },
    },
  ],
  grading: noGrades('total'),
}
