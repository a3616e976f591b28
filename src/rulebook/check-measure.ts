import { checkAmount } from './check-amount.ts'
import { checkChoice } from './check-choice.ts'
import { enterClause } from './check-clause.ts'
import { checkCondition } from './check-condition.ts'
import { checkGrade } from './check-grade.ts'
import { checkFilled, checkId, checkUnique, checkWord } from './check-names.ts'
import { checkWhole } from './check-number.ts'
import { needOrder } from './check-order.ts'
import { checkPer } from './check-per.ts'
import { checkSeats } from './check-seats.ts'
import { at, fault, type Spot } from './checking.ts'
import type { MeasureRule } from './measure-rule.ts'
import { outcomeScope } from './outcome-scope.ts'
import type { EndOfRanking } from './ranks.ts'

const mostRanks = 1_000_000
const mostPeriods = 50

/** One measure: its grades, its condition, its places, its run, its sum. */
export function checkMeasure(rule: MeasureRule, names: ReadonlySet<string>, spot: Spot): void {
  const here = enterClause(rule, spot, false)
  if (!here) return
  checkId(rule.measure, at(here, 'measure'))
  checkWord(rule.decidedBy, at(here, 'decidedBy'))
  if (rule.grades) {
    checkFilled(rule.grades, at(here, 'grades'))
    checkUnique(rule.grades, checkGrade, at(here, 'grades'))
  }
  checkWhen(rule, names, here)
  checkRanks(rule, at(here, 'ranks'))
  checkRun(rule, at(here, 'run'))
  if (rule.amount) checkAmount(rule.amount, names, at(here, 'amount'))
}

function checkWhen(rule: MeasureRule, names: ReadonlySet<string>, spot: Spot): void {
  const scope = outcomeScope(spot.checking.rulebook, names)
  const when = rule.when && checkCondition(rule.when, scope, at(spot, 'when'))
  const options = ['hit', 'clear', 'refuse']
  checkChoice(rule.whenMissing, options, when?.mayMiss === true, at(spot, 'whenMissing'))
}

function checkRanks({ ranks }: MeasureRule, spot: Spot): void {
  if (!ranks) return
  needOrder(spot)
  if ('end' in ranks) {
    checkEnd(ranks, spot)
    return
  }
  const { from, to } = ranks
  checkWhole(from, 1, mostRanks, at(spot, 'from'))
  checkWhole(to, 1, mostRanks, at(spot, 'to'))
  if (from > to) fault(spot, 'bounds-invalid', 'from at most to', `${from} to ${to}`)
}

/** So many from one end: how many, whose, and what a tie means. */
function checkEnd({ end, per, tie, ...seating }: EndOfRanking, spot: Spot): void {
  checkChoice(end, ['first', 'last'], true, at(spot, 'end'))
  checkSeats(seating, spot)
  if (per !== undefined) checkPer(per, at(spot, 'per'))
  checkChoice(tie, ['all-in', 'all-out', 'refuse'], true, at(spot, 'tie'))
}

function checkRun({ run, grades }: MeasureRule, spot: Spot): void {
  if (!run) return
  checkWhole(run.periods, 2, mostPeriods, at(spot, 'periods'))
  checkChoice(run.gap, ['breaks', 'skips', 'refuse'], true, at(spot, 'gap'))
  if (!grades) fault(spot, 'grades-missing', 'the grades that make the run', null)
}
