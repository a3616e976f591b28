import { civilDate } from '../calendar/index.ts'
import type { BandedRulebook, FactsNode } from '../rulebook/index.ts'
import type { FactKind } from '../vocabulary/index.ts'
import { noGrades } from './no-grades.ts'

/** Points that were given for one item of a section. */
function itemKind(kind: string, items: number, most: number, en: string, zh: string): FactKind {
  return {
    kind,
    title: { en, zh },
    fields: [
      { name: 'item', type: 'number', from: 1, to: items, decimals: 0 },
      { name: 'points', type: 'number', from: 0, to: most, decimals: 2 },
    ],
    recordedBy: [],
    certifiedBy: [],
    evidence: 0,
  }
}

/** The points of one section, up to what the text allows for it. */
function section(
  clause: string,
  most: number,
  source: string,
  title: FactsNode['title'],
): FactsNode {
  return {
    kind: 'facts',
    clause,
    ...(title && { title }),
    source,
    fact: clause,
    value: { kind: 'per-unit', field: 'points', points: 1 },
    caps: [{ per: 'period', points: most }],
  }
}

/**
 * T16, members: basic 60, additions at most 20, deductions at most 20, and a list of situations that
 * clear the total to zero. The text as we have it gives neither the points of single items nor a floor of
 * the total, so there is none here. It names nobody who records or stamps a fact, so neither does this:
 * fill in `recordedBy` and `certifiedBy` before use. Id, days and the bounds of single facts are ours.
 *
 * Worked case: basic 58, plus 24, minus 3 → 58 + 20 − 3 = 75; with one clear-to-zero item 0.
 */
export const qinghaiMembers: BandedRulebook = {
  id: 'qinghai-members',
  version: '1',
  title: { en: 'Points of members, Qinghai', zh: '党员积分（青海）' },
  source: 'T16',
  inForce: { from: civilDate('2000-01-01') },
  zone: 'Asia/Shanghai',
  cycle: 'year',
  catalogue: {
    facts: [
      itemKind('basic', 18, 60, 'points of a basic item', '基础分项'),
      itemKind('addition', 6, 100, 'an addition', '加分项'),
      itemKind('deduction', 6, 100, 'a deduction', '扣分项'),
      {
        kind: 'clear-to-zero',
        title: { en: 'a situation of the clear-to-zero list', zh: '清零情形' },
        fields: [{ name: 'situation', type: 'text', longest: 200 }],
        recordedBy: [],
        certifiedBy: [],
        evidence: 0,
      },
    ],
    attributes: [],
    inputs: [],
  },
  values: [
    {
      name: 'total',
      title: { en: 'total', zh: '总分' },
      of: {
        kind: 'first',
        clause: 'total',
        title: { en: 'total', zh: '总分' },
        options: [
          {
            when: { op: 'at-least', left: { count: 'clear-to-zero' }, right: 1 },
            value: {
              kind: 'constant',
              clause: 'cleared',
              title: { en: 'cleared to zero', zh: '清零' },
              source: 'T16: clear-to-zero list',
              points: 0,
            },
          },
        ],
        otherwise: {
          kind: 'less',
          clause: 'points',
          title: { en: 'points', zh: '积分' },
          from: {
            kind: 'sum',
            clause: 'earned',
            title: { en: 'basic and additions', zh: '基础分与加分' },
            of: [
              section('basic', 60, 'T16: basic 60 (4 areas, 18 items)', {
                en: 'basic',
                zh: '基础分',
              }),
              section('addition', 20, 'T16: additions at most 20 (6 items)', {
                en: 'additions',
                zh: '加分',
              }),
            ],
          },
          deductions: [
            section('deduction', 20, 'T16: deductions at most 20 (6 items)', {
              en: 'deductions',
              zh: '扣分',
            }),
          ],
        },
      },
    },
  ],
  grading: noGrades('total'),
}
