import { describe, type Path, type Refusal, refusal } from '../foundation/index.ts'
import type { Tally } from './tally.ts'

/** What can be wrong with a tally. */
export type TallyCode =
  /** A number of ballots that is no whole number from 0 to 1,000,000. */
  | 'ballots-invalid'
  /** One choice counted twice. */
  | 'choice-duplicate'
  /** A choice that does not stand on the ballot. */
  | 'choice-unknown'
  /** More ballots, valid and invalid, than people who had the right to vote. */
  | 'ballots-above-entitled'

const mostBallots = 1_000_000

/**
 * Every fault in a tally against the choices that stand on the ballot. The subject of each refusal is
 * the rater group; `path` leads to the tally.
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
  choices: readonly string[],
  tally: Tally,
  path: Path,
): readonly Refusal<TallyCode>[] {
  const faults: Refusal<TallyCode>[] = []
  checkNumbers(tally, path, faults)
  const areNumbers = faults.length === 0
  checkChoices(choices, tally, path, faults)
  if (areNumbers) checkTurnout(tally, path, faults)
  return faults
}

// Faults go into one list, which mostly stays empty: this runs for every subject.
type Faults = Refusal<TallyCode>[]

function checkNumbers(tally: Tally, path: Path, faults: Faults): void {
  const { group, counts, entitled, invalid } = tally
  for (let index = 0; index < counts.length; index++) {
    const count = counts[index]?.count
    if (!isCount(count)) faults.push(notACount(group, [...path, 'counts', index, 'count'], count))
  }
  if (entitled !== undefined && !isCount(entitled)) {
    faults.push(notACount(group, [...path, 'entitled'], entitled))
  }
  if (invalid !== undefined && !isCount(invalid)) {
    faults.push(notACount(group, [...path, 'invalid'], invalid))
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

function checkTurnout(tally: Tally, path: Path, faults: Faults): void {
  const { group, counts, entitled, invalid = 0 } = tally
  if (entitled === undefined) return
  let cast = invalid
  for (const { count } of counts) cast += count
  if (cast <= entitled) return
  const at = { subject: group, path: [...path, 'counts'] }
  faults.push(refusal('ballots-above-entitled', { ...at, expected: entitled, actual: cast }))
}
