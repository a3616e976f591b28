import { decimal, one, type Trace, zero } from '../../../foundation/index.ts'
import type { Kept, SumNode } from '../../../rulebook/index.ts'
import { type Algebra, compileExact, compileIn, exactly } from '../algebra.ts'
import type { CompiledNode } from '../compiled-node.ts'
import { keepValues } from '../keep-values.ts'
import { limiter } from '../limit.ts'
import { sumNoted } from '../noted.ts'
import { planEither, planLimited, planOf, planSum } from '../plan.ts'
import type { Rule } from '../rule-table.ts'
import type { Run } from '../run.ts'

/** All parts together, then the cap, then the floor. */
export function compileSum(node: SumNode, parts: readonly CompiledNode[]): CompiledNode {
  const { clause, only } = node
  const cap = node.cap === undefined ? undefined : decimal(node.cap)
  const floor = node.floor === undefined ? undefined : decimal(node.floor)
  if (only) return limitedSum(node, only, parts)
  const plan = planLimited(planSum(parts.map((part) => part.plan)), cap, floor)
  const rules = rulesAmong(parts)
  return compileIn(plan, (algebra) => {
    const total =
      rulesTogether(algebra, rules, clause) ??
      sumNoted(
        algebra,
        parts.map((part) => algebra.lift(part, one)),
        { clause },
      )
    if (!cap && !floor) return total
    const limit = limiter(algebra, { clause, cap, floor })
    return (run) => limit(run, run.recorder.mark(), total(run))
  })
}

/** The sum of those parts that count: which these are is seen when all are reckoned. */
function limitedSum(
  { clause, of, cap, floor }: SumNode,
  only: Kept,
  parts: readonly CompiledNode[],
): CompiledNode {
  const nothing = planOf(zero)
  const plan = planSum(parts.map((part) => planEither([nothing, part.plan])))
  const readers = parts.map((part, index) => ({
    value: exactly(part),
    clause: of[index]?.clause ?? clause,
  }))
  const sum = compileExact(plan, (run) => {
    const mark = run.recorder.mark()
    const values = readers.map((each) => ({ value: each.value(run), clause: each.clause }))
    return keepValues(run, mark, values, { only, how: 'sum', clause })
  })
  const limits = {
    clause,
    cap: cap === undefined ? undefined : decimal(cap),
    floor: floor === undefined ? undefined : decimal(floor),
  }
  return compileIn(planLimited(plan, limits.cap, limits.floor), (algebra) => {
    const value = algebra.lift(sum, one)
    const limit = limiter(algebra, limits)
    return (run) => limit(run, run.recorder.mark(), value(run))
  })
}

/** The parts as rules over attributes; none where one of them is anything else. */
function rulesAmong(parts: readonly CompiledNode[]): readonly Rule[] {
  const rules = parts.flatMap((part) => (part.whole && part.rule ? [part.rule] : []))
  return rules.length === parts.length ? rules : []
}

/** Rules are asked all in one go, and what is told of them was made beforehand. */
function rulesTogether<V>(
  algebra: Algebra<V>,
  rules: readonly Rule[],
  clause: string,
): ((run: Run) => V) | undefined {
  if (rules.length === 0 || !algebra.rules) return undefined
  const points = algebra.rules(rules)
  return ({ slots, recorder }) => {
    if (!recorder.keeps) return points(slots)
    // Of its length from the start: a list that grows takes room for many.
    const from = new Array<Trace>(rules.length)
    const total = points(slots, from)
    recorder.put({ op: 'sum', value: algebra.exact(total), from, clause })
    return total
  }
}
