/** The confirmed grade of an earlier period; `null`: there was none. */
export interface PastGrade {
  /** The period's id: `'2025'`. */
  readonly period: string
  readonly grade: string | null
}
