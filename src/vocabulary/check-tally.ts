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
  const numbers = [
    ...tally.counts.map(({ count }, index) => ({ count, at: ['counts', index, 'count'] })),
    ...(tally.entitled === undefined ? [] : [{ count: tally.entitled, at: ['entitled'] }]),
    ...(tally.invalid === undefined ? [] : [{ count: tally.invalid, at: ['invalid'] }]),
  ]
  const wrong = numbers.filter(({ count }) => !isCount(count))
  return [
    ...wrong.map(({ count, at }) => {
      const expected = `a whole number from 0 to ${mostBallots}`
      const actual = describe(count)
      return refusal('ballots-invalid', {
        subject: tally.group,
        path: [...path, ...at],
        expected,
        actual,
      })
    }),
    ...checkChoices(choices, tally, path),
    ...(wrong.length > 0 ? [] : checkTurnout(tally, path)),
  ]
}

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= mostBallots
}

function checkChoices(
  choices: readonly string[],
  tally: Tally,
  path: Path,
): readonly Refusal<TallyCode>[] {
  const seen = new Set<string>()
  return tally.counts.flatMap(({ choice }, index) => {
    const again = seen.has(choice)
    seen.add(choice)
    const known = choices.includes(choice)
    if (known && !again) return []
    const parts = {
      subject: tally.group,
      path: [...path, 'counts', index, 'choice'],
      expected: known ? 'each choice once' : choices,
      actual: describe(choice),
    }
    return [refusal(known ? 'choice-duplicate' : 'choice-unknown', parts)]
  })
}

function checkTurnout(tally: Tally, path: Path): readonly Refusal<TallyCode>[] {
  if (tally.entitled === undefined) return []
  const cast = tally.counts.reduce((sum, { count }) => sum + count, tally.invalid ?? 0)
  if (cast <= tally.entitled) return []
  const parts = { subject: tally.group, path: [...path, 'counts'], expected: tally.entitled }
  return [refusal('ballots-above-entitled', { ...parts, actual: cast })]
}
