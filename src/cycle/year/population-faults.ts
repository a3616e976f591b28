import { type Refusal, refusal } from '../../foundation/index.ts'
import { checkText, isWord } from '../../vocabulary/index.ts'
import type { PopulationPin } from '../results/population-pin.ts'
import type { CycleId } from './cycle-id.ts'
import type { CyclePopulationsCode } from './refusals.ts'

const mostPopulations = 50

/** None, too many, a name twice, or a text that cannot be kept. */
export function pinFaults(
  subject: CycleId,
  populations: readonly PopulationPin[],
): readonly Refusal<CyclePopulationsCode>[] {
  const names = populations.map(({ name }) => name)
  const fit = names.every(isWord) && new Set(names).size === names.length
  if (!fit || names.length === 0 || names.length > mostPopulations) {
    const counts = { expected: [1, mostPopulations], actual: names.length }
    return [refusal('populations-invalid', { subject, path: ['populations'], ...counts })]
  }
  return populations.flatMap(({ rulebook: { id, version }, hash }, index) => {
    const at = (...path: string[]) => ({ path: ['populations', index, ...path], subject })
    return [
      ...checkText(id, { ...at('rulebook', 'id'), longest: 128 }),
      ...checkText(version, { ...at('rulebook', 'version'), longest: 128 }),
      ...checkText(hash, { ...at('hash'), longest: longestHash }),
    ]
  })
}

/** The greatest length of a hash, in UTF-16 units. */
export const longestHash = 256

/** Another set of populations than the cycle's: one too many, one too few, one twice. */
export function sameNamesFaults(
  subject: CycleId,
  path: readonly string[],
  expected: readonly string[],
  actual: readonly string[],
): readonly Refusal<'populations-other'>[] {
  const isSame = actual.length === expected.length && new Set(actual).size === actual.length
  if (isSame && actual.every((name) => expected.includes(name))) return []
  return [refusal('populations-other', { subject, path, ...shownNames(expected, actual) })]
}

/** Some of the cycle's populations: each known, none twice. */
export function someNamesFaults(
  subject: CycleId,
  expected: readonly string[],
  actual: readonly string[],
): readonly Refusal<'populations-other'>[] {
  const isOnce = new Set(actual).size === actual.length
  if (isOnce && actual.every((name) => expected.includes(name))) return []
  const path = ['populations']
  return [refusal('populations-other', { subject, path, ...shownNames(expected, actual) })]
}

function shownNames(expected: readonly string[], actual: readonly string[]) {
  const fit = actual.slice(0, mostPopulations + 1).map((name) => (isWord(name) ? name : '?'))
  return { expected: [...expected], actual: fit }
}
