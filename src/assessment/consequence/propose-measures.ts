import {
  invariant,
  ok,
  okUnless,
  type Refusal,
  type Result,
  refusal,
} from '../../foundation/index.ts'
import type { Measure, SubjectId } from '../../vocabulary/index.ts'
import { comparesSubjects } from './compares-subjects.ts'
import { matchesOf } from './matches.ts'
import type { MeasuredSubject, MeasureRules } from './measured-subject.ts'
import type { MeasuresCode } from './measures-code.ts'
import { type Payment, paymentsOf } from './payments.ts'

/**
 * What the rules propose to the people who decide, for all subjects of one population at once: ranks and
 * pools need everybody. Nothing follows by itself: a measure is a proposal until the role that it names
 * has decided. Who has no grade is proposed for nothing. The measures stand in the order of the
 * subjects, then of the rules; nothing else depends on the order of the subjects.
 *
 * The subjects have stood and were graded by these rules. All or nothing, with the refusals of all
 * subjects at once: `gate-missing`, `rank-missing` and `history-missing` where something is unknown that
 * would change the answer; `past-grade-unknown` where a run reads a grade that is none of the rulebook;
 * `rank-tied` where people decide on a tie; `principal-missing`; `proportion-out-of-range` where a value
 * lies below 0 or above the full score; `pool-negative`, `pool-negative-weight` and `pool-weightless`
 * where a pool cannot be divided; `money-out-of-range` beyond 2^53 − 1 of the smallest unit;
 * `subject-repeated`; and `periods-mixed` where a rule goes by place or shares a pool.
 */
export function proposeMeasures(
  rules: MeasureRules,
  subjects: readonly MeasuredSubject[],
): Result<readonly Measure[], Refusal<MeasuresCode>> {
  const comparable = okUnless(
    [...repeatedIn(subjects), ...ofOtherPeriods(rules, subjects)],
    () => undefined,
  )
  if (!comparable.ok) return comparable
  const matches = matchesOf(rules, subjects)
  if (!matches.ok) return matches
  const payments = paymentsOf(rules.rulebook, subjects, matches.value)
  if (!payments.ok) return payments
  const ruleOrder = new Map(rules.measures.map((rule, index) => [rule, index]))
  const orderOf = ({ rule }: Payment): number => ruleOrder.get(rule) ?? 0
  const inOrder = [...payments.value].sort(
    (a, b) => a.met.position - b.met.position || orderOf(a) - orderOf(b),
  )
  return ok(inOrder.map(measureOf))
}

function repeatedIn(subjects: readonly MeasuredSubject[]): readonly Refusal<'subject-repeated'>[] {
  const seen = new Set<SubjectId>()
  return subjects.flatMap(({ standing: { subject } }, place) => {
    const known = seen.has(subject)
    seen.add(subject)
    if (!known) return []
    return [refusal('subject-repeated', { subject, path: [place], expected: 'each subject once' })]
  })
}

/** A place and a pool are those of one period: the first's. */
function ofOtherPeriods(
  { measures }: MeasureRules,
  subjects: readonly MeasuredSubject[],
): readonly Refusal<'periods-mixed'>[] {
  if (!measures.some(comparesSubjects)) return []
  const expected = subjects[0]?.standing.period ?? ''
  return subjects.flatMap(({ standing: { subject, period: actual } }, place) => {
    if (actual === expected) return []
    return [refusal('periods-mixed', { subject, path: [place], expected, actual })]
  })
}

function measureOf({ rule, met, money, withheld }: Payment): Measure {
  const { subject, period, rulebook, grade, rank } = met.subject.grade
  invariant(grade !== null, 'a rule meets nobody without a grade')
  const byPlace = rule.ranks !== undefined || rule.amount?.kind === 'by-rank'
  return {
    kind: rule.measure,
    subject,
    period,
    clause: rule.clause,
    rulebook,
    grade,
    decidedBy: rule.decidedBy,
    status: 'proposed',
    ...(byPlace && rank !== undefined ? { rank } : {}),
    ...(met.run ? { run: met.run } : {}),
    ...(money ? { money } : {}),
    ...(withheld ? { withheld } : {}),
  }
}
