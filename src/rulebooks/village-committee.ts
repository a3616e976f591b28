import { civilDate } from '../calendar/index.ts'
import type {
  CaseGrading,
  MeasureRule,
  RaterGroup,
  Rulebook,
  ShareNode,
} from '../rulebook/index.ts'
import type { Titles } from '../vocabulary/index.ts'

/** The ballot: the text knows two answers, and leaves room for whoever gives neither. */
const scores = [
  { choice: 'competent', points: 2, title: { en: 'competent', zh: '称职' } },
  { choice: 'neither', points: 1, title: { en: 'neither', zh: '未表态' } },
  { choice: 'not-competent', points: 0, title: { en: 'not competent', zh: '不称职' } },
]

function body(group: string, title: Titles): RaterGroup {
  return { group, title, scores }
}

function share(choice: string, title: Titles, source: string): ShareNode {
  const of = { choices: [choice], of: '?', full: 100, none: 'refuse' } as const
  return { kind: 'share', clause: `share-${choice}`, title, source, group: 'meeting', ...of }
}

/** Two years in a row with one grade. The text does not say what a year without a grade is. */
function twoYears(grade: string, measure: string, title: Titles, source: string): MeasureRule {
  const run = { periods: 2, gap: '?' } as const
  const decidedBy = 'whoever decides on the committee'
  return { clause: measure, title, source, measure, grades: [grade], run, decidedBy }
}

/**
 * T42, review of a village committee: at least 90% competent is excellent, at least 50% not competent is not
 * competent; more than two thirds of the representatives are there, or more than half of the villagers.
 * Two years excellent propose the award, two years not competent the procedure of dismissal.
 *
 * The text leaves open, and so does this: which grade 89% and 5% make (`grading.otherwise`; `competent`
 * among the grades is the ballot's own word, which the text gives to nobody as a grade), what the whole of
 * the percent is (`values.0.of.of`, `values.1.of.of`: valid ballots, all ballots, who came, who had the
 * right), and what a year without a grade does to two years in a row (`measures.0.run.gap`,
 * `measures.1.run.gap`). The ballots are those of the one meeting (`meeting`); of the two bodies a tally
 * says only who came of how many. The answer `neither`, id and days are ours, and so is who decides.
 *
 * @example
 * ```ts
 * import { compileRulebook } from 'pledgebook'
 * import { villageCommittee } from 'pledgebook/rulebooks'
 *
 * const open = compileRulebook(villageCommittee)
 * open.ok ? [] : open.refusals.map(({ code, path }) => `${code} ${path.join('.')}`)[2]
 * // => 'choice-open grading.otherwise'
 * ```
 */
export const villageCommittee: Rulebook & { readonly grading: CaseGrading } = {
  id: 'village-committee',
  version: '1',
  title: { en: 'Review of the village committee', zh: '村民委员会成员民主评议' },
  source: 'T42',
  inForce: { from: civilDate('2000-01-01') },
  zone: 'Asia/Shanghai',
  cycle: 'year',
  catalogue: { facts: [], attributes: [], inputs: [] },
  raters: [
    body('meeting', { en: 'the meeting that reviews', zh: '评议会议' }),
    body('representatives', { en: 'villagers’ representatives', zh: '村民代表' }),
    body('villagers', { en: 'villagers', zh: '村民' }),
  ],
  values: [
    {
      name: 'competent',
      title: { en: 'competent, percent', zh: '称职票百分比' },
      of: {
        ...share('competent', { en: 'competent', zh: '称职票' }, 'T42: competent ≥ 90%'),
        quorum: {
          anyOf: [
            {
              group: 'representatives',
              count: 'present',
              of: 'entitled',
              share: '2/3',
              strictly: true,
            },
            { group: 'villagers', count: 'present', of: 'entitled', share: '1/2', strictly: true },
          ],
          failed: 'refuse',
        },
      },
    },
    {
      name: 'not-competent',
      title: { en: 'not competent, percent', zh: '不称职票百分比' },
      of: share(
        'not-competent',
        { en: 'not competent', zh: '不称职票' },
        'T42: not competent ≥ 50%',
      ),
    },
  ],
  grading: {
    kind: 'cases',
    clause: 'review',
    title: { en: 'review', zh: '评议等次' },
    source: 'T42: competent ≥ 90% → excellent; not competent ≥ 50% → not competent; between: ?',
    value: 'competent',
    grades: [
      { grade: 'excellent', title: { en: 'excellent', zh: '优秀' } },
      { grade: 'competent', title: { en: 'competent', zh: '称职' } },
      { grade: 'not-competent', title: { en: 'not competent', zh: '不称职' } },
    ],
    cases: [
      {
        clause: 'nine-in-ten',
        title: { en: 'competent at least 90%', zh: '称职票达到90%' },
        source: 'T42: competent ≥ 90% → excellent',
        grade: 'excellent',
        when: { op: 'at-least', left: 'value.competent', right: 90 },
      },
      {
        clause: 'one-in-two',
        title: { en: 'not competent at least 50%', zh: '不称职票达到50%' },
        source: 'T42: not competent ≥ 50% → not competent',
        grade: 'not-competent',
        when: { op: 'at-least', left: 'value.not-competent', right: 50 },
      },
    ],
    otherwise: '?',
    several: 'refuse',
  },
  measures: [
    twoYears(
      'excellent',
      'award',
      { en: 'the award', zh: '给予奖励' },
      'T42: two years excellent → award',
    ),
    twoYears(
      'not-competent',
      'dismissal-procedure',
      { en: 'the procedure of dismissal', zh: '启动罢免程序' },
      'T42: two years not competent → dismissal procedure',
    ),
  ],
}
