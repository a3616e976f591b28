import { civilDate } from '../calendar/index.ts'
import type { BandedRulebook } from '../rulebook/index.ts'
import type { InputSpec } from '../vocabulary/index.ts'

function growth(name: string, en: string, zh: string): InputSpec {
  return { name, from: -100, to: 10_000, decimals: 2, title: { en, zh } }
}

/**
 * T12, stars in Jiangdu, given every two years: whose two growth rates are both at least 10% has at least
 * four stars, whatever the rest of the text makes.
 *
 * What the rest of the text makes comes in as a number of stars, for we do not have it; all below four
 * are one grade here. Which two rates they are, the text as we have it does not say, nor what a rate
 * that is not known means (`whenMissing`): `'?'`, refused with `choice-open` until decided. Id, days,
 * bounds and the year in which the two years begin are ours.
 *
 * @example
 * ```ts
 * import { compileRulebook } from 'pledgebook'
 * import { jiangdu } from 'pledgebook/rulebooks'
 *
 * const open = compileRulebook(jiangdu)
 * open.ok ? [] : open.refusals.map(({ code, path }) => [code, path.join('.')])
 * // => [['choice-open', 'vetoes.0.whenMissing']]
 *
 * const vetoes = (jiangdu.vetoes ?? []).map((veto) => ({ ...veto, whenMissing: 'refuse' as const }))
 * compileRulebook({ ...jiangdu, vetoes }).ok // => true
 * ```
 */
export const jiangdu: BandedRulebook = {
  id: 'jiangdu',
  version: '1',
  title: { en: 'Stars, Jiangdu', zh: '星级评定（江都）' },
  source: 'T12',
  inForce: { from: civilDate('2000-01-01') },
  zone: 'Asia/Shanghai',
  cycle: { kind: 'cycle', anchor: civilDate('2000-01-01'), months: 24 },
  catalogue: {
    facts: [],
    attributes: [],
    inputs: [
      { name: 'stars', from: 0, to: 5, decimals: 0, title: { en: 'stars', zh: '星数' } },
      growth('first-growth', 'first growth rate in percent', '第一项增长率'),
      growth('second-growth', 'second growth rate in percent', '第二项增长率'),
    ],
  },
  values: [
    {
      name: 'stars',
      title: { en: 'stars', zh: '星数' },
      of: { kind: 'input', clause: 'stars', input: 'stars' },
    },
  ],
  grading: {
    clause: 'grades',
    title: { en: 'stars', zh: '星级' },
    source: 'T12: every two years',
    value: 'stars',
    bands: [
      { grade: 'five-star', title: { en: 'five stars', zh: '五星' }, at: { from: 5, ends: '[)' } },
      {
        grade: 'four-star',
        title: { en: 'four stars', zh: '四星' },
        at: { from: 4, to: 5, ends: '[)' },
      },
      {
        grade: 'below-four-star',
        title: { en: 'fewer than four stars', zh: '四星以下' },
        at: { to: 4, ends: '()' },
      },
    ],
  },
  vetoes: [
    {
      clause: 'two-growth-rates',
      title: { en: 'two growth rates of at least 10%', zh: '两项增长率均达10%' },
      source: 'T12: two growth rates of at least 10% → at least four stars',
      when: {
        op: 'all',
        of: [
          { op: 'at-least', left: 'input.first-growth', right: 10 },
          { op: 'at-least', left: 'input.second-growth', right: 10 },
        ],
      },
      whenMissing: '?',
      effect: { kind: 'at-least', grade: 'four-star' },
    },
  ],
}
