import type { PeriodKind } from '../../../calendar/index.ts'
import { add, type Exact, exact, one, zero } from '../../../foundation/index.ts'
import type { InARow, Kept, SubPeriodsNode } from '../../../rulebook/index.ts'
import { type Algebra, compileExact, compileIn, exactly } from '../algebra.ts'
import type { CompiledNode } from '../compiled-node.ts'
import { keepValues } from '../keep-values.ts'
import { mostWindows } from '../most-windows.ts'
import { meanNoted } from '../noted.ts'
import { planEither, planFraction, planOf, planTimes } from '../plan.ts'
import type { Run } from '../run.ts'
import { type Window, windowed, windowsIn } from '../windowed.ts'

/** One value in each window of the period, summed or averaged. */
export function compileSubPeriods(
  node: SubPeriodsNode,
  of: CompiledNode,
  cycle: PeriodKind,
): CompiledNode {
  const begun = windowsIn(node.window)
  const windows =
    node.unfinished === 'counts'
      ? begun
      : (run: Run) => begun(run).filter(({ until, end }) => until === end)
  if (node.only)
    return kept(node, node.only, of, { windows, most: mostWindows(node.window, cycle) })
  return node.combine === 'sum'
    ? summed(node, of, windows, mostWindows(node.window, cycle))
    : averaged(node, of, windows)
}

/** Only some of the windows: which these are is seen when all are reckoned. */
function kept(
  { clause, combine: how, window }: SubPeriodsNode,
  only: Kept | InARow,
  of: CompiledNode,
  { windows, most }: { readonly windows: WindowsOf; readonly most: number },
): CompiledNode {
  const part = inWindow(exactly(of), (value) => value, clause)
  const plan =
    how === 'sum'
      ? planTimes(planEither([planOf(zero), of.plan]), exact(most))
      : planFraction(of.plan.lo, of.plan.hi)
  return compileExact(plan, (run) => {
    const mark = run.recorder.mark()
    const values = windows(run).map((each) => {
      return { value: part(run, each), clause, window: each.id }
    })
    if (values.length > 0 || how === 'sum')
      return keepValues(run, mark, values, { only, how, clause })
    run.missing.push(`${clause} in one ${typeof window === 'string' ? window : 'cycle'}`)
    return meanNoted(run, mark, { total: zero, count: 0 }, clause)
  })
}

type WindowsOf = (run: Run) => readonly Window[]

function summed(
  { clause }: SubPeriodsNode,
  of: CompiledNode,
  windows: WindowsOf,
  most: number,
): CompiledNode {
  const plan = planTimes(planEither([planOf(zero), of.plan]), exact(most))
  return compileIn(plan, (algebra) => {
    const part = inWindow(algebra.lift(of, one), algebra.exact, clause)
    return (run) => {
      const mark = run.recorder.mark()
      let total = algebra.zero
      for (const window of windows(run)) total = algebra.add(total, part(run, window))
      if (run.recorder.keeps) {
        run.recorder.gather(mark, { op: 'sum', value: algebra.exact(total), clause })
      }
      return total
    }
  })
}

function averaged(
  { clause, window }: SubPeriodsNode,
  of: CompiledNode,
  windows: WindowsOf,
): CompiledNode {
  const part = inWindow(exactly(of), (value) => value, clause)
  return compileExact(planFraction(of.plan.lo, of.plan.hi), (run) => {
    const mark = run.recorder.mark()
    const list = windows(run)
    let total: Exact = zero
    for (const one of list) total = add(total, part(run, one))
    const kind = typeof window === 'string' ? window : 'cycle'
    if (list.length === 0) run.missing.push(`${clause} in one ${kind}`)
    return meanNoted(run, mark, { total, count: list.length }, clause)
  })
}

/** Reckons a value in one window. What no tally of the window says is missing in that window. */
function inWindow<V>(
  value: (run: Run) => V,
  exactOf: Algebra<V>['exact'],
  clause: string,
): (run: Run, window: Window) => V {
  return (run, window) => {
    const { recorder, missing } = run
    const [mark, before] = [recorder.mark(), missing.length]
    const points = value(windowed(run, window))
    for (let index = before; index < missing.length; index++) {
      const said = missing[index] ?? ''
      if (said.startsWith('tally.') && !said.includes(' in '))
        missing[index] = `${said} in ${window.id}`
    }
    if (recorder.keeps) {
      const about = { window: window.id }
      recorder.gather(mark, { op: 'same', value: exactOf(points), clause, about })
    }
    return points
  }
}
