import { type Answer, grades, type Member, veto } from './rules.ts'

/** Bands and veto in plain code, for engines that only find which rules hold. */
export function gradeWith(member: Member, total: number): Answer {
  const band = grades.findIndex(({ from }) => total >= from)
  const vetoed = Number(member[veto.number]) >= veto.atLeast
  const cap = grades.findIndex(({ grade }) => grade === veto.cappedAt)
  return { grade: grades[vetoed ? Math.max(band, cap) : band]?.grade ?? '', total }
}
