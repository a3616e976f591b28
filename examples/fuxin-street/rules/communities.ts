import { gradesOf, type Rulebook } from 'pledgebook'
import { common, ofSource, yuan } from './common.ts'

/**
 * The communities' hundred points: what fell short is taken off. 90 and over earns a prize given once,
 * under 70 is not competent, and places are paid: 37,000 yuan in all. The single sums are illegible in
 * the source or not given, and ours.
 */
export const communityRules: Rulebook = {
  ...common,
  ...yuan,
  id: 'fuxin-communities',
  title: { en: 'Yearly comprehensive assessment of communities', zh: '社区年度综合目标考核办法' },
  source: ofSource,
  catalogue: {
    facts: [
      {
        kind: 'community-shortfall',
        title: { en: 'community fell short', zh: '社区扣分事项' },
        fields: [
          {
            name: 'area',
            type: 'choice',
            options: ['party-building', 'services', 'public-order', 'integrity'],
          },
          { name: 'points', type: 'number', from: 0.5, to: 10, decimals: 1 },
          { name: 'finding', type: 'text', longest: 500 },
        ],
        recordedBy: ['appraiser'],
        certifiedBy: ['office'],
        evidence: 1,
      },
    ],
    attributes: [],
    inputs: [],
  },
  values: [
    {
      name: 'total',
      title: { en: 'points', zh: '综合分值' },
      of: {
        kind: 'less',
        clause: 'total',
        title: { en: 'a hundred points less what fell short', zh: '百分制考核' },
        from: {
          kind: 'constant',
          clause: 'full',
          title: { en: 'full score', zh: '满分' },
          points: 100,
        },
        deductions: [
          {
            kind: 'facts',
            clause: 'shortfalls',
            title: { en: 'fell short', zh: '扣分' },
            fact: 'community-shortfall',
            value: { kind: 'discretionary', field: 'points', from: 0.5, to: 10, reason: 'finding' },
          },
        ],
        floor: 0,
      },
    },
  ],
  grading: {
    clause: 'classes',
    title: { en: 'classes', zh: '等次' },
    value: 'total',
    bands: [
      {
        grade: 'advanced',
        title: { en: 'advanced', zh: '先进社区' },
        at: { from: 90, ends: '[)' },
      },
      // The source praises good communities too; where they begin is ours.
      {
        grade: 'good',
        title: { en: 'good', zh: '良好社区' },
        at: { from: 80, to: 90, ends: '[)' },
      },
      {
        grade: 'competent',
        title: { en: 'competent', zh: '称职' },
        at: { from: 70, to: 80, ends: '[)' },
      },
      {
        grade: 'not-competent',
        title: { en: 'not competent', zh: '不称职' },
        at: { to: 70, ends: '()' },
      },
    ],
    order: [{ by: 'value.total', first: 'highest' }],
  },
  measures: [
    {
      clause: 'prize-once',
      title: { en: 'prize given once, 90 and over', zh: '一次性奖励（90分以上）' },
      source: 'Fuxin Street, part 5; the sum is illegible there and ours',
      measure: 'prize',
      grades: ['advanced'],
      amount: { kind: 'fixed', amount: 2000 },
      decidedBy: 'working-committee',
    },
    {
      clause: 'prize-by-rank',
      title: { en: 'prize by rank', zh: '名次奖' },
      source: 'Fuxin Street, part 5: 37,000 yuan in all; how it is divided is ours',
      measure: 'prize',
      ranks: { from: 1, to: 4 },
      amount: { kind: 'by-rank', amounts: [13_000, 10_000, 8000, 6000], tie: 'share' },
      decidedBy: 'working-committee',
    },
    {
      clause: 'praise',
      title: { en: "praised at next year's work meeting", zh: '次年工作会议表彰' },
      measure: 'praise',
      grades: ['advanced', 'good'],
      decidedBy: 'working-committee',
    },
    {
      clause: 'talk',
      title: { en: 'admonition talk by the street leader', zh: '街道主要领导诫勉谈话' },
      measure: 'talk',
      grades: ['not-competent'],
      decidedBy: 'street-leader',
    },
  ],
}

/** What the others read of a community. */
export const communityGrades: readonly string[] = gradesOf(communityRules.grading)
