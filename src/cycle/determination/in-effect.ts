import type { ManualGrade } from '../../assessment/index.ts'
import type { Decision } from '../../vocabulary/index.ts'
import type { SettledTie } from './open-ties.ts'
import type { Determination } from './state.ts'

/** What grading is handed of a population's determinations: all that nobody took back. */
export interface Determined {
  readonly ties: readonly SettledTie[]
  readonly grades: readonly ManualGrade[]
}

/** What people decided about the ties and grades of a population, as `gradePopulations` takes it. */
export function determinedIn(state: Determination | undefined): Determined {
  const { ties = [], grades = [] } = state ?? {}
  return {
    ties: ties
      .filter(({ withdrawn }) => withdrawn === undefined)
      .map(({ clause, grade, seats, tied, seated, by, reason }) => {
        return { clause, grade, seats, tied, seated, by, reason }
      }),
    grades: grades
      .filter(({ withdrawn }) => withdrawn === undefined)
      .map(({ subject, grade, reason, by, from, until }) => {
        return { subject, grade, reason, by, from, until }
      }),
  }
}

/** What people decided about one subject, as `stand` takes it. */
export function decisionsIn(state: Determination | undefined): readonly Decision[] {
  const { clauses = [] } = state ?? {}
  return clauses
    .filter(({ withdrawn }) => withdrawn === undefined)
    .map(({ clause, by, reason, points }) => {
      return points === undefined ? { clause, by, reason } : { clause, by, reason, points }
    })
}
