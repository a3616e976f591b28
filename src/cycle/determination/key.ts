import type { CommandBase, SubjectId } from '../../vocabulary/index.ts'
import type { CycleId } from '../year/cycle-id.ts'

/**
 * Which determinations: those of a population in a cycle. What people decide in the place of a clause's
 * value has a stream of its own for each subject; ties and grades by hand share one.
 */
export interface DeterminationKey {
  readonly cycle: CycleId
  readonly population: string
  readonly subject?: SubjectId
}

/** What every command about a population's ties and grades carries. */
export interface DeterminationCommandBase<Type extends string> extends CommandBase<Type> {
  readonly cycle: CycleId
  readonly population: string
  /** 1 to 2000 characters. */
  readonly reason: string
}
