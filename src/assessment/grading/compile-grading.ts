import {
  ok,
  type Recorder,
  type Refusal,
  type Result,
  refuse,
  silent,
} from '../../foundation/index.ts'
import { type Grading, gradesOf, type Veto } from '../../rulebook/index.ts'
import { type Grade, isReckoned, type Standing } from '../../vocabulary/index.ts'
import { compileBarred } from './barred-by.ts'
import { compileBase } from './compile-base.ts'
import { compileMoves } from './compile-moves.ts'
import type { Growing } from './finish-grade.ts'
import { gateMissing, isUnanswered } from './gates.ts'
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
export function compileGrading(grading: Grading, vetoes: readonly Veto[]): Grader {
  const baseOf = compileBase(grading)
  const moved =
    grading.kind === 'shares' ? narrowing(grading, vetoes) : compileMoves(grading, vetoes)
  const barredOf = compileBarred(vetoes)
  const limit = compileStepLimit(grading)
  const ladder = gradesOf(grading)
  const rungs = new Map(ladder.map((grade, at) => [grade, at]))
  // Who is placed by rank may stand for the highest grade; who meets no case is below the lowest.
  const unnamed = grading.kind === 'shares' ? 0 : ladder.length
  return (standing, recorder = silent) => {
    const { subject, period, rulebook, outcome, profile } = standing
    const none = null
    if (!isReckoned(outcome)) {
      const because = profile ? [profile] : []
      return ok({ subject, period, rulebook, grade: none, value: none, band: none, because })
    }
    const { value, band, byCase, faults = [] } = baseOf(standing, recorder)
    if (outcome !== 'graded') {
      const because = profile ? [profile] : []
      return ok({ subject, period, rulebook, grade: null, value, band, because })
    }
    const stepFaults = limit ? limit.faults(standing) : []
    const [missing, ...more] = [...faults, ...unanswered(standing, vetoes), ...stepFaults]
    if (missing) return refuse(missing, ...more)
    const { at, because } = moved(standing, band === null ? unnamed : (rungs.get(band) ?? unnamed))
    const grade = at === null ? null : (ladder[at] ?? null)
    const found: Growing = { subject, period, rulebook, grade, value, band, because }
    if (byCase !== undefined) found.byCase = byCase
    const barred = barredOf?.(standing)
    if (barred && barred.length > 0) found.barred = barred
    return ok(found)
  }
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

/** Every veto that could not be answered, where the rulebook does not say what that means. */
function unanswered(standing: Standing, vetoes: readonly Veto[]): readonly Refusal<GradingCode>[] {
  return vetoes
    .filter((veto) => isUnanswered(standing, veto))
    .map((veto) => gateMissing(standing, veto))
}
