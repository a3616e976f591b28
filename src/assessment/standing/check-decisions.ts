import { describe, parseDecimal, type Refusal, refusal } from '../../foundation/index.ts'
import { type Decidable, decidablesOf, type Rulebook } from '../../rulebook/index.ts'
import { checkText, type Decision, longestReason } from '../../vocabulary/index.ts'
import type { SubjectInput } from './subject-input.ts'

/** The codes of decisions that no clause allows, or not so. */
export type DecisionCode =
  | 'decision-unknown'
  | 'decision-repeated'
  | 'decision-points'
  | 'own-case'
  | 'text-invalid'

type Faults = readonly Refusal<DecisionCode>[]

/** What is wrong with the decisions of one input; made ready once for a rulebook. */
export function compileDecisionCheck(rulebook: Rulebook): (input: SubjectInput) => Faults {
  const decidables = new Map(decidablesOf(rulebook).map((each) => [each.clause, each]))
  return ({ subject, decisions = [] }) => {
    const seen = new Set<string>()
    return decisions.flatMap((decision, index): Faults => {
      const { clause, by } = decision
      const again = seen.has(clause)
      seen.add(clause)
      const path = ['decisions', index]
      const parts = { subject, path, actual: describe(clause) }
      const decidable = decidables.get(clause)
      if (!decidable) {
        return [refusal('decision-unknown', { ...parts, expected: [...decidables.keys()] })]
      }
      const own = { subject: clause, path: [...path, 'by'], expected: decidable.decidedBy }
      return [
        ...(again ? [refusal('decision-repeated', parts)] : []),
        ...(by === subject ? [refusal('own-case', { ...own, actual: by })] : []),
        ...reasonFaults(decision, index),
        ...pointsFaults(decidable, decision, index),
      ]
    })
  }
}

function reasonFaults({ clause, reason }: Decision, index: number): Faults {
  const path = ['decisions', index, 'reason']
  return checkText(reason, { path, subject: clause, longest: longestReason })
}

/** Points stand exactly where points are decided; whether they lie in bounds, the clause says. */
function pointsFaults({ decides }: Decidable, decision: Decision, index: number): Faults {
  const { clause, points } = decision
  const fits = decides === 'points' ? parseDecimal(points).ok : points === undefined
  if (fits) return []
  const expected = decides === 'points' ? 'points' : 'no points'
  const what = { subject: clause, path: ['decisions', index, 'points'], expected }
  return [
    refusal('decision-points', { ...what, actual: points === undefined ? null : describe(points) }),
  ]
}
