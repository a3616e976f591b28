import { type Grading, gradesOf, type Veto } from '../../rulebook/index.ts'
import type { Standing } from '../../vocabulary/index.ts'
import { isHit } from './gates.ts'
import { compileStepLimit } from './step-limit.ts'

/** Where somebody stands on the ladder after all that moves a grade by itself, and the clauses that moved it. */
export interface Moved {
  /** The position of the grade, 0 for the highest; `null`: no grade. */
  readonly at: number | null
  readonly because: readonly string[]
}

/** One clause that may move a grade, whatever the grade is. */
interface Move {
  readonly clause: string
  readonly isHit: (standing: Standing) => boolean
  readonly to: (at: number, standing: Standing) => number | null
}

/**
 * Compiles what moves a grade of one subject. Every move holds a grade between two others, or takes it away:
 * so the outcome for the highest and for the lowest grade are the limits of every grade between.
 */
export function compileMoves(
  grading: Grading,
  vetoes: readonly Veto[],
): (standing: Standing, from: number) => Moved {
  const ladder = gradesOf(grading)
  const own = vetoes.flatMap((veto) => moveOf(veto, ladder))
  const steps = stepsOf(grading)
  const moves = grading.steps?.vetoes === 'free' ? [...steps, ...own] : [...own, ...steps]
  return (standing, from) => {
    let at: number | null = from
    let because: string[] | undefined
    for (let index = 0; index < moves.length; index++) {
      const move = moves[index]
      if (move === undefined || at === null || !move.isHit(standing)) continue
      const next: number | null = move.to(at, standing)
      if (next !== at) {
        because ??= []
        because.push(move.clause)
      }
      at = next
    }
    return { at, because: because ?? none }
  }
}

const none: readonly string[] = []

function stepsOf(grading: Grading): readonly Move[] {
  const limit = compileStepLimit(grading)
  if (!limit) return []
  const to: Move['to'] = (at, standing) => {
    const [highest, lowest] = limit.bounds(standing)
    return Math.min(Math.max(at, highest), lowest)
  }
  return [{ clause: limit.clause, isHit: () => true, to }]
}

function moveOf(veto: Veto, ladder: readonly string[]): readonly Move[] {
  const to = effectOf(veto, ladder)
  return to ? [{ clause: veto.clause, isHit: (standing) => isHit(standing, veto), to }] : []
}

/** The ladder runs from the highest grade down: a later position is a lower grade. */
function effectOf({ effect }: Veto, ladder: readonly string[]): Move['to'] | undefined {
  if (effect.kind === 'not-eligible') return undefined
  if (effect.kind === 'ungraded') return () => null
  const own = ladder.indexOf(effect.grade)
  switch (effect.kind) {
    case 'at-most':
      return (at) => Math.max(at, own)
    case 'at-least':
      return (at) => Math.min(at, own)
    case 'exactly':
      return () => own
  }
}
