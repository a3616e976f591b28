import { civilDate } from '../calendar/index.ts'
import type { BandedRulebook, InputNode, Veto } from '../rulebook/index.ts'
import type { Condition, FieldSpec, InputSpec, Titles } from '../vocabulary/index.ts'
import { ownKind } from './own-kind.ts'

const parts = [1, 2, 3]

function part(number: number): InputSpec {
  const title = { en: `part ${number}`, zh: `第${number}部分得分` }
  return { name: `part-${number}`, from: 0, to: 1000, decimals: 2, title }
}

function read(number: number): InputNode {
  return { kind: 'input', clause: `part-${number}`, input: `part-${number}` }
}

function flag(name: string, en: string, zh: string): FieldSpec {
  return { name, type: 'flag', title: { en, zh } }
}

/** What keeps a branch below three stars. */
function below(clause: string, title: Titles, when: Condition): Veto {
  const source =
    'T04: a veto, a seriously irregular basic item, missing archives, or listed as weak'
  const effect = { kind: 'at-most', grade: 'below-three-star' } as const
  return { clause, title, source, when, effect }
}

/** What five stars need besides. */
function needed(clause: string, title: Titles, left: `subject.${string}`): Veto {
  return {
    clause,
    title,
    source: 'T04: five-star needs an integrity certificate and the higher committee’s re-check',
    when: { op: 'equals', left, right: false },
    effect: { kind: 'at-most', grade: 'four-star' },
  }
}

/**
 * T04, branches of a college, 2024: three parts with self-rating; a veto, a seriously irregular basic
 * item, missing archives or being listed as weak keep a branch below three stars; five stars need an
 * integrity certificate and the higher committee's re-check; at most 30% have five.
 *
 * The points of the three parts come in as they were rated; self-ratings are facts, which no clause reads,
 * for the text as we have it does not say what they count. Nor does it say how many points make a star,
 * so the stars come in as well; all below three are one grade here. It leaves open how a part of a seat is
 * rounded, who ties at the last seat, and what an upheld objection does to others: `'?'`,
 * refused with `choice-open` until decided. Who lacks what five stars need has four here. Seats are given
 * by the points of the parts, the only ones that there are. The deadline of 14 March, 16:00 local, is no
 * clause: hold it with `deadlineOf` and `isPast`. It names nobody who records a fact. Id, days and bounds
 * are ours.
 *
 * @example
 * ```ts
 * import { civilDate, compileRulebook, deadlineOf, instant, isPast, timeOfDay, unwrap, zoneFromIntl } from 'pledgebook'
 * import { collegeBranches } from 'pledgebook/rulebooks'
 *
 * const open = compileRulebook(collegeBranches)
 * open.ok ? [] : open.refusals.map(({ path }) => path.join('.'))
 * // => ['quotas.0.seats', 'quotas.0.tie', 'afterRuling']
 *
 * const decisions = { seats: 'down', tie: 'refuse' } as const
 * const quotas = (collegeBranches.quotas ?? []).map((quota) => ({ ...quota, ...decisions }))
 * compileRulebook({ ...collegeBranches, quotas, afterRuling: 'rerun' }).ok // => true
 *
 * const local = unwrap(zoneFromIntl(collegeBranches.zone))
 * const deadline = deadlineOf(civilDate('2024-03-14'), timeOfDay('16:00'))
 * isPast(deadline, instant('2024-03-14T15:59:59+08:00'), local) // => false
 * isPast(deadline, instant('2024-03-14T16:00+08:00'), local) // => true
 * ```
 */
export const collegeBranches: BandedRulebook = {
  id: 'college-branches',
  version: '2024',
  title: { en: 'Stars of branches of a college', zh: '高校党支部评星' },
  source: 'T04',
  inForce: { from: civilDate('2000-01-01') },
  zone: 'Asia/Shanghai',
  cycle: 'year',
  catalogue: {
    facts: [
      ownKind('self-rating', 'self-rating of a part', '自评得分', [
        { name: 'part', type: 'number', from: 1, to: 3, decimals: 0 },
        { name: 'points', type: 'number', from: 0, to: 1000, decimals: 2 },
      ]),
      ownKind('irregular-item', 'an irregular basic item', '基础项不规范', [
        { name: 'item', type: 'text', longest: 200 },
        { name: 'serious', type: 'flag' },
      ]),
      ownKind('veto', 'a veto', '一票否决事项', [{ name: 'matter', type: 'text', longest: 200 }]),
    ],
    attributes: [
      flag('archives-missing', 'archives are missing', '档案缺失'),
      flag('listed-as-weak', 'listed as weak', '列为软弱涣散'),
      flag('integrity-certificate', 'integrity certificate', '廉政证明'),
      flag('re-checked', 're-checked by the higher committee', '上级党委复核'),
    ],
    inputs: [
      ...parts.map(part),
      { name: 'stars', from: 0, to: 5, decimals: 0, title: { en: 'stars', zh: '星数' } },
    ],
  },
  values: [
    {
      name: 'points',
      title: { en: 'points of the three parts', zh: '三部分得分' },
      of: { kind: 'sum', clause: 'points', source: 'T04: three parts', of: parts.map(read) },
    },
    {
      name: 'stars',
      title: { en: 'stars', zh: '星数' },
      of: { kind: 'input', clause: 'rated', input: 'stars' },
    },
  ],
  grading: {
    clause: 'stars',
    title: { en: 'stars', zh: '星级' },
    source: 'none: the text as published does not say how many points make a star',
    value: 'stars',
    bands: [
      { grade: 'five-star', title: { en: 'five stars', zh: '五星' }, at: { from: 5, ends: '[)' } },
      {
        grade: 'four-star',
        title: { en: 'four stars', zh: '四星' },
        at: { from: 4, to: 5, ends: '[)' },
      },
      {
        grade: 'three-star',
        title: { en: 'three stars', zh: '三星' },
        at: { from: 3, to: 4, ends: '[)' },
      },
      {
        grade: 'below-three-star',
        title: { en: 'fewer than three stars', zh: '三星以下' },
        at: { to: 3, ends: '()' },
      },
    ],
    order: [{ by: 'value.points', first: 'highest' }],
  },
  vetoes: [
    below(
      'vetoed',
      { en: 'a veto', zh: '一票否决' },
      { op: 'at-least', left: { count: 'veto' }, right: 1 },
    ),
    below(
      'seriously-irregular',
      { en: 'a seriously irregular basic item', zh: '基础项严重不规范' },
      {
        op: 'at-least',
        left: {
          count: 'irregular-item',
          where: { op: 'equals', left: 'fact.serious', right: true },
        },
        right: 1,
      },
    ),
    below(
      'archives-missing',
      { en: 'archives are missing', zh: '档案缺失' },
      { op: 'equals', left: 'subject.archives-missing', right: true },
    ),
    below(
      'listed-as-weak',
      { en: 'listed as weak', zh: '列为软弱涣散' },
      { op: 'equals', left: 'subject.listed-as-weak', right: true },
    ),
    needed(
      'no-certificate',
      { en: 'no integrity certificate', zh: '无廉政证明' },
      'subject.integrity-certificate',
    ),
    needed(
      'not-re-checked',
      { en: 'not re-checked by the higher committee', zh: '未经上级党委复核' },
      'subject.re-checked',
    ),
  ],
  quotas: [
    {
      clause: 'five-star-share',
      title: { en: 'at most 30% with five stars', zh: '五星不超过30%' },
      source: 'T04: at most 30% five',
      grade: 'five-star',
      counts: 'grade',
      share: 0.3,
      seats: '?',
      // Every branch has a grade.
      base: 'all',
      tie: '?',
    },
  ],
  afterRuling: '?',
}
