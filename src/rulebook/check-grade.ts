import { fault, listed, type Spot } from './checking.ts'

/** Whether a band gives the grade; notes the fault where none does. */
export function checkGrade(grade: string, spot: Spot): boolean {
  const { grades } = spot.checking
  if (grades.has(grade)) return true
  fault(spot, 'grade-unknown', listed(grades), grade)
  return false
}
