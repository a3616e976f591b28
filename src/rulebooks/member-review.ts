import { civilDate } from '../calendar/index.ts'
import type { BandedRulebook, ValueRule } from '../rulebook/index.ts'
import type { Titles } from '../vocabulary/index.ts'

const grades = [
  { choice: 'excellent', points: 4, title: { en: 'excellent', zh: '优秀' } },
  { choice: 'qualified', points: 3, title: { en: 'qualified', zh: '合格' } },
  { choice: 'basic', points: 2, title: { en: 'basically qualified', zh: '基本合格' } },
  { choice: 'unqualified', points: 1, title: { en: 'unqualified', zh: '不合格' } },
]

/** What the committee is shown of the ballot: the percent that one grade got. */
function shown(choice: string, title: Titles): ValueRule {
  return {
    name: choice,
    title,
    of: {
      kind: 'share',
      clause: `ballot-${choice}`,
      title,
      source: 'T41: secret ballot, four grades',
      group: 'members',
      choices: [choice],
      of: '?',
      full: 100,
      none: 'refuse',
    },
  }
}

/**
 * T41, review of members: a secret ballot of four grades; the committee decides from the ballot and daily
 * conduct; excellent for at most a third of the members; probationary members vote and get no grade.
 *
 * No number makes the grade: the clause `decision` takes what the committee decided, 4 for excellent down
 * to 1 for unqualified, as a decision with who and why, or as the input of the same name; without either
 * it is `missing`. The sheets of the ballot are counted by `countSheets`, which also knows a limit on
 * excellent ones in one sheet.
 *
 * The text leaves open, and so does this: what the whole of the percent is (`values.0.of.of` to
 * `values.3.of.of`), whether probationary members are among those of whom a third is taken
 * (`quotas.0.base`: `all` or `graded`), whether an excellent one too many falls or is only told
 * (`quotas.0.effect`), what a tie is (`quotas.0.tie`), and what an upheld objection does to others
 * (`afterRuling`). "At most a third" rounds down. The ballot is what the text has to put them in order.
 * The names of three grades, id and days are ours.
 *
 * @example
 * ```ts
 * import { checkRulebook } from 'pledgebook'
 * import { memberReview } from 'pledgebook/rulebooks'
 *
 * checkRulebook(memberReview).map(({ path }) => path.join('.')).slice(4)
 * // => ['quotas.0.base', 'quotas.0.tie', 'quotas.0.effect', 'afterRuling']
 * ```
 */
export const memberReview: BandedRulebook = {
  id: 'member-review',
  version: '1',
  title: { en: 'Review of members', zh: '党员民主评议' },
  source: 'T41',
  inForce: { from: civilDate('2000-01-01') },
  zone: 'Asia/Shanghai',
  cycle: 'year',
  catalogue: {
    facts: [],
    attributes: [
      {
        name: 'membership',
        type: 'choice',
        options: ['full', 'probationary'],
        title: { en: 'membership', zh: '党员类别' },
      },
    ],
    inputs: [
      {
        name: 'decision',
        from: 1,
        to: 4,
        decimals: 0,
        title: { en: 'what the committee decided', zh: '支委会评定意见' },
      },
    ],
  },
  raters: [{ group: 'members', title: { en: 'members', zh: '党员' }, scores: grades }],
  profiles: [
    {
      clause: 'probationary',
      title: { en: 'probationary: votes, gets no grade', zh: '预备党员参加投票，不定等次' },
      source: 'T41: probationary members vote but get no grade',
      when: { op: 'equals', left: 'subject.membership', right: 'probationary' },
      exempt: [],
      outcome: 'commented',
    },
  ],
  values: [
    shown('excellent', { en: 'excellent, percent', zh: '优秀票百分比' }),
    shown('qualified', { en: 'qualified, percent', zh: '合格票百分比' }),
    shown('basic', { en: 'basically qualified, percent', zh: '基本合格票百分比' }),
    shown('unqualified', { en: 'unqualified, percent', zh: '不合格票百分比' }),
    {
      name: 'decision',
      title: { en: 'the committee’s decision', zh: '支委会评定' },
      of: {
        kind: 'decided',
        clause: 'decision',
        title: { en: 'the committee’s decision', zh: '支委会评定' },
        source: 'T41: the committee decides from ballot and daily conduct',
        of: { kind: 'input', clause: 'decision-given', input: 'decision' },
        decidedBy: 'committee',
      },
    },
  ],
  grading: {
    clause: 'grade',
    title: { en: 'grade', zh: '等次' },
    source: 'T41: four grades',
    value: 'decision',
    bands: [
      { grade: 'excellent', title: { en: 'excellent', zh: '优秀' }, at: { from: 4, ends: '[)' } },
      {
        grade: 'qualified',
        title: { en: 'qualified', zh: '合格' },
        at: { from: 3, to: 4, ends: '[)' },
      },
      {
        grade: 'basic',
        title: { en: 'basically qualified', zh: '基本合格' },
        at: { from: 2, to: 3, ends: '[)' },
      },
      {
        grade: 'unqualified',
        title: { en: 'unqualified', zh: '不合格' },
        at: { to: 2, ends: '()' },
      },
    ],
    order: [{ by: 'value.excellent', first: 'highest' }],
  },
  quotas: [
    {
      clause: 'a-third',
      title: { en: 'excellent for at most a third', zh: '优秀不超过三分之一' },
      source: 'T41: excellent at most 1/3 of members',
      grade: 'excellent',
      counts: 'grade',
      share: '1/3',
      seats: 'down',
      base: '?',
      tie: '?',
      effect: '?',
    },
  ],
  afterRuling: '?',
}
