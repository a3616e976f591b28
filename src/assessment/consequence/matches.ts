import { allOk, ok, okUnless, type Refusal, type Result } from '../../foundation/index.ts'
import type { MeasureRule } from '../../rulebook/index.ts'
import { endsOf } from './ends-of.ts'
import type { MeasuredSubject, MeasureRules } from './measured-subject.ts'
import type { MeasuresCode } from './measures-code.ts'
import { meetingOf } from './meeting.ts'
import { type PastGrades, pastGradesOf } from './past-grades.ts'
import type { Met } from './paying.ts'

/** One rule and whom it meets, in the order of the subjects. */
export interface Match {
  readonly rule: MeasureRule
  readonly met: readonly Met[]
}

/** Every rule with those whom it meets, or everything that must be known first. */
export function matchesOf(
  rules: MeasureRules,
  subjects: readonly MeasuredSubject[],
): Result<readonly Match[], Refusal<MeasuresCode>> {
  const pasts = readPasts(rules, subjects)
  if (!pasts.ok) return pasts
  return allOk(rules.measures.map((rule) => matchOf(rules, rule, subjects, pasts.value)))
}

const unread: PastGrades = new Map()

/** Everybody's earlier periods, read where a rule asks for a run. */
function readPasts(
  { rulebook, measures }: MeasureRules,
  subjects: readonly MeasuredSubject[],
): Result<readonly PastGrades[], Refusal<MeasuresCode>> {
  if (measures.every(({ run }) => run === undefined)) return ok([])
  return allOk(subjects.map((subject, place) => pastGradesOf(rulebook, subject, place)))
}

function matchOf(
  { rulebook }: MeasureRules,
  rule: MeasureRule,
  subjects: readonly MeasuredSubject[],
  pasts: readonly PastGrades[],
): Result<Match, Refusal<MeasuresCode>> {
  const met: Met[] = []
  const refusals: Refusal<MeasuresCode>[] = []
  const ends = endsOf(rule, subjects)
  for (const [position, subject] of subjects.entries()) {
    const past = pasts[position] ?? unread
    const meeting = meetingOf(rulebook, rule, subject, { past, ends })
    if (meeting.answer === 'missing') refusals.push(...meeting.refusals)
    if (meeting.answer !== 'yes') continue
    met.push(meeting.run ? { subject, position, run: meeting.run } : { subject, position })
  }
  // Those who tie share one.
  return okUnless([...new Set(refusals)], () => ({ rule, met }))
}
