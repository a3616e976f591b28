import type { Tally } from '../../vocabulary/index.ts'
import type { Run } from '../program/index.ts'

/** Who took part, from the fewest to the most. */
export type Turnout = 'valid' | 'cast' | 'present' | 'entitled'

/** How many valid ballots a group has. */
export function validIn(tally: Tally | undefined): number {
  if (!tally) return 0
  let valid = 0
  for (const { count } of tally.counts) valid += count
  if (tally.marks) for (const { count } of tally.marks) valid += count
  return valid
}

/** How many took part in that way; `undefined` where the tally does not say. */
export function turnoutOf(tally: Tally, what: Turnout): number | undefined {
  switch (what) {
    case 'valid':
      return validIn(tally)
    case 'cast':
      return tally.invalid === undefined ? undefined : validIn(tally) + tally.invalid
    default:
      return tally[what]
  }
}

/** The same, and says what is missing where the tally does not say. */
export function turnoutIn(run: Run, tally: Tally, what: Turnout): number {
  const count = turnoutOf(tally, what)
  if (count === undefined) run.missing.push(missingTurnout(tally.group, what))
  return count ?? 0
}

/** The name of what a tally does not say. */
export function missingTurnout(group: string, what: Turnout): string {
  return `tally.${group}.${what === 'cast' ? 'invalid' : what}`
}
