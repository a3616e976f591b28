import { civilDate } from '../calendar/index.ts'
import type { BandedRulebook, FactsNode, LessNode } from '../rulebook/index.ts'
import type { Catalogue } from '../vocabulary/index.ts'
import { noGrades } from './no-grades.ts'

const catalogue: Catalogue = {
  facts: [
    {
      kind: 'base-deduction',
      title: { en: 'a deduction from the base', zh: '基础分扣分' },
      fields: [{ name: 'points', type: 'number', from: 0, to: 100, decimals: 2 }],
      recordedBy: [],
      certifiedBy: [],
      evidence: 0,
    },
    {
      kind: 'pledge-month',
      title: { en: "a month's review of post and pledge", zh: '岗位承诺月度评议' },
      fields: [
        { name: 'outcome', type: 'choice', options: ['met', 'unmet'] },
        { name: 'points', type: 'number', from: 0, to: 100, decimals: 2 },
        { name: 'reason', type: 'text', longest: 2000 },
      ],
      recordedBy: [],
      certifiedBy: [],
      evidence: 0,
    },
    {
      kind: 'reward',
      title: { en: 'a reward', zh: '奖励' },
      fields: [{ name: 'points', type: 'number', from: 0, to: 100, decimals: 2 }],
      recordedBy: [],
      certifiedBy: [],
      evidence: 0,
    },
    {
      kind: 'county-award',
      title: { en: 'an award of the county or higher', zh: '县级及以上奖励' },
      fields: [
        { name: 'points', type: 'number', from: 0, to: 100, decimals: 2 },
        {
          name: 'passed-by-committee',
          type: 'flag',
          title: { en: 'passed on by the committee', zh: '党委审核通过' },
        },
      ],
      recordedBy: ['branch'],
      certifiedBy: ['county'],
      evidence: 0,
    },
  ],
  attributes: [],
  inputs: [
    { name: 'last-year', from: 0, to: 1000, decimals: 3, title: { en: 'last year', zh: '上年' } },
  ],
}

const base: LessNode = {
  kind: 'less',
  clause: 'base',
  title: { en: 'base', zh: '基础分' },
  source: 'T23: base items deduct to zero',
  from: {
    kind: 'first',
    clause: 'base.opening',
    title: { en: 'opening', zh: '期初' },
    source: "T23: first year 20; later last year's total × 20%",
    options: [
      {
        when: { op: 'known', left: 'input.last-year' },
        value: { kind: 'input', clause: 'base.later', input: 'last-year', times: 0.2 },
      },
    ],
    otherwise: { kind: 'constant', clause: 'base.first-year', points: 20 },
  },
  deductions: [
    {
      kind: 'facts',
      clause: 'base.deducted',
      fact: 'base-deduction',
      value: { kind: 'per-unit', field: 'points', points: 1 },
    },
  ],
  floor: 0,
}

const task: FactsNode = {
  kind: 'facts',
  clause: 'task',
  title: { en: 'task', zh: '任务分' },
  source: 'T23: task 70; 5–6 a month from the post and the pledge, by review and fulfilment',
  fact: 'pledge-month',
  where: { op: 'equals', left: 'fact.outcome', right: 'met' },
  value: { kind: 'discretionary', field: 'points', from: 5, to: 6, reason: 'reason' },
  caps: [
    { per: 'month', points: 6 },
    { per: 'period', points: 70 },
  ],
  every: { window: 'month', unmet: '?' },
}

const rewardPoints = { kind: 'per-unit', field: 'points', points: 1 } as const

const reward: FactsNode = {
  kind: 'facts',
  clause: 'reward',
  title: { en: 'reward', zh: '奖励分' },
  source: 'T23: reward 10',
  fact: 'reward',
  value: rewardPoints,
  caps: [{ per: 'period', points: 10 }],
}

const countyAwards: FactsNode = {
  kind: 'facts',
  clause: 'county-awards',
  title: { en: 'county awards and higher', zh: '县级及以上奖励' },
  source: 'T23: county awards and higher lie outside the cap of 10; branch → committee → county',
  fact: 'county-award',
  where: { op: 'equals', left: 'fact.passed-by-committee', right: true },
  value: rewardPoints,
}

/**
 * T23, a county bureau that turns pledges into points: base 20 (first year) or 20% of last year's total,
 * task at most 70 by 5–6 a month, reward at most 10, and county awards and higher beside that cap.
 *
 * The text as we have it does not say what a month without a review means: `every.unmet` is `'?'`, which
 * is refused with `choice-open` until decided. Awards of the county go branch → committee → county: the
 * branch records them, the committee passes them on, the county stamps them, and without the last two they
 * give nothing. Of other facts the text names nobody who records or stamps them, so neither does this: fill
 * in `recordedBy` and `certifiedBy` before use. Id, days and the bounds of single facts are ours.
 *
 * Worked case: last year 93 → base 18.6.
 */
export const countyBureau: BandedRulebook = {
  id: 'county-bureau',
  version: '1',
  title: { en: 'Pledges into points, a county bureau', zh: '县直单位承诺积分' },
  source: 'T23',
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
        of: [base, task, reward, countyAwards],
      },
    },
  ],
  grading: noGrades('total'),
}
