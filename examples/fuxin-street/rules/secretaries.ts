import type { Rulebook } from 'pledgebook'
import { common, ours } from './common.ts'

/**
 * Secretaries of grid branches: their own year and their branch's, 6:4, and after T05 the star of the
 * branch: with five stars at least excellent, with the lowest never.
 */
export function secretaryRules(branchGrades: readonly string[]): Rulebook {
  return {
    ...common,
    id: 'fuxin-secretaries',
    title: { en: 'Yearly assessment of grid secretaries', zh: '网格党支部书记年度考核办法' },
    source: ours,
    catalogue: {
      facts: [
        {
          kind: 'monthly-meeting',
          title: { en: 'monthly meeting attended', zh: '参加月例会' },
          fields: [],
          recordedBy: ['cadre', 'secretary'],
          certifiedBy: ['office'],
          evidence: 1,
        },
      ],
      attributes: [],
      inputs: [],
      links: [
        {
          name: 'branch',
          title: { en: 'own branch', zh: '所在支部' },
          population: 'branches',
          grades: branchGrades,
          value: { from: 0, to: 100 },
        },
      ],
    },
    values: [
      {
        name: 'own',
        title: { en: 'own year', zh: '本人得分' },
        of: {
          kind: 'sum',
          clause: 'own',
          title: { en: 'own year', zh: '本人得分' },
          of: [
            {
              kind: 'constant',
              clause: 'base',
              title: { en: 'base', zh: '基础分' },
              points: 40,
            },
            {
              kind: 'facts',
              clause: 'meetings',
              title: { en: 'monthly meetings', zh: '月例会' },
              source: `Fuxin Street, part 1: a meeting every month; five points each is ${ours}`,
              fact: 'monthly-meeting',
              value: { kind: 'fixed', points: 5 },
              caps: [{ per: 'month', points: 5 }],
              every: { window: 'month', unmet: 'zero' },
            },
          ],
        },
      },
      {
        name: 'total',
        title: { en: 'points', zh: '综合分值' },
        of: {
          kind: 'weighted',
          clause: 'total',
          title: { en: 'own year and branch, 6:4', zh: '本人与支部6:4' },
          source: `Danfeng: the branch's result is a hard part of its secretary's; 6:4 is ${ours}`,
          of: [
            {
              weight: 0.6,
              value: {
                kind: 'value',
                clause: 'total.own',
                title: { en: 'own year', zh: '本人' },
                value: 'own',
              },
            },
            {
              weight: 0.4,
              value: {
                kind: 'linked',
                clause: 'total.branch',
                title: { en: 'branch', zh: '支部' },
                link: 'branch',
              },
            },
          ],
        },
      },
    ],
    grading: {
      clause: 'classes',
      title: { en: 'classes', zh: '等次' },
      value: 'total',
      bands: [
        {
          grade: 'excellent',
          title: { en: 'excellent', zh: '优秀' },
          at: { from: 90, ends: '[)' },
        },
        {
          grade: 'competent',
          title: { en: 'competent', zh: '称职' },
          at: { from: 70, to: 90, ends: '[)' },
        },
        {
          grade: 'not-competent',
          title: { en: 'not competent', zh: '不称职' },
          at: { to: 70, ends: '()' },
        },
      ],
    },
    vetoes: [
      {
        clause: 'branch-five-stars',
        title: { en: 'branch has five stars: at least excellent', zh: '支部五星，书记评优' },
        source: 'T05: in principle rated excellent',
        when: { op: 'equals', left: 'link.branch', right: 'five-star' },
        whenMissing: 'clear',
        effect: { kind: 'at-least', grade: 'excellent' },
      },
      {
        clause: 'branch-lowest',
        title: { en: 'branch has the lowest star: not excellent', zh: '支部末等，书记不得评优' },
        source: 'T05: the secretary may not be rated excellent',
        when: { op: 'equals', left: 'link.branch', right: branchGrades.at(-1) ?? '' },
        whenMissing: 'clear',
        effect: { kind: 'at-most', grade: 'competent' },
      },
    ],
    measures: [
      {
        clause: 'praise',
        title: { en: 'named an excellent secretary', zh: '评为优秀党支部书记' },
        measure: 'praise',
        grades: ['excellent'],
        decidedBy: 'working-committee',
      },
      {
        clause: 'talk',
        title: { en: 'a talk, and a helper at the side', zh: '谈话并结对帮带' },
        measure: 'talk',
        grades: ['not-competent'],
        decidedBy: 'working-committee',
      },
    ],
  }
}
