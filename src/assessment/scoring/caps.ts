import { type Day, periodIndex } from '../../calendar/index.ts'
import { decimal, type Exact } from '../../foundation/index.ts'
import type { Cap } from '../../rulebook/index.ts'
import type { Algebra, Run } from '../program/index.ts'

/** Hands out room under the caps of one clause, fact by fact in the order of their days. */
export type Allowance<V> = (run: Run, day: Day, mark: number, points: V) => V

/**
 * Starts the caps of one clause for one subject: each cap remembers its window and what was given in
 * it. Facts come in the order of their days, so one window at a time is enough.
 */
export function capper<V>(
  algebra: Algebra<V>,
  clause: string,
  caps: readonly Cap[],
): () => Allowance<V> {
  if (caps.length === 0) return () => (_run, _day, _mark, points) => points
  const limits = caps.map((cap) => ({ cap, points: algebra.constant(decimal(cap.points)) }))
  return () => {
    const open = limits.map(({ cap, points }) => new OpenWindow(algebra, clause, cap, points))
    return (run, day, mark, points) => {
      let given = points
      for (const window of open) given = window.hold(run, day, mark, given)
      for (const window of open) window.use(given)
      return given
    }
  }
}

class OpenWindow<V> {
  private window = Number.NaN
  private room: V

  constructor(
    private readonly algebra: Algebra<V>,
    private readonly clause: string,
    private readonly cap: Cap,
    private readonly points: V,
  ) {
    this.room = points
  }

  /** At most the room that is left in the window of that day. */
  hold(run: Run, day: Day, mark: number, points: V): V {
    const { per } = this.cap
    const window = per === 'period' ? 0 : periodIndex(per, day)
    if (window !== this.window) {
      this.window = window
      this.room = this.points
    }
    const held = this.algebra.min(points, this.room)
    if (run.recorder.keeps && held !== points) this.note(run, mark, held)
    return held
  }

  use(points: V): void {
    this.room = this.algebra.subtract(this.room, points)
  }

  private note(run: Run, mark: number, held: V): void {
    const by: Exact = this.algebra.exact(this.room)
    const value = this.algebra.exact(held)
    const about = {
      cap: this.cap.points,
      per: typeof this.cap.per === 'string' ? this.cap.per : 'cycle',
    }
    run.recorder.gather(mark, { op: 'at-most', by, value, clause: this.clause, about })
  }
}
