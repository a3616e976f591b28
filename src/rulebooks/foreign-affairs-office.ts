import { civilDate } from '../calendar/index.ts'
import type { BandedRulebook, FactsNode } from '../rulebook/index.ts'
import type { Catalogue } from '../vocabulary/index.ts'
import { noGrades } from './no-grades.ts'
import { ownKind } from './own-kind.ts'
import { pointsGiven } from './points-given.ts'

const catalogue: Catalogue = {
  facts: [
    ownKind('meeting', 'a meeting attended', '参加会议'),
    ownKind('training', 'a training attended', '参加培训', [
      {
        name: 'days',
        type: 'number',
        from: 0,
        to: 366,
        decimals: 1,
        unit: 'd',
        title: { en: 'how long it was', zh: '培训天数' },
      },
    ]),
    ownKind('deduction', 'a deduction', '扣分', [pointsGiven]),
  ],
  attributes: [
    {
      name: 'standing',
      type: 'choice',
      options: ['active', 'retired', 'long-absent-floating'],
      title: { en: 'standing', zh: '党员类别' },
    },
  ],
  inputs: [],
}

const meetings: FactsNode = {
  kind: 'facts',
  clause: 'meetings',
  title: { en: 'meetings', zh: '参加会议' },
  source: 'T24: meeting +1',
  fact: 'meeting',
  value: { kind: 'fixed', points: 1 },
}

const training: FactsNode = {
  kind: 'facts',
  clause: 'training',
  title: { en: 'training', zh: '参加培训' },
  source: 'T24: training +1 (week to month 2, two months and over 3)',
  fact: 'training',
  value: {
    kind: 'banded',
    field: 'days',
    bands: [
      { at: { to: 7, ends: '[)' }, points: 1 },
      { at: { from: 7, to: 30, ends: '[]' }, points: 2 },
      { at: { from: 60, ends: '[)' }, points: 3 },
    ],
    outside: '?',
  },
}

/**
 * T24, a foreign-affairs office: base 60, additions without a ceiling, deductions, never below 0, begun
 * anew each year. Nothing is reckoned for the retired, who are exempt, nor for floating members who have
 * been away for long: they are suspended.
 *
 * The text does not say what a training is worth that is longer than a month and shorter than two:
 * `outside` is `'?'`, which is refused with `choice-open` until somebody says that it gives nothing
 * (`'zero'`) or is refused (`'refuse'`); a band of its own is a third answer. A month is taken as 30 days
 * and two as 60, and both ends of "a week to a month" belong. Of the additions the text as we have it names
 * the two here, and of the deductions none: their points come in as they were given. Id, days, the bounds
 * of fields and the names of the standings are ours.
 *
 * @example
 * ```ts
 * import { compileRulebook } from 'pledgebook'
 * import { foreignAffairsOffice } from 'pledgebook/rulebooks'
 *
 * const open = compileRulebook(foreignAffairsOffice)
 * open.ok ? [] : open.refusals.map(({ code, subject, expected }) => [code, subject, expected])
 * // => [['choice-open', 'training', ['zero', 'refuse']]]
 * ```
 */
export const foreignAffairsOffice: BandedRulebook = {
  id: 'foreign-affairs-office',
  version: '1',
  title: { en: 'Points of members, a foreign-affairs office', zh: '外事部门党员积分' },
  source: 'T24',
  inForce: { from: civilDate('2000-01-01') },
  zone: 'Asia/Shanghai',
  cycle: 'year',
  catalogue,
  profiles: [
    {
      clause: 'retired',
      title: { en: 'retired members', zh: '离退休党员' },
      source: 'T24: retired exempt',
      when: { op: 'equals', left: 'subject.standing', right: 'retired' },
      exempt: [],
      outcome: 'not-in-scope',
    },
    {
      clause: 'long-absent-floating',
      title: { en: 'floating members who are long absent', zh: '长期外出流动党员' },
      source: 'T24: long-absent floating members suspended',
      when: { op: 'equals', left: 'subject.standing', right: 'long-absent-floating' },
      exempt: [],
      outcome: 'suspended',
    },
  ],
  values: [
    {
      name: 'total',
      title: { en: 'total', zh: '总分' },
      of: {
        kind: 'less',
        clause: 'total',
        title: { en: 'total', zh: '总分' },
        source: 'T24: base 60 + additions (no ceiling) − deductions, floor 0, reset each year',
        from: {
          kind: 'sum',
          clause: 'earned',
          title: { en: 'base and additions', zh: '基础分与加分' },
          of: [
            { kind: 'constant', clause: 'base', title: { en: 'base', zh: '基础分' }, points: 60 },
            meetings,
            training,
          ],
        },
        deductions: [
          {
            kind: 'facts',
            clause: 'deductions',
            title: { en: 'deductions', zh: '扣分' },
            fact: 'deduction',
            value: { kind: 'per-unit', field: 'points', points: 1 },
          },
        ],
        floor: 0,
      },
    },
  ],
  grading: noGrades('total'),
}
