/**
 * What becomes of a subject. `graded`: reckoned and graded. `scored`: reckoned, and no grade. `commented`:
 * on the roll, told in words what was good and what was not; no value and no grade is reckoned or shown.
 * `suspended`: nothing is reckoned for now, and nobody else's grade or seat hangs on it. `not-in-scope`:
 * the same, for the rules are not for it.
 */
export type Outcome = (typeof outcomes)[number]

/** Every outcome, from the fullest to none. */
export const outcomes = ['graded', 'scored', 'commented', 'suspended', 'not-in-scope'] as const

/** Whether anything is reckoned at all. */
export function isReckoned(outcome: Outcome): boolean {
  return outcome === 'graded' || outcome === 'scored'
}

/** Whether the subject is on the roll, so that a quota may count it. */
export function isOnRoll(outcome: Outcome): boolean {
  return outcome !== 'suspended' && outcome !== 'not-in-scope'
}
