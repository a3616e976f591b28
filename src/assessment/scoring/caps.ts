import { type Day, periodIndex } from '../../calendar/index.ts'
import { decimal } from '../../foundation/index.ts'
import type { Cap } from '../../rulebook/index.ts'
import type { FieldValue } from '../../vocabulary/index.ts'
import type { Algebra, Run } from '../program/index.ts'
import { factField } from './fact-field.ts'

/** Hands out room under the caps of one clause, fact by fact in the order of their days. */
export type Allowance<V> = (run: Run, day: Day, mark: number, points: V) => V

/** One cap of one clause, in the algebra of the clause. */
interface Limit<V> {
  readonly algebra: Algebra<V>
  readonly clause: string
  readonly cap: Cap
}

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
  const limits = caps.map((cap) => {
    return { limit: { algebra, clause, cap }, points: algebra.constant(decimal(cap.points)) }
  })
  return () => {
    const open = limits.map(({ limit, points }) => {
      const { each } = limit.cap
      return each === undefined ? new OpenWindow(limit, points) : new OpenWords(limit, points, each)
    })
    return (run, day, mark, points) => {
      let given = points
      for (const window of open) given = window.hold(run, day, mark, given)
      for (const window of open) window.use(given)
      return given
    }
  }
}

/** One cap for one subject: the window in hand, and the room that is left in it. */
class OpenWindow<V> {
  private window = Number.NaN
  private room: V

  constructor(
    private readonly limit: Limit<V>,
    private readonly points: V,
  ) {
    this.room = points
  }

  /** At most the room that is left in the window of that day. */
  hold(run: Run, day: Day, mark: number, points: V): V {
    const window = windowOf(this.limit, day)
    if (window !== this.window) {
      this.window = window
      this.room = this.points
    }
    return held(this.limit, run, mark, points, this.room)
  }

  use(points: V): void {
    this.room = this.limit.algebra.subtract(this.room, points)
  }
}

/** One cap with room of its own for each word of a field. */
class OpenWords<V> {
  private window = Number.NaN
  private readonly rooms = new Map<FieldValue | undefined, V>()
  private word: FieldValue | undefined

  constructor(
    private readonly limit: Limit<V>,
    private readonly points: V,
    private readonly each: string,
  ) {}

  hold(run: Run, day: Day, mark: number, points: V): V {
    const window = windowOf(this.limit, day)
    if (window !== this.window) this.rooms.clear()
    this.window = window
    // What was not done has no word, and room of its own.
    this.word = run.fact && factField(run, run.fact, this.each)
    return held(this.limit, run, mark, points, this.room())
  }

  use(points: V): void {
    this.rooms.set(this.word, this.limit.algebra.subtract(this.room(), points))
  }

  private room(): V {
    return this.rooms.get(this.word) ?? this.points
  }
}

function windowOf<V>({ cap: { per } }: Limit<V>, day: Day): number {
  return per === 'period' ? 0 : periodIndex(per, day)
}

function held<V>(limit: Limit<V>, run: Run, mark: number, points: V, room: V): V {
  const { algebra, clause, cap } = limit
  const given = algebra.min(points, room)
  if (run.recorder.keeps && given !== points) {
    const per = typeof cap.per === 'string' ? cap.per : 'cycle'
    const about = { cap: cap.points, per, ...(cap.each !== undefined && { each: cap.each }) }
    const [by, value] = [algebra.exact(room), algebra.exact(given)]
    run.recorder.gather(mark, { op: 'at-most', by, value, clause, about })
  }
  return given
}
