import type { CivilDate } from '../../../calendar/index.ts'
import { okUnless, type Refusal, type Result, refusal, refuse } from '../../../foundation/index.ts'
import { gradesOf, type ManualRule, type Rulebook } from '../../../rulebook/index.ts'
import type { SubjectId } from '../../../vocabulary/index.ts'
import { checkDetermination, deciderFaults, determinationEventBase } from '../command-base.ts'
import type { DeterminationContext } from '../context.ts'
import type { GradeGiven } from '../events.ts'
import type { DeterminationCommandBase } from '../key.ts'
import type { GiveGradeCode } from '../refusals.ts'
import type { Determination } from '../state.ts'

/**
 * Gives somebody a grade by hand, for a time, where the rulebook lets people do so (`manual`): between closing
 * and publishing, by the role that the rule names, never in an own case. The computed grade is kept beside
 * it and nobody else moves.
 */
export interface GiveGrade extends DeterminationCommandBase<'give-grade'> {
  readonly subject: SubjectId
  readonly grade: string
  /** The first day on which it holds. The last day reckoned must lie in between. */
  readonly from: CivilDate
  /** The first day on which it does not hold any more. There is none without an end. */
  readonly until: CivilDate
}

type Fault = Refusal<GiveGradeCode>

/** Decides on {@link GiveGrade}. */
export function giveGrade(
  command: GiveGrade,
  state: Determination | undefined,
  context: DeterminationContext,
): Result<readonly GradeGiven[], Fault> {
  const { cycle, population, subject, grade, from, until } = command
  const step = checkDetermination(command, { cycle, population }, state, context, ['closed'])
  if (!step.ok) return step
  const { rulebook, cycle: closed } = step.value
  const { manual } = rulebook
  if (manual === undefined) {
    const parts = { path: ['grade'], expected: population, actual: grade }
    return refuse(refusal('manual-not-allowed', { subject, ...parts }))
  }
  const faults: readonly Fault[] = [
    ...deciderFaults(command, context, { subject, role: manual.decidedBy, about: [subject] }),
    ...gradeFaults(command, manual, rulebook),
    ...spanFaults(command, closed.closed.asOf),
    ...otherFaults(command, state, context),
  ]
  return okUnless(faults, () => [
    { type: 'grade-given', ...determinationEventBase(command), subject, grade, from, until },
  ])
}

function gradeFaults(
  { subject, grade }: GiveGrade,
  { grades }: ManualRule,
  { grading }: Pick<Rulebook, 'grading'>,
): readonly Fault[] {
  const known = grades ?? gradesOf(grading)
  if (known.includes(grade)) return []
  const names = { path: ['grade'], expected: [...known], actual: grade }
  return [refusal('manual-grade-unknown', { subject, ...names })]
}

/** Civil dates of four digits a year stand in the order of their texts. */
function spanFaults({ subject, from, until }: GiveGrade, asOf: CivilDate): readonly Fault[] {
  if (from >= until) {
    const days = { path: ['until'], expected: from, actual: until }
    return [refusal('manual-span-empty', { subject, ...days })]
  }
  if (from <= asOf && asOf < until) return []
  const days = { path: ['from'], expected: asOf, actual: [from, until] }
  return [refusal('span-misses-day', { subject, ...days })]
}

/** Whoever is not judged there, or has a grade by hand already. */
function otherFaults(
  { subject, population, grade }: GiveGrade,
  state: Determination | undefined,
  { isJudged }: DeterminationContext,
): readonly Fault[] {
  const before = state?.grades.find((each) => each.subject === subject && !each.withdrawn)
  return [
    ...(isJudged === true
      ? []
      : [refusal('subject-unknown', { subject, path: ['subject'], actual: population })]),
    ...(before === undefined
      ? []
      : [
          refusal('manual-repeated', {
            ...{ subject, path: ['subject'], expected: before.grade, actual: grade },
          }),
        ]),
  ]
}
