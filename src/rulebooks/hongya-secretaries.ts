import { civilDate } from '../calendar/index.ts'
import type { Band, BandedRulebook, MeasureRule } from '../rulebook/index.ts'
import type { Catalogue } from '../vocabulary/index.ts'
import { yuanAttribute } from './yuan-attribute.ts'

const catalogue: Catalogue = {
  facts: [],
  attributes: [yuanAttribute('pay', 'pay', '报酬')],
  inputs: [
    {
      name: 'appraisal',
      from: 0,
      to: 100,
      decimals: 2,
      title: { en: 'appraisal', zh: '考评得分' },
    },
  ],
  links: [
    {
      name: 'branch',
      title: { en: 'the branch', zh: '所在支部' },
      population: 'branches',
      grades: ['five-star', 'four-star', 'three-star', 'no-star'],
    },
  ],
}

const noStar = { op: 'equals', left: 'link.branch', right: 'no-star' } as const

const decidedBy = 'whoever appraises the secretaries'

const measures: readonly MeasureRule[] = [
  {
    clause: 'rate-excellent',
    title: { en: 'five stars: rated excellent in principle', zh: '五星支部书记原则上评优' },
    source: 'T05: five-star: secretary in principle rated excellent',
    measure: 'rate-excellent',
    when: { op: 'equals', left: 'link.branch', right: 'five-star' },
    whenMissing: '?',
    decidedBy,
  },
  {
    clause: 'a-tenth-off-the-pay',
    title: { en: 'no star: pay less 10%', zh: '支部不定星，报酬下浮10%' },
    source: 'T05: no star: pay −10%',
    measure: 'a-tenth-off-the-pay',
    when: noStar,
    whenMissing: '?',
    amount: { kind: 'of-principal', of: 'subject.pay', share: -0.1, rounding: '?' },
    decidedBy,
  },
]

/**
 * T05, the secretaries of branches: where the branch has five stars, rating the secretary excellent
 * is proposed (the text says "in principle", so that people decide); where it has no star, the secretary
 * may not be rated excellent, and pay is 10% less. Grade it with `hongya` as the population
 * `branches`: a branch that loses its star takes its secretary along.
 *
 * How secretaries themselves are rated the text does not say: pass the bands that an appraisal out of 100
 * is held against, `'excellent'` first. It does not say either what holds for a secretary without a
 * graded branch (`whenMissing` of each clause), nor how a fraction of a cent is rounded: `'?'` until
 * decided. That the pay is the secretary's is our reading. Id, days, cycle, bounds and currency are ours,
 * and so is who decides.
 */
export function hongyaSecretaries(bands: readonly [Band, Band, ...Band[]]): BandedRulebook {
  return {
    id: 'hongya-secretaries',
    version: '1',
    title: {
      en: 'Secretaries and the stars of their branches, Hongya',
      zh: '支部书记考评（洪雅）',
    },
    source: 'T05',
    inForce: { from: civilDate('2000-01-01') },
    zone: 'Asia/Shanghai',
    cycle: 'year',
    catalogue,
    values: [
      {
        name: 'appraisal',
        title: { en: 'appraisal', zh: '考评得分' },
        of: { kind: 'input', clause: 'appraisal', input: 'appraisal' },
      },
    ],
    grading: {
      clause: 'rating',
      title: { en: 'rating', zh: '考评等次' },
      source: 'none: the text as published does not say how secretaries are rated',
      value: 'appraisal',
      bands,
    },
    vetoes: [
      {
        clause: 'not-excellent',
        title: { en: 'no star: not excellent', zh: '支部不定星，不得评优' },
        source: 'T05: no star: secretary may not be rated excellent',
        when: noStar,
        whenMissing: '?',
        effect: { kind: 'at-most', grade: bands[1].grade },
      },
    ],
    measures,
    money: { currency: 'CNY', decimals: 2 },
  }
}
