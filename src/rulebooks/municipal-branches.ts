import { civilDate } from '../calendar/index.ts'
import type { BandedRulebook, InputNode } from '../rulebook/index.ts'
import type { InputSpec } from '../vocabulary/index.ts'

function score(name: string, en: string, zh: string): InputSpec {
  return { name, from: 0, to: 100, decimals: 2, title: { en, zh } }
}

function read(input: string): InputNode {
  return { kind: 'input', clause: input, input }
}

/**
 * T03, stars of branches in a municipality: (basic items − deductions) × 70% + evaluation × 30%; five
 * stars from 90, four 80–89, three 70–79, two 60–69, one below 60; at most 30% with five stars among all.
 * The three numbers come in as they were decided; one that is absent is missing, never zero.
 *
 * The text leaves three things open, and so does this (`'?'` is refused with `choice-open` until decided):
 * where 89.5 belongs (`grading.fractions`), what becomes of branches that tie at the last seat (`tie`),
 * and what an upheld objection does to third branches (`afterRuling`). Seats are rounded down as in the
 * text's own case, and the base is all branches, as it says. Who comes first where there are more than
 * seats it does not say in words: the score is the only number that it has. The order of the year
 * (self-report by 31 December, check, rating, publicity, the city's review of five stars, publicity) is
 * for the cycle. Id, days and bounds are ours.
 *
 * Worked cases: basic 95, deduction 4, evaluation 88 → 90.1; 12 branches → 3 seats (3.6 floored).
 */
export const municipalBranches: BandedRulebook = {
  id: 'municipal-branches',
  version: '2023',
  title: { en: 'Stars of branches in a municipality', zh: '市级支部星级评定' },
  source: 'T03',
  inForce: { from: civilDate('2000-01-01') },
  zone: 'Asia/Shanghai',
  cycle: 'year',
  catalogue: {
    facts: [],
    attributes: [],
    inputs: [
      score('basic', 'basic items', '基础项得分'),
      score('deduction', 'deductions', '扣分'),
      score('evaluation', 'evaluation', '评议得分'),
    ],
  },
  values: [
    {
      name: 'score',
      title: { en: 'score', zh: '得分' },
      of: {
        kind: 'weighted',
        clause: 'score',
        title: { en: 'score', zh: '得分' },
        source: 'T03: (basic items − deductions) × 70% + evaluation × 30%',
        of: [
          {
            weight: 0.7,
            value: {
              kind: 'less',
              clause: 'net',
              title: { en: 'basic items less deductions', zh: '基础项减扣分' },
              from: read('basic'),
              deductions: [read('deduction')],
            },
          },
          { weight: 0.3, value: read('evaluation') },
        ],
      },
    },
  ],
  grading: {
    clause: 'stars',
    title: { en: 'stars', zh: '星级' },
    source: 'T03: five stars from 90, four 80–89, three 70–79, two 60–69, one below 60',
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
      {
        grade: 'two-star',
        title: { en: 'two stars', zh: '二星' },
        at: { from: 60, to: 69, ends: '[]' },
      },
      { grade: 'one-star', title: { en: 'one star', zh: '一星' }, at: { to: 60, ends: '()' } },
    ],
    fractions: '?',
    order: [{ by: 'value.score', first: 'highest' }],
  },
  quotas: [
    {
      clause: 'five-star-share',
      title: { en: 'at most 30% with five stars', zh: '五星不超过30%' },
      source: 'T03: at most 30% five-star among all; 12 branches → 3 seats (3.6 floored)',
      grade: 'five-star',
      counts: 'grade',
      share: 0.3,
      seats: 'down',
      base: 'all',
      tie: '?',
    },
  ],
  afterRuling: '?',
}
