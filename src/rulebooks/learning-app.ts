import { type CivilDate, civilDate } from '../calendar/index.ts'
import type { BandedRulebook, FactsNode } from '../rulebook/index.ts'
import type { Condition, FactKind, Titles } from '../vocabulary/index.ts'
import { noGrades } from './no-grades.ts'
import { ownKind } from './own-kind.ts'

/** One item of {@link learningApp}. The text as we have it does not say which there are, nor what they are worth. */
export interface LearningItem {
  /** Lower-case letters, digits and hyphens. */
  readonly item: string
  readonly title: Titles
  /** For each time, outside the active hours. */
  readonly points: number
  /** The most that it gives in a day. */
  readonly daily: number
}

/** From an hour to an hour of the day, in minutes since 00:00; the last minute is no longer in it. */
function hours(from: number, to: number): Condition {
  return { op: 'between', left: 'fact.minute', right: { from, to, ends: '[)' } }
}

const activeHours: Condition = {
  op: 'any',
  of: [hours(6 * 60, 8 * 60 + 30), hours(12 * 60, 14 * 60), hours(20 * 60, 22 * 60 + 30)],
}

function activity(items: readonly LearningItem[]): FactKind {
  return ownKind('activity', 'an activity', '学习活动', [
    { name: 'item', type: 'choice', options: items.map(({ item }) => item) },
    {
      name: 'minute',
      type: 'number',
      from: 0,
      to: 1439,
      decimals: 0,
      unit: 'min',
      title: { en: 'minutes since 00:00 local time', zh: '当日零时起的分钟数' },
    },
  ])
}

function clauseOf({ item, title, points, daily }: LearningItem): FactsNode {
  return {
    kind: 'facts',
    clause: item,
    title,
    source: 'T34: active hours pay double; caps per day per item',
    fact: 'activity',
    where: { op: 'equals', left: 'fact.item', right: item },
    value: { kind: 'fixed', points },
    multipliers: { of: [{ when: activeHours, by: 2 }] },
    caps: [{ per: 'day', points: daily }],
  }
}

type InForce = { readonly from: CivilDate; readonly until?: CivilDate }

function versionOf(
  version: string,
  inForce: InForce,
  items: readonly LearningItem[],
): BandedRulebook {
  return {
    id: 'learning-app',
    version,
    title: { en: 'Points in a learning app', zh: '学习平台积分' },
    source: 'T34',
    inForce,
    zone: 'Asia/Shanghai',
    cycle: 'day',
    catalogue: { facts: [activity(items)], attributes: [], inputs: [] },
    values: [
      {
        name: 'day',
        title: { en: 'the day', zh: '当日积分' },
        of: {
          kind: 'sum',
          clause: 'day',
          title: { en: 'the day', zh: '当日积分' },
          of: items.map(clauseOf),
        },
      },
    ],
    grading: noGrades('day'),
  }
}

/**
 * T34, a learning app: what is done in active hours (06:00–08:30, 12:00–14:00, 20:00–22:30) pays double,
 * under a cap for each item a day. A later version took effect at "29 January 24:00", which is the first
 * moment of 30 January: the earlier holds for the days until then, the later from that day on. Both come
 * back, the earlier first; `rulebookFor` names the one for a day.
 *
 * The text as we have it names neither the items of each version, nor the year: they come in (`items`,
 * `laterItems`, `year`). What is done at 08:30 sharp is no longer in the hours that end then, as the day
 * that ends at 24:00 is over at 00:00. Id and the first day of the earlier version are ours.
 *
 * @example
 * ```ts
 * import { civilDate, compileRulebook, rulebookFor, unwrap } from 'pledgebook'
 * import { learningApp } from 'pledgebook/rulebooks'
 *
 * const item = (points: number) => ({ item: 'article', title: { en: 'article', zh: '文章' }, points, daily: 6 })
 * const versions = learningApp(2026, [item(1)], [item(2)]).map((rulebook) => unwrap(compileRulebook(rulebook)))
 * const on = (day: string) => unwrap(rulebookFor(versions, { attributes: {}, day: civilDate(day) })).rulebook.version
 * on('2026-01-29') // => 'earlier'
 * on('2026-01-30') // => 'later'
 * ```
 */
export function learningApp(
  year: number,
  items: readonly LearningItem[],
  laterItems: readonly LearningItem[],
): readonly [BandedRulebook, BandedRulebook] {
  const turn = civilDate(`${String(year).padStart(4, '0')}-01-30`)
  return [
    versionOf('earlier', { from: civilDate('2000-01-01'), until: turn }, items),
    versionOf('later', { from: turn }, laterItems),
  ]
}
