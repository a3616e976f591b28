import { civilDate } from '../calendar/index.ts'
import type { PledgeRules, Rulebook } from '../rulebook/index.ts'

/**
 * The smallest rulebook that does something: five points for each pledge kept, half a point for an hour
 * of service up to ten, a star from ten points on. For first steps and tests; nobody published it.
 */
export const smallest: Rulebook & { readonly pledges: PledgeRules } = {
  id: 'smallest',
  version: '1',
  title: { en: 'The smallest rulebook', zh: '最小规则' },
  source: 'an example',
  inForce: { from: civilDate('2020-01-01') },
  zone: 'Asia/Shanghai',
  cycle: 'year',
  catalogue: {
    facts: [
      {
        kind: 'verdict',
        title: { en: 'the verdict on a pledge', zh: '承诺核定' },
        fields: [
          {
            name: 'outcome',
            type: 'choice',
            options: ['fulfilled', 'partly-fulfilled', 'not-fulfilled'],
          },
        ],
        recordedBy: [],
        certifiedBy: [],
        evidence: 0,
      },
      {
        kind: 'service',
        title: { en: 'service', zh: '志愿服务' },
        fields: [{ name: 'hours', type: 'number', from: 0, to: 24, decimals: 1, unit: 'h' }],
        recordedBy: [],
        certifiedBy: ['community'],
        evidence: 0,
      },
    ],
    attributes: [],
    inputs: [],
  },
  values: [
    {
      name: 'total',
      of: {
        kind: 'sum',
        clause: 'total',
        title: { en: 'points', zh: '积分' },
        of: [
          {
            kind: 'facts',
            clause: 'kept',
            title: { en: 'pledges kept', zh: '承诺兑现' },
            fact: 'verdict',
            where: { op: 'equals', left: 'fact.outcome', right: 'fulfilled' },
            value: { kind: 'fixed', points: 5 },
          },
          {
            kind: 'facts',
            clause: 'service',
            title: { en: 'service', zh: '志愿服务' },
            fact: 'service',
            value: { kind: 'per-unit', field: 'hours', points: 0.5 },
            caps: [{ per: 'period', points: 10 }],
          },
        ],
      },
    },
  ],
  grading: {
    clause: 'stars',
    title: { en: 'stars', zh: '评星' },
    value: 'total',
    bands: [
      { grade: 'star', title: { en: 'a star', zh: '一星' }, at: { from: 10, ends: '[)' } },
      { grade: 'no-star', title: { en: 'no star', zh: '无星' }, at: { to: 10, ends: '()' } },
    ],
  },
  posting: { value: 'total', rounding: 'half-up' },
  pledges: {
    clause: 'pledges',
    kinds: [
      {
        kind: 'immediate',
        title: { en: 'immediate', zh: '即时承诺' },
        needsPost: false,
        reviewedMonthly: false,
      },
    ],
    perMember: { atLeast: 1, atMost: 3 },
    publications: ['notice-board'],
    forms: ['writing'],
    comments: 0,
    facts: { verdict: 'verdict' },
  },
}
