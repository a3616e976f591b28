import { type Day, periodIndex } from '../../../calendar/index.ts'
import { decimal, zero } from '../../../foundation/index.ts'
import type { PerCountValue } from '../../../rulebook/index.ts'
import { type Algebra, planEither, planOf, type Run } from '../../program/index.ts'
import { aboutFact } from '../about-fact.ts'
import type { StartWorth, Worth } from './worth.ts'

/** Points for every so many facts, counted in the order of their days. */
export function perCountWorth(clause: string, value: PerCountValue): Worth {
  const plan = planEither([planOf(decimal(value.points)), planOf(zero)])
  return { plan, in: (algebra) => counting(algebra, clause, value) }
}

function counting<V>(
  algebra: Algebra<V>,
  clause: string,
  { every, points, within }: PerCountValue,
): StartWorth<V> {
  const full = algebra.constant(decimal(points))
  const windowOf = (day: Day) => (within === undefined ? 0 : periodIndex(within, day))
  return () => {
    let [window, count] = [Number.NaN, 0]
    return (run, day) => {
      const index = windowOf(day)
      count = index === window ? (count % every) + 1 : 1
      window = index
      const worth = count === every ? full : algebra.zero
      if (run.recorder.keeps) note(run, algebra, worth, { clause, nth: count, every })
      return worth
    }
  }
}

interface Counted {
  readonly clause: string
  readonly nth: number
  readonly every: number
}

function note<V>(run: Run, algebra: Algebra<V>, worth: V, { clause, nth, every }: Counted): void {
  const about = { ...aboutFact(run.fact), nth, every }
  const value = algebra.exact(worth)
  run.recorder.gather(run.recorder.mark(), { op: 'given', what: 'fact', value, clause, about })
}
