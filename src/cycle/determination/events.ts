import type { CivilDate } from '../../calendar/index.ts'
import type { CommandId, EventBase, SubjectId } from '../../vocabulary/index.ts'
import type { RulingRef } from '../rulings/ruling-ref.ts'
import type { CycleId } from '../year/cycle-id.ts'
import type { OpenTie } from './open-ties.ts'

/** What people can decide in the grading of a population. */
export type DeterminationEvent =
  | TieDecided
  | TieReopened
  | GradeGiven
  | GradeWithdrawn
  | ClauseDecided
  | ClauseWithdrawn
  | DeterminationLifted

interface DeterminationEventBase<Type extends string> extends EventBase<Type> {
  readonly cycle: CycleId
  readonly population: string
  readonly reason: string
}

/** How many voted for one of those who tie. */
export interface TieVotes {
  readonly subject: SubjectId
  /** A whole number from 0 to 1,000,000. */
  readonly votes: number
}

/** It was decided who gets the seats of a tie. */
export interface TieDecided extends DeterminationEventBase<'tie-decided'>, OpenTie {
  readonly seated: readonly SubjectId[]
  /** What the vote gave, where one was taken. */
  readonly votes?: readonly TieVotes[]
}

/** What was decided about a tie was taken back before it had an effect. */
export interface TieReopened extends DeterminationEventBase<'tie-reopened'> {
  /** The command that decided it. */
  readonly decision: CommandId
}

/** Somebody was given a grade by hand, for a time. */
export interface GradeGiven extends DeterminationEventBase<'grade-given'> {
  readonly subject: SubjectId
  readonly grade: string
  /** The first day on which it holds, and the first on which it does not any more. */
  readonly from: CivilDate
  readonly until: CivilDate
}

/** A grade by hand was taken back before it had an effect. */
export interface GradeWithdrawn extends DeterminationEventBase<'grade-withdrawn'> {
  readonly subject: SubjectId
}

/** It was decided what stands in the place of a clause's value, or that a profile applies. */
export interface ClauseDecided extends DeterminationEventBase<'clause-decided'> {
  readonly subject: SubjectId
  readonly clause: string
  /** Where points are decided, and only there. */
  readonly points?: number
}

/** What was decided under a clause was taken back before it had an effect. */
export interface ClauseWithdrawn extends DeterminationEventBase<'clause-withdrawn'> {
  readonly subject: SubjectId
  readonly clause: string
}

/** A decision was taken back by a ruling, after it had an effect. */
export interface DeterminationLifted extends DeterminationEventBase<'lifted'> {
  /** The command that decided it. */
  readonly decision: CommandId
  readonly ruling: RulingRef
}
