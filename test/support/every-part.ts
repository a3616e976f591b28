import { civilDate } from '../../src/calendar/index.ts'
import type {
  Allowance,
  FactsNode,
  FactValue,
  MeasureRule,
  Rulebook,
  ValueNode,
} from '../../src/rulebook/index.ts'
import type { Catalogue } from '../../src/vocabulary/index.ts'
import { threeClauses } from './rulebooks.ts'

const act: Catalogue['facts'][number] = {
  kind: 'act',
  title: { en: 'an act' },
  fields: [
    { name: 'hours', type: 'number', from: 0, to: 24, decimals: 1 },
    { name: 'people', type: 'number', from: 1, to: 50, decimals: 0 },
    { name: 'level', type: 'choice', options: ['light', 'grave'] },
    { name: 'section', type: 'text', longest: 20 },
    { name: 'reason', type: 'text', longest: 200 },
  ],
  recordedBy: [],
  certifiedBy: [],
  evidence: 0,
  late: { after: { months: 1 }, means: 'set-aside' },
  placed: 'recognised',
}

const reviewed: Catalogue['facts'][number] = {
  kind: 'review',
  title: { en: 'a review' },
  fields: [{ name: 'outcome', type: 'choice', options: ['met', 'unmet'] }],
  recordedBy: [],
  certifiedBy: [],
  evidence: 0,
}

const catalogue: Catalogue = {
  facts: [act, reviewed],
  attributes: [
    { name: 'post', type: 'choice', options: ['member', 'secretary'] },
    { name: 'joined', type: 'date' },
    { name: 'wage', type: 'number', from: 0, to: 10_000, decimals: 2 },
  ],
  inputs: [
    { name: 'last-year', from: 0, to: 100, decimals: 2 },
    { name: 'fund', from: 1, to: 9, decimals: 0 },
  ],
  links: [
    { name: 'unit', population: 'units', grades: ['good', 'poor'], value: { from: 0, to: 100 } },
    { name: 'members', population: 'people', grades: ['good', 'poor'], many: true },
  ],
}

const isMember = { op: 'equals', left: 'subject.post', right: 'member' } as const
const knowsFund = { op: 'known', left: 'input.fund' } as const

const worths: readonly FactValue[] = [
  { kind: 'per-unit', field: 'hours', points: 1, each: 2, whole: 'down' },
  { kind: 'discretionary', field: 'hours', from: 0, to: 5, reason: 'reason' },
  {
    kind: 'by-choice',
    field: 'level',
    points: [
      { option: 'light', points: 1 },
      { option: 'grave', points: 3 },
    ],
  },
  {
    kind: 'banded',
    field: 'hours',
    bands: [{ at: { from: 6, to: 8, ends: '[)' }, points: 0.5 }],
    outside: 'zero',
  },
  { kind: 'slices', field: 'hours', slices: [{ upTo: 10, points: 1 }, { points: 0.5 }] },
  { kind: 'per-count', every: 3, points: 1, within: 'month' },
  { kind: 'fixed', points: 1 },
]

/** Facts of each kind of worth, with all that such a clause can say. */
const items = worths.map(
  (value, index): FactsNode => ({
    kind: 'facts',
    clause: `worth-${value.kind}`,
    fact: 'act',
    where: { op: 'equals', left: 'fact.level', right: 'light' },
    value,
    multipliers: {
      of: [
        { when: knowsFund, by: 2 },
        { when: isMember, by: 3 },
      ],
      several: 'product',
    },
    sharedBy: 'people',
    only: { highest: 9 },
    valid:
      index % 2 === 0
        ? { for: { years: 2 } }
        : {
            by: 'level',
            spans: [
              { option: 'light', for: { months: 6 } },
              { option: 'grave', for: 'always' },
            ],
          },
    repeat: { within: { days: 30 }, by: 2, same: 'fact.section' },
    caps: [
      { per: 'month', points: 3, each: 'fact.section' },
      { per: 'month', points: 9 },
    ],
    floor: 0,
    every: { window: 'month', least: 2, unmet: { points: -1 } },
    due: { by: '06-30', unmet: 'refuse' },
  }),
)

const plain = (clause: string): FactsNode => {
  return { kind: 'facts', clause, fact: 'act', value: { kind: 'fixed', points: 1 } }
}

const one = (clause: string): ValueNode => ({ kind: 'constant', clause, points: 1 })

const quorum = {
  anyOf: [{ group: 'elders', count: 'cast', of: 'entitled', share: '2/3', strictly: true }],
  failed: 'refuse',
} as const

const nodes: readonly ValueNode[] = [
  ...items,
  {
    kind: 'group',
    clause: 'group',
    of: [plain('first-item'), plain('second-item')],
    highestOnly: { act: 'fact.section' },
    caps: [{ per: 'period', points: 20 }],
    floor: 0,
  },
  { kind: 'count', clause: 'count', fact: 'act', windows: 'month' },
  { kind: 'count', clause: 'sections', fact: 'act', distinct: 'fact.section' },
  {
    kind: 'tallies',
    clause: 'tallies',
    groups: [
      { group: 'elders', weight: 0.5, trim: { above: 5, each: 1 }, atLeast: 2, quorum },
      {
        group: 'markers',
        weight: 0.5,
        trim: { above: 5, each: 0.1, rounding: 'down' },
        take: 'median',
      },
    ],
    missingGroup: 'refuse',
    quorum,
  },
  {
    kind: 'share',
    clause: 'share',
    group: 'elders',
    choices: ['yes'],
    of: 'valid',
    full: 100,
    none: 'zero',
    quorum,
  },
  {
    kind: 'plurality',
    clause: 'plurality',
    groups: [{ group: 'elders', weight: 1, atLeast: 1 }],
    tie: 'lower',
    missingGroup: 'zero',
  },
  { kind: 'input', clause: 'input', input: 'last-year', times: 0.2 },
  { kind: 'attribute', clause: 'attribute', attribute: 'wage', times: 0.01 },
  { kind: 'linked', clause: 'linked', link: 'unit', times: 0.1 },
  { kind: 'linked', clause: 'rank', link: 'unit', what: 'rank' },
  {
    kind: 'linked',
    clause: 'good-members',
    link: 'members',
    take: { shareWith: ['good'], full: 100 },
    none: 'zero',
  },
  {
    kind: 'less',
    clause: 'less',
    from: one('from'),
    deductions: [one('off')],
    floor: 0,
  },
  {
    kind: 'weighted',
    clause: 'weighted',
    of: [
      { weight: 0.4, value: one('small'), applies: isMember },
      { weight: 0.6, value: one('large') },
    ],
    notApplicable: 'reweight',
  },
  {
    kind: 'first',
    clause: 'first',
    options: [
      { when: isMember, value: one('member') },
      {
        when: {
          op: 'at-least',
          left: { since: 'subject.joined', unit: 'years', until: '12-31' },
          right: 3,
        },
        value: one('long'),
      },
    ],
    otherwise: one('else'),
  },
  {
    kind: 'first',
    clause: 'asked',
    options: [
      {
        when: { op: 'between', left: 'subject.wage', right: { from: 1, to: 2, ends: '[)' } },
        value: one('low-wage'),
      },
      { when: { op: 'at-most', left: 'subject.wage', right: 5 }, value: one('some-wage') },
      { when: { op: 'above', left: { count: 'act' }, right: 30 }, value: one('busy') },
      {
        when: {
          op: 'below',
          left: { past: ['one-star'], of: 3, inARow: true, gap: 'skips' },
          right: 2,
        },
        value: one('seldom'),
      },
    ],
    otherwise: one('nothing-asked'),
  },
  {
    kind: 'sum',
    clause: 'best',
    of: [one('some'), one('more')],
    only: { highest: 1 },
  },
  {
    kind: 'mean',
    clause: 'marked',
    of: [{ value: one('first-mark') }, { value: one('second-mark') }],
    none: 'zero',
    only: { without: { highest: 1, lowest: 1 }, few: 'all' },
  },
  { kind: 'sum', clause: 'worst', of: [one('bad')], only: { lowest: 1 } },
  {
    kind: 'ladder',
    clause: 'ladder',
    of: one('climbing'),
    how: 'slices',
    below: -1,
    steps: [
      { from: 48, reached: 'above', points: -3 },
      { from: 60, reached: 'above', points: -4 },
    ],
  },
  {
    kind: 'scaled',
    clause: 'scaled',
    of: one('unscaled'),
    times: 60,
    per: 50,
    rounding: 'half-up',
    to: 0.5,
  },
  { kind: 'ratio', clause: 'ratio', of: one('part'), to: one('whole'), zero: 'one', atMost: 1 },
  {
    kind: 'mean',
    clause: 'mean',
    of: [
      { value: one('meant'), applies: isMember },
      { value: one('too'), applies: knowsFund },
    ],
    none: 'zero',
  },
  { kind: 'highest', clause: 'highest', of: [one('high'), one('higher')] },
  { kind: 'lowest', clause: 'lowest', of: [one('low'), one('lower')] },
  {
    kind: 'sub-periods',
    clause: 'halves',
    window: 'half-year',
    of: plain('in-each'),
    combine: 'mean',
    unfinished: 'skips',
  },
  {
    kind: 'sub-periods',
    clause: 'months',
    window: 'month',
    of: plain('in-month'),
    combine: 'sum',
    only: { inARow: 3, take: 'highest' },
    unfinished: 'counts',
  },
  {
    kind: 'decided',
    clause: 'decided',
    of: one('undecided'),
    within: { from: -5, to: 5 },
    decidedBy: 'the meeting',
  },
]

const decidedBy = 'the meeting'

const measures: readonly MeasureRule[] = [
  {
    clause: 'prize',
    measure: 'prize',
    grades: ['two-star'],
    when: { op: 'equals', left: 'link.unit', right: 'good' },
    whenMissing: 'clear',
    ranks: { from: 1, to: 3 },
    run: { periods: 2, gap: 'skips' },
    amount: { kind: 'fixed', amount: 100 },
    decidedBy,
  },
  {
    clause: 'places',
    measure: 'places',
    amount: { kind: 'by-rank', amounts: [300, 200.5], tie: 'share' },
    decidedBy,
  },
  {
    clause: 'wage',
    measure: 'wage',
    amount: {
      kind: 'of-principal',
      of: 'subject.wage',
      share: 0.3,
      proportion: { value: 'total', full: 80 },
      rounding: 'half-up',
    },
    decidedBy,
  },
  {
    clause: 'rest',
    measure: 'rest',
    amount: {
      kind: 'pool',
      pool: { withheldBy: 'wage' },
      by: 'value.total',
      leftover: 'largest-remainder',
    },
    decidedBy,
  },
  {
    clause: 'grant',
    measure: 'grant',
    amount: {
      kind: 'while-funds-last',
      each: 50,
      pool: { fixed: 500 },
      partial: 'pay',
      tie: 'share',
    },
    decidedBy,
  },
]

const allows: readonly Allowance[] = [
  { kind: 'add', clause: '9.1', to: 'total', atMost: 3, each: { from: 0, to: 2 } },
  {
    kind: 'add',
    clause: '9.2',
    to: 'group',
    atMost: 3,
    each: { from: 0, to: 2 },
    together: { from: 0, to: 5 },
  },
  { kind: 'set', clause: '9.3', of: 'scaled', field: 'times', from: 40, to: 70 },
  { kind: 'choose', clause: '9.4', of: 'scaled', field: 'rounding', among: ['up', 'down'] },
  { kind: 'veto', clause: '9.5', atMost: 2, notBelow: 'one-star' },
]

/** A rulebook with every part that a text can have, each once at least, and nothing wrong with it. */
export const everyPart: Rulebook = {
  ...threeClauses(),
  inForce: { from: civilDate('2026-01-01'), until: civilDate('2030-01-01') },
  appliesTo: isMember,
  catalogue,
  raters: [
    {
      group: 'elders',
      scores: [
        { choice: 'yes', points: 100 },
        { choice: 'no', points: 0 },
      ],
    },
    { group: 'markers', marks: { from: 0, to: 100, decimals: 1 } },
  ],
  profiles: [
    {
      clause: 'away',
      when: { op: 'equals', left: 'subject.post', right: 'secretary' },
      exempt: [{ of: 'input', points: 0 }],
      outcome: 'scored',
      decidedBy,
      inBase: false,
    },
  ],
  values: [{ name: 'total', of: { kind: 'sum', clause: 'total', of: nodes, cap: 900, floor: 0 } }],
  grading: {
    clause: 'grading',
    value: 'total',
    bands: [
      { grade: 'two-star', at: { from: 66, ends: '[]' } },
      { grade: 'one-star', at: { from: 30, to: 65, ends: '[]' } },
      { grade: 'none', at: { to: 29, ends: '[]' } },
    ],
    fractions: 'down',
    order: [
      { by: 'value.total', first: 'highest' },
      { by: 'subject.wage', first: 'lowest' },
    ],
    steps: {
      clause: 'steps',
      up: 1,
      down: 2,
      without: 'free',
      vetoes: 'free',
      quotas: 'limited',
    },
  },
  vetoes: [
    {
      clause: 'idle',
      when: { op: 'below', left: { count: 'act' }, right: 1 },
      effect: { kind: 'at-most', grade: 'one-star' },
    },
    {
      clause: 'poor',
      when: { op: 'equals', left: 'link.unit', right: 'poor' },
      whenMissing: 'clear',
      effect: { kind: 'not-eligible', measures: ['prize'] },
    },
  ],
  quotas: [
    {
      clause: 'few',
      grade: 'two-star',
      counts: 'grade',
      share: '1/3',
      seats: 'down',
      base: 'graded',
      per: 'subject.post',
      perWord: [{ of: 'secretary', share: '1/2' }],
      tie: 'all-out',
      effect: 'falls',
    },
    {
      clause: 'wish',
      grade: 'one-star',
      counts: 'grade-and-above',
      share: 0.9,
      seats: 'up',
      base: 'all',
      tie: 're-vote',
      effect: 'reported',
    },
  ],
  manual: { clause: 'manual', grades: ['one-star', 'none'], decidedBy },
  afterRuling: 'keep-seats',
  measures,
  money: { currency: 'CNY', decimals: 2 },
  posting: { value: 'total', rounding: 'half-up' },
  pledges: {
    clause: 'pledges',
    kinds: [
      {
        kind: 'annual',
        title: { en: 'annual' },
        needsPost: false,
        reviewedMonthly: true,
        reviewPoints: { from: 5, to: 6 },
      },
    ],
    perMember: { atLeast: 1, atMost: 3 },
    perUnit: { atLeast: 10 },
    exempt: { op: 'equals', left: 'subject.post', right: 'secretary' },
    publications: ['notice-board'],
    forms: ['writing'],
    comments: 2,
    facts: { review: 'review', verdict: 'review' },
  },
  allows,
}
