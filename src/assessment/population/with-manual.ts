import { okUnless, type Refusal, type Result } from '../../foundation/index.ts'
import type { Grade } from '../../vocabulary/index.ts'
import type { CompiledRulebook } from '../standing/index.ts'
import { checkManualGrades, type ManualCode } from './check-manual-grades.ts'
import type { ManualGrade, ManualGrades } from './manual-grade.ts'

/** Puts the grades that people gave by hand, and that hold on the day, over the computed ones. */
export function withManual(
  rules: CompiledRulebook,
  grades: readonly Grade[],
  manual: ManualGrades | undefined,
): Result<readonly Grade[], Refusal<ManualCode>> {
  const { manual: rule } = rules.rulebook
  if (!manual) return okUnless<readonly Grade[], Refusal<ManualCode>>([], () => grades)
  const { asOf, grades: given } = manual
  const roll = new Set(grades.map(({ subject }) => subject))
  return okUnless(checkManualGrades(rules, manual, roll), () => {
    const holding = given.filter(({ from, until }) => from <= asOf && asOf < until)
    const bySubject = new Map(holding.map((each) => [each.subject, each]))
    return grades.map((grade) => {
      const own = bySubject.get(grade.subject)
      return own && rule ? over(grade, own, rule.clause) : grade
    })
  })
}

function over(
  computed: Grade,
  { grade, reason, by, from, until }: ManualGrade,
  clause: string,
): Grade {
  const { undecided, because, ...rest } = computed
  const kept = { grade: computed.grade, because, ...(undecided ? { undecided } : {}) }
  const manual = { clause, by, reason, from, until, computed: kept }
  const moved = grade === computed.grade ? because : [...because, clause]
  return { ...rest, grade, because: moved, manual }
}

/** The grade that the clauses made, without what was given by hand. */
export function computedGrade({ manual, ...grade }: Grade): Grade {
  return manual ? { ...grade, ...manual.computed } : grade
}
