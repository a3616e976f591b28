import { civilDate } from '../../src/calendar/index.ts'
import type {
  BandedRulebook,
  BandGrading,
  FactsNode,
  Profile,
  Rulebook,
  ValueNode,
  ValueRule,
  Veto,
} from '../../src/rulebook/index.ts'
import type { Catalogue } from '../../src/vocabulary/index.ts'

/** A catalogue with a field of every type, required and optional. */
export const catalogue: Catalogue = {
  facts: [
    {
      kind: 'service',
      title: { en: 'service', zh: '服务' },
      fields: [
        { name: 'hours', type: 'number', from: 0, to: 24, decimals: 1, unit: 'h' },
        { name: 'extra', type: 'number', from: 0, to: 5, decimals: 1, optional: true },
        { name: 'place', type: 'choice', options: ['here', 'there'] },
        { name: 'reason', type: 'text', longest: 200 },
      ],
      recordedBy: [],
      certifiedBy: [],
      evidence: 0,
    },
    {
      kind: 'pledge-month',
      title: { en: "a month's review" },
      fields: [
        { name: 'outcome', type: 'choice', options: ['met', 'unmet'] },
        { name: 'points', type: 'number', from: 0, to: 6, decimals: 1 },
        { name: 'note', type: 'text', longest: 200, optional: true },
      ],
      recordedBy: [],
      certifiedBy: ['committee'],
      evidence: 0,
    },
  ],
  attributes: [
    { name: 'category', type: 'choice', options: ['working', 'retired'] },
    { name: 'age', type: 'number', from: 0, to: 150, decimals: 0, optional: true },
  ],
  inputs: [{ name: 'last-year', from: 0, to: 100, decimals: 2 }],
}

/** Two points an hour, at most 20. */
export const serviceNode: FactsNode = {
  kind: 'facts',
  clause: 'service',
  fact: 'service',
  value: { kind: 'per-unit', field: 'hours', points: 2 },
  caps: [{ per: 'period', points: 20 }],
}

/** Everybody's sixty points. */
export const baseNode: ValueNode = { kind: 'constant', clause: 'base', points: 60 }

/** Three stars from 70 on, two from 65, else one. */
export const threeStars: BandGrading = {
  clause: 'grading',
  value: 'total',
  bands: [
    { grade: 'three-star', at: { from: 70, ends: '[)' } },
    { grade: 'two-star', at: { from: 65, to: 70, ends: '[)' } },
    { grade: 'one-star', at: { to: 65, ends: '[)' } },
  ],
}

/** Changes that leave the grading one by bands. */
export type Banded = Partial<Omit<Rulebook, 'grading'>> & { readonly grading?: BandGrading }

/**
 * A rulebook of three clauses that give a value: a base of 60 and service at most 20 make a total, and
 * the total makes one to three stars. What is passed in stands in the place of its own.
 */
export function threeClauses(changes?: Banded): BandedRulebook
export function threeClauses(changes: Partial<Rulebook>): Rulebook
export function threeClauses(changes: Partial<Rulebook> = {}): Rulebook {
  return {
    id: 'three-clauses',
    version: '2026-1',
    title: { en: 'Three clauses', zh: '三条' },
    source: 'made up for tests',
    inForce: { from: civilDate('2026-01-01') },
    zone: 'Asia/Shanghai',
    cycle: 'year',
    catalogue,
    values: [{ name: 'total', of: { kind: 'sum', clause: 'total', of: [baseNode, serviceNode] } }],
    grading: threeStars,
    ...changes,
  }
}

/** The same with one value more, made of a node, above the total. */
export function withNode(node: ValueNode, changes: Partial<Rulebook> = {}): Rulebook {
  const extra: ValueRule = { name: 'extra', of: node }
  return threeClauses({ values: [extra, ...threeClauses().values], ...changes })
}

const twoGroups = ['members', 'residents'].map((group) => {
  return { group, scores: [{ choice: 'good', points: 100 }] }
})

const lastYear: ValueNode = { kind: 'input', clause: 'last-year', input: 'last-year', times: 0.2 }

const ballots: ValueNode = {
  kind: 'tallies',
  clause: 'ballots',
  groups: [
    { group: 'members', weight: 0.7 },
    { group: 'residents', weight: 0.3 },
  ],
  missingGroup: 'refuse',
}

const retired: Profile = {
  clause: 'retired',
  when: { op: 'equals', left: 'subject.category', right: 'retired' },
  exempt: [{ of: 'service', points: 10 }],
  outcome: 'graded',
}

const idle: Veto = {
  clause: 'idle',
  when: { op: 'below', left: { count: 'service' }, right: 1 },
  effect: { kind: 'at-most', grade: 'two-star' },
}

/** A rulebook with a clause of every kind, nothing of it wrong. */
export function everyKind(changes: Partial<Rulebook> = {}): Rulebook {
  const points: ValueNode = {
    kind: 'sum',
    clause: 'points',
    of: [
      {
        kind: 'first',
        clause: 'start',
        options: [{ when: { op: 'known', left: 'input.last-year' }, value: lastYear }],
        otherwise: baseNode,
      },
      { kind: 'less', clause: 'net', from: serviceNode, deductions: [late], floor: 0 },
    ],
    cap: 100,
    floor: 0,
  }
  const total: ValueNode = {
    kind: 'weighted',
    clause: 'total',
    of: [
      { weight: 0.6, value: { kind: 'value', clause: 'points-again', value: 'points' } },
      { weight: 0.4, value: ballots },
    ],
  }
  return threeClauses({
    raters: twoGroups,
    profiles: [retired],
    values: [
      { name: 'points', of: points },
      { name: 'total', of: total },
    ],
    vetoes: [idle],
    measures: [
      { clause: 'award', measure: 'award', grades: ['three-star'], decidedBy: 'the committee' },
    ],
    posting: { value: 'points', rounding: 'half-up' },
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
      publications: ['notice-board'],
      forms: ['writing'],
      comments: 2,
      facts: { review: 'pledge-month' },
    },
    ...changes,
  })
}

const late: ValueNode = {
  kind: 'facts',
  clause: 'late',
  fact: 'service',
  where: { op: 'equals', left: 'fact.place', right: 'there' },
  value: { kind: 'discretionary', field: 'hours', from: 0, to: 2.5, reason: 'reason' },
  caps: [
    { per: 'week', points: 1 },
    { per: 'month', points: 2.5 },
    { per: 'period', points: 10 },
  ],
  every: { window: 'month', unmet: 'zero' },
}
