import { climb, decimal, type Ladder } from '../../../foundation/index.ts'
import type { LadderNode } from '../../../rulebook/index.ts'
import { compileExact, exactly } from '../algebra.ts'
import type { CompiledNode } from '../compiled-node.ts'
import { planLadder } from '../plan-ladder.ts'

/** A value looked up on steps. */
export function compileLadder(node: LadderNode, of: CompiledNode): CompiledNode {
  const { clause } = node
  const ladder = ladderOf(node)
  const value = exactly(of)
  return compileExact(planLadder(of.plan, ladder), (run) => {
    const mark = run.recorder.mark()
    const points = climb(ladder, value(run))
    if (run.recorder.keeps) {
      run.recorder.gather(mark, { op: 'ladder', ladder, value: points, clause })
    }
    return points
  })
}

function ladderOf({ how, steps, below }: LadderNode): Ladder {
  return {
    how,
    below: decimal(below),
    steps: steps.map(({ from, reached, points }) => {
      return { from: decimal(from), reached, points: decimal(points) }
    }),
  }
}
