import { divide, exact, sign, zero } from '../../../foundation/index.ts'
import {
  type Algebra,
  type CompiledNode,
  exactly,
  type Plan,
  planEither,
  planFraction,
  planTimes,
} from '../../program/index.ts'
import { type NumberSource, numberNoted } from './number-field.ts'
import type { StartWorth, Worth } from './worth.ts'

/** An equal share of a worth for each of those who took part. */
export function shared(clause: string, worth: Worth, source: NumberSource, field: string): Worth {
  const people = numberNoted(clause, source, field)
  return {
    plan: planShared(worth.plan, people.plan),
    in: (algebra) => sharing(algebra, clause, worth.in(algebra), people),
  }
}

function sharing<V>(
  algebra: Algebra<V>,
  clause: string,
  start: StartWorth<V>,
  people: CompiledNode,
): StartWorth<V> {
  const count = exactly(people)
  return () => {
    const read = start()
    return (run, day) => {
      const mark = run.recorder.mark()
      const whole = algebra.exact(read(run, day))
      const by = count(run)
      // A number that is missing or wrong reads as 0, and nobody will look at what comes of it.
      const value = sign(by) === 0 ? zero : divide(whole, by)
      if (run.recorder.keeps && sign(by) !== 0) {
        run.recorder.gather(mark, { op: 'quotient', value, clause })
      }
      return algebra.fromExact(value)
    }
  }
}

/** Between the whole and a share as small as there can be people. */
function planShared(worth: Plan, people: Plan): Plan {
  const fewest = divide(exact(1), people.lo)
  const most = divide(exact(1), people.hi)
  const { lo, hi } = planEither([planTimes(worth, fewest), planTimes(worth, most)])
  return planFraction(lo, hi)
}
