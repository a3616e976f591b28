import { type Refusal, refusal } from '../../foundation/index.ts'
import { checkText, isWord } from '../../vocabulary/index.ts'
import type { PopulationResults } from '../results/population-results.ts'
import type { CycleId } from './cycle-id.ts'
import type { RollCount } from './events.ts'
import { longestHash } from './population-faults.ts'
import type { CountsCode } from './refusals.ts'

type Fault = Refusal<CountsCode | 'text-invalid'>

/**
 * Results in short that cannot be: counts that are no numbers of people, that do not add up, or that are
 * not as many as the roll has in the population, exempt ones included.
 */
export function countFaults(
  subject: CycleId,
  results: readonly PopulationResults[],
  rolls: readonly RollCount[],
): readonly Fault[] {
  return results.flatMap(({ population, subjects, counts, digest }, index): readonly Fault[] => {
    const path = ['populations', index]
    const unfit = checkText(digest, { path: [...path, 'digest'], subject, longest: longestHash })
    const sum = counts.reduce((total, count) => total + count.subjects, 0)
    const grades = counts.map(({ grade }) => grade)
    const isOnce = new Set(grades).size === grades.length
    const areNumbers = counts.every((count) => isCount(count.subjects))
    const areNames = grades.every((grade) => grade === null || isWord(grade))
    if (sum !== subjects || !isOnce || !areNumbers || !areNames) {
      const parts = { path: [...path, 'counts'], expected: subjects, actual: sum }
      return [...unfit, refusal('counts-wrong', { subject, ...parts })]
    }
    const roll = rolls.find((each) => each.population === population)
    const expected = roll === undefined ? null : roll.in + roll.exempt
    if (expected === subjects) return unfit
    const parts = { path: [...path, 'subjects'], expected, actual: subjects }
    return [...unfit, refusal('roll-other', { subject, ...parts })]
  })
}

/** Numbers of a roll that are no numbers of people. */
export function rollFaults(
  subject: CycleId,
  rolls: readonly RollCount[],
): readonly Refusal<'counts-wrong' | 'text-invalid'>[] {
  return rolls.flatMap((roll, index): readonly Refusal<'counts-wrong' | 'text-invalid'>[] => {
    const path = ['rolls', index]
    const place = { path: [...path, 'digest'], subject, longest: longestHash }
    const unfit = checkText(roll.digest, place)
    if ([roll.in, roll.exempt, roll.out].every(isCount)) return unfit
    return [...unfit, refusal('counts-wrong', { subject, path, expected: 'whole numbers' })]
  })
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0
}
