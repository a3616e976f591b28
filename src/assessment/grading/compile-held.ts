import { type Grading, gradesOf, type Veto } from '../../rulebook/index.ts'
import type { Standing } from '../../vocabulary/index.ts'
import { compileMoves } from './compile-moves.ts'
import { compileStepLimit } from './step-limit.ts'

/** Finds the position below which nobody may take a standing: infinity where there is none. */
type Held = (standing: Standing) => number

/**
 * Compiles what holds grades against target shares and quotas. In a grading by shares it is what vetoes and
 * steps make of the lowest place. Elsewhere a quota takes whomever it meets, unless steps limit quotas too.
 */
export function compileHeld(grading: Grading, vetoes: readonly Veto[]): Held | undefined {
  if (grading.kind === 'shares') return heldInShares(grading, vetoes)
  const limit = grading.steps?.quotas === 'limited' ? compileStepLimit(grading) : undefined
  const last = gradesOf(grading).length - 1
  return limit && ((standing) => beforeEnd(limit.bounds(standing)[1], last))
}

function heldInShares(grading: Grading, vetoes: readonly Veto[]): Held {
  const end = gradesOf(grading).length
  const move = compileMoves(grading, vetoes)
  return (standing) => beforeEnd(move(standing, end).at ?? end, end)
}

/** What holds at the very end holds nothing. */
function beforeEnd(at: number, end: number): number {
  return at < end ? at : Number.POSITIVE_INFINITY
}
