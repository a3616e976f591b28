import { civilDate } from '../calendar/index.ts'
import type { CaseGrading, FactsNode, Rulebook } from '../rulebook/index.ts'
import type { Condition } from '../vocabulary/index.ts'
import { ownKind } from './own-kind.ts'

const failed: Condition = { op: 'equals', left: 'fact.passed', right: false }
const passed: Condition = { op: 'equals', left: 'fact.passed', right: true }

const failedTasks: FactsNode = {
  kind: 'facts',
  clause: 'failed-tasks',
  title: { en: 'failed special tasks', zh: '专项任务不合格' },
  source: 'T51: each failed special task in the village −10',
  fact: 'special-task',
  where: failed,
  value: { kind: 'fixed', points: 10 },
}

const vetoed: FactsNode = {
  kind: 'facts',
  clause: 'vetoed',
  title: { en: 'vetoes', zh: '一票否决' },
  source: 'T51: each veto −20',
  fact: 'veto',
  value: { kind: 'fixed', points: 20 },
}

const rated = 'none: the text as published does not say how points become a rating'

const grading: CaseGrading = {
  kind: 'cases',
  clause: 'rating',
  title: { en: 'rating', zh: '考核等次' },
  source: rated,
  value: 'points',
  grades: [
    { grade: 'excellent', title: { en: 'excellent', zh: '优秀' } },
    { grade: 'competent', title: { en: 'competent', zh: '称职' } },
    { grade: 'not-competent', title: { en: 'not competent', zh: '不称职' } },
  ],
  cases: [
    {
      clause: 'rated-excellent',
      grade: 'excellent',
      when: { op: 'equals', left: 'subject.rating', right: 'excellent' },
    },
    {
      clause: 'rated-not-competent',
      grade: 'not-competent',
      when: { op: 'equals', left: 'subject.rating', right: 'not-competent' },
    },
  ],
  otherwise: 'competent',
  // Nobody has two ratings.
  several: 'refuse',
}

/**
 * T51, cadres stationed in villages: each special task that failed in the village is 10 points off, two
 * of them are not excellent; each veto is 20 off and not excellent; all tasks failed, or two vetoes, are
 * not competent.
 *
 * What the points are taken off comes in as a score, and how points become a rating the text as we have
 * it does not say: the rating comes in as people made it, and these clauses limit it. "Competent" is our
 * name for what is neither of the two that it names. All have failed only where there was one at least.
 * A floor is not given. It names nobody who records a fact. Id, days, cycle and bounds are ours.
 */
export const stationedCadres: Rulebook = {
  id: 'stationed-cadres',
  version: '1',
  title: { en: 'Cadres stationed in villages', zh: '驻村干部考核' },
  source: 'T51',
  inForce: { from: civilDate('2000-01-01') },
  zone: 'Asia/Shanghai',
  cycle: 'year',
  catalogue: {
    facts: [
      ownKind('special-task', 'a special task in the village', '村专项任务', [
        { name: 'task', type: 'text', longest: 200 },
        { name: 'passed', type: 'flag' },
      ]),
      ownKind('veto', 'a veto', '一票否决事项', [{ name: 'matter', type: 'text', longest: 200 }]),
    ],
    attributes: [
      {
        name: 'rating',
        type: 'choice',
        options: ['excellent', 'competent', 'not-competent'],
        title: { en: 'rating', zh: '评定等次' },
      },
    ],
    inputs: [{ name: 'score', from: 0, to: 200, decimals: 2, title: { en: 'score', zh: '得分' } }],
  },
  values: [
    {
      name: 'points',
      title: { en: 'points', zh: '扣分后得分' },
      of: {
        kind: 'less',
        clause: 'points',
        title: { en: 'score less deductions', zh: '得分减扣分' },
        source: 'T51',
        from: { kind: 'input', clause: 'score', input: 'score' },
        deductions: [failedTasks, vetoed],
      },
    },
  ],
  grading,
  vetoes: [
    {
      clause: 'two-failed',
      title: { en: 'two special tasks failed', zh: '两项专项任务不合格' },
      source: 'T51: two failed → not excellent',
      when: { op: 'at-least', left: { count: 'special-task', where: failed }, right: 2 },
      effect: { kind: 'at-most', grade: 'competent' },
    },
    {
      clause: 'a-veto',
      title: { en: 'a veto', zh: '被一票否决' },
      source: 'T51: each veto … not excellent',
      when: { op: 'at-least', left: { count: 'veto' }, right: 1 },
      effect: { kind: 'at-most', grade: 'competent' },
    },
    {
      clause: 'all-failed',
      title: { en: 'all special tasks failed', zh: '专项任务全部不合格' },
      source: 'T51: all failed … → not competent',
      when: {
        op: 'all',
        of: [
          { op: 'at-least', left: { count: 'special-task' }, right: 1 },
          { op: 'at-most', left: { count: 'special-task', where: passed }, right: 0 },
        ],
      },
      effect: { kind: 'exactly', grade: 'not-competent' },
    },
    {
      clause: 'two-vetoes',
      title: { en: 'two vetoes', zh: '两次被一票否决' },
      source: 'T51: … two vetoes → not competent',
      when: { op: 'at-least', left: { count: 'veto' }, right: 2 },
      effect: { kind: 'exactly', grade: 'not-competent' },
    },
  ],
}
