import { checkBands } from './check-bands.ts'
import { checkChoice } from './check-choice.ts'
import { enterClause } from './check-clause.ts'
import { checkCondition } from './check-condition.ts'
import { checkFilled, checkId, checkUnique, checkWord } from './check-names.ts'
import { at, fault, listed, type Spot } from './checking.ts'
import type { Grading, Veto } from './grading.ts'
import type { MeasureRule } from './measure-rule.ts'

/** How the value becomes a grade: the value, the names of the grades, the bands. */
export function checkGrading(grading: Grading, valueNames: ReadonlySet<string>, spot: Spot): void {
  const here = enterClause(grading, spot, false)
  if (!here) return
  if (!valueNames.has(grading.value)) {
    fault(at(here, 'value'), 'value-unknown', listed(valueNames), grading.value)
  }
  checkFilled(grading.bands, at(here, 'bands'))
  checkUnique(
    grading.bands.map(({ grade }) => grade),
    checkId,
    at(here, 'bands'),
    'grade',
  )
  checkBands(grading, here)
}

/** One veto: its condition, what missing means, and the grade that it leads to. */
export function checkVeto(veto: Veto, valueNames: ReadonlySet<string>, spot: Spot): void {
  const here = enterClause(veto, spot, false)
  if (!here) return
  const { attributes, inputs, facts } = here.checking.rulebook.catalogue
  const scope = { attributes, inputs, values: [...valueNames], counts: facts }
  const when = checkCondition(veto.when, scope, at(here, 'when'))
  const options = ['hit', 'clear', 'refuse']
  checkChoice(veto.whenMissing, options, when?.mayMiss === true, at(here, 'whenMissing'))
  checkEffect(veto, at(here, 'effect'))
}

function checkEffect({ effect }: Veto, spot: Spot): void {
  switch (effect.kind) {
    case 'at-least':
    case 'at-most':
    case 'exactly':
      checkGrade(effect.grade, at(spot, 'grade'))
      return
    case 'ungraded':
      return
    default:
      fault(
        at(spot, 'kind'),
        'clause-kind-unknown',
        ['at-least', 'at-most', 'exactly', 'ungraded'],
        null,
      )
  }
}

/** One measure: its grades, each known and listed once. */
export function checkMeasure(rule: MeasureRule, spot: Spot): void {
  const here = enterClause(rule, spot, false)
  if (!here) return
  checkId(rule.measure, at(here, 'measure'))
  checkWord(rule.decidedBy, at(here, 'decidedBy'))
  if (rule.grades === undefined) return
  checkFilled(rule.grades, at(here, 'grades'))
  checkUnique(rule.grades, checkGrade, at(here, 'grades'))
}

function checkGrade(grade: string, spot: Spot): void {
  const { grades } = spot.checking
  if (!grades.has(grade)) fault(spot, 'grade-unknown', listed(grades), grade)
}
