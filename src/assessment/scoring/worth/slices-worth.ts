import { climb, decimal, type Ladder, zero } from '../../../foundation/index.ts'
import type { SlicesValue } from '../../../rulebook/index.ts'
import { type CompiledNode, compileExact, exactly, planLadder } from '../../program/index.ts'
import { type NumberSource, numberNoted } from './number-field.ts'

/** Each part of a number field at its own rate. */
export function slicesWorth(
  clause: string,
  value: SlicesValue,
  source: NumberSource,
): CompiledNode {
  const number = numberNoted(clause, source, value.field)
  const ladder = ladderOf(value)
  const read = exactly(number)
  return compileExact(planLadder(number.plan, ladder), (run) => {
    const mark = run.recorder.mark()
    const points = climb(ladder, read(run))
    if (run.recorder.keeps) {
      run.recorder.gather(mark, { op: 'ladder', ladder, value: points, clause })
    }
    return points
  })
}

/** Each slice begins where the one before ends. */
function ladderOf({ slices }: SlicesValue): Ladder {
  return {
    how: 'slices',
    below: zero,
    steps: slices.map(({ points }, index) => ({
      from: decimal(slices[index - 1]?.upTo ?? 0),
      reached: 'above',
      points: decimal(points),
    })),
  }
}
