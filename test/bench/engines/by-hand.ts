import type { Answer, Member } from './rules.ts'

/**
 * What a developer would write for these ten rules and no others: whole quarters of a point, no clause, no
 * name, nothing checked. Its own text, so that a mistake in the shared table shows.
 */
export function byHand(m: Member): Answer {
  let quarters = 0
  if (Number(m['hours']) >= 30 && m['pledged'] === true) quarters += 30
  if (Number(m['meetings']) >= 34 && m['trained'] === true) quarters += 31
  if (Number(m['reports']) >= 38 && m['kept'] === true) quarters += 32
  if (Number(m['lessons']) >= 42 && m['present'] === true) quarters += 33
  if (Number(m['visits']) >= 46 && m['punctual'] === true) quarters += 34
  if (Number(m['hours']) >= 50 && m['pledged'] === true) quarters += 35
  if (Number(m['meetings']) >= 54 && m['trained'] === true) quarters += 36
  if (Number(m['reports']) >= 58 && m['kept'] === true) quarters += 37
  if (Number(m['lessons']) >= 62 && m['present'] === true) quarters += 38
  if (Number(m['visits']) >= 66 && m['punctual'] === true) quarters += 39
  const vetoed = Number(m['violations']) >= 2
  return { grade: gradeOf(quarters, vetoed), total: quarters / 4 }
}

function gradeOf(quarters: number, vetoed: boolean): string {
  if (quarters >= 240) return vetoed ? 'three' : 'five'
  if (quarters >= 180) return vetoed ? 'three' : 'four'
  return quarters >= 120 ? 'three' : 'none'
}
