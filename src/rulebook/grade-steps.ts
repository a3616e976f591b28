import type { Choice } from './choice.ts'
import type { ClauseBase } from './clause-base.ts'

/**
 * How far a grade may move from that of the period right before: at most one star up a year. It looks at
 * `SubjectInput.history`, and at nobody else.
 */
export interface GradeSteps extends ClauseBase {
  /** So many grades higher at most, 1 to 50; without it, any number. */
  readonly up?: number
  /** So many grades lower at most, 1 to 50; without it, any number. One of the two must stand. */
  readonly down?: number
  /**
   * What it means that the period before gave no grade, or none is known: any grade may follow, the last
   * grade before that is the one to step from (any, where there is none), or nobody is graded before
   * someone says.
   */
  readonly without: Choice<'free' | 'earlier' | 'refuse'>
  /**
   * Whether a veto may move a grade further than that: `limited` steps come after the vetoes, `free` ones
   * before. A veto that takes the grade away does so either way. Needed where a veto moves a grade.
   */
  readonly vetoes?: Choice<'limited' | 'free'>
  /**
   * Whether a quota may take somebody further down: where it may not, whoever would fall too far keeps the
   * grade and has a seat of it before all others. Needed where there is a limit down and a quota that takes
   * somebody down. Target shares are always limited: `ShareGrading.direct` says what becomes of the seats.
   */
  readonly quotas?: Choice<'limited' | 'free'>
}
