import type { CivilDate } from '../../calendar/index.ts'
import type { MemberId, SubjectId } from '../../vocabulary/index.ts'

/** One grade that people gave by hand, and for how long. */
export interface ManualGrade {
  readonly subject: SubjectId
  readonly grade: string
  readonly reason: string
  /** Who decided: never the subject. */
  readonly by: MemberId
  /** The first day on which it holds. */
  readonly from: CivilDate
  /** The first day on which it does not hold any more. There is none without an end. */
  readonly until: CivilDate
}

/** Grades given by hand, and the day on which somebody asks: those that hold on it stand. */
export interface ManualGrades {
  readonly asOf: CivilDate
  readonly grades: readonly ManualGrade[]
}
