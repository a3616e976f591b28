import {
  add,
  decimal,
  divide,
  type Exact,
  multiply,
  sumOf,
  zero,
} from '../../../foundation/index.ts'
import type { WeightedNode } from '../../../rulebook/index.ts'
import { compileExact, compileIn, exactly } from '../algebra.ts'
import { type ApplyingPart, appliesIn, noteNotApplicable } from '../applying.ts'
import type { CompiledNode } from '../compiled-node.ts'
import { sumNoted, timesNoted } from '../noted.ts'
import { type Plan, planEither, planFraction, planOf, planSum, planTimes } from '../plan.ts'
import type { Run } from '../run.ts'

interface WeighedPart extends ApplyingPart {
  readonly weight: Exact
}

/** Parts times their weights. `parts` stand in the order of the node's. */
export function compileWeighted(node: WeightedNode, parts: readonly ApplyingPart[]): CompiledNode {
  const weighed = node.of.flatMap(({ weight }, index): readonly WeighedPart[] => {
    const part = parts[index]
    return part ? [{ ...part, weight: decimal(weight) }] : []
  })
  if (weighed.some(({ applies }) => applies)) return whereApplicable(node, weighed)
  const { clause } = node
  return compileIn(planSum(weighed.map(planWeighed)), (algebra) => {
    const values = weighed.map(({ value, weight }) =>
      timesNoted(algebra, value, weight, { clause }),
    )
    return sumNoted(algebra, values, { clause })
  })
}

function planWeighed({ value, weight }: WeighedPart): Plan {
  return planTimes(value.plan, weight)
}

/** Some parts may not apply: what becomes of their weights is the rulebook's choice. */
function whereApplicable(node: WeightedNode, parts: readonly WeighedPart[]): CompiledNode {
  const { clause, notApplicable: means } = node
  const readers = parts.map((part) => ({ part, value: exactly(part.value) }))
  return compileExact(planApplicable(node, parts), (run) => {
    const mark = run.recorder.mark()
    const applying = readers.map(({ part }) => appliesIn(run, part))
    const share = means === 'reweight' ? shareOf(clause, run, parts, applying) : undefined
    let total: Exact = zero
    readers.forEach(({ part, value }, index) => {
      if (applying[index]) total = add(total, weigh(run, clause, part, value, share))
      else leaveOut(run, part, means === 'refuse')
    })
    if (run.recorder.keeps) run.recorder.gather(mark, { op: 'sum', value: total, clause })
    return total
  })
}

/** The weight of all that applies together, where the others' goes to them. */
function shareOf(
  clause: string,
  run: Run,
  parts: readonly WeighedPart[],
  applying: readonly boolean[],
): Exact {
  const share = sumOf(parts.flatMap(({ weight }, index) => (applying[index] ? [weight] : [])))
  // Nobody is left to carry the weights.
  if (!applying.includes(true)) run.missing.push(`part.${clause}`)
  return share
}

function weigh(
  run: Run,
  clause: string,
  { weight }: WeighedPart,
  read: (run: Run) => Exact,
  share: Exact | undefined,
): Exact {
  const mark = run.recorder.mark()
  const by = share ? divide(weight, share) : weight
  const value = multiply(read(run), by)
  if (run.recorder.keeps) run.recorder.gather(mark, { op: 'times', by, value, clause })
  return value
}

function leaveOut(run: Run, { clause }: WeighedPart, refused: boolean): void {
  if (refused) run.missing.push(`part.${clause}`)
  noteNotApplicable(run, clause)
}

function planApplicable({ notApplicable }: WeightedNode, parts: readonly WeighedPart[]): Plan {
  if (notApplicable === 'reweight') {
    const { lo, hi } = planEither(parts.map(({ value }) => value.plan))
    return planFraction(lo, hi)
  }
  const orNothing = (part: WeighedPart) =>
    part.applies ? planEither([planWeighed(part), planOf(zero)]) : planWeighed(part)
  return planSum(parts.map(notApplicable === 'zero' ? orNothing : planWeighed))
}
