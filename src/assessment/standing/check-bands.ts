import {
  compare,
  decimal,
  type Exact,
  exactText,
  one,
  type Refusal,
  refusal,
  roundTo,
} from '../../foundation/index.ts'
import type { BandGrading, Rulebook } from '../../rulebook/index.ts'
import type { Interval } from '../../vocabulary/index.ts'
import { compileInterval, intervalText } from '../program/index.ts'
import type { FinishedValue } from './compile-node.ts'

/** The codes of bands that do not fit what the clauses can give. */
export type BandsCode = 'bands-short' | 'band-unreachable'

/**
 * Holds the bands against the least and the most that the graded value can be: both must have a band,
 * and no band may lie wholly beyond them. Other kinds of grading have no bands.
 */
export function checkBands(
  { grading }: Rulebook,
  values: readonly FinishedValue[],
): readonly Refusal<BandsCode>[] {
  if (grading.kind === 'cases' || grading.kind === 'shares') return []
  const plan = values.find(({ name }) => name === grading.value)?.node.plan
  if (!plan) return []
  const [least, most] = [rounded(grading, plan.lo), rounded(grading, plan.hi)]
  return [
    ...[least, most].flatMap((end) => uncovered(grading, end)),
    ...grading.bands.flatMap(({ grade, at }, index) =>
      overlaps(at, least, most) ? [] : [unreachable(grading, grade, index, at, least, most)],
    ),
  ]
}

function rounded({ fractions }: BandGrading, value: Exact): Exact {
  return fractions === undefined || fractions === '?' ? value : roundTo(value, one, fractions)
}

function uncovered(grading: BandGrading, end: Exact): readonly Refusal<BandsCode>[] {
  if (grading.bands.some(({ at }) => compileInterval(at)(end))) return []
  const expected = exactText(end)
  const actual = grading.bands.map(({ at }) => intervalText(at)).join(' ')
  const path = ['grading', 'bands']
  return [refusal('bands-short', { subject: grading.clause, path, expected, actual })]
}

function unreachable(
  grading: BandGrading,
  grade: string,
  index: number,
  at: Interval,
  least: Exact,
  most: Exact,
): Refusal<BandsCode> {
  const path = ['grading', 'bands', index]
  const expected = `within [${exactText(least)}, ${exactText(most)}]`
  const actual = `${grade} ${intervalText(at)}`
  return refusal('band-unreachable', { subject: grading.clause, path, expected, actual })
}

/** Whether an interval and [least, most] share a value. */
function overlaps({ from, to, ends }: Interval, least: Exact, most: Exact): boolean {
  const above = from === undefined ? 1 : compare(most, decimal(from))
  const below = to === undefined ? 1 : compare(decimal(to), least)
  return (
    (above > 0 || (above === 0 && ends.startsWith('['))) &&
    (below > 0 || (below === 0 && ends.endsWith(']')))
  )
}
