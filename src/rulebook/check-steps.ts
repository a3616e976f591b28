import { checkChoice } from './check-choice.ts'
import { enterClause } from './check-clause.ts'
import { checkWhole } from './check-number.ts'
import { at, fault, type Spot } from './checking.ts'
import type { GradeSteps } from './grade-steps.ts'
import { takesDown } from './quota.ts'
import type { Rulebook } from './rulebook.ts'

const mostSteps = 50

/** How far grades may move: a limit that is one, and what it means beside vetoes and quotas. */
export function checkSteps(steps: GradeSteps | undefined, spot: Spot): void {
  const here = steps && enterClause(steps, spot, false)
  if (!here) return
  const { up, down, without, vetoes, quotas } = steps
  if (up === undefined && down === undefined) fault(here, 'steps-unlimited', ['up', 'down'], null)
  if (up !== undefined) checkWhole(up, 1, mostSteps, at(here, 'up'))
  if (down !== undefined) checkWhole(down, 1, mostSteps, at(here, 'down'))
  checkChoice(without, ['free', 'earlier', 'refuse'], true, at(here, 'without'))
  const { rulebook } = here.checking
  const ways = ['limited', 'free']
  checkChoice(vetoes, ways, moves(rulebook), at(here, 'vetoes'))
  checkChoice(
    quotas,
    ways,
    down !== undefined && rulebook.quotas?.some(takesDown) === true,
    at(here, 'quotas'),
  )
}

function moves({ vetoes = [] }: Rulebook): boolean {
  return vetoes.some(({ effect }) => 'grade' in Object(effect))
}
