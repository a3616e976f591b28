import { decimal, exact, multiply, parseDecimal, roundToInteger } from '../foundation/index.ts'
import { type Interval, intervalFault, type NumberField } from '../vocabulary/index.ts'
import { checkChoice } from './check-choice.ts'
import { checkFilled } from './check-names.ts'
import { checkDecimal } from './check-number.ts'
import { at, fault, type Spot } from './checking.ts'
import type { BandedValue, PointsBand } from './fact-value.ts'
import { hasOpenEnds } from './open-ends.ts'

/** Bands that do not share a value of the field, and what a value in none of them means. */
export function checkBandedValue(
  { bands, outside }: BandedValue,
  field: NumberField | undefined,
  spot: Spot,
): void {
  const here = at(spot, 'bands')
  checkFilled(bands, here)
  const sound = bands.map((band, index) => checkBand(band, at(here, index)))
  const options = ['zero', 'refuse']
  if (!field || !isSound(field) || sound.includes(false)) {
    checkChoice(outside, options, false, at(spot, 'outside'))
    return
  }
  const covered = checkCover(bands, field, here)
  checkChoice(outside, options, !covered, at(spot, 'outside'))
}

function checkBand({ at: interval, points }: PointsBand, spot: Spot): boolean {
  checkDecimal(points, at(spot, 'points'))
  if (hasOpenEnds(interval, at(spot, 'at'))) return false
  const wrong = intervalFault(interval)
  if (!wrong) return true
  const { actual } = wrong
  const said = typeof actual === 'string' ? actual : JSON.stringify(actual)
  fault(at(spot, 'at'), wrong.code, wrong.expected, said)
  return false
}

/** The catalogue has its own check: what is wrong there is said there. */
function isSound({ from, to, decimals }: NumberField): boolean {
  const counted = Number.isInteger(decimals) && decimals >= 0 && decimals <= 6
  return counted && parseDecimal(from).ok && parseDecimal(to).ok && from <= to
}

/** The values of the field from one to another, counted in its smallest steps. */
interface Run {
  readonly first: bigint
  readonly last: bigint
  readonly index: number
}

/** Whether every value of the field lies in a band; notes where two share one. */
function checkCover(bands: readonly PointsBand[], field: NumberField, spot: Spot): boolean {
  const all = runOf({ from: field.from, to: field.to, ends: '[]' }, field, -1)
  const runs = bands.map(({ at: interval }, index) => runOf(interval, field, index))
  for (const { first, last, index } of runs) {
    if (first <= last) continue
    fault(at(spot, index), 'band-unreachable', 'a band that holds a value of the field', index)
  }
  const sorted = runs.filter(({ first, last }) => first <= last).sort(byFirst)
  let next = all.first
  let covered = true
  for (const { first, last, index } of sorted) {
    if (first < next)
      fault(at(spot, index), 'band-overlap', 'bands that do not share a value', index)
    if (first > next) covered = false
    if (last >= next) next = last + 1n
  }
  return covered && next > all.last
}

function byFirst(a: Run, b: Run): number {
  return a.first < b.first ? -1 : a.first > b.first ? 1 : 0
}

/** What of an interval the field can hold. */
function runOf({ from, to, ends }: Interval, field: NumberField, index: number): Run {
  const scale = exact(10 ** field.decimals)
  const steps = (value: number, mode: 'ceiling' | 'floor') =>
    roundToInteger(multiply(decimal(value), scale), mode)
  const [least, most] = [steps(field.from, 'ceiling'), steps(field.to, 'floor')]
  let [first, last] = [least, most]
  if (from !== undefined)
    first = ends[0] === '[' ? steps(from, 'ceiling') : steps(from, 'floor') + 1n
  if (to !== undefined) last = ends[1] === ']' ? steps(to, 'floor') : steps(to, 'ceiling') - 1n
  return { first: first < least ? least : first, last: last > most ? most : last, index }
}
