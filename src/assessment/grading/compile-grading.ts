import {
  ok,
  type Recorder,
  type Refusal,
  type Refused,
  type Result,
  refuse,
  silent,
} from '../../foundation/index.ts'
import { type Grading, gradesOf, type Quota, type Veto } from '../../rulebook/index.ts'
import { type Grade, isReckoned, type Standing } from '../../vocabulary/index.ts'
import { compileBarred } from './barred-by.ts'
import { compileBase } from './compile-base.ts'
import { compileMoves } from './compile-moves.ts'
import { sparingOf } from './compile-quotas.ts'
import type { Growing } from './finish-grade.ts'
import { type Gated, gateMissing, isUnanswered } from './gates.ts'
import type { GradingCode } from './grading-code.ts'
import { compileStepLimit } from './step-limit.ts'

/** Grades one standing. The recorder keeps the rounding of the value, where the rulebook names one. */
export type Grader = (
  standing: Standing,
  recorder?: Recorder,
) => Result<Grade, Refusal<GradingCode>>

/**
 * Compiles what makes the grade of one standing by itself: bands or cases, then vetoes and steps. In a grading by
 * shares it is the highest grade that the standing may stand for. The rulebook was checked.
 */
export function compileGrading(
  grading: Grading,
  vetoes: readonly Veto[],
  quotas: readonly Quota[] = [],
): Grader {
  const baseOf = compileBase(grading)
  const moved =
    grading.kind === 'shares' ? narrowing(grading, vetoes) : compileMoves(grading, vetoes)
  const barredOf = compileBarred(vetoes)
  const limit = compileStepLimit(grading)
  const asked = [...vetoes, ...sparingOf(quotas)]
  const ladder = gradesOf(grading)
  return (standing, recorder = silent) => {
    const { outcome } = standing
    if (!isReckoned(outcome)) return ok(ungraded(standing, null, null))
    const base = baseOf(standing, recorder)
    const { value, band, byCase } = base
    if (outcome !== 'graded') return ok(ungraded(standing, value, band))
    const steps = limit === undefined ? none : limit.faults(standing)
    if (base.faults !== undefined || steps.length > 0 || isOpen(standing, asked)) {
      const open = unanswered(standing, base.faults ?? none, asked, steps)
      if (open) return open
    }
    const { at, because } = moved(standing, base.at)
    const { subject, period, rulebook } = standing
    const grade = at === null ? null : (ladder[at] ?? null)
    const found: Growing = { subject, period, rulebook, grade, value, band, because }
    if (byCase !== undefined) found.byCase = byCase
    const barred = barredOf?.(standing)
    if (barred && barred.length > 0) found.barred = barred
    return ok(found)
  }
}

/** The grade of whoever has none, because of the profile that applies. */
function ungraded(
  { subject, period, rulebook, profile }: Standing,
  value: Grade['value'],
  band: string | null,
): Grade {
  const because = profile ? [profile] : []
  return { subject, period, rulebook, grade: null, value, band, because }
}

/** The highest grade to stand for, and every clause that narrows the grades between it and the lowest. */
function narrowing(grading: Grading, vetoes: readonly Veto[]): ReturnType<typeof compileMoves> {
  const move = compileMoves(grading, vetoes)
  const lowest = gradesOf(grading).length
  return (standing, highest) => {
    const { at, because } = move(standing, highest)
    return { at, because: [...new Set([...because, ...move(standing, lowest).because])] }
  }
}

/** Whether a clause that has no answer for it is met by a condition that could not be answered. */
function isOpen(standing: Standing, gated: readonly Gated[]): boolean {
  for (let at = 0; at < gated.length; at++) {
    const each = gated[at]
    if (each !== undefined && isUnanswered(standing, each)) return true
  }
  return false
}

/** Whatever keeps a standing from having a grade: cases, vetoes and steps that could not be answered. */
function unanswered(
  standing: Standing,
  faults: readonly Refusal<GradingCode>[],
  gated: readonly Gated[],
  steps: readonly Refusal<GradingCode>[],
): Refused<Refusal<GradingCode>> | undefined {
  const missing = gated.filter((each) => isUnanswered(standing, each))
  const [first, ...rest] = [
    ...faults,
    ...missing.map((each) => gateMissing(standing, each)),
    ...steps,
  ]
  return first && refuse(first, ...rest)
}

const none: readonly never[] = []
