import { civilDate } from '../calendar/index.ts'
import type { Rulebook, ShareGrading, Veto } from '../rulebook/index.ts'
import { ownKind } from './own-kind.ts'

const fiveStar = { grade: 'five-star', title: { en: 'five stars', zh: '五星' } }
const fourStar = { grade: 'four-star', title: { en: 'four stars', zh: '四星' } }
const threeStar = { grade: 'three-star', title: { en: 'three stars', zh: '三星' } }
const stars = [fiveStar, fourStar, threeStar]

/** A grade that an honour gives directly. An honour below district level gives none. */
function direct({ grade, title: { en, zh } }: typeof fiveStar): Veto {
  return {
    clause: `direct-${grade}`,
    title: { en: `${en} directly`, zh: `直接定为${zh}` },
    source: 'T06: direct grading for honours at district level and above',
    when: {
      op: 'at-least',
      left: {
        count: 'honour',
        where: {
          op: 'all',
          of: [
            { op: 'equals', left: 'fact.grade', right: grade },
            { op: 'in', left: 'fact.level', right: ['district', 'city', 'province', 'nation'] },
          ],
        },
      },
      right: 1,
    },
    effect: { kind: 'exactly', grade },
  }
}

/**
 * T06, a district scheme: 10% of the units are to have five stars, 40% four, 30% three, the rest is
 * ungraded. Honours at district level and above are graded directly.
 *
 * The text leaves open how a part of a seat is rounded (`seats`), who ties at the last
 * seat (`tie`), whether a direct grade takes a seat (`direct`), and what an upheld objection does to
 * others (`afterRuling`): `'?'`, refused with `choice-open` until decided. It does not say which grade an
 * honour gives, so that stands in the record of the honour; of several the highest holds. Nor does it say
 * by what units are placed: a score comes in as it was decided. It names nobody who records a fact. Id,
 * days, cycle, words of levels and bounds are ours.
 *
 * @example
 * ```ts
 * import { compileRulebook } from 'pledgebook'
 * import { districtShares } from 'pledgebook/rulebooks'
 *
 * const open = compileRulebook(districtShares)
 * open.ok ? [] : open.refusals.map(({ path }) => path.join('.'))
 * // => ['grading.ladder.0.seats', 'grading.ladder.1.seats', 'grading.ladder.2.seats', 'grading.tie', 'grading.direct', 'afterRuling']
 *
 * const ladder = districtShares.grading.ladder.map((each) => ({ ...each, seats: 'down' as const }))
 * const decisions = { tie: 'refuse', direct: 'takes-seat' } as const
 * const grading = { ...districtShares.grading, ladder, ...decisions }
 * compileRulebook({ ...districtShares, grading, afterRuling: 'rerun' }).ok // => true
 * ```
 */
export const districtShares: Rulebook & { readonly grading: ShareGrading } = {
  id: 'district-shares',
  version: '1',
  title: { en: 'Stars of a district by target shares', zh: '区级按比例评星' },
  source: 'T06',
  inForce: { from: civilDate('2000-01-01') },
  zone: 'Asia/Shanghai',
  cycle: 'year',
  catalogue: {
    facts: [
      ownKind('honour', 'an honour', '表彰', [
        {
          name: 'level',
          type: 'choice',
          options: ['below-district', 'district', 'city', 'province', 'nation'],
        },
        { name: 'grade', type: 'choice', options: stars.map(({ grade }) => grade) },
      ]),
    ],
    attributes: [],
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
    kind: 'shares',
    clause: 'target-shares',
    title: { en: 'target shares', zh: '评星比例' },
    source: 'T06: 10% / 40% / 30% for five / four / three, the rest ungraded',
    value: 'score',
    ladder: [
      { ...fiveStar, share: 0.1, seats: '?' },
      { ...fourStar, share: 0.4, seats: '?' },
      { ...threeStar, share: 0.3, seats: '?' },
    ],
    rest: null,
    // Nothing takes anybody out of the grading.
    base: 'all',
    tie: '?',
    direct: '?',
    order: [{ by: 'value.score', first: 'highest' }],
  },
  vetoes: [direct(threeStar), direct(fourStar), direct(fiveStar)],
  afterRuling: '?',
}
