import { checkChoice } from './check-choice.ts'
import { enterClause } from './check-clause.ts'
import { checkCondition } from './check-condition.ts'
import { checkCovered, type Taken } from './check-covered.ts'
import { checkGrade } from './check-grade.ts'
import { checkFilled, checkId, checkUnique } from './check-names.ts'
import { at, type Spot } from './checking.ts'
import type { CaseGrading, GradeCase } from './grading.ts'
import { outcomeScope } from './outcome-scope.ts'

/** The grades, each case with its condition, and what is left open beside them. */
export function checkCases(
  grading: CaseGrading,
  valueNames: ReadonlySet<string>,
  spot: Spot,
): void {
  const { grades, cases, otherwise, several } = grading
  const names = grades.map(({ grade }) => grade)
  checkFilled(grades, at(spot, 'grades'))
  checkUnique(names, checkId, at(spot, 'grades'), 'grade')
  checkFilled(cases, at(spot, 'cases'))
  const taken = cases.map((each, index) => checkCase(each, valueNames, at(spot, 'cases', index)))
  checkCovered(taken, at(spot, 'cases'))
  if (otherwise === '?') checkChoice(otherwise, names, true, at(spot, 'otherwise'))
  else if (otherwise !== null) checkGrade(otherwise, at(spot, 'otherwise'))
  const differ = new Set(cases.map(({ grade }) => grade)).size > 1
  checkChoice(several, ['first', 'refuse'], differ, at(spot, 'several'))
}

function checkCase(each: GradeCase, valueNames: ReadonlySet<string>, spot: Spot): Taken {
  const { clause, whenMissing } = each
  const sure = whenMissing === undefined || whenMissing === 'hit'
  const taken = { clause, sure, strict: whenMissing !== 'hit' }
  const here = enterClause(each, spot, false)
  if (!here) return { ...taken, when: undefined }
  checkGrade(each.grade, at(here, 'grade'))
  const scope = outcomeScope(here.checking.rulebook, valueNames)
  const when = checkCondition(each.when, scope, at(here, 'when'))
  const options = ['hit', 'clear', 'refuse']
  checkChoice(each.whenMissing, options, when?.mayMiss === true, at(here, 'whenMissing'))
  return { ...taken, when: when && each.when }
}
