import { civilDate } from '../calendar/index.ts'
import type { BandedRulebook } from '../rulebook/index.ts'

/**
 * T44, a street: the grade with the highest share wins; at least two thirds of the representatives are there.
 *
 * The text leaves open, and so does this: what equal shares mean (`values.0.of.tie`), and whether who
 * came, all ballots or valid ones make the two thirds (`values.0.of.quorum.anyOf.0.count`). They are two
 * thirds of those who have the right to vote. Who fails them has no result. The text as we have it names
 * no grades: these four are ours, and so are id and days. The value of a grade is its place from below,
 * and says nothing else.
 *
 * @example
 * ```ts
 * import { checkRulebook } from 'pledgebook'
 * import { highestShare } from 'pledgebook/rulebooks'
 *
 * checkRulebook(highestShare).map(({ code, path }) => `${code} ${path.join('.')}`)
 * // => ['choice-open values.0.of.tie', 'choice-open values.0.of.quorum.anyOf.0.count']
 * ```
 */
export const highestShare: BandedRulebook = {
  id: 'highest-share',
  version: '1',
  title: { en: 'Review in a street', zh: '街道民主评议' },
  source: 'T44',
  inForce: { from: civilDate('2000-01-01') },
  zone: 'Asia/Shanghai',
  cycle: 'year',
  catalogue: { facts: [], attributes: [], inputs: [] },
  raters: [
    {
      group: 'representatives',
      title: { en: 'representatives', zh: '代表' },
      scores: [
        { choice: 'excellent', points: 4, title: { en: 'excellent', zh: '优秀' } },
        { choice: 'good', points: 3, title: { en: 'good', zh: '良好' } },
        { choice: 'fair', points: 2, title: { en: 'fair', zh: '一般' } },
        { choice: 'poor', points: 1, title: { en: 'poor', zh: '较差' } },
      ],
    },
  ],
  values: [
    {
      name: 'most',
      title: { en: 'the grade with the highest share', zh: '得票率最高的等次' },
      of: {
        kind: 'plurality',
        clause: 'most',
        title: { en: 'the grade with the highest share', zh: '得票率最高的等次' },
        source: 'T44: the grade with the highest share wins',
        groups: [{ group: 'representatives', weight: 1 }],
        tie: '?',
        missingGroup: 'refuse',
        quorum: {
          anyOf: [
            {
              group: 'representatives',
              count: '?',
              of: 'entitled',
              share: '2/3',
              strictly: false,
            },
          ],
          failed: 'refuse',
        },
      },
    },
  ],
  grading: {
    clause: 'grade',
    title: { en: 'grade', zh: '等次' },
    source: 'T44: the grade with the highest share wins',
    value: 'most',
    bands: [
      { grade: 'excellent', title: { en: 'excellent', zh: '优秀' }, at: { from: 4, ends: '[)' } },
      { grade: 'good', title: { en: 'good', zh: '良好' }, at: { from: 3, to: 4, ends: '[)' } },
      { grade: 'fair', title: { en: 'fair', zh: '一般' }, at: { from: 2, to: 3, ends: '[)' } },
      { grade: 'poor', title: { en: 'poor', zh: '较差' }, at: { to: 2, ends: '()' } },
    ],
  },
}
