import { civilDate } from '../calendar/index.ts'
import type { ObjectionRules } from '../record/index.ts'
import type { BandedRulebook } from '../rulebook/index.ts'
import type { Titles } from '../vocabulary/index.ts'
import { staffCatalogue } from './staff-catalogue.ts'

const excellent: Titles = { en: 'excellent', zh: '优秀' }

/**
 * What T58–T61 say of objections: raised within 10 days, answered within 10. From which day, whether
 * working days are meant, who may object and who answers the text as we have it does not say: whoever
 * uses it says so, in the rules of the hearing.
 */
export const staffObjections = { window: { days: 10 }, answer: { days: 10 } } as const satisfies {
  readonly [Part in 'window' | 'answer']: Pick<ObjectionRules[Part], 'days'>
}

/**
 * T58–T61, appraisal of staff: excellent for at most 15% or 20% of each category; with more than six months
 * of sick leave no appraisal; who joined within six months gets a comment and no grade, and is not counted
 * in the base; of whoever is seconded the home unit decides, from the host's statement. For objections see
 * `staffObjections`.
 *
 * The texts differ: 15% stands here, and the clause `up-to-a-fifth` lets an overlay set any share to 20%.
 * What they leave open is open here: what becomes of those beyond the share (`quotas.0.effect`), what a tie
 * is (`quotas.0.tie`), and what an upheld objection does to others (`afterRuling`). "At most" rounds down.
 * They do not say how a grade comes about: it comes in as it was decided, 4 for excellent down to 1, for
 * whoever is seconded as a decision of the home unit, which is `missing` before the host's statement is on
 * record. Who is put before whom they do not say either, so that all whom the share is too small for tie.
 *
 * The six months since joining are counted to the end of the year. Categories, three of the grades, id
 * and days are ours, and so is that nobody who is not appraised counts in the base.
 *
 * @example
 * ```ts
 * import { checkRulebook } from 'pledgebook'
 * import { staffAppraisal } from 'pledgebook/rulebooks'
 *
 * checkRulebook(staffAppraisal).map(({ path }) => path.join('.'))
 * // => ['quotas.0.tie', 'quotas.0.effect', 'afterRuling']
 * ```
 */
export const staffAppraisal: BandedRulebook = {
  id: 'staff-appraisal',
  version: '1',
  title: { en: 'Appraisal of staff', zh: '工作人员年度考核' },
  source: 'T58–T61',
  inForce: { from: civilDate('2000-01-01') },
  zone: 'Asia/Shanghai',
  cycle: 'year',
  catalogue: staffCatalogue,
  profiles: [
    {
      clause: 'long-sick',
      title: { en: 'more than six months of sick leave', zh: '病假累计超过六个月' },
      source: 'T58–T61: more than six months’ sick leave: no appraisal',
      when: { op: 'above', left: 'subject.sick-months', right: 6 },
      exempt: [],
      outcome: 'suspended',
    },
    {
      clause: 'newly-joined',
      title: { en: 'joined within six months', zh: '入职不满六个月' },
      source: 'T58–T61: joined within six months: comment, no grade, not counted in the base',
      when: {
        op: 'below',
        left: { since: 'subject.joined', unit: 'months', until: 'period-end' },
        right: 6,
      },
      exempt: [],
      outcome: 'commented',
      inBase: false,
    },
  ],
  values: [
    {
      name: 'appraised',
      title: { en: 'as appraised', zh: '考核结果' },
      of: {
        kind: 'first',
        clause: 'appraised',
        title: { en: 'as appraised', zh: '考核结果' },
        source: 'T58–T61',
        options: [
          {
            when: { op: 'equals', left: 'subject.seconded', right: true },
            value: {
              kind: 'sum',
              clause: 'seconded',
              title: { en: 'seconded', zh: '借调人员' },
              source: 'T58–T61: seconded: the home unit decides from the host’s statement',
              of: [
                {
                  kind: 'decided',
                  clause: 'home-unit',
                  title: { en: 'the home unit decides', zh: '原单位确定' },
                  of: { kind: 'input', clause: 'home-unit-gave', input: 'appraised' },
                  decidedBy: 'home unit',
                },
                {
                  kind: 'facts',
                  clause: 'host-statement',
                  title: { en: 'the host’s statement', zh: '借调单位意见' },
                  fact: 'host-statement',
                  value: { kind: 'fixed', points: 0 },
                  every: { window: 'year', unmet: 'refuse' },
                },
              ],
            },
          },
        ],
        otherwise: { kind: 'input', clause: 'own-unit-gave', input: 'appraised' },
      },
    },
  ],
  grading: {
    clause: 'grade',
    title: { en: 'grade', zh: '考核等次' },
    source: 'T58–T61',
    value: 'appraised',
    bands: [
      { grade: 'excellent', title: excellent, at: { from: 4, ends: '[)' } },
      {
        grade: 'competent',
        title: { en: 'competent', zh: '称职' },
        at: { from: 3, to: 4, ends: '[)' },
      },
      {
        grade: 'basic',
        title: { en: 'basically competent', zh: '基本称职' },
        at: { from: 2, to: 3, ends: '[)' },
      },
      {
        grade: 'not-competent',
        title: { en: 'not competent', zh: '不称职' },
        at: { to: 2, ends: '()' },
      },
    ],
    order: [{ by: 'value.appraised', first: 'highest' }],
  },
  quotas: [
    {
      clause: 'excellent-share',
      title: { en: 'excellent, of each category', zh: '各类优秀比例' },
      source: 'T58–T61: excellent at most 15% or 20% per category',
      grade: 'excellent',
      counts: 'grade',
      share: 0.15,
      seats: 'down',
      base: 'all',
      per: 'subject.category',
      tie: '?',
      effect: '?',
    },
  ],
  afterRuling: '?',
  allows: [
    {
      kind: 'set',
      clause: 'up-to-a-fifth',
      title: { en: '15% or 20%', zh: '15%或20%' },
      source: 'T58–T61: excellent at most 15% or 20% per category',
      of: 'excellent-share',
      field: 'share',
      from: 0.15,
      to: 0.2,
    },
  ],
}
