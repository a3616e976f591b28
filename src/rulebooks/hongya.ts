import { civilDate } from '../calendar/index.ts'
import type { BandedRulebook, MeasureRule } from '../rulebook/index.ts'
import { yuanAttribute } from './yuan-attribute.ts'

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
 * means for the secretary is in `hongyaSecretaries`. Stars may be added or removed at any time: by hand,
 * with a reason and for so long as it says (`manual`), or by grading again when what is known has changed.
 *
 * The text prints whole numbers and does not say where 89.5 belongs (`grading.fractions`), nor how a
 * fraction of a cent is rounded (`rounding` of each sum): `'?'` is refused with `choice-open` until
 * decided. "None" is written as a grade of its own, for measures follow from it. Id, days, cycle, bounds
 * and currency are ours, and so is who decides.
 */
export const hongya: BandedRulebook = {
  id: 'hongya',
  version: '1',
  title: { en: 'Stars of branches, Hongya', zh: '支部星级管理（洪雅）' },
  source: 'T05',
  inForce: { from: civilDate('2000-01-01') },
  zone: 'Asia/Shanghai',
  cycle: 'year',
  catalogue: {
    facts: [],
    attributes: [yuanAttribute('work-fund', 'work fund', '工作经费')],
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
  manual: {
    clause: 'at-any-time',
    title: { en: 'stars added or removed at any time', zh: '动态增星减星' },
    source: 'T05: stars added or removed at any time',
    decidedBy: 'whoever gives the stars',
  },
  measures: [
    fund('full-fund-and-a-tenth', 'five-star', 1.1, 'T05: five-star: 110% of the work fund'),
    fund('a-tenth-off-the-fund', 'no-star', -0.1, 'T05: no star: fund −10%'),
  ],
  money: { currency: 'CNY', decimals: 2 },
}
