import { civilDate } from '../calendar/index.ts'
import type { BandedRulebook, FactsNode, FirstNode, RatioNode } from '../rulebook/index.ts'
import type { Catalogue, Condition } from '../vocabulary/index.ts'
import { noGrades } from './no-grades.ts'
import { ownKind } from './own-kind.ts'
import { pointsGiven } from './points-given.ts'

const catalogue: Catalogue = {
  facts: [
    ownKind('meetings', 'points for meetings', '组织生活得分', [pointsGiven]),
    ownKind('duties', 'points for duties', '履行义务得分', [pointsGiven]),
    ownKind('pledging', 'points for pledging', '承诺得分', [pointsGiven]),
    ownKind('pledge', 'a pledge that is due', '到期承诺', [
      { name: 'outcome', type: 'choice', options: ['met-on-time', 'met-late', 'unmet'] },
    ]),
    ownKind('activity-day', 'a monthly activity day', '党员活动日'),
    ownKind('service', 'points for service', '服务群众得分', [pointsGiven]),
  ],
  attributes: [],
  inputs: [
    {
      name: 'met-late',
      from: 0,
      to: 10,
      decimals: 2,
      title: { en: 'all pledges met, some of them late', zh: '全部兑现但有逾期的得分' },
    },
    {
      name: 'appraisal',
      from: 0,
      to: 100,
      decimals: 2,
      title: { en: 'appraisal', zh: '年终评议' },
    },
  ],
}

/** Points that were given in the twelve months, up to what a year counts. */
function section(clause: string, most: number, source: string, en: string, zh: string): FactsNode {
  return {
    kind: 'facts',
    clause,
    title: { en, zh },
    source,
    fact: clause,
    value: { kind: 'per-unit', field: 'points', points: 1 },
    caps: [{ per: 'period', points: most }],
  }
}

function someAre(outcome: string): Condition {
  const where: Condition = { op: 'equals', left: 'fact.outcome', right: outcome }
  return { op: 'at-least', left: { count: 'pledge', where }, right: 1 }
}

/** 1 where there are pledges: of those all were met on time, or an option above was taken. */
const allOnTime: RatioNode = {
  kind: 'ratio',
  clause: 'pledges.on-time',
  of: {
    kind: 'count',
    clause: 'pledges.met',
    fact: 'pledge',
    where: { op: 'equals', left: 'fact.outcome', right: 'met-on-time' },
  },
  to: { kind: 'count', clause: 'pledges.due', fact: 'pledge' },
  zero: '?',
}

const kept: FirstNode = {
  kind: 'first',
  clause: 'pledges.kept',
  title: { en: 'pledges kept', zh: '承诺兑现' },
  source: 'T35: all met on time 10, any unmet 0',
  options: [
    {
      when: someAre('unmet'),
      value: { kind: 'constant', clause: 'pledges.unmet', points: 0 },
    },
    {
      when: someAre('met-late'),
      value: { kind: 'input', clause: 'pledges.late', input: 'met-late' },
    },
  ],
  otherwise: { kind: 'scaled', clause: 'pledges.all', of: allOnTime, times: 10 },
}

/**
 * T35, stars of members (2016): meetings 30, duties 8, pledges 20 (all met on time 10, any unmet 0), a
 * monthly activity day 1 each to 10, service 10; the year is the twelve months and the appraisal.
 *
 * The text leaves open what a year without any pledge is worth: `zero` is `'?'`, which is refused with
 * `choice-open` until decided. It does not say either what pledges give that were all met and some of them
 * late: those points come in as they were decided (`met-late`), and are missing, never zero. Neither
 * does the text as we have it name what the other points of the sections are given for, how the appraisal is
 * held, or from how many points which star follows: points come in as they were given. A pledge that was
 * unmet takes the ten points for keeping them, not those for pledging. Id, days and bounds are ours.
 *
 * @example
 * ```ts
 * import { compileRulebook } from 'pledgebook'
 * import { memberStars } from 'pledgebook/rulebooks'
 *
 * const open = compileRulebook(memberStars)
 * open.ok ? [] : open.refusals.map(({ code, subject, expected }) => [code, subject, expected])
 * // => [['choice-open', 'pledges.on-time', ['refuse', 'zero', 'one']]]
 * ```
 */
export const memberStars: BandedRulebook = {
  id: 'member-stars',
  version: '2016',
  title: { en: 'Stars of members', zh: '党员星级管理' },
  source: 'T35',
  inForce: { from: civilDate('2000-01-01') },
  zone: 'Asia/Shanghai',
  cycle: 'year',
  catalogue,
  values: [
    {
      name: 'year',
      title: { en: 'the year', zh: '年度得分' },
      of: {
        kind: 'sum',
        clause: 'year',
        title: { en: 'the year', zh: '年度得分' },
        source: 'T35: the year = twelve months + appraisal',
        of: [
          section('meetings', 30, 'T35: meetings 30', 'meetings', '组织生活'),
          section('duties', 8, 'T35: duties 8', 'duties', '履行义务'),
          {
            kind: 'sum',
            clause: 'pledges',
            title: { en: 'pledges', zh: '承诺践诺' },
            source: 'T35: pledges 20',
            cap: 20,
            of: [
              {
                kind: 'facts',
                clause: 'pledging',
                title: { en: 'pledging', zh: '作出承诺' },
                fact: 'pledging',
                value: { kind: 'per-unit', field: 'points', points: 1 },
              },
              kept,
            ],
          },
          {
            kind: 'facts',
            clause: 'activity-days',
            title: { en: 'monthly activity days', zh: '党员活动日' },
            source: 'T35: monthly activity day 1 each to 10',
            fact: 'activity-day',
            value: { kind: 'fixed', points: 1 },
            caps: [{ per: 'period', points: 10 }],
          },
          section('service', 10, 'T35: service 10', 'service', '服务群众'),
          {
            kind: 'input',
            clause: 'appraisal',
            title: { en: 'appraisal', zh: '年终评议' },
            input: 'appraisal',
          },
        ],
      },
    },
  ],
  grading: noGrades('year'),
}
