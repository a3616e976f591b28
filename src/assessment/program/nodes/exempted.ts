import { decimal, type Exact, one } from '../../../foundation/index.ts'
import { compileIn } from '../algebra.ts'
import type { CompiledNode } from '../compiled-node.ts'
import { planEither, planOf } from '../plan.ts'

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
  const points = new Map<number, Exact>(exemptions.map((e) => [e.profile, decimal(e.points)]))
  const by = new Map(exemptions.map((e) => [e.profile, e.by]))
  const plan = planEither([node.plan, ...[...points.values()].map(planOf)])
  return compileIn(plan, (algebra) => {
    const usual = algebra.lift(node, one)
    const instead = new Map([...points].map(([profile, p]) => [profile, algebra.constant(p)]))
    return (run) => {
      const value = run.profile < 0 ? undefined : instead.get(run.profile)
      if (value === undefined) return usual(run)
      if (run.recorder.keeps) {
        const about = { profile: by.get(run.profile) ?? '' }
        const note = { op: 'given', what: 'exempt', value: algebra.exact(value), clause } as const
        run.recorder.gather(run.recorder.mark(), { ...note, about })
      }
      return value
    }
  })
}
