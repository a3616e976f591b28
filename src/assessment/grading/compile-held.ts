import { type Grading, gradesOf, type Veto } from '../../rulebook/index.ts'
import type { Standing } from '../../vocabulary/index.ts'
import { compileMoves } from './compile-moves.ts'

/**
 * Finds the grade below which nobody may take a standing, by its position: infinity where there is
 * none. In a grading by shares it is what vetoes make of the lowest place; elsewhere a quota takes
 * whomever it meets.
 */
export function compileHeld(
  grading: Grading,
  vetoes: readonly Veto[],
): ((standing: Standing) => number) | undefined {
  if (grading.kind !== 'shares') return undefined
  const lowest = gradesOf(grading).length
  const move = compileMoves(grading, vetoes)
  return (standing) => {
    const { at } = move(standing, lowest)
    return at === null || at === lowest ? Number.POSITIVE_INFINITY : at
  }
}
