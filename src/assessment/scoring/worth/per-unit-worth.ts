import { decimal, divide, one } from '../../../foundation/index.ts'
import type { PerUnitValue } from '../../../rulebook/index.ts'
import {
  type CompiledNode,
  compileIn,
  planTimes,
  roundedNoted,
  timesNoted,
} from '../../program/index.ts'
import { type NumberSource, numberNoted } from './number-field.ts'

/** Points for each unit of a field, for whole units only where the clause says so. */
export function perUnitWorth(
  clause: string,
  value: PerUnitValue,
  source: NumberSource,
): CompiledNode {
  const { field, each = 1, whole } = value
  const points = decimal(value.points)
  const read = numberNoted(clause, source, field)
  if (whole === undefined || whole === '?') {
    const factor = divide(points, decimal(each))
    return compileIn(planTimes(read.plan, factor), (algebra) =>
      timesNoted(algebra, read, factor, { clause }),
    )
  }
  const share = divide(one, decimal(each))
  const parts = compileIn(planTimes(read.plan, share), (algebra) =>
    timesNoted(algebra, read, share, { clause }),
  )
  const units = roundedNoted(clause, parts, one, whole)
  return compileIn(planTimes(units.plan, points), (algebra) =>
    timesNoted(algebra, units, points, { clause }),
  )
}
