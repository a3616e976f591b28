import { gradesOf, type Rulebook, type ValueNode } from 'pledgebook'
import { municipalBranches } from 'pledgebook/rulebooks'
import { common, ours, yuan } from './common.ts'

/**
 * Stars of grid branches by T03, seven tenths basic items less deductions and three tenths what people
 * say on their forms; at most three in ten have five stars. What T03 leaves open is decided here.
 */
export const branchRules: Rulebook = {
  ...common,
  ...yuan,
  id: 'fuxin-branches',
  title: { en: 'Stars of grid branches', zh: '网格党支部评星办法' },
  source: 'T03',
  catalogue: {
    facts: [
      {
        kind: 'branch-shortfall',
        title: { en: 'branch fell short', zh: '支部扣分事项' },
        fields: [
          { name: 'points', type: 'number', from: 0.5, to: 10, decimals: 1 },
          { name: 'finding', type: 'text', longest: 500 },
        ],
        recordedBy: ['appraiser'],
        certifiedBy: ['office', 'discipline-committee'],
        evidence: 1,
      },
    ],
    attributes: [{ name: 'grant', type: 'number', from: 0, to: 100_000, decimals: 2 }],
    inputs: [
      {
        name: 'basic',
        from: 0,
        to: 100,
        decimals: 1,
        title: { en: 'basic items', zh: '基本项' },
      },
    ],
  },
  raters: [
    {
      group: 'forms',
      title: { en: 'questionnaires', zh: '测评表' },
      scores: [
        { choice: 'very-satisfied', points: 100, title: { zh: '很满意' } },
        { choice: 'satisfied', points: 90, title: { zh: '满意' } },
        { choice: 'fair', points: 70, title: { zh: '一般' } },
        { choice: 'not-satisfied', points: 40, title: { zh: '不满意' } },
      ],
    },
  ],
  values: [
    {
      name: 'items',
      title: { en: 'items', zh: '项目分' },
      of: {
        kind: 'less',
        clause: 'items',
        title: { en: 'basic items less deductions', zh: '基本项减扣分' },
        from: {
          kind: 'input',
          clause: 'basic',
          title: { en: 'basic items', zh: '基本项' },
          input: 'basic',
        },
        deductions: [
          {
            kind: 'facts',
            clause: 'deductions',
            title: { en: 'deductions', zh: '扣分' },
            fact: 'branch-shortfall',
            value: { kind: 'discretionary', field: 'points', from: 0.5, to: 10, reason: 'finding' },
          },
        ],
        floor: 0,
      },
    },
    {
      name: 'evaluation',
      title: { en: 'evaluation', zh: '测评分' },
      of: {
        kind: 'tallies',
        clause: 'evaluation',
        title: { en: 'evaluation', zh: '测评' },
        source: `T03; that the forms of the watch over key posts serve for it is ${ours}`,
        groups: [{ group: 'forms', weight: 1 }],
        missingGroup: 'refuse',
      },
    },
    {
      name: 'total',
      title: { en: 'points', zh: '总分' },
      of: {
        kind: 'weighted',
        clause: 'total',
        title: { en: 'items × 70% + evaluation × 30%', zh: '项目分×70%＋测评分×30%' },
        of: [
          { weight: 0.7, value: part('items', 'items', '项目分') },
          { weight: 0.3, value: part('evaluation', 'evaluation', '测评分') },
        ],
      },
    },
  ],
  grading: {
    ...municipalBranches.grading,
    source: `T03 prints whole numbers; that 89.5 is below 90 is ${ours}`,
    value: 'total',
    fractions: 'down',
    order: [
      { by: 'value.total', first: 'highest' },
      { by: 'value.items', first: 'highest' },
    ],
  },
  quotas: (municipalBranches.quotas ?? []).map((quota) => ({
    ...quota,
    source: `${quota.source}; that a tie is for people to decide is ${ours}`,
    tie: 'refuse',
  })),
  afterRuling: 'rerun',
  measures: [
    {
      clause: 'plaque',
      title: { en: 'plaque with five stars', zh: '五星挂牌' },
      source: 'Danfeng: stars by assessment, plaque hung',
      measure: 'plaque',
      grades: ['five-star'],
      decidedBy: 'working-committee',
    },
    {
      clause: 'grant-more',
      title: { en: "next year's activity grant, 110%", zh: '活动经费110%' },
      source: `T05; the grant itself is illegible in the source (“5}0”) and ours`,
      measure: 'grant',
      grades: ['five-star'],
      amount: { kind: 'of-principal', of: 'subject.grant', share: 1.1, rounding: 'half-up' },
      decidedBy: 'working-committee',
    },
    {
      clause: 'grant',
      title: { en: "next year's activity grant", zh: '活动经费' },
      source: 'Fuxin Street, part 1: a grant for each branch',
      measure: 'grant',
      grades: ['four-star', 'three-star', 'two-star'],
      amount: { kind: 'of-principal', of: 'subject.grant', rounding: 'half-up' },
      decidedBy: 'working-committee',
    },
    {
      clause: 'grant-less',
      title: { en: "next year's activity grant, 90%", zh: '活动经费90%' },
      source: `T05: no star, 10% less; that one star is meant is ${ours}`,
      measure: 'grant',
      grades: ['one-star'],
      amount: { kind: 'of-principal', of: 'subject.grant', share: 0.9, rounding: 'half-up' },
      decidedBy: 'working-committee',
    },
    {
      clause: 'put-right',
      title: { en: 'to be put right, and looked at again', zh: '限期整改' },
      source: 'Xiangxi: class three rectifies and is checked again',
      measure: 'rectification',
      grades: ['one-star'],
      decidedBy: 'working-committee',
    },
  ],
}

/** A part of the total, by its name. */
function part(value: string, en: string, zh: string): ValueNode {
  return { kind: 'value', clause: `total.${value}`, title: { en, zh }, value }
}

/** What the secretaries read of a branch. */
export const branchGrades: readonly string[] = gradesOf(branchRules.grading)
