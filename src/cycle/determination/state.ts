import type { CivilDate, Instant } from '../../calendar/index.ts'
import type { Remark } from '../../record/index.ts'
import type { CommandId, SubjectId } from '../../vocabulary/index.ts'
import type { RulingRef } from '../rulings/ruling-ref.ts'
import type { TieVotes } from './events.ts'
import type { DeterminationKey } from './key.ts'
import type { OpenTie } from './open-ties.ts'

/** What people decided in the grading of one population: all of it, also what was taken back. */
export interface Determination extends DeterminationKey {
  readonly ties: readonly DecidedTie[]
  readonly grades: readonly GivenGrade[]
  readonly clauses: readonly DecidedClause[]
  /** When the last event happened: no later one may lie before it. */
  readonly lastAt: Instant
}

/** Who decided, when and why; and who took it back, where somebody did. */
interface Determined extends Remark {
  /** The command that decided it. */
  readonly decision: CommandId
  readonly withdrawn?: TakenBack
}

/** Who took a decision back, when and why; where a ruling did, which one. */
export interface TakenBack extends Remark {
  readonly ruling?: RulingRef
}

/** A tie that was decided. */
export interface DecidedTie extends Determined, OpenTie {
  readonly seated: readonly SubjectId[]
  readonly votes?: readonly TieVotes[]
}

/** A grade that was given by hand. */
export interface GivenGrade extends Determined {
  readonly subject: SubjectId
  readonly grade: string
  readonly from: CivilDate
  readonly until: CivilDate
}

/** What was decided under a clause that lets people decide. */
export interface DecidedClause extends Determined {
  readonly subject: SubjectId
  readonly clause: string
  readonly points?: number
}
