import { type Refusal, refusal } from '../../foundation/index.ts'
import type { MeasureRule, Rulebook } from '../../rulebook/index.ts'
import type { PastGrade } from '../../vocabulary/index.ts'
import type { Ends } from './ends-of.ts'
import type { MeasuredSubject } from './measured-subject.ts'
import type { MeasuresCode } from './measures-code.ts'
import type { PastGrades } from './past-grades.ts'
import { runOf } from './run-of.ts'

/** What a rule says of one subject: yes with the run that made it, no, or what must be known first. */
export type Meeting =
  | { readonly answer: 'yes'; readonly run?: readonly PastGrade[] }
  | { readonly answer: 'no' }
  | { readonly answer: 'missing'; readonly refusals: readonly Refusal<MeasuresCode>[] }

/** What is known beside the subject itself: its earlier periods, and who is at one end of the ranking. */
interface Beside {
  readonly past: PastGrades
  readonly ends: Ends | undefined
}

const no: Meeting = { answer: 'no' }
const yes: Meeting = { answer: 'yes' }

/**
 * Asks one rule about one subject. One part that says no decides, whatever is missing elsewhere: nobody
 * has to supply what could not change the answer.
 */
export function meetingOf(
  rulebook: Rulebook,
  rule: MeasureRule,
  subject: MeasuredSubject,
  { past, ends }: Beside,
): Meeting {
  const { grade } = subject.grade
  if (grade === null || rule.grades?.includes(grade) === false) return no
  if (subject.grade.barred?.some(({ measure }) => measure === rule.measure)) return no
  const parts = [
    byRank(rule, subject, ends),
    byGate(rule, subject),
    byRun(rulebook, rule, subject, past),
  ]
  if (parts.some(({ answer }) => answer === 'no')) return no
  const refusals = parts.flatMap((part) => (part.answer === 'missing' ? part.refusals : []))
  if (refusals.length > 0) return { answer: 'missing', refusals }
  return parts.find((part) => part.answer === 'yes' && part.run !== undefined) ?? yes
}

function missing(code: MeasuresCode, rule: MeasureRule, subject: MeasuredSubject): Meeting {
  const about = { subject: subject.standing.subject, actual: rule.clause }
  return { answer: 'missing', refusals: [refusal(code, about)] }
}

function byRank(rule: MeasureRule, subject: MeasuredSubject, ends?: Ends): Meeting {
  const { ranks, amount } = rule
  if (ranks === undefined && amount?.kind !== 'by-rank') return yes
  const { rank } = subject.grade
  if (rank === undefined) return missing('rank-missing', rule, subject)
  if (ends) return byEnd(subject, ends)
  if (ranks === undefined || 'end' in ranks) return yes
  return rank >= ranks.from && rank <= ranks.to ? yes : no
}

/** Those who tie where people must say share one refusal. */
function byEnd(subject: MeasuredSubject, ends: Ends): Meeting {
  const open = ends.tied.find(({ subjects }) => subjects.includes(subject))
  if (open) return { answer: 'missing', refusals: [open.refusal] }
  return ends.among.has(subject.standing.subject) ? yes : no
}

/** A gate of which a standing says nothing is missing, never clear. */
function byGate(rule: MeasureRule, subject: MeasuredSubject): Meeting {
  if (rule.when === undefined) return yes
  const gate = subject.standing.gates.find(({ clause }) => clause === rule.clause)
  const outcome = gate?.outcome ?? 'missing'
  const decided = outcome === 'missing' ? rule.whenMissing : outcome
  if (decided === 'hit') return yes
  return decided === 'clear' ? no : missing('gate-missing', rule, subject)
}

function byRun(
  rulebook: Rulebook,
  { clause, run, grades = [] }: MeasureRule,
  { standing }: MeasuredSubject,
  past: PastGrades,
): Meeting {
  if (run === undefined) return yes
  const { subject, period } = standing
  const found = runOf({ run, grades, rulebook, period }, past)
  if ('made' in found) return found.made ? { answer: 'yes', run: found.made } : no
  const about = { subject, expected: found.unknown, actual: clause }
  return { answer: 'missing', refusals: [refusal('history-missing', about)] }
}
