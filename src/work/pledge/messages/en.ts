import type { Json, Messages } from '../../../foundation/index.ts'
import type { PledgeCode } from '../refusals.ts'
import type { RegisterCode } from '../register/refusals.ts'
import { place, range, words } from './words.ts'

/** The refusals of this room in English. */
export const en: Messages<PledgeCode | RegisterCode> = {
  'wrong-state': (r) =>
    `This cannot be done to a pledge that is ${state(r.actual)}; it can where it is ${states(r.expected)}.`,
  'other-pledge': (r) =>
    `The command is for pledge ${words(r.actual)}, the state is that of ${words(r.expected)}.`,
  'time-went-back': (r) =>
    `The command is dated ${words(r.actual)}, before the last event at ${words(r.expected)}.`,
  'own-case': (r) =>
    `${words(r.actual)} has a part in this pledge and cannot judge it; ask ${words(r.expected)}.`,
  'text-invalid': (r) =>
    `Write ${words(r.expected)} at ${place(r.path)}, well-formed and not only spaces; ${words(r.actual)} stood there.`,
  'list-invalid': (r) =>
    `The list at ${place(r.path)} has ${words(r.actual)} entries; it may have ${range(r.expected, ' to ')}.`,
  'quantity-invalid': (r) =>
    `${words(r.actual)} at ${place(r.path)} is not a decimal from 0 on with at most six decimals.`,
  'points-invalid': (r) =>
    `${words(r.actual)} points are not a decimal from 0 on with at most six decimals.`,
  'points-for-unmet': (r) =>
    `A month that was not met gives no points; ${words(r.actual)} were given. Give ${words(r.expected)}.`,
  'review-points-out-of-bounds': (r) =>
    `A review of a month that was met gives ${range(r.expected, ' to ')} points, not ${words(r.actual)}.`,
  'audience-invalid': (r) =>
    `An audience of ${words(r.actual)} is not a whole number from ${range(r.expected, ' to ')}.`,
  'kind-unknown': (r) =>
    `The pledge rules know no kind ${words(r.actual)}; they know: ${words(r.expected)}.`,
  'post-needed': (r) =>
    `A pledge of the kind ${words(r.expected)} must be tied to a post; name it.`,
  'due-in-past': (r) =>
    `The last day, ${words(r.actual)}, is over; choose ${words(r.expected)} or later.`,
  'group-invalid': (r) =>
    r.path[0] === 'led'
      ? `${words(r.actual)} cannot lead a group without being one of it: ${words(r.expected)}.`
      : `A group names ${words(r.expected)}, and not the pledger again: ${words(r.actual)}.`,
  'already-commented': (r) =>
    `${words(r.actual)} has commented on this wording already, at ${words(r.expected)}.`,
  'comments-missing': (r) =>
    `The committee decides after ${words(r.expected)} comments on this wording; there are ${words(r.actual)}.`,
  'nothing-changed': (r) =>
    `The terms are as they were when the pledge was sent back: ${words(r.expected)}.`,
  'publication-unknown': (r) =>
    `The pledge rules do not ask for the publication ${words(r.actual)}; they ask for: ${words(r.expected)}.`,
  'already-published': (r) =>
    `The publication ${words(r.actual)} is done already; still to come: ${words(r.expected)}.`,
  'form-unknown': (r) =>
    `The pledge rules know no form ${words(r.actual)}; they know: ${words(r.expected)}.`,
  'already-given': (r) => `The pledge was given in the form ${words(r.actual)} already.`,
  'date-too-early': (r) =>
    `${words(r.actual)} is before the approval; the day must be ${words(r.expected)} or later.`,
  'date-too-late': (r) =>
    `${words(r.actual)} is still to come; the day must be ${words(r.expected)} or earlier.`,
  'item-unknown': (r) =>
    `The pledge has no item at position ${words(r.actual)}; positions are ${range(r.expected, ' to ')}.`,
  'correction-open': (r) =>
    `Something is still to be put right: ${words(r.actual)}. Record its correction first.`,
  'no-correction-open': () => 'Nothing is waiting to be put right; report progress instead.',
  'due-not-later': (r) =>
    `${words(r.actual)} gives no more time; the last day is ${words(r.expected)} already.`,
  'not-reviewed': (r) =>
    `Pledges of the kind ${words(r.actual)} are not reviewed by the month; only: ${words(r.expected)}.`,
  'month-invalid': (r) => `${words(r.actual)} is not a month ${words(r.expected)}.`,
  'month-too-early': (r) =>
    `The pledge did not run yet in ${words(r.actual)}; its first month is ${words(r.expected)}.`,
  'month-not-begun': (r) =>
    `${words(r.actual)} has not begun; the latest month to review is ${words(r.expected)}.`,
  'already-reviewed': (r) => `${words(r.actual)} was reviewed already, at ${words(r.expected)}.`,
  'nothing-shown': () =>
    'Nothing shows that the pledge is done; add evidence, or report progress first.',
  'not-claimed': (r) =>
    `The pledge is not claimed as done; without a claim the verdict waits until ${words(r.expected)} is over.`,
  'nothing-to-excuse': () => 'A pledge that is fulfilled has nothing to excuse.',
  overdue: (r) =>
    `The last day, ${words(r.expected)}, is over; now the pledge ends by a verdict, not by withdrawal.`,
  'register-other': (r) =>
    `The command is for the register of ${words(r.actual)}, the state is that of ${words(r.expected)}.`,
  'already-entered': (r) => `Pledge ${words(r.actual)} stands in this register already.`,
  'pledges-too-many': (r) =>
    `There are ${words(r.actual)} pledges in this cycle already; ${words(r.expected)} are allowed.`,
  'not-entered': (r) => `Pledge ${words(r.actual)} does not stand in this register.`,
  'already-released': (r) => `Pledge ${words(r.actual)} was released at ${words(r.expected)}.`,
  'exemption-unknown': (r) =>
    `Whether ${words(r.actual)} is exempt cannot be told: something that the condition reads is missing.`,
}

function states(value: Json): string {
  return Array.isArray(value) ? value.map(state).join(' or ') : state(value)
}

/** A state in words. `none` is the place before the proposal. */
function state(value: Json): string {
  return value === 'none' ? 'not proposed yet' : words(value).replaceAll('-', ' ')
}
