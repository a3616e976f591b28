import { type CalendarCode, parseCivilDate } from '../../calendar/index.ts'
import { type Json, type Path, type Refusal, refusal } from '../../foundation/index.ts'
import { gradesOf } from '../../rulebook/index.ts'
import { checkText, longestReason, type SubjectId } from '../../vocabulary/index.ts'
import type { CompiledRulebook } from '../standing/index.ts'
import type { ManualGrade, ManualGrades } from './manual-grade.ts'

/** The codes of grades by hand that cannot stand. */
export type ManualCode =
  | Extract<CalendarCode, 'civil-date-invalid'>
  | 'manual-not-allowed'
  | 'manual-grade-unknown'
  | 'manual-span-empty'
  | 'manual-repeated'
  | 'subject-unknown'
  | 'own-case'
  | 'text-invalid'

type Faults = readonly Refusal<ManualCode>[]

/** Everything wrong with grades by hand, those that do not hold on the day included. */
export function checkManualGrades(
  rules: CompiledRulebook,
  { asOf, grades }: ManualGrades,
  roll: ReadonlySet<SubjectId>,
): Faults {
  const faults = grades.flatMap((given, index) => [
    ...checkOne(rules, given, index, roll),
    ...checkAgain(grades, index),
  ])
  return [...dayFaults(asOf, ['manual', 'asOf']), ...faults]
}

function dayFaults(day: string, path: Path): Faults {
  const parsed = parseCivilDate(day)
  return parsed.ok ? [] : parsed.refusals.map((each) => ({ ...each, path }))
}

function checkOne(
  { rulebook }: CompiledRulebook,
  { subject, grade, reason, by, from, until }: ManualGrade,
  index: number,
  roll: ReadonlySet<SubjectId>,
): Faults {
  const said = (code: ManualCode, step: string, actual: Json, expected: Json = null) =>
    refusal(code, { subject, path: ['manual', index, step], expected, actual })
  const { id, manual, grading } = rulebook
  if (!manual) return [said('manual-not-allowed', 'grade', grade, id)]
  const known = manual.grades ?? gradesOf(grading)
  const days = Object.entries({ from, until }).flatMap(([step, day]) =>
    dayFaults(day, ['manual', index, step]),
  )
  const place = { path: ['manual', index, 'reason'], subject, longest: longestReason }
  return [
    ...(roll.has(subject) ? [] : [said('subject-unknown', 'subject', id)]),
    ...(known.includes(grade) ? [] : [said('manual-grade-unknown', 'grade', grade, [...known])]),
    ...(by === subject ? [said('own-case', 'by', by)] : []),
    ...checkText(reason, place),
    ...days,
    ...(days.length > 0 || from < until ? [] : [said('manual-span-empty', 'until', until, from)]),
  ]
}

/** Nobody has two grades by hand on one day. */
function checkAgain(grades: readonly ManualGrade[], index: number): Faults {
  const given = grades[index]
  const before = given && grades.slice(0, index).find((other) => meet(other, given))
  if (!given || !before) return []
  const { subject, grade } = given
  const path = ['manual', index]
  return [refusal('manual-repeated', { subject, path, expected: before.grade, actual: grade })]
}

/** Civil dates of four digits a year stand in the order of their texts. */
function meet(a: ManualGrade, b: ManualGrade): boolean {
  return a.subject === b.subject && a.from < b.until && b.from < a.until
}
