import type { Rulebook } from 'pledgebook'
import { common, ofSource, yuan } from './common.ts'
import { communityGrades } from './communities.ts'

/** Leaders in charge: the points that their community lost cut their bonus in the same proportion. */
export const leaderRules: Rulebook = {
  ...common,
  ...yuan,
  id: 'fuxin-leaders-in-charge',
  title: { en: 'Bonus of the leaders in charge', zh: '分管领导综合目标奖金办法' },
  source: ofSource,
  catalogue: {
    facts: [],
    attributes: [{ name: 'bonus', type: 'number', from: 0, to: 100_000, decimals: 2 }],
    inputs: [],
    links: [
      {
        name: 'community',
        title: { en: 'the community in their charge', zh: '分管社区' },
        population: 'communities',
        grades: communityGrades,
        value: { from: 0, to: 100 },
      },
    ],
  },
  values: [
    {
      name: 'total',
      title: { en: 'points', zh: '分值' },
      of: {
        kind: 'linked',
        clause: 'total',
        title: { en: 'points of the community', zh: '分管社区分值' },
        link: 'community',
      },
    },
  ],
  grading: {
    clause: 'grades',
    title: { en: 'counted, without grades', zh: '只计分' },
    source: 'none: the source names no grade for them',
    value: 'total',
    bands: [{ grade: 'counted', title: { en: 'counted', zh: '已计分' }, at: { ends: '()' } }],
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
  ],
}
