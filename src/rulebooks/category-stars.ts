import { civilDate } from '../calendar/index.ts'
import type { BandedRulebook, InputNode, LadderNode, ValueNode } from '../rulebook/index.ts'
import type { InputSpec, Titles } from '../vocabulary/index.ts'
import { noGrades } from './no-grades.ts'
import { ownKind } from './own-kind.ts'

function input(name: string, to: number, decimals: number, en: string, zh: string): InputSpec {
  return { name, from: 0, to, decimals, title: { en, zh } }
}

function read(name: string): InputNode {
  return { kind: 'input', clause: name, input: name }
}

/** Three points where the number is 0. */
function none(clause: string, of: string, source: string, title: Titles): LadderNode {
  const steps = [{ from: 1, reached: 'at', points: 0 }] as const
  return { kind: 'ladder', clause, title, source, of: read(of), how: 'highest', steps, below: 3 }
}

const deductions: readonly ValueNode[] = [
  {
    kind: 'scaled',
    clause: 'age',
    title: { en: 'mean age above 48', zh: '平均年龄超过48岁' },
    source: 'T09: mean age of the committee above 48, −3 per year',
    of: {
      kind: 'ladder',
      clause: 'years-above-48',
      of: read('mean-age'),
      how: 'slices',
      steps: [{ from: 48, reached: 'above', points: 1 }],
      below: 0,
    },
    times: 3,
    rounding: '?',
    to: 3,
  },
  {
    kind: 'scaled',
    clause: 'schooling',
    title: { en: 'senior-school share below 55%', zh: '高中以上学历不足55%' },
    source: 'T09: senior-school share below 55%, −1 per percentage point',
    of: {
      kind: 'less',
      clause: 'points-below-55',
      from: { kind: 'constant', clause: 'share-wanted', points: 55 },
      deductions: [
        {
          kind: 'scaled',
          clause: 'share',
          title: { en: 'senior-school share in percent', zh: '高中以上学历占比' },
          times: 100,
          of: {
            kind: 'ratio',
            clause: 'share-of-committee',
            of: read('senior-school'),
            to: read('committee'),
            zero: 'refuse',
          },
        },
      ],
      floor: 0,
    },
    rounding: '?',
  },
  none('no-woman', 'women', 'T09: no woman −3', { en: 'no woman', zh: '无女性成员' }),
  none('nobody-under-35', 'under-35', 'T09: nobody under 35 −3', {
    en: 'nobody under 35',
    zh: '无35岁以下成员',
  }),
]

/**
 * T09, stars of village organisations in a county: each star is a category with 100 points of its own;
 * 80 or more in it earn that star; the stars are the categories passed. The category that looks at the
 * committee loses points by its make-up: 3 for each year of its mean age above 48, 1 for each percentage
 * point of its senior-school share below 55, 3 without a woman, 3 without anybody under 35.
 *
 * The text as we have it names no categories and does not say how many there are: the committee's comes
 * in as points before these deductions, every other as one fact with its points. It leaves open what a
 * part of a year and of a percentage point costs: `'?'`, refused with `choice-open` until decided. The
 * share is reckoned exactly from the two numbers of people. A committee of nobody is refused with
 * `missing`. It names nobody who records a fact, so neither does this. Id, days, cycle and bounds are ours.
 *
 * @example
 * ```ts
 * import { compileRulebook } from 'pledgebook'
 * import { categoryStars } from 'pledgebook/rulebooks'
 *
 * const open = compileRulebook(categoryStars)
 * open.ok ? [] : open.refusals.map(({ code, subject }) => [code, subject])
 * // => [['choice-open', 'age'], ['choice-open', 'schooling']]
 *
 * // Whole years and whole percentage points only:
 * const decided = JSON.parse(JSON.stringify(categoryStars).replaceAll('"?"', '"floor"'))
 * compileRulebook(decided).ok // => true
 * ```
 */
export const categoryStars: BandedRulebook = {
  id: 'category-stars',
  version: '1',
  title: { en: 'Stars of village organisations by category', zh: '村党组织分类评星' },
  source: 'T09',
  inForce: { from: civilDate('2000-01-01') },
  zone: 'Asia/Shanghai',
  cycle: 'year',
  catalogue: {
    facts: [
      ownKind('category', 'points of a category', '单项星得分', [
        { name: 'category', type: 'text', longest: 100 },
        { name: 'points', type: 'number', from: 0, to: 100, decimals: 2 },
      ]),
    ],
    attributes: [],
    inputs: [
      input('points', 100, 2, 'points of the committee’s category', '班子类单项得分'),
      input('mean-age', 120, 2, 'mean age of the committee', '班子平均年龄'),
      input('committee', 100, 0, 'members of the committee', '班子成员数'),
      input('senior-school', 100, 0, 'of them with senior school', '高中以上学历人数'),
      input('women', 100, 0, 'of them women', '女性人数'),
      input('under-35', 100, 0, 'of them under 35', '35岁以下人数'),
    ],
  },
  values: [
    {
      name: 'committee',
      title: { en: 'the committee’s category', zh: '班子类得分' },
      of: {
        kind: 'less',
        clause: 'net',
        title: { en: 'points less deductions', zh: '扣分后得分' },
        source: 'T09: parametric deductions',
        from: read('points'),
        deductions,
      },
    },
    {
      name: 'stars',
      title: { en: 'stars', zh: '星数' },
      of: {
        kind: 'sum',
        clause: 'stars',
        title: { en: 'stars', zh: '星数' },
        source: 'T09: stars = categories passed',
        of: [
          {
            kind: 'ladder',
            clause: 'committee-star',
            title: { en: 'the committee’s star', zh: '班子类星' },
            source: 'T09: ≥ 80 in it earns that star',
            of: { kind: 'value', clause: 'committee-points', value: 'committee' },
            how: 'highest',
            steps: [{ from: 80, reached: 'at', points: 1 }],
            below: 0,
          },
          {
            kind: 'count',
            clause: 'other-stars',
            title: { en: 'stars of the other categories', zh: '其他单项星' },
            source: 'T09: ≥ 80 in it earns that star',
            fact: 'category',
            where: { op: 'at-least', left: 'fact.points', right: 80 },
            distinct: 'fact.category',
          },
        ],
      },
    },
  ],
  grading: noGrades('stars'),
}
