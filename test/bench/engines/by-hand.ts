import type { Answer, Member } from './rules.ts'

/**
 * What a developer would write for these ten rules and no others: whole quarters of a point, no clause, no
 * name, nothing checked. Its own text, so that a mistake in the shared table shows.
 */
export function byHand(m: Member): Answer {
  let quarters = 0
  if (Number(m['n0']) >= 30 && m['f0'] === true) quarters += 30
  if (Number(m['n1']) >= 34 && m['f1'] === true) quarters += 31
  if (Number(m['n2']) >= 38 && m['f2'] === true) quarters += 32
  if (Number(m['n3']) >= 42 && m['f3'] === true) quarters += 33
  if (Number(m['n4']) >= 46 && m['f4'] === true) quarters += 34
  if (Number(m['n5']) >= 50 && m['f5'] === true) quarters += 35
  if (Number(m['n6']) >= 54 && m['f6'] === true) quarters += 36
  if (Number(m['n7']) >= 58 && m['f7'] === true) quarters += 37
  if (Number(m['n8']) >= 62 && m['f8'] === true) quarters += 38
  if (Number(m['n9']) >= 66 && m['f9'] === true) quarters += 39
  const vetoed = Number(m['violations']) >= 2
  return { grade: gradeOf(quarters, vetoed), total: quarters / 4 }
}

function gradeOf(quarters: number, vetoed: boolean): string {
  if (quarters >= 240) return vetoed ? 'three' : 'five'
  if (quarters >= 180) return vetoed ? 'three' : 'four'
  return quarters >= 120 ? 'three' : 'none'
}
