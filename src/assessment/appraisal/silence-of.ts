import type { VotingGroup } from '../../rulebook/index.ts'
import type { Run } from '../program/index.ts'
import { quorumOf } from './quorum-of.ts'
import { validIn } from './turnout.ts'

/** Why a group counts as missing. */
export type Silence = 'no-ballots' | 'too-few' | 'no-quorum' | 'all-dropped'

/** Compiles when a group counts as missing; `undefined`: it is heard. */
export function silenceOf(
  clause: string,
  { group, atLeast = 1, quorum }: VotingGroup,
): (run: Run) => Silence | undefined {
  const asked = quorum && quorumOf(clause, quorum)
  return (run) => {
    const valid = validIn(run.tallyOf(group))
    if (valid === 0) return 'no-ballots'
    if (valid < atLeast) return 'too-few'
    return asked && !asked.holds(run) ? 'no-quorum' : undefined
  }
}
