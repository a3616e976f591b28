import { invariant } from '../../foundation/index.ts'
import { type Lapse, lapseBounds } from '../../rulebook/index.ts'
import { type ConditionScope, compileElapsed } from '../../vocabulary/index.ts'
import type { CompiledNode } from './compiled-node.ts'
import { compileNumber } from './read-number.ts'

/** A time between two days as a number, within what the clause lets count. The rulebook was checked. */
export function lapseIn(lapse: Lapse, scope: ConditionScope): CompiledNode {
  const compiled = compileElapsed(lapse, scope, [])
  invariant(compiled.ok, 'a checked time between two days compiles')
  const { read } = compiled.value
  const { from, to, decimals } = lapseBounds(lapse)
  return compileNumber(
    { from, to, decimals },
    {
      fetch: (run) => {
        const time = read(run, run.fact)
        return time === undefined ? undefined : Math.min(Math.max(time, from), to)
      },
      refuse: () => {},
    },
  )
}
