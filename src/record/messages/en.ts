import type { Json, Messages } from '../../foundation/index.ts'
import type { RecordCode } from '../refusals.ts'
import { text } from './words.ts'

/** The refusals of this room in English. */
export const en: Messages<RecordCode> = {
  'already-open': (r) =>
    `Objection ${r.subject} cannot be taken up while ${text(r.actual)} of the same person can still be decided on.`,
  'appeal-not-provided': (r) =>
    `The rules provide no appeal; the first decision on ${r.subject} is final.`,
  'appeal-possible': (r) =>
    `The decision on ${r.subject} can still be appealed until ${text(r.expected)}; it is ${text(r.actual)}.`,
  'audience-missing': (r) =>
    `Notice ${r.subject} must also be shown to ${text(r.expected)}; it names ${text(r.actual)}.`,
  'choice-open': (r) =>
    `The text leaves open what ${r.path.join('.')} shall be (${r.subject}). Decide on ${wanted(r.expected)}.`,
  'correction-of-itself': (r) =>
    `${r.subject} cannot stand in its own place; give the new one an id of its own.`,
  'evidence-missing': (r) =>
    `${r.subject} needs ${text(r.expected)} different pieces of evidence and has ${text(r.actual)}.`,
  'evidence-too-much': (r) =>
    `${r.subject} has ${text(r.actual)} pieces of evidence; at most ${text(r.expected)} are kept.`,
  'extension-not-longer': (r) =>
    `Notice ${r.subject} runs to ${text(r.expected)} already; ${text(r.actual)} is not later.`,
  'fact-known': (r) => `Fact ${r.subject} is recorded already; correct or withdraw it instead.`,
  'fact-unknown': (r) => `There is no fact ${r.subject} here.`,
  future: (r) =>
    `Fact ${r.subject} is dated ${text(r.actual)}, which has not come yet: today is ${text(r.expected)}.`,
  'ground-unknown': (r) =>
    `Name one of the grounds that the rules know (${text(r.expected)}); ${r.subject} has ${text(r.actual)}.`,
  'hearing-rule-invalid': (r) =>
    `The rule at ${r.path.join('.')} (${r.subject}) is ${text(r.actual)}; it must be ${wanted(r.expected)}.`,
  'judged-before': (r) =>
    `${text(r.actual)} has judged ${r.subject} before; someone who has not must decide on it.`,
  'kind-unknown': (r) =>
    `The rules know no kind of fact called ${text(r.actual)}; they know ${text(r.expected)}.`,
  'matter-other': (r) =>
    `Objection ${r.subject} is against ${text(r.actual)}, and the objections at hand against ${text(r.expected)}.`,
  'names-invalid': (r) =>
    `Notice ${r.subject} must give different names at ${r.path.join('.')}, at least and at most: ${text(r.expected)}.`,
  'not-entitled': (r) =>
    `${r.subject} is for ${text(r.expected)}; this person, as ${text(r.actual)}, is not one of them.`,
  'not-late': (r) =>
    `Objection ${r.subject} came in time, at ${text(r.actual)}; dismiss it on another ground or admit it.`,
  'not-the-objector': (r) => `Objection ${r.subject} can only be taken back by whoever raised it.`,
  'notice-known': (r) =>
    `Notice ${r.subject} is posted already; give the new one an id of its own.`,
  'notice-missing': () =>
    'At this time no notice shows the matter: it is not posted yet, or was withdrawn.',
  'notice-over': (r) =>
    `Notice ${r.subject} had run its course at ${text(r.expected)}; post it anew instead.`,
  'notice-running': (r) =>
    `Notice ${r.subject} must be shown until ${text(r.expected)}; it is only ${text(r.actual)}.`,
  'notice-unknown': (r) => `There is no notice ${r.subject} here.`,
  'objection-known': (r) => `Objection ${r.subject} is raised already.`,
  'objection-open': (r) => `Objection ${r.subject} waits for a decision: it is ${text(r.actual)}.`,
  'objection-unknown': (r) => `There is no objection ${r.subject} here.`,
  'own-case': (r) =>
    `${r.subject} is ${text(r.actual)}'s own case; another person with the right role must decide.`,
  'remedy-misplaced': (r) =>
    `Objection ${r.subject} is rejected, so nothing is looked at again; ${text(r.actual)} things are named.`,
  'remedy-missing': (r) => `Say what must be looked at again, now that ${r.subject} is upheld.`,
  'remedy-too-long': (r) =>
    `At most ${text(r.expected)} things can be looked at again for ${r.subject}; ${text(r.actual)} are named.`,
  'role-missing': (r) =>
    `${r.subject} needs one of the roles ${text(r.expected)}; the actor has ${roles(r.actual)}.`,
  'rounds-used-up': (r) =>
    `This person's objections to the matter were decided ${text(r.actual)} times; the rules allow ${text(r.expected)}.`,
  'shown-from-past': (r) =>
    `Notice ${r.subject} cannot begin on ${text(r.actual)}, which is over; choose ${text(r.expected)} or later.`,
  'status-wrong': (r) =>
    `${r.subject} is ${text(r.actual)}; for this it must be ${text(r.expected, ' or ')}.`,
  'text-invalid': (r) =>
    `Write ${text(r.expected)} at ${r.path.join('.')}; ${text(r.actual)} stood there.`,
  'time-went-back': (r) =>
    `Something happened to ${r.subject} at ${text(r.expected)}; ${text(r.actual)} is before that.`,
  'way-unknown': (r) =>
    `The rules know no way ${text(r.actual)} to show something; they know ${text(r.expected)}.`,
  'ways-too-few': (r) =>
    `Notice ${r.subject} must be shown in ${text(r.expected)} ways; it names ${text(r.actual)}.`,
  'window-closed': (r) =>
    `The time for ${r.subject} was over at ${text(r.expected)}; it is ${text(r.actual)}.`,
  'window-not-open': (r) =>
    `The time for ${r.subject} begins at ${text(r.expected)}; it is only ${text(r.actual)}.`,
  'window-open': (r) =>
    `One may object to what ${r.subject} shows until ${text(r.expected)}; it is only ${text(r.actual)}.`,
  'work-calendar-missing': (r) =>
    `The rules count ${text(r.expected)} working days from ${text(r.actual)}; pass in the calendar of working days.`,
}

function roles(value: Json): string {
  return Array.isArray(value) && value.length === 0 ? 'none' : text(value)
}

/** A value of some sort, or a word of a list. */
function wanted(value: Json): string {
  return Array.isArray(value) ? `one of: ${text(value)}` : text(value)
}
