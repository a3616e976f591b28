import { decimal } from '../../../foundation/index.ts'
import type { ByChoiceValue } from '../../../rulebook/index.ts'
import { type CompiledNode, compileIn, given, planEither, planOf } from '../../program/index.ts'
import { aboutFact } from '../about-fact.ts'
import { fieldOf } from './field-of.ts'
import { worthFault } from './worth-code.ts'

/** Points by the word of a choice field. */
export function byChoiceWorth(clause: string, { field, points }: ByChoiceValue): CompiledNode {
  const options = points.map((each) => ({ option: each.option, points: decimal(each.points) }))
  const plan = planEither(options.map((each) => planOf(each.points)))
  const bare = compileIn(plan, (algebra) => {
    const worths = new Map<unknown, ReturnType<typeof algebra.constant>>()
    for (const each of options) worths.set(each.option, algebra.constant(each.points))
    return (run) => {
      const said = fieldOf(run.fact, field)
      const worth = worths.get(said)
      if (worth !== undefined) return worth
      if (said === undefined) run.missing.push(`fact.${field} of ${run.fact?.id ?? ''}`)
      else {
        const allowed = options.map(({ option }) => option)
        run.faults.push(worthFault('field-invalid', clause, run.fact, field, allowed))
      }
      return algebra.zero
    }
  })
  return given(bare, 'fact', {
    clause,
    about: ({ fact }) => ({ ...aboutFact(fact), field, said: fieldOf(fact, field) ?? '' }),
  })
}
