import { civilDate } from '../calendar/index.ts'
import type { BandedRulebook, RatioNode, ScaledNode } from '../rulebook/index.ts'
import type { Condition, Titles } from '../vocabulary/index.ts'
import { noGrades } from './no-grades.ts'
import { ownKind } from './own-kind.ts'

/** The average score of the items of a section that had work. */
function average(section: string): RatioNode {
  const where: Condition = {
    op: 'all',
    of: [
      { op: 'equals', left: 'fact.section', right: section },
      { op: 'equals', left: 'fact.work', right: true },
    ],
  }
  return {
    kind: 'ratio',
    clause: `${section}-average`,
    title: { en: 'average of the items with work', zh: '有对应工作各项的平均分' },
    source: 'T53: an item with no matching work scores the average of the others',
    of: {
      kind: 'facts',
      clause: `${section}-scores`,
      fact: 'item',
      where,
      value: { kind: 'per-unit', field: 'score', points: 1 },
    },
    to: { kind: 'count', clause: `${section}-items`, fact: 'item', where },
    zero: '?',
  }
}

function section(name: string, full: number, source: string, title: Titles): ScaledNode {
  const of = average(name)
  return { kind: 'scaled', clause: name, title, source, of, times: full, per: 100 }
}

/**
 * T53, a street, 2014: an item with no matching work scores the average of the others; economic work
 * makes 20 points, social work 80.
 *
 * The items come in as facts, each with a score out of 100, for the text as we have it does not name
 * them; all items of a section weigh the same, and the others whose average counts are those of the
 * same section: both are our reading. An item without work is a fact, too (`work: false`; its score is
 * not read), so that nothing is averaged away in silence. What a section is worth in which no item had
 * work is left open: `'?'`, refused with `choice-open` until decided. It names nobody who records a fact.
 * Id, days and cycle are ours.
 *
 * @example
 * ```ts
 * import { compileRulebook } from 'pledgebook'
 * import { streetItems } from 'pledgebook/rulebooks'
 *
 * const open = compileRulebook(streetItems)
 * open.ok ? [] : open.refusals.map(({ code, subject }) => [code, subject])
 * // => [['choice-open', 'economic-average'], ['choice-open', 'social-average']]
 *
 * const decided = JSON.parse(JSON.stringify(streetItems).replaceAll('"?"', '"refuse"'))
 * compileRulebook(decided).ok // => true
 * ```
 */
export const streetItems: BandedRulebook = {
  id: 'street-items',
  version: '2014',
  title: { en: 'Items of a street', zh: '街道考核项目计分' },
  source: 'T53',
  inForce: { from: civilDate('2000-01-01') },
  zone: 'Asia/Shanghai',
  cycle: 'year',
  catalogue: {
    facts: [
      ownKind('item', 'an item', '考核项目', [
        { name: 'item', type: 'text', longest: 200 },
        { name: 'section', type: 'choice', options: ['economic', 'social'] },
        { name: 'work', type: 'flag', title: { en: 'matching work', zh: '有对应工作' } },
        { name: 'score', type: 'number', from: 0, to: 100, decimals: 2 },
      ]),
    ],
    attributes: [],
    inputs: [],
  },
  values: [
    {
      name: 'total',
      title: { en: 'total', zh: '总分' },
      of: {
        kind: 'sum',
        clause: 'total',
        title: { en: 'total', zh: '总分' },
        source: 'T53: economic 20 + social 80',
        of: [
          section('economic', 20, 'T53: economic 20', { en: 'economic', zh: '经济工作' }),
          section('social', 80, 'T53: social 80', { en: 'social', zh: '社会工作' }),
        ],
      },
    },
  ],
  grading: noGrades('total'),
}
