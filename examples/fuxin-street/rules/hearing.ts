import type { EffectRules, NoticeRules, ObjectionRules } from 'pledgebook'

// How long results are shown and who hears objections stands in no source: all of it is the example's
// own; ten days to object and ten to answer lean on T58–T61.

/** Results are shown for a week, before members and residents. */
export const noticeRules: NoticeRules = {
  clause: 'notice',
  atLeast: { days: 7, count: 'calendar' },
  audiences: ['members', 'residents'],
  ways: ['notice-board', 'website'],
  waysAtLeast: 1,
}

/** Whom it concerns, and any member, may object for ten days; others than the appraisers rule. */
export const objectionRules: ObjectionRules = {
  clause: 'objections',
  mayObject: ['subject', 'member'],
  grounds: [],
  evidence: 1,
  window: { days: 10, count: 'calendar', from: 'notice-start' },
  late: 'refused',
  rounds: 1,
  answer: { days: 10, count: 'calendar' },
  ruledBy: ['discipline-committee'],
  appeal: {
    mayAppeal: ['objector'],
    within: { days: 5, count: 'calendar' },
    answer: { days: 10, count: 'calendar' },
    ruledBy: ['working-committee'],
  },
}

/** Whoever a measure is about has five days from being told. */
export const effectRules: EffectRules = {
  clause: 'effect',
  after: { days: 5, count: 'calendar' },
}
