import { decimal, type Exact, zero } from '../../../foundation/index.ts'
import type { BandedValue } from '../../../rulebook/index.ts'
import type { FactKind, Interval } from '../../../vocabulary/index.ts'
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
import { numberIn } from './number-field.ts'
import { worthFault } from './worth-code.ts'

interface Band {
  readonly contains: (value: Exact) => boolean
  readonly points: Exact
  readonly at: Interval
}

/** Points by the band in which a number field lies. */
export function bandedWorth(clause: string, value: BandedValue, kind: FactKind): CompiledNode {
  const bands = value.bands.map(
    ({ at, points }): Band => ({ contains: compileInterval(at), points: decimal(points), at }),
  )
  const read = exactly(numberIn(clause, kind, value.field))
  return compileExact(planBanded(value, bands), (run) => {
    const { missing, faults } = run
    const before = missing.length + faults.length
    const number = read(run)
    const band = bands.find(({ contains }) => contains(number))
    // What is missing or wrong was said already.
    if (!band && missing.length + faults.length === before) refuseOutside(run, clause, value)
    const points = band?.points ?? zero
    if (run.recorder.keeps) note(run, clause, value.field, band)
    return points
  })
}

function refuseOutside(run: Run, clause: string, { field, bands, outside }: BandedValue): void {
  if (outside === 'zero') return
  const allowed = bands.map(({ at }) => intervalText(at))
  run.faults.push(worthFault('field-invalid', clause, run.fact, field, allowed))
}

function note({ recorder, fact }: Run, clause: string, field: string, band?: Band): void {
  const number = String(fieldOf(fact, field) ?? '')
  const said = band ? `${number} ∈ ${intervalText(band.at)}` : number
  const about = { ...aboutFact(fact), field, said }
  const value = band?.points ?? zero
  recorder.gather(recorder.mark(), { op: 'given', what: 'fact', value, clause, about })
}

/** In some band, or in none where that gives nothing. */
function planBanded({ outside }: BandedValue, bands: readonly Band[]): Plan {
  const plans = bands.map(({ points }) => planOf(points))
  return planEither(outside === 'zero' ? [...plans, planOf(zero)] : plans)
}
