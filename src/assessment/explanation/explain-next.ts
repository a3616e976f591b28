import { decimal, decimalText, equal, sign } from '../../foundation/index.ts'
import type { Rulebook } from '../../rulebook/index.ts'
import type { Explainer } from './explain.ts'
import { gradeTitle } from './names.ts'
import { type NextPoints, nextGrade, type TracedResult } from './next-grade.ts'
import type { NextSentences } from './next-words.ts'
import { clauseWithSource, type Telling } from './telling.ts'

/**
 * Says how far it is to the next grade, in the lines of `nextGrade`: the edge and what is missing, what
 * stands in the way, and below it what each clause could still give.
 */
export function explainNext(
  rules: { readonly rulebook: Rulebook },
  result: TracedResult,
  { explain: words }: Explainer,
): readonly string[] {
  const next = nextGrade(rules, result)
  if (!next) return [words.nextNone]
  const { raters, attributes, inputs, links } = result
  const clauses = new Map(result.clauses.map((info) => [info.clause, info]))
  const telling: Telling = { words, clauses, raters, attributes, inputs, links }
  const grade = gradeTitle(next.grade, result, telling)
  const place = (clause: string) => clauseWithSource(clause, telling)
  return [
    next.points ? pointsLine(grade, next.points, words) : words.nextOtherwise({ grade }),
    ...next.inTheWay.map(({ kind, clause }) => words.obstacle({ kind, clause: place(clause) })),
    ...next.room.map(({ clause, worth, windows }) => {
      const caps = windows.map(({ per, points }) => {
        return { per: words.period(per), points: decimalText(decimal(points)) }
      })
      const most = worth ? decimalText(worth) : undefined
      return `  ${words.room({ clause: place(clause), worth: most, windows: caps })}`
    }),
  ]
}

function pointsLine(
  grade: string,
  { value, edge, reached, missing }: NextPoints,
  words: NextSentences,
): string {
  const isThere = sign(missing) === 0 && (reached === 'at' || !equal(value, edge))
  return words.nextGrade({
    grade,
    edge: decimalText(edge),
    reached,
    value: decimalText(value),
    missing: isThere ? undefined : decimalText(missing),
  })
}
