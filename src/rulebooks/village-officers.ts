import { civilDate } from '../calendar/index.ts'
import type { BandedRulebook } from '../rulebook/index.ts'
import { noGrades } from './no-grades.ts'

/**
 * T52, village officers: 30% of the wage is performance pay, paid in proportion to the score out of 100;
 * what is withheld funds prizes. The score comes in as it was decided.
 *
 * The text as we have it does not say how a fraction of a cent is rounded: `amount.rounding` is `'?'`,
 * which is refused with `choice-open` until decided. It does not say either who gets the prizes, nor in
 * which shares: add a measure whose amount is the pool `{ withheldBy: 'performance-pay' }` once that is
 * known. Id, days, the bounds of wage and score and the currency are ours, and so is who decides.
 *
 * Worked case: wage 2,000, score 92 → 552 paid, 48 to the pool.
 */
export const villageOfficers: BandedRulebook = {
  id: 'village-officers',
  version: '1',
  title: { en: 'Performance pay of village officers', zh: '村干部绩效报酬' },
  source: 'T52',
  inForce: { from: civilDate('2000-01-01') },
  zone: 'Asia/Shanghai',
  cycle: 'year',
  catalogue: {
    facts: [],
    attributes: [
      {
        name: 'wage',
        type: 'number',
        from: 0,
        to: 1_000_000,
        decimals: 2,
        unit: 'CNY',
        title: { en: 'wage', zh: '报酬' },
      },
    ],
    inputs: [
      { name: 'score', from: 0, to: 100, decimals: 2, title: { en: 'score', zh: '考核得分' } },
    ],
  },
  values: [
    {
      name: 'score',
      title: { en: 'score', zh: '考核得分' },
      of: { kind: 'input', clause: 'score', input: 'score' },
    },
  ],
  grading: noGrades('score'),
  measures: [
    {
      clause: 'performance-pay',
      title: { en: 'performance pay', zh: '绩效报酬' },
      source: 'T52: 30% of wage is performance pay, in proportion to score / 100',
      measure: 'performance-pay',
      amount: {
        kind: 'of-principal',
        of: 'subject.wage',
        share: 0.3,
        proportion: { value: 'score', full: 100 },
        rounding: '?',
      },
      decidedBy: 'whoever pays the wages',
    },
  ],
  money: { currency: 'CNY', decimals: 2 },
}
