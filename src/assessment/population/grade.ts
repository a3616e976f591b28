import type { Refusal, Result } from '../../foundation/index.ts'
import type { Grade, Standing } from '../../vocabulary/index.ts'
import { runQuotas, type TieCode, type TieDecision } from '../grading/index.ts'
import type { CompiledRulebook } from '../standing/index.ts'
import type { ManualCode } from './check-manual-grades.ts'
import { type EachCode, gradeEach } from './grade-each.ts'
import type { ManualGrades } from './manual-grade.ts'
import { withManual } from './with-manual.ts'

/** The codes with which grading can be refused. */
export type GradeCode = EachCode | TieCode | ManualCode

/** What grading a population takes besides its standings. */
export interface GradeContext {
  /** What people decided about ties that the rulebook leaves to them. */
  readonly decided?: readonly TieDecision[]
  /** What people gave by hand, where the rulebook lets them, and the day on which it is asked for. */
  readonly manual?: ManualGrades
}

/**
 * Grades from standings, in the order given; grading sees nothing else of a subject. The standings are a
 * whole population: where the rulebook has an order, each grade carries its rank; where it has quotas,
 * they run from the highest grade down, and each grade says which it stood before. The outcome does not
 * depend on the order of the standings. A tie that the rulebook leaves to people makes the grade `null`
 * and names who is `undecided`; the tied hold the seats left until a decision names whom they go to.
 *
 * Refused with `gate-missing` for every veto that could not be answered where the rulebook does not say
 * what that means; with `standing-of-other-rules` for every standing that another rulebook, or another
 * version of this one, has made: the method does not change half-way; with `subject-repeated` and
 * `periods-mixed` where subjects are compared; with `not-tied`, `tie-seats-differ` and `tie-decided-twice`
 * for decisions that do not fit a tie, `own-case` and `text-invalid` for who decided it and why; with
 * `manual-not-allowed`, `manual-grade-unknown`, `manual-repeated`, `manual-span-empty`, `subject-unknown`,
 * `own-case` and `text-invalid` for grades by hand that cannot stand, and with `step-history-missing` and `past-grade-unknown` where a step limit finds no grade to step from.
 * A grade by hand moves nobody else: the computed one holds its seat.
 */
export function grade(
  rules: CompiledRulebook,
  standings: readonly Standing[],
  context: GradeContext = {},
): Result<readonly Grade[], Refusal<GradeCode>> {
  const each = gradeEach(rules, standings)
  if (!each.ok) return each
  const computed = runQuotas(rules.quotas, standings, each.value, context.decided ?? [])
  return computed.ok ? withManual(rules, computed.value, context.manual) : computed
}
