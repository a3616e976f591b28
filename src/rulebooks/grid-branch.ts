import { civilDate } from '../calendar/index.ts'
import type { PledgeRules, Rulebook } from '../rulebook/index.ts'
import type { Condition } from '../vocabulary/index.ts'
import { gridBranchCatalogue } from './grid-branch-catalogue.ts'

/** Joined late or moved away, as the attribute says; who is frail is so whatever else they are. */
function whoIs(presence: string): Condition {
  return {
    op: 'all',
    of: [
      { op: 'known', left: 'subject.presence' },
      { op: 'equals', left: 'subject.presence', right: presence },
      { op: 'equals', left: 'subject.frail', right: false },
    ],
  }
}

/**
 * The rulebook of the small example: one grid branch, one year. Points after T23 (base, task by the
 * month's review of the pledge, reward), the year 60% of them and 40% of the ballots at 100 / 85 / 70 /
 * 50 (T21). Bands, weights of the two rater groups, reward items and exemptions are the example's own.
 */
export const gridBranch: Rulebook & { readonly pledges: PledgeRules } = {
  id: 'grid-branch',
  version: '2026-1',
  title: { en: 'Pledges into stars, grid branch', zh: '网格党支部承诺积分与评星办法' },
  source: "the example's own",
  inForce: { from: civilDate('2026-01-01') },
  zone: 'Asia/Shanghai',
  cycle: 'year',
  catalogue: gridBranchCatalogue,
  raters: [
    {
      group: 'members',
      title: { en: 'members of the branch', zh: '支部党员' },
      scores: [
        { choice: 'excellent', points: 100, title: { zh: '优秀' } },
        { choice: 'qualified', points: 85, title: { zh: '合格' } },
        { choice: 'basic', points: 70, title: { zh: '基本合格' } },
        { choice: 'unqualified', points: 50, title: { zh: '不合格' } },
      ],
    },
    {
      group: 'residents',
      title: { en: 'residents', zh: '居民代表' },
      scores: [
        { choice: 'excellent', points: 100, title: { zh: '优秀' } },
        { choice: 'qualified', points: 85, title: { zh: '合格' } },
        { choice: 'basic', points: 70, title: { zh: '基本合格' } },
        { choice: 'unqualified', points: 50, title: { zh: '不合格' } },
      ],
    },
  ],
  profiles: [
    {
      clause: 'retired',
      title: { en: 'retired, without a pledge', zh: '未承诺的离退休党员' },
      source: "T63: retired members may pledge and need not; the points are the example's own",
      when: {
        op: 'all',
        of: [
          { op: 'equals', left: 'subject.category', right: 'retired' },
          { op: 'equals', left: 'subject.pledging', right: false },
          { op: 'equals', left: 'subject.frail', right: false },
          { op: 'not', of: { op: 'known', left: 'subject.presence' } },
        ],
      },
      exempt: [{ of: 'task', points: 60 }],
      outcome: 'graded',
    },
    {
      clause: 'frail',
      title: { en: 'frail: cared for, not graded', zh: '年老体弱：关怀，不定星' },
      source: 'T22: bedridden members are exempt',
      when: { op: 'equals', left: 'subject.frail', right: true },
      exempt: [
        { of: 'task', points: 0 },
        { of: 'review', points: 0 },
      ],
      outcome: 'scored',
    },
    {
      clause: 'joined-late',
      title: {
        en: 'joined within six months: scored, not graded',
        zh: '加入不满半年：计分，不定星',
      },
      source: 'T58–T61: joined within six months, a comment and no grade',
      when: whoIs('joined-late'),
      exempt: [{ of: 'review', points: 0 }],
      outcome: 'scored',
    },
    {
      clause: 'moved',
      title: { en: 'moved away: scored, not graded', zh: '已转出：计分，不定星' },
      source: "the example's own",
      when: whoIs('moved'),
      exempt: [{ of: 'review', points: 0 }],
      outcome: 'scored',
    },
  ],
  values: [
    {
      name: 'points',
      title: { en: 'points', zh: '积分' },
      of: {
        kind: 'sum',
        clause: 'points',
        title: { en: 'points of the year', zh: '年度积分' },
        source: 'T23',
        of: [
          {
            kind: 'first',
            clause: 'base',
            title: { en: 'base', zh: '基础分' },
            source: 'T23: 20 in the first year, then a fifth of last year',
            options: [
              {
                when: { op: 'known', left: 'input.last-year' },
                value: {
                  kind: 'input',
                  clause: 'base.later',
                  title: { en: "a fifth of last year's total", zh: '上年总分的20%' },
                  input: 'last-year',
                  times: 0.2,
                },
              },
            ],
            otherwise: {
              kind: 'constant',
              clause: 'base.first-year',
              title: { en: 'first year', zh: '首年' },
              points: 20,
            },
          },
          {
            kind: 'facts',
            clause: 'task',
            title: { en: 'task', zh: '任务分' },
            source:
              "T23: 5–6 a month by review and fulfilment, at most 70; 0 for an unmet month is the example's own",
            fact: 'pledge-month',
            where: { op: 'equals', left: 'fact.outcome', right: 'met' },
            value: { kind: 'discretionary', field: 'points', from: 5, to: 6, reason: 'reason' },
            caps: [
              { per: 'month', points: 6 },
              { per: 'period', points: 70 },
            ],
            every: { window: 'month', unmet: 'zero' },
          },
          {
            kind: 'sum',
            clause: 'reward',
            title: { en: 'reward', zh: '奖励分' },
            source: "T23: at most 10; the items are the example's own",
            of: [
              {
                kind: 'facts',
                clause: 'reward.service',
                title: { en: 'certified service', zh: '认证服务' },
                fact: 'service',
                value: { kind: 'per-unit', field: 'hours', points: 0.1 },
                caps: [{ per: 'month', points: 1 }],
              },
              {
                kind: 'facts',
                clause: 'reward.kept',
                title: { en: 'immediate pledge kept', zh: '即时承诺兑现' },
                fact: 'pledge-verdict',
                where: {
                  op: 'all',
                  of: [
                    { op: 'equals', left: 'fact.kind', right: 'immediate' },
                    { op: 'equals', left: 'fact.outcome', right: 'fulfilled' },
                  ],
                },
                value: { kind: 'fixed', points: 1.5 },
              },
              {
                kind: 'facts',
                clause: 'reward.thanks',
                title: { en: 'letter of thanks', zh: '感谢信' },
                source: 'T22: 1 each',
                fact: 'thanks',
                value: { kind: 'fixed', points: 1 },
              },
            ],
            cap: 10,
          },
        ],
      },
    },
    {
      name: 'review',
      title: { en: 'ballots', zh: '评议' },
      of: {
        kind: 'tallies',
        clause: 'review',
        title: { en: 'democratic appraisal', zh: '民主评议' },
        source: "T21: 100 / 85 / 70 / 50, averaged; the groups' weights are the example's own",
        groups: [
          { group: 'members', weight: 0.5 },
          { group: 'residents', weight: 0.5 },
        ],
        missingGroup: 'refuse',
      },
    },
    {
      name: 'year',
      title: { en: 'the year', zh: '年度得分' },
      of: {
        kind: 'weighted',
        clause: 'year',
        title: { en: 'the year', zh: '年度得分' },
        source: 'T21: daily × 60% + review × 40%',
        of: [
          {
            weight: 0.6,
            value: {
              kind: 'value',
              clause: 'year.points',
              title: { en: 'points', zh: '积分' },
              value: 'points',
            },
          },
          {
            weight: 0.4,
            value: {
              kind: 'value',
              clause: 'year.review',
              title: { en: 'ballots', zh: '评议' },
              value: 'review',
            },
          },
        ],
      },
    },
  ],
  grading: {
    clause: 'stars',
    title: { en: 'stars', zh: '评星' },
    value: 'year',
    bands: [
      { grade: 'five-star', title: { en: 'five stars', zh: '五星' }, at: { from: 90, ends: '[)' } },
      {
        grade: 'four-star',
        title: { en: 'four stars', zh: '四星' },
        at: { from: 80, to: 90, ends: '[)' },
      },
      {
        grade: 'three-star',
        title: { en: 'three stars', zh: '三星' },
        at: { from: 70, to: 80, ends: '[)' },
      },
      {
        grade: 'two-star',
        title: { en: 'two stars', zh: '二星' },
        at: { from: 60, to: 70, ends: '[)' },
      },
      { grade: 'one-star', title: { en: 'one star', zh: '一星' }, at: { to: 60, ends: '()' } },
    ],
  },
  vetoes: [
    {
      clause: 'honest-records',
      title: { en: 'a service record proved false', zh: '服务记录造假' },
      when: { op: 'at-least', left: { count: 'false-record' }, right: 1 },
      effect: { kind: 'at-most', grade: 'two-star' },
    },
  ],
  measures: [
    {
      clause: 'pace-setter',
      title: { en: 'praised as five-star pace-setter, with a plaque', zh: '授予五星标兵并挂牌' },
      source: 'Danfeng: stars by assessment, plaque hung, praised',
      measure: 'pace-setter',
      grades: ['five-star'],
      decidedBy: 'branch committee',
    },
    {
      clause: 'talk',
      title: { en: 'a reminding talk and a helper at the side', zh: '提醒谈话并结对帮带' },
      source: 'Tonghua: remind, admonish',
      measure: 'talk',
      grades: ['two-star', 'one-star'],
      decidedBy: 'branch committee',
    },
  ],
  posting: { value: 'points', rounding: 'half-up' },
  pledges: {
    clause: 'pledges',
    title: { en: 'pledges', zh: '承诺' },
    source:
      'Xiangxi: proposed, commented on, decided; made public three times; T63: number and kinds',
    kinds: [
      {
        kind: 'annual',
        title: { en: 'annual', zh: '年度承诺' },
        needsPost: false,
        reviewedMonthly: true,
        reviewPoints: { from: 5, to: 6 },
      },
      {
        kind: 'immediate',
        title: { en: 'immediate', zh: '即时承诺' },
        needsPost: false,
        reviewedMonthly: false,
      },
    ],
    perMember: { atLeast: 1, atMost: 5 },
    exempt: {
      op: 'any',
      of: [
        { op: 'equals', left: 'subject.category', right: 'retired' },
        { op: 'equals', left: 'subject.frail', right: true },
        whoIs('moved'),
      ],
    },
    publications: ['members-meeting', 'public-meeting', 'notice-board'],
    forms: ['meeting', 'oath', 'writing'],
    comments: 3,
    facts: { review: 'pledge-month', verdict: 'pledge-verdict' },
  },
}
