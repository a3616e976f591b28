import type { Condition, Rulebook } from 'pledgebook'
import { common, ofSource, ours, yuan } from './common.ts'
import { communityGrades } from './communities.ts'

const isInspector: Condition = { op: 'equals', left: 'subject.post', right: 'inspector' }

/**
 * The cadres' hundred points. Coming late and leaving early take off; leave of either kind is recorded
 * and takes nothing off, above all not sickness. Points lost cut the bonus in proportion. Under 70 is
 * not competent, with a talk; two years running, a change of post is proposed.
 */
export const cadreRules: Rulebook = {
  ...common,
  ...yuan,
  id: 'fuxin-cadres',
  title: { en: 'Yearly assessment of community cadres', zh: '社区干部年度考核办法' },
  source: ofSource,
  catalogue: {
    facts: [
      {
        kind: 'attendance',
        title: { en: 'attendance', zh: '考勤' },
        fields: [
          {
            name: 'what',
            type: 'choice',
            options: ['late', 'early-leave', 'sick-leave', 'personal-leave'],
          },
          { name: 'days', type: 'number', from: 0.5, to: 30, decimals: 1, optional: true },
        ],
        recordedBy: ['inspector', 'appraiser'],
        certifiedBy: ['office'],
        evidence: 1,
      },
      {
        kind: 'duty-lapse',
        title: { en: 'a duty not met', zh: '履职不当' },
        fields: [
          { name: 'ground', type: 'number', from: 1, to: 16, decimals: 0 },
          { name: 'points', type: 'number', from: 0.5, to: 10, decimals: 1 },
          { name: 'finding', type: 'text', longest: 500 },
        ],
        recordedBy: ['appraiser'],
        certifiedBy: ['office'],
        evidence: 1,
      },
    ],
    attributes: [
      { name: 'post', type: 'choice', options: ['secretary', 'deputy', 'inspector', 'cadre'] },
      { name: 'bonus', type: 'number', from: 0, to: 100_000, decimals: 2 },
    ],
    inputs: [],
    links: [
      {
        name: 'community',
        title: { en: 'own community', zh: '所在社区' },
        population: 'communities',
        grades: communityGrades,
      },
    ],
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
            clause: 'attendance',
            title: { en: 'late or left early', zh: '迟到、早退' },
            source: `Fuxin Street, part 5; half a point each time, and nothing for leave, is ${ours}`,
            fact: 'attendance',
            where: { op: 'in', left: 'fact.what', right: ['late', 'early-leave'] },
            value: { kind: 'fixed', points: 0.5 },
          },
          {
            kind: 'facts',
            clause: 'lapses',
            title: { en: 'duties not met', zh: '履职不当' },
            source: 'Fuxin Street, part 5: sixteen grounds, checked item by item each month',
            fact: 'duty-lapse',
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
      { grade: 'competent', title: { en: 'competent', zh: '称职' }, at: { from: 70, ends: '[)' } },
      {
        grade: 'not-competent',
        title: { en: 'not competent', zh: '不称职' },
        at: { to: 70, ends: '()' },
      },
    ],
  },
  measures: [
    {
      clause: 'bonus',
      title: { en: 'bonus, in proportion to points', zh: '综合目标奖金（按扣分同比例扣减）' },
      source: 'Fuxin Street, part 5; the full bonus is ours',
      measure: 'bonus',
      amount: {
        kind: 'of-principal',
        of: 'subject.bonus',
        proportion: { value: 'total', full: 100 },
        rounding: 'half-up',
      },
      decidedBy: 'working-committee',
    },
    {
      clause: 'talk',
      title: { en: 'admonition talk by the street leader', zh: '街道主要领导诫勉谈话' },
      measure: 'talk',
      grades: ['not-competent'],
      decidedBy: 'street-leader',
    },
    {
      clause: 'other-post',
      title: { en: 'change of post, two years not competent', zh: '连续两年不称职，酌情调岗' },
      source: `Fuxin Street, part 5; that a year without a grade ends the run is ${ours}`,
      measure: 'change-of-post',
      grades: ['not-competent'],
      run: { periods: 2, gap: 'breaks' },
      decidedBy: 'working-committee',
    },
    {
      clause: 'no-honours',
      title: { en: 'secretary of a community not competent: no honours', zh: '取消评优资格' },
      source:
        'Fuxin Street, part 5: secretaries whose work is not carried through lose eligibility',
      measure: 'no-honours',
      when: {
        op: 'all',
        of: [
          { op: 'equals', left: 'subject.post', right: 'secretary' },
          { op: 'equals', left: 'link.community', right: 'not-competent' },
        ],
      },
      whenMissing: 'clear',
      decidedBy: 'working-committee',
    },
    {
      clause: 'inspectors-prize',
      title: { en: 'prize for discipline inspectors', zh: '纪检员物质奖励' },
      source: 'Fuxin Street, part 5: four were rewarded; sum and bound are ours',
      measure: 'prize',
      when: { op: 'all', of: [isInspector, { op: 'at-least', left: 'value.total', right: 90 }] },
      amount: { kind: 'fixed', amount: 300 },
      decidedBy: 'discipline-committee',
    },
  ],
}
