import type { Band, PledgeRules, Rulebook, ValueNode } from 'pledgebook'
import { common, ours } from './common.ts'

/** Who is put forward for the title of a category, from so many points on. The bound is ours. */
function bandsFrom(points: number): readonly Band[] {
  return [
    {
      grade: 'put-forward',
      title: { en: 'put forward for the title', zh: '推荐先锋' },
      at: { from: points, ends: '[)' },
    },
    { grade: 'striving', title: { en: 'striving', zh: '争创' }, at: { to: points, ends: '()' } },
  ]
}

interface Titled {
  readonly id: string
  readonly en: string
  readonly zh: string
  readonly from: number
  readonly total: ValueNode
}

/** A rulebook for one title: one total, two grades, and the title itself as what is proposed. */
function titleRules({ id, en, zh, from, total }: Titled): Omit<Rulebook, 'catalogue'> {
  return {
    ...common,
    id: `fuxin-${id}`,
    title: { en: `Title "${en}"`, zh: `“${zh}”先锋评选办法` },
    source: 'Fuxin Street, part 2',
    values: [{ name: 'total', title: { en: 'points', zh: '得分' }, of: total }],
    grading: {
      clause: 'title',
      title: { en: 'title', zh: '先锋' },
      source: `the bound is ${ours}`,
      value: 'total',
      bands: bandsFrom(from),
    },
    measures: [
      {
        clause: 'title-given',
        title: { en: `title "${en}"`, zh: `“${zh}”先锋` },
        measure: 'title',
        grades: ['put-forward'],
        decidedBy: 'working-committee',
      },
    ],
  }
}

/** The six resident units; who has a home at the street or in a community counts for the street. */
const residents = ['r-tianchi', 'r-water', 'r-trade', 'r-building', 'r-land', 'r-radio']

/** In service: what the home unit says of daily work and of the year's end, 6:4. */
export const inServiceRules: Rulebook = {
  ...titleRules({
    ...{ id: 'in-service', en: 'devoted to the post', zh: '爱岗敬业', from: 92 },
    total: {
      kind: 'weighted',
      clause: 'total',
      title: { en: "home unit's daily work and year's end, 6:4", zh: '平时表现与年终评优6:4' },
      of: [
        {
          weight: 0.6,
          value: {
            kind: 'input',
            clause: 'daily',
            title: { en: 'daily work', zh: '平时表现' },
            input: 'daily',
          },
        },
        {
          weight: 0.4,
          value: {
            kind: 'input',
            clause: 'year-end',
            title: { en: "year's end", zh: '年终评优' },
            input: 'year-end',
          },
        },
      ],
    },
  }),
  catalogue: {
    facts: [],
    attributes: [
      { name: 'long-ill', type: 'flag' },
      {
        name: 'home',
        type: 'choice',
        title: { en: 'home unit', zh: '所在单位' },
        options: [...residents, 'street'],
      },
    ],
    inputs: [
      { name: 'daily', from: 0, to: 100, decimals: 1, title: { en: 'daily work', zh: '平时表现' } },
      { name: 'year-end', from: 0, to: 100, decimals: 1, title: { en: "year's end", zh: '年终' } },
    ],
  },
  profiles: [
    {
      clause: 'long-ill',
      title: { en: 'long ill: cared for, no appraisal', zh: '长期病假：关怀，不参加评定' },
      source: "T58–T61: more than six months' sick leave, no appraisal",
      when: { op: 'equals', left: 'subject.long-ill', right: true },
      exempt: [
        { of: 'daily', points: 0 },
        { of: 'year-end', points: 0 },
      ],
      outcome: 'scored',
    },
  ],
}

/** Retired: hours of service that the community stamped. */
export const retiredRules: Rulebook = {
  ...titleRules({
    ...{ id: 'retired', en: 'giving service', zh: '服务奉献', from: 20 },
    total: {
      kind: 'facts',
      clause: 'total',
      title: { en: 'a point an hour', zh: '每小时一分' },
      source: ours,
      fact: 'service',
      value: { kind: 'per-unit', field: 'hours', points: 1 },
      caps: [{ per: 'period', points: 100 }],
    },
  }),
  catalogue: {
    facts: [
      {
        kind: 'service',
        title: { en: 'service', zh: '服务' },
        fields: [
          // The source speaks of five and names four.
          { name: 'as', type: 'choice', options: ['mediator', 'patrol', 'informant', 'cleaner'] },
          { name: 'hours', type: 'number', from: 0.5, to: 24, decimals: 1, unit: 'h' },
        ],
        recordedBy: ['secretary'],
        certifiedBy: ['cadre'],
        evidence: 1,
      },
    ],
    attributes: [],
    inputs: [],
  },
}

/** Each self-employed member signs one agreement, and hangs the ten criteria on the wall of the shop. */
export const agreementRules: PledgeRules = {
  clause: 'agreements',
  title: { en: 'agreements of honest trade', zh: '“诚信经营”协议书' },
  source:
    'Fuxin Street, part 2: signed with the secretary of the community, on the wall of the shop',
  kinds: [
    {
      kind: 'agreement',
      title: { en: 'agreement of honest trade', zh: '“诚信经营”协议书' },
      ...{ needsPost: false, reviewedMonthly: false },
    },
  ],
  perMember: { atLeast: 1, atMost: 1 },
  publications: ['shop-wall'],
  forms: ['writing'],
  comments: 0,
}

/** Self-employed: ten criteria on the wall of the shop, looked at once a year. */
export const selfEmployedRules: Rulebook = {
  ...titleRules({
    ...{ id: 'self-employed', en: 'honest trade', zh: '诚信经营', from: 90 },
    total: {
      kind: 'facts',
      clause: 'total',
      title: { en: 'ten points a criterion', zh: '每条标准十分' },
      source: `Fuxin Street, part 2: ten criteria; ten points each is ${ours}`,
      fact: 'shop-check',
      value: { kind: 'per-unit', field: 'met', points: 10 },
      caps: [{ per: 'period', points: 100 }],
    },
  }),
  pledges: agreementRules,
  catalogue: {
    facts: [
      {
        kind: 'shop-check',
        title: { en: 'check of the shop', zh: '商户检查' },
        fields: [{ name: 'met', type: 'number', from: 0, to: 10, decimals: 0 }],
        recordedBy: ['cadre'],
        certifiedBy: ['inspector'],
        evidence: 1,
      },
    ],
    attributes: [],
    inputs: [],
  },
}

/** Floating: four things a month, of which each counts once. */
export const floatingRules: Rulebook = {
  ...titleRules({
    ...{ id: 'floating', en: 'starting out and prospering', zh: '创业致富', from: 44 },
    total: {
      kind: 'sum',
      clause: 'total',
      title: { en: 'the monthly four', zh: '四个一' },
      of: [
        monthly('report-there', 'report to the community there', '向社区党支部汇报'),
        monthly('study', 'study', '参加学习'),
        monthly('report-home', 'report home', '向流出地汇报'),
        monthly('public-work', 'public work', '社区公益性活动'),
      ],
    },
  }),
  catalogue: {
    facts: [
      {
        kind: 'monthly-four',
        title: { en: 'one of the monthly four', zh: '四个一' },
        fields: [
          {
            name: 'what',
            type: 'choice',
            options: ['report-there', 'study', 'report-home', 'public-work'],
          },
        ],
        recordedBy: ['secretary'],
        certifiedBy: ['cadre'],
        evidence: 1,
      },
    ],
    attributes: [],
    inputs: [],
  },
}

function monthly(what: string, en: string, zh: string): ValueNode {
  return {
    kind: 'facts',
    clause: what,
    title: { en, zh },
    fact: 'monthly-four',
    where: { op: 'equals', left: 'fact.what', right: what },
    value: { kind: 'fixed', points: 1 },
    caps: [{ per: 'month', points: 1 }],
    every: { window: 'month', unmet: 'zero' },
  }
}
