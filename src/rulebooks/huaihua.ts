import { civilDate } from '../calendar/index.ts'
import type { BandedRulebook, LessNode, RaterGroup, ValueRule } from '../rulebook/index.ts'
import type { Catalogue } from '../vocabulary/index.ts'
import { noGrades } from './no-grades.ts'

const catalogue: Catalogue = {
  facts: [
    {
      kind: 'deduction',
      title: { en: 'a deduction under one of the twenty items', zh: '扣分' },
      fields: [
        { name: 'item', type: 'number', from: 1, to: 20, decimals: 0 },
        { name: 'points', type: 'number', from: 0, to: 100, decimals: 2 },
      ],
      recordedBy: [],
      certifiedBy: [],
      evidence: 0,
    },
    {
      kind: 'award',
      title: { en: 'an award', zh: '奖励' },
      fields: [{ name: 'points', type: 'number', from: 0, to: 100, decimals: 2 }],
      recordedBy: [],
      certifiedBy: [],
      evidence: 0,
    },
  ],
  attributes: [],
  inputs: [],
}

const raters: readonly RaterGroup[] = [
  {
    group: 'review',
    title: { en: 'review ballot', zh: '评议' },
    scores: [
      { choice: 'excellent', points: 100, title: { en: 'excellent', zh: '优秀' } },
      { choice: 'qualified', points: 85, title: { en: 'qualified', zh: '合格' } },
      { choice: 'basic', points: 70, title: { en: 'basic', zh: '基本合格' } },
      { choice: 'unqualified', points: 50, title: { en: 'unqualified', zh: '不合格' } },
    ],
  },
]

/** One of the twenty items: its full points, less what was deducted, down to zero. */
function item(number: number, points: number): LessNode {
  return {
    kind: 'less',
    clause: `item-${number}`,
    title: { en: `item ${number}`, zh: `第${number}项` },
    source: 'T21: each item deducts down to zero',
    from: { kind: 'constant', clause: `item-${number}.full`, points },
    deductions: [
      {
        kind: 'facts',
        clause: `item-${number}.deducted`,
        fact: 'deduction',
        where: { op: 'equals', left: 'fact.item', right: number },
        value: { kind: 'per-unit', field: 'points', points: 1 },
      },
    ],
    floor: 0,
  }
}

/** What the items of a period give, and the awards of it. */
function daily(items: readonly number[]): ValueRule {
  return {
    name: 'daily',
    title: { en: 'daily', zh: '日常积分' },
    of: {
      kind: 'sum',
      clause: 'daily',
      title: { en: 'daily', zh: '日常积分' },
      of: [
        ...items.map((points, index) => item(index + 1, points)),
        {
          kind: 'facts',
          clause: 'awards',
          title: { en: 'awards', zh: '奖励分' },
          source: 'T21: awards at most +10 a year',
          fact: 'award',
          value: { kind: 'per-unit', field: 'points', points: 1 },
          caps: [{ per: 'period', points: 10 }],
        },
      ],
    },
  }
}

const text = {
  version: '1',
  source: 'T21',
  inForce: { from: civilDate('2000-01-01') },
  zone: 'Asia/Shanghai',
  catalogue,
} as const

/**
 * T21, the year: twenty items, each of which deducts down to zero; awards at most +10 a year; a review
 * ballot at 100 / 85 / 70 / 50, averaged; daily × 60% + review × 40%.
 *
 * The text as we have it leaves two things open, and so does this: what each item is worth (`items`, in
 * the order of the text), and what a year without a ballot means (`missingGroup` is `'?'`: refused with
 * `choice-open` until decided). It names nobody who records or stamps a fact, so neither does this: fill
 * in `recordedBy` and `certifiedBy` before use. Id, days and the bounds of single facts are ours.
 *
 * Worked case: ballots 10 / 6 / 3 / 1 → 88.5; daily 92 → 92 × 0.6 + 88.5 × 0.4 = 90.6.
 */
export function huaihua(items: readonly number[]): BandedRulebook {
  return {
    ...text,
    id: 'huaihua',
    title: { en: 'Points and review, Huaihua', zh: '积分与评议（怀化）' },
    cycle: 'year',
    raters,
    values: [
      daily(items),
      {
        name: 'review',
        title: { en: 'review', zh: '评议' },
        of: {
          kind: 'tallies',
          clause: 'review',
          title: { en: 'review ballot', zh: '民主评议' },
          source: 'T21: 100 / 85 / 70 / 50, averaged',
          groups: [{ group: 'review', weight: 1 }],
          missingGroup: '?',
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
            { weight: 0.6, value: { kind: 'value', clause: 'year.daily', value: 'daily' } },
            { weight: 0.4, value: { kind: 'value', clause: 'year.review', value: 'review' } },
          ],
        },
      },
    ],
    grading: noGrades('year'),
  }
}

/**
 * T21, the half-year: the same items and awards, reckoned on the days of one half. The review ballot and
 * its weights are said of the year, so there are none here. A half does not see the awards of the other:
 * each shows at most ten points of them, and the year that holds both is cut at ten ({@link huaihua}).
 * How the items come to their full points in the second half the text as we have it does not say: here they
 * begin anew in each.
 *
 * @example
 * ```ts
 * import { compileRulebook, decimalText, memberId, stand, unwrap } from 'pledgebook'
 * import { huaihuaHalfYear } from 'pledgebook/rulebooks'
 *
 * const rules = unwrap(compileRulebook(huaihuaHalfYear([60, 40])))
 * const { values } = unwrap(stand(rules, { subject: memberId('m-1'), period: '2026-H1' }))
 * values.map(({ name, value }) => `${name} ${decimalText(value)}`) // => ['daily 100']
 * ```
 */
export function huaihuaHalfYear(items: readonly number[]): BandedRulebook {
  return {
    ...text,
    id: 'huaihua-half-year',
    title: { en: 'Points of the half-year, Huaihua', zh: '半年积分（怀化）' },
    cycle: 'half-year',
    values: [daily(items)],
    grading: noGrades('daily'),
  }
}
