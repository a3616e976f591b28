import { enterClause } from './check-clause.ts'
import { checkGrade } from './check-grade.ts'
import { checkFilled, checkUnique, checkWord } from './check-names.ts'
import { at, type Spot } from './checking.ts'
import type { ManualRule } from './manual-rule.ts'

/** What people may grade by hand: grades that there are, and a role that decides. */
export function checkManual(rule: ManualRule | undefined, spot: Spot): void {
  const here = rule && enterClause(rule, spot, false)
  if (!here) return
  checkWord(rule.decidedBy, at(here, 'decidedBy'))
  if (!rule.grades) return
  checkFilled(rule.grades, at(here, 'grades'))
  checkUnique(rule.grades, checkGrade, at(here, 'grades'))
}
