import { checkBands } from './check-bands.ts'
import { checkCases } from './check-cases.ts'
import { checkChoice } from './check-choice.ts'
import { enterClause } from './check-clause.ts'
import { checkCondition } from './check-condition.ts'
import { checkGrade } from './check-grade.ts'
import { checkFilled, checkUnique } from './check-names.ts'
import { checkOrder } from './check-order.ts'
import { checkShares } from './check-share-grading.ts'
import { checkSteps } from './check-steps.ts'
import { checkValueName } from './check-value-name.ts'
import { at, fault, listed, noKind, type Spot } from './checking.ts'
import type { Grading, Veto } from './grading.ts'
import { outcomeScope } from './outcome-scope.ts'

/** How subjects come to their grades: the value, what each kind says, the order. */
export function checkGrading(grading: Grading, valueNames: ReadonlySet<string>, spot: Spot): void {
  const here = enterClause(grading, spot, false)
  if (!here) return
  checkValueName(grading.value, valueNames, at(here, 'value'))
  checkKind(grading, valueNames, here)
  checkOrder(grading, valueNames, here)
  checkSteps(grading.steps, at(here, 'steps'))
}

function checkKind(grading: Grading, valueNames: ReadonlySet<string>, spot: Spot): void {
  switch (grading.kind) {
    case 'bands':
    case undefined:
      checkBands(grading, spot)
      return
    case 'cases':
      checkCases(grading, valueNames, spot)
      return
    case 'shares':
      checkShares(grading, spot)
      return
    default:
      fault(at(spot, 'kind'), 'clause-kind-unknown', ['bands', 'cases', 'shares'], null)
  }
}

/** One veto: its condition, what missing means, and the grade that it leads to. */
export function checkVeto(veto: Veto, valueNames: ReadonlySet<string>, spot: Spot): void {
  const here = enterClause(veto, spot, false)
  if (!here) return
  const scope = outcomeScope(here.checking.rulebook, valueNames)
  const when = checkCondition(veto.when, scope, at(here, 'when'))
  const options = ['hit', 'clear', 'refuse']
  checkChoice(veto.whenMissing, options, when?.mayMiss === true, at(here, 'whenMissing'))
  checkEffect(veto, at(here, 'effect'))
}

const effects = ['at-least', 'at-most', 'exactly', 'ungraded', 'not-eligible']

function checkEffect({ effect }: Veto, spot: Spot): void {
  switch (effect.kind) {
    case 'at-least':
    case 'at-most':
    case 'exactly':
      checkGrade(effect.grade, at(spot, 'grade'))
      return
    case 'ungraded':
      return
    case 'not-eligible':
      checkBarred(effect.measures, at(spot, 'measures'))
      return
    default:
      noKind(effect, effects, spot)
  }
}

/** Measures that there are, each once. */
function checkBarred(measures: readonly string[], spot: Spot): void {
  const known = new Set((spot.checking.rulebook.measures ?? []).map(({ measure }) => measure))
  checkFilled(measures, spot)
  checkUnique(
    measures,
    (measure, here) => {
      if (!known.has(measure)) fault(here, 'barred-measure-unknown', listed(known), measure)
    },
    spot,
  )
}
