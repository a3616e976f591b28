import type { Objections } from '../../record/index.ts'
import type { Rulebook } from '../../rulebook/index.ts'
import type { MemberId } from '../../vocabulary/index.ts'
import type { CycleState } from '../year/state.ts'
import type { OpenTie } from './open-ties.ts'

/** What a decision in the grading of a population needs to know besides its own stream. */
export interface DeterminationContext {
  /** The cycle, as it stands. */
  readonly cycle: CycleState | undefined
  /** The roles that the actor holds at the time of the command, as the host knows them. */
  readonly actorRoles: readonly string[]
  /**
   * Who has a part in it besides whom it is about: they decide nothing here. For a tie, who has a part in the
   * result of any of those who tie.
   */
  readonly concerned: readonly MemberId[]
  /** The rules that the population is pinned to; left out where the cycle has no such population. */
  readonly rulebook?: Pick<Rulebook, 'manual' | 'grading' | 'profiles' | 'values'>
  /** For `give-grade` whether the subject is on the roll, for `decide-clause` whether there is such a subject. */
  readonly isJudged?: boolean
  /** For `lift`: the objections to what the ruling is about. */
  readonly objections?: readonly Objections[]
  /** For `decide-tie`: the ties that are open as the results are reckoned now. */
  readonly ties?: readonly OpenTie[]
}
