import { civilDate } from '../calendar/index.ts'
import type { Band, MeasureRule, Rulebook } from '../rulebook/index.ts'
import type { FieldSpec } from '../vocabulary/index.ts'

const starred = ['five-star', 'four-star', 'three-star', 'no-star'] as const

/** Money that a measure is a part of. Only those for whom something follows need it. */
function sum(name: string, en: string, zh: string): FieldSpec {
  const bounds = { from: 0, to: 100_000_000, decimals: 2, unit: 'CNY' }
  return { name, type: 'number', ...bounds, optional: true, title: { en, zh } }
}

/** A part of the work fund that follows from a grade; below 0 it is taken off. */
function fund(clause: string, grade: string, share: number, source: string): MeasureRule {
  return {
    clause,
    title: { en: 'work fund', zh: '工作经费' },
    source,
    measure: clause,
    grades: [grade],
    amount: { kind: 'of-principal', of: 'subject.work-fund', share, rounding: '?' },
    decidedBy: 'whoever allots the work fund',
  }
}

/**
 * T05, stars of branches in a county: from 90 five, 80–89 four, 70–79 three, below 70 none; with five
 * stars 110% of the work fund, without a star 10% less. The score comes in as it was decided. What it
 * means for the secretary is in {@link hongyaSecretaries}. Stars may be added or removed at any time:
 * change what is known of the branch and grade again.
 *
 * The text prints whole numbers and does not say where 89.5 belongs (`grading.fractions`), nor how a
 * fraction of a cent is rounded (`rounding` of each sum): `'?'` is refused with `choice-open` until
 * decided. "None" is written as a grade of its own, for measures follow from it. Id, days, cycle, bounds
 * and currency are ours, and so is who decides.
 */
export const hongya: Rulebook = {
  id: 'hongya',
  version: '1',
  title: { en: 'Stars of branches, Hongya', zh: '支部星级管理（洪雅）' },
  source: 'T05',
  inForce: { from: civilDate('2000-01-01') },
  zone: 'Asia/Shanghai',
  cycle: 'year',
  catalogue: {
    facts: [],
    attributes: [sum('work-fund', 'work fund', '工作经费')],
    inputs: [{ name: 'score', from: 0, to: 100, decimals: 2, title: { en: 'score', zh: '得分' } }],
  },
  values: [
    {
      name: 'score',
      title: { en: 'score', zh: '得分' },
      of: { kind: 'input', clause: 'score', input: 'score' },
    },
  ],
  grading: {
    clause: 'stars',
    title: { en: 'stars', zh: '星级' },
    source: 'T05: ≥ 90 five; 80–89 four; 70–79 three; below 70 none',
    value: 'score',
    bands: [
      {
        grade: 'five-star',
        title: { en: 'five stars', zh: '五星' },
        at: { from: 90, ends: '[)' },
      },
      {
        grade: 'four-star',
        title: { en: 'four stars', zh: '四星' },
        at: { from: 80, to: 89, ends: '[]' },
      },
      {
        grade: 'three-star',
        title: { en: 'three stars', zh: '三星' },
        at: { from: 70, to: 79, ends: '[]' },
      },
      { grade: 'no-star', title: { en: 'no star', zh: '不定星' }, at: { to: 70, ends: '()' } },
    ],
    fractions: '?',
  },
  measures: [
    fund('full-fund-and-a-tenth', 'five-star', 1.1, 'T05: five-star: 110% of the work fund'),
    fund('a-tenth-off-the-fund', 'no-star', -0.1, 'T05: no star: fund −10%'),
  ],
  money: { currency: 'CNY', decimals: 2 },
}

/**
 * T05, the secretaries of these branches: where the branch has five stars, rating the secretary excellent
 * is proposed (the text says "in principle", so that people decide); where it has no star, the secretary
 * may not be rated excellent, and pay is 10% less. Grade it with {@link hongya} as the population
 * `branches`: a branch that loses its star takes its secretary along.
 *
 * How secretaries themselves are rated the text does not say: pass the bands that an appraisal out of 100
 * is held against, `'excellent'` first. It does not say either what holds for a secretary without a
 * graded branch (`whenMissing` of each clause), nor how a fraction of a cent is rounded: `'?'` until
 * decided. That the pay is the secretary's is our reading. Id, days, cycle, bounds and currency are ours,
 * and so is who decides.
 */
export function hongyaSecretaries(bands: readonly [Band, Band, ...Band[]]): Rulebook {
  const decidedBy = 'whoever appraises the secretaries'
  const noStar = { op: 'equals', left: 'link.branch', right: 'no-star' } as const
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
    catalogue: {
      facts: [],
      attributes: [sum('pay', 'pay', '报酬')],
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
          grades: starred,
        },
      ],
    },
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
    measures: [
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
    ],
    money: { currency: 'CNY', decimals: 2 },
  }
}
