import { describe, type Path, type Refusal, refusal } from '../foundation/index.ts'
import { checkMarks, type MarkCode } from './check-marks.ts'
import type { MarkRange, Tally } from './tally.ts'

/** What can be wrong with a tally. */
export type TallyCode =
  | MarkCode
  /** A number of ballots that is no whole number from 0 to 1,000,000. */
  | 'ballots-invalid'
  /** One choice counted twice. */
  | 'choice-duplicate'
  /** A choice that does not stand on the ballot. */
  | 'choice-unknown'
  /** More ballots, valid and invalid, than people who had the right to vote. */
  | 'ballots-above-entitled'
  /** More ballots, valid and invalid, than people who came. */
  | 'ballots-above-present'
  /** More people who came than had the right to vote. */
  | 'present-above-entitled'

const mostBallots = 1_000_000

/**
 * Every fault in a tally against its ballot: the choices that stand on it, or the range of its marks. The
 * subject of each refusal is the rater group; `path` leads to the tally.
 *
 * @example
 * ```ts
 * import { checkTally } from 'pledgebook'
 *
 * const tally = { group: 'members', entitled: 10, counts: [{ choice: 'good', count: 11 }] }
 * checkTally(['good', 'fair'], tally, []).map((fault) => fault.code) // => ['ballots-above-entitled']
 * ```
 */
export function checkTally(
  ballot: readonly string[] | MarkRange,
  tally: Tally,
  path: Path,
): readonly Refusal<TallyCode>[] {
  const faults: Refusal<TallyCode>[] = []
  checkNumbers(tally, path, faults)
  const areNumbers = faults.length === 0
  const hasMarks = 'decimals' in ballot
  checkChoices(hasMarks ? [] : ballot, tally, path, faults)
  if (hasMarks) faults.push(...checkMarks(ballot, tally, path))
  else if (tally.marks && tally.marks.length > 0) faults.push(unexpectedMarks(tally, path))
  if (areNumbers) checkTurnout(tally, path, faults)
  return faults
}

// Faults go into one list, which mostly stays empty: this runs for every subject.
type Faults = Refusal<TallyCode>[]

function checkNumbers(tally: Tally, path: Path, faults: Faults): void {
  const { group, counts, marks } = tally
  checkCounts(group, counts, [...path, 'counts'], faults)
  if (marks) checkCounts(group, marks, [...path, 'marks'], faults)
  for (const name of ['entitled', 'present', 'invalid'] as const) {
    const count = tally[name]
    if (count !== undefined && !isCount(count)) {
      faults.push(notACount(group, [...path, name], count))
    }
  }
}

function checkCounts(
  group: string,
  counts: readonly { readonly count: number }[],
  path: Path,
  faults: Faults,
): void {
  for (let index = 0; index < counts.length; index++) {
    const count = counts[index]?.count
    if (!isCount(count)) faults.push(notACount(group, [...path, index, 'count'], count))
  }
}

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= mostBallots
}

function notACount(subject: string, path: Path, count: unknown): Refusal<TallyCode> {
  const expected = `a whole number from 0 to ${mostBallots}`
  return refusal('ballots-invalid', { subject, path, expected, actual: describe(count) })
}

function checkChoices(
  choices: readonly string[],
  { group, counts }: Tally,
  path: Path,
  faults: Faults,
): void {
  const seen: string[] = []
  for (let index = 0; index < counts.length; index++) {
    const choice = counts[index]?.choice
    const known = choice !== undefined && choices.includes(choice)
    if (known && !seen.includes(choice)) {
      seen.push(choice)
      continue
    }
    const at = { subject: group, path: [...path, 'counts', index, 'choice'] }
    const expected = known ? 'each choice once' : choices
    const code = known ? 'choice-duplicate' : 'choice-unknown'
    faults.push(refusal(code, { ...at, expected, actual: describe(choice) }))
  }
}

function unexpectedMarks({ group, marks = [] }: Tally, path: Path): Refusal<TallyCode> {
  const which = { subject: group, path: [...path, 'marks'] }
  return refusal('marks-unexpected', { ...which, expected: 'counts', actual: marks.length })
}

function checkTurnout(tally: Tally, path: Path, faults: Faults): void {
  const { group, counts, marks, entitled, present, invalid = 0 } = tally
  if (entitled === undefined && present === undefined) return
  let cast = invalid
  for (const { count } of counts) cast += count
  for (const { count } of marks ?? []) cast += count
  const above = (code: TallyCode, field: string, expected: number, actual: number) =>
    faults.push(refusal(code, { subject: group, path: [...path, field], expected, actual }))
  if (entitled !== undefined && cast > entitled) {
    above('ballots-above-entitled', 'counts', entitled, cast)
  }
  if (present === undefined) return
  if (cast > present) above('ballots-above-present', 'counts', present, cast)
  if (entitled !== undefined && present > entitled) {
    above('present-above-entitled', 'present', entitled, present)
  }
}
