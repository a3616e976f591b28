import { decimal, decimalText, type Exact, zero } from '../../../foundation/index.ts'
import type { BandedValue } from '../../../rulebook/index.ts'
import type { Interval } from '../../../vocabulary/index.ts'
import {
  type CompiledNode,
  compileExact,
  compileInterval,
  exactly,
  intervalText,
  type Plan,
  planEither,
  planOf,
  type Run,
} from '../../program/index.ts'
import { aboutFact } from '../about-fact.ts'
import { fieldOf } from './field-of.ts'
import { fieldName, type NumberSource, numberIn } from './number-field.ts'
import { worthFault } from './worth-code.ts'

interface Band {
  readonly contains: (value: Exact) => boolean
  readonly points: Exact
  readonly at: Interval
}

/** Points by the band in which a number field lies. */
export function bandedWorth(
  clause: string,
  value: BandedValue,
  source: NumberSource,
): CompiledNode {
  const bands = value.bands.map(
    ({ at, points }): Band => ({ contains: compileInterval(at), points: decimal(points), at }),
  )
  const read = exactly(numberIn(clause, source, value.field))
  return compileExact(planBanded(value, bands), (run) => {
    const { missing, faults } = run
    const before = missing.length + faults.length
    const number = read(run)
    const band = bands.find(({ contains }) => contains(number))
    // What is missing or wrong was said already.
    if (!band && missing.length + faults.length === before) refuseOutside(run, clause, value)
    const points = band?.points ?? zero
    if (run.recorder.keeps) note(run, clause, value.field, { number, band })
    return points
  })
}

function refuseOutside(run: Run, clause: string, { field, bands, outside }: BandedValue): void {
  if (outside === 'zero') return
  const allowed = bands.map(({ at }) => intervalText(at))
  run.faults.push(worthFault('field-invalid', clause, run.fact, fieldName(field), allowed))
}

interface Placed {
  readonly number: Exact
  readonly band: Band | undefined
}

function note(
  { recorder, fact }: Run,
  clause: string,
  field: BandedValue['field'],
  { number, band }: Placed,
): void {
  const text = typeof field === 'string' ? String(fieldOf(fact, field) ?? '') : decimalText(number)
  const said = band ? `${text} ∈ ${intervalText(band.at)}` : text
  const about = { ...aboutFact(fact), field: fieldName(field), said }
  const value = band?.points ?? zero
  recorder.gather(recorder.mark(), { op: 'given', what: 'fact', value, clause, about })
}

/** In some band, or in none where that gives nothing. */
function planBanded({ outside }: BandedValue, bands: readonly Band[]): Plan {
  const plans = bands.map(({ points }) => planOf(points))
  return planEither(outside === 'zero' ? [...plans, planOf(zero)] : plans)
}
