import { type Day, lastDayOfSpan } from '../../../calendar/index.ts'
import { decimal } from '../../../foundation/index.ts'
import type { Repeat } from '../../../rulebook/index.ts'
import type { FieldValue } from '../../../vocabulary/index.ts'
import { type Algebra, planEither, planTimes } from '../../program/index.ts'
import { factField } from '../fact-field.ts'
import type { StartWorth, Worth } from './worth.ts'

/** A worth that counts so many times where the fact follows another within a span. */
export function repeated(clause: string, worth: Worth, repeat: Repeat): Worth {
  const { plan } = worth
  return {
    plan: planEither([plan, planTimes(plan, decimal(repeat.by))]),
    in: (algebra) => repeating(algebra, clause, worth.in(algebra), repeat),
  }
}

function repeating<V>(
  algebra: Algebra<V>,
  clause: string,
  start: StartWorth<V>,
  { within, by, same }: Repeat,
): StartWorth<V> {
  const factor = decimal(by)
  const times = algebra.times(factor)
  return () => {
    const read = start()
    /** The latest fact before, by the value that both share. */
    const latest = new Map<FieldValue | undefined, Day>()
    return (run, day) => {
      const mark = run.recorder.mark()
      const once = read(run, day)
      const shared = same === undefined ? undefined : factField(run, run.fact, same)
      const before = latest.get(shared)
      latest.set(shared, day)
      if (before === undefined || day > lastDayOfSpan(within, before)) return once
      const value = times(once)
      if (run.recorder.keeps) {
        const note = { op: 'times', by: factor, value: algebra.exact(value), clause } as const
        run.recorder.gather(mark, { ...note, about: { repeat: by } })
      }
      return value
    }
  }
}
