import type { PledgeRules } from '../rulebook/index.ts'

/**
 * T63, pledges: annual and immediate, by one person, by a group or led by one; two to five for each member
 * and at least ten for a branch; retired and frail members may but need not. It is the part `pledges` of a
 * rulebook, whose attributes are `category` (a choice that knows `retired`) and `frail` (a flag).
 *
 * What else the text says stands in the steps of a pledge: a vague one is returned, a failure with an
 * objective cause is excused with its reason, one without is announced, half a year is checked and the year
 * reviewed. The text says nothing of comments, of posts or of how a pledge is given and shown: none is
 * asked for, and the one form is ours.
 *
 * @example
 * ```ts
 * import { branchPledges } from 'pledgebook/rulebooks'
 *
 * [branchPledges.perMember, branchPledges.perUnit] // => [{ atLeast: 2, atMost: 5 }, { atLeast: 10 }]
 * ```
 */
export const branchPledges: PledgeRules = {
  clause: 'pledges',
  title: { en: 'pledges', zh: '承诺' },
  source: 'T63: 2–5 per member, at least 10 per branch; retired and frail members may but need not',
  kinds: [
    {
      kind: 'annual',
      title: { en: 'annual', zh: '年度承诺' },
      needsPost: false,
      reviewedMonthly: false,
    },
    {
      kind: 'immediate',
      title: { en: 'immediate', zh: '即时承诺' },
      needsPost: false,
      reviewedMonthly: false,
    },
  ],
  perMember: { atLeast: 2, atMost: 5 },
  perUnit: { atLeast: 10 },
  exempt: {
    op: 'any',
    of: [
      { op: 'equals', left: 'subject.category', right: 'retired' },
      { op: 'equals', left: 'subject.frail', right: true },
    ],
  },
  publications: [],
  forms: ['writing'],
  comments: 0,
}
