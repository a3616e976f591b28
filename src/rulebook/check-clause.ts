import { checkId } from './check-names.ts'
import { at, type Checking, fault, type Spot } from './checking.ts'
import type { ClauseBase } from './clause-base.ts'

const mostClauses = 5000

/**
 * The place of a clause, once its id was checked; `undefined` when the rulebook has too many, which is
 * said once.
 */
export function enterClause(clause: ClauseBase, spot: Spot, givesValue: boolean): Spot | undefined {
  const { checking } = spot
  checking.met++
  if (isFull(checking)) {
    if (checking.met === mostClauses + 1) {
      fault(
        { ...spot, subject: '' },
        'rulebook-too-large',
        `at most ${mostClauses} clauses`,
        'more',
      )
    }
    return undefined
  }
  const here = { ...spot, subject: clause.clause }
  const id = at(here, 'clause')
  checkId(clause.clause, id)
  if (checking.clauses.has(clause.clause)) {
    fault(id, 'clause-duplicate', 'each id once', clause.clause)
  } else checking.clauses.set(clause.clause, givesValue)
  return here
}

/** Whether there are too many clauses to go on. */
export function isFull(checking: Checking): boolean {
  return checking.met > mostClauses
}
