import type { Messages } from '../../foundation/index.ts'
import type { CycleRoomCode } from '../cycle-code.ts'
import { text, tieIn } from './words.ts'

/** The refusals of this room in English. */
export const en: Messages<CycleRoomCode> = {
  'appraisal-known': (r) =>
    `${r.subject} is graded already in this cycle; only a ruling changes the result.`,
  'appraisal-stage-wrong': (r) =>
    `The appraisal of ${r.subject} is ${text(r.actual)}; for this it must be ${text(r.expected)}.`,
  'appraisal-unknown': (r) =>
    `This is not the appraisal that is meant: name that of ${text(r.expected)}; here is ${text(r.actual)}.`,
  'appraisals-unconfirmed': (r) =>
    `Appraisals of ${r.subject} are not confirmed: ${text(r.actual)}. Confirm each, then decide on its measures.`,
  'as-of-ahead': (r) =>
    `${text(r.actual)} has not come yet; close ${r.subject} as of ${text(r.expected)} or earlier.`,
  'as-of-outside': (r) =>
    `${text(r.actual)} is no day of ${text(r.expected)}; name one that is as the last day reckoned.`,
  'counts-wrong': (r) =>
    `The numbers at ${r.path.join('.')} give ${text(r.actual)}, not ${text(r.expected)}; count them again.`,
  'cycle-known': (r) => `Cycle ${r.subject} is open already; give the new one an id of its own.`,
  'cycle-not-ready': (r) =>
    `For this the cycle of ${r.subject} must be ${text(r.expected, ' or ')}; it is ${text(r.actual)}.`,
  'cycle-stage-wrong': (r) =>
    `Cycle ${r.subject} is ${text(r.actual)}; for this it must be ${text(r.expected)}.`,
  'cycle-unknown': (r) => `There is no cycle ${r.subject} here; open it first.`,
  'day-outside-period': (r) =>
    `${text(r.actual)} is no day of ${text(r.expected)}; look at the organisation on a day that is.`,
  'determination-other': (r) =>
    `This is the stream of ${text(r.expected)}; send what is decided about ${text(r.actual)} to its own.`,
  'digest-other': (r) =>
    `The notice carries ${text(r.actual)}; the results have ${text(r.expected, ' or ')}. Show what was published.`,
  'effect-ahead': (r) =>
    `A measure about ${r.subject} cannot have been carried out on ${text(r.actual)}: today is ${text(r.expected)}.`,
  'effect-too-early': (r) =>
    `${r.subject} has until the end of ${text(r.expected)} to object; carry the measure out later than ${text(r.actual)}.`,
  'measure-known': (r) =>
    `A measure by clause ${text(r.actual)} is proposed for ${r.subject} already; name it once.`,
  'measure-other': (r) =>
    `The measure is about ${text(r.actual)}; this appraisal is about ${text(r.expected)}.`,
  'measure-stage-wrong': (r) =>
    `The measure about ${r.subject} is ${text(r.actual)}; for this it must be ${text(r.expected, ' or ')}.`,
  'measure-unknown': (r) =>
    `No measure by clause ${text(r.actual)} is proposed for ${r.subject}; there are ${text(r.expected)}.`,
  'measures-missing': (r) => `Name at least one measure about ${r.subject}.`,
  'measures-open': (r) =>
    `Measures of ${r.subject} are open: ${text(r.actual)}. Decide on each, and carry out what is accepted.`,
  'method-changed': (r) =>
    `The rules at ${r.path.join('.')} are ${text(r.actual)}; the cycle began with ${text(r.expected)}. Judge by those.`,
  'not-announced': (r) =>
    `No notice shows the results of ${text(r.expected)} as they are now; post one and announce it.`,
  'nothing-amended': (r) => `Cycle ${r.subject} has these populations and rules already.`,
  'nothing-determined': (r) =>
    `Nothing is decided here about ${r.subject} that could be taken back (${text(r.actual)}); what stands: ${text(r.expected)}.`,
  'notice-older': (r) =>
    `Notice ${r.subject} was posted at ${text(r.actual)}, before the results of ${text(r.expected)}; post it anew.`,
  'objections-missing': (r) =>
    `Who objects to the measure by clause ${text(r.actual)} about ${r.subject} is not known; hand in the objections, or an empty list.`,
  'opening-other': (r) =>
    `This is what ${text(r.expected)} brought along; send what ${text(r.actual)} did to its own stream.`,
  'period-not-next': (r) =>
    `The period right after this one is ${text(r.expected)}; carry the results on to that, not to ${text(r.actual)}.`,
  'populations-invalid': (r) =>
    `Name populations, each once and in words; at least and at most: ${text(r.expected)}; there are ${text(r.actual)}.`,
  'populations-other': (r) =>
    `The populations of the cycle are ${text(r.expected)}; name those at ${r.path.join('.')}, each once, not ${text(r.actual)}.`,
  'profile-undecided': (r) =>
    `Whether a profile applies to ${r.subject} cannot be said without ${text(r.actual)}; hand it in.`,
  'result-same': (r) => `${r.subject} has this result already; nothing is to be revised.`,
  'results-invalid': (r) =>
    `${text(r.actual)} results are brought for ${r.subject}; bring ${text(r.expected)}.`,
  'results-other': (r) =>
    `The appraisals at ${r.path.join('.')} give ${text(r.actual)}, and published is ${text(r.expected)}; bring them together first.`,
  'roll-other': (r) =>
    `There are results of ${text(r.actual)} at ${r.path.join('.')}, and ${text(r.expected)} on the roll; nobody may be missing.`,
  'ruling-pending': (r) =>
    `Objection ${r.subject} was ${text(r.actual)} at ${text(r.expected)}; draw from it what follows, or that nothing does.`,
  'ruling-rejected': (r) =>
    `Objection ${text(r.actual)} was rejected, so nothing of ${r.subject} changes.`,
  'ruling-taken': (r) =>
    `What follows from the ruling on ${text(r.actual)} was drawn already for ${r.subject}.`,
  'ruling-unknown': (r) =>
    `No ruling on ${text(r.actual)} of ${text(r.expected)} stands for ${r.subject}; name one that does.`,
  'span-misses-day': (r) =>
    `A grade by hand from ${text(r.actual, ' until ')} does not hold on ${text(r.expected)}, the last day reckoned; give ${r.subject} one that does.`,
  'subject-listed-twice': (r) =>
    `${r.subject} has two results among ${text(r.actual)}; list everybody once.`,
  'tie-to-decide': (r) => {
    const { clause, grade, seats, place, by } = tieIn(r.expected)
    const way = by === 're-vote' ? 'by another vote' : 'for a stated reason'
    return `In ${text(r.path[1] ?? null)}, ${text(r.actual)} tie at place ${place} for ${grade} (clause ${clause}, seats left: ${seats}). Decide it ${way} with decide-tie at the desk determination, then go on with ${r.subject}.`
  },
  'tie-undecided': (r) =>
    `People must decide the tie of ${text(r.actual)} (clause ${text(r.expected)}) before results are listed.`,
  'tie-unknown': (r) =>
    `No tie of ${text(r.actual)} waits for a decision in ${r.subject}; there wait: ${text(r.expected)}.`,
  'vote-missing': (r) =>
    `The rulebook asks for another vote on this tie; hand in the votes for each of ${text(r.expected)}.`,
  'votes-even': (r) =>
    `The vote is a tie again: ${text(r.actual)} have equally many votes (seats: ${text(r.expected)}). Vote once more.`,
  'votes-invalid': (r) =>
    `Count the votes for each of ${text(r.expected)} once, whole numbers from 0 to 1000000; here are votes for ${text(r.actual)}.`,
  'votes-other': (r) =>
    `Those with the most votes get the seats: ${text(r.expected)}, not ${text(r.actual)}.`,
  'zone-other': (r) =>
    `${r.subject} counts its days in ${text(r.expected)}; the table at hand is of ${text(r.actual)}.`,
}
