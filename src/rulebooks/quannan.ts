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
 * T37, quarterly: self 10%, democratic 40%, organisation 50%; 70 and over healthy, 60–69 yellow line,
 * below 60 red line; from 90 first for awards. The three scores come in as they were decided; one that
 * is absent is missing, never zero.
 *
 * The text prints whole numbers and does not say where 69.5 belongs: `grading.fractions` is `'?'`, which
 * is refused with `choice-open` until a rounding is named. Id and days are ours, and the text as we have
 * it does not say who decides on the awards.
 *
 * Worked case: 95 / 70 / 66 → 70.5.
 */
export const quannan: BandedRulebook = {
  id: 'quannan',
  version: '1',
  title: { en: 'Quarterly health check, Quannan', zh: '季度体检（全南）' },
  source: 'T37',
  inForce: { from: civilDate('2000-01-01') },
  zone: 'Asia/Shanghai',
  cycle: 'quarter',
  catalogue: {
    facts: [],
    attributes: [],
    inputs: [
      score('self', 'self-rating', '自评'),
      score('democratic', 'democratic rating', '民主测评'),
      score('organisation', "the organisation's rating", '组织评定'),
    ],
  },
  values: [
    {
      name: 'quarter',
      title: { en: 'the quarter', zh: '季度得分' },
      of: {
        kind: 'weighted',
        clause: 'quarter',
        title: { en: 'the quarter', zh: '季度得分' },
        source: 'T37: self 10%, democratic 40%, organisation 50%',
        of: [
          { weight: 0.1, value: read('self') },
          { weight: 0.4, value: read('democratic') },
          { weight: 0.5, value: read('organisation') },
        ],
      },
    },
  ],
  grading: {
    clause: 'lines',
    title: { en: 'lines', zh: '等次' },
    source: 'T37: ≥ 70 healthy; 60–69 yellow line; < 60 red line; ≥ 90 first for awards',
    value: 'quarter',
    bands: [
      {
        grade: 'healthy-first',
        title: { en: 'healthy, first for awards', zh: '健康，优先评优' },
        at: { from: 90, ends: '[)' },
      },
      {
        grade: 'healthy',
        title: { en: 'healthy', zh: '健康' },
        at: { from: 70, to: 90, ends: '[)' },
      },
      {
        grade: 'yellow-line',
        title: { en: 'yellow line', zh: '黄线' },
        at: { from: 60, to: 69, ends: '[]' },
      },
      { grade: 'red-line', title: { en: 'red line', zh: '红线' }, at: { to: 60, ends: '()' } },
    ],
    fractions: '?',
  },
  measures: [
    {
      clause: 'awards',
      title: { en: 'first for awards', zh: '优先评优' },
      source: 'T37: ≥ 90 first for awards',
      measure: 'first-for-awards',
      grades: ['healthy-first'],
      decidedBy: 'whoever gives the awards',
    },
  ],
}
