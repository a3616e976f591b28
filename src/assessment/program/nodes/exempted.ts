import { decimal, one } from '../../../foundation/index.ts'
import { type Algebra, compileIn } from '../algebra.ts'
import type { CompiledNode } from '../compiled-node.ts'
import { type Plan, planEither, planOf } from '../plan.ts'
import type { Run } from '../run.ts'

/** What stands in the place of a clause for the subjects of one profile. */
export interface ProfileExemption {
  /** The position of the profile. */
  readonly profile: number
  /** The clause of the profile, for the trace. */
  readonly by: string
  readonly points: number
}

/** A clause that does not apply to the subjects of some profiles: fixed points stand in its place. */
export function exempted(
  clause: string,
  node: CompiledNode,
  exemptions: readonly ProfileExemption[],
): CompiledNode {
  if (exemptions.length === 0) return node
  return compileIn(planExempted(node.plan, exemptions), (algebra) => {
    const usual = algebra.lift(node, one)
    const instead = exemption(algebra, clause, exemptions)
    return (run) => instead(run) ?? usual(run)
  })
}

/** The plan of a clause with the points that may stand in its place. */
export function planExempted(plan: Plan, exemptions: readonly ProfileExemption[]): Plan {
  return planEither([plan, ...exemptions.map(({ points }) => planOf(decimal(points)))])
}

/** The points that stand in the place of a clause for the subject in hand, noted; `undefined` where it applies. */
export function exemption<V>(
  algebra: Algebra<V>,
  clause: string,
  exemptions: readonly ProfileExemption[],
): (run: Run) => V | undefined {
  const instead = new Map(
    exemptions.map((e) => [e.profile, { points: algebra.constant(decimal(e.points)), by: e.by }]),
  )
  return (run) => {
    const found = run.profile < 0 ? undefined : instead.get(run.profile)
    if (found === undefined) return undefined
    if (run.recorder.keeps) {
      const value = algebra.exact(found.points)
      const note = { op: 'given', what: 'exempt', value, clause } as const
      run.recorder.gather(run.recorder.mark(), { ...note, about: { profile: found.by } })
    }
    return found.points
  }
}
