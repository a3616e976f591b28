import { civilDate } from '../calendar/index.ts'
import type { BandedRulebook } from '../rulebook/index.ts'
import type { Catalogue } from '../vocabulary/index.ts'
import { noGrades } from './no-grades.ts'
import { ownKind } from './own-kind.ts'
import { pointsGiven } from './points-given.ts'

const catalogue: Catalogue = {
  facts: [
    ownKind('deduction', 'a deduction', '扣分', [pointsGiven]),
    ownKind('addition', 'an addition', '加分', [pointsGiven]),
  ],
  attributes: [
    {
      name: 'long-illness',
      type: 'choice',
      options: ['none', 'requested', 'passed-by-branch-meeting'],
      title: { en: 'request for long illness', zh: '长期患病申请' },
    },
  ],
  inputs: [],
}

const given = { kind: 'per-unit', field: 'points', points: 1 } as const

/**
 * T30, a service centre: basic 80, additions at most 20, the total never below 0 nor above 100. Who is ill
 * for long asks for it, the branch meeting passes the request on, and the leading group decides: a decision
 * for whom the branch meeting has not passed it is refused with `decision-unfounded`, and without a
 * decision everything is reckoned as for everybody.
 *
 * The text as we have it does not say in words what the decision brings: here nothing is reckoned for the
 * time being (`'suspended'`). Of items it names none: the points of deductions and additions come in as
 * they were given. 100 is said by the text and cannot be exceeded by 80 and 20. Id, days, the cycle and
 * the bounds of single facts are ours.
 */
export const serviceCentre: BandedRulebook = {
  id: 'service-centre',
  version: '1',
  title: { en: 'Points of members, a service centre', zh: '服务中心党员积分' },
  source: 'T30',
  inForce: { from: civilDate('2000-01-01') },
  zone: 'Asia/Shanghai',
  cycle: 'year',
  catalogue,
  profiles: [
    {
      clause: 'long-illness',
      title: { en: 'members who are ill for long', zh: '长期患病党员' },
      source: 'T30: long illness: own request → branch meeting → leading group',
      when: { op: 'equals', left: 'subject.long-illness', right: 'passed-by-branch-meeting' },
      exempt: [],
      outcome: 'suspended',
      decidedBy: 'leading-group',
    },
  ],
  values: [
    {
      name: 'total',
      title: { en: 'total', zh: '总分' },
      of: {
        kind: 'sum',
        clause: 'total',
        title: { en: 'total', zh: '总分' },
        source: 'T30: clamp 0…100',
        cap: 100,
        floor: 0,
        of: [
          {
            kind: 'less',
            clause: 'basic',
            title: { en: 'basic', zh: '基础分' },
            source: 'T30: basic 80',
            from: { kind: 'constant', clause: 'basic.full', points: 80 },
            deductions: [
              { kind: 'facts', clause: 'basic.deducted', fact: 'deduction', value: given },
            ],
          },
          {
            kind: 'facts',
            clause: 'additions',
            title: { en: 'additions', zh: '加分' },
            source: 'T30: additions at most 20',
            fact: 'addition',
            value: given,
            caps: [{ per: 'period', points: 20 }],
          },
        ],
      },
    },
  ],
  grading: noGrades('total'),
}
