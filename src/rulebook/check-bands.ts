import { type Rounding, roundings } from '../foundation/index.ts'
import { type Interval, intervalFault } from '../vocabulary/index.ts'
import { checkChoice } from './check-choice.ts'
import { checkFilled, checkId } from './check-names.ts'
import { at, fault, type Spot } from './checking.ts'
import type { Band, BandGrading } from './grading.ts'
import { hasOpenEnds } from './open-ends.ts'

/** What lies between a band and the next lower one. */
type Seam = 'tight' | 'fractions' | 'gap' | 'overlap' | 'order'

/**
 * Whether the bands follow each other from the highest down without overlap or gap. What lies beyond the
 * outer ends is for the compiler, which knows the least and the most that the value can be.
 */
export function checkBands(grading: BandGrading, spot: Spot): void {
  const { bands, fractions } = grading
  const here = at(spot, 'bands')
  checkFilled(bands, here)
  checkNames(grading, here)
  const sound = bands.map((band, index) => checkInterval(band, fractions, at(here, index, 'at')))
  let leavesFractions = false
  bands.forEach((band, index) => {
    const higher = bands[index - 1]
    if (!higher || !sound[index] || !sound[index - 1]) return
    const seam = seamOf(higher.at, band.at)
    leavesFractions ||= seam === 'fractions'
    const said = seam === 'tight' || seam === 'fractions' ? undefined : seam
    if (said)
      fault(at(here, index), codes[said], expectations[said], `${higher.grade}, ${band.grade}`)
  })
  checkChoice(fractions, roundings, leavesFractions, at(spot, 'fractions'))
}

/**
 * Each band names a grade of its own, or that of its neighbour: elsewhere the ladder would go down and up
 * again. Where the text names none, the nearest grades above and below could be meant.
 */
function checkNames(grading: BandGrading, spot: Spot): void {
  const { bands } = grading
  const seen = new Set<string>()
  bands.forEach(({ grade }, index) => {
    const here = at(spot, index, 'grade')
    if (grade === '?') {
      checkChoice(grade, neighbours(grading, index), true, here)
      return
    }
    checkId(grade, here)
    if (seen.has(grade) && bands[index - 1]?.grade !== grade)
      fault(here, 'duplicate', 'each only once', grade)
    seen.add(grade)
  })
}

function neighbours({ bands }: BandGrading, index: number): readonly string[] {
  const isNamed = ({ grade }: Band) => grade !== '?'
  const above = bands.slice(0, index).filter(isNamed).at(-1)
  const below = bands.slice(index).find(isNamed)
  const names = [above, below].flatMap((band) => (band ? [band.grade] : []))
  return [...new Set(names)]
}

const codes = { gap: 'band-gap', overlap: 'band-overlap', order: 'band-order' } as const

const expectations = {
  gap: 'bands that meet',
  overlap: 'bands that do not share a value',
  order: 'from the highest band to the lowest',
} as const

/** Whether an interval can be held against others; notes the fault where it cannot. */
function checkInterval({ at: interval }: Band, fractions: string | undefined, spot: Spot): boolean {
  if (hasOpenEnds(interval, spot)) return false
  const wrong = intervalFault(interval)
  if (wrong) {
    const code = wrong.code === 'interval-empty' ? 'band-unreachable' : wrong.code
    const { actual } = wrong
    fault(spot, code, wrong.expected, typeof actual === 'string' ? actual : JSON.stringify(actual))
    return false
  }
  if (isRounding(fractions) && !holdsWhole(interval)) {
    fault(spot, 'band-unreachable', 'a band that holds a whole number', JSON.stringify(interval))
  }
  return true
}

function isRounding(fractions: string | undefined): fractions is Rounding {
  return roundings.some((rounding) => rounding === fractions)
}

function seamOf(higher: Interval, lower: Interval): Seam {
  const { from: least = Number.NEGATIVE_INFINITY, to: most = Number.POSITIVE_INFINITY } = higher
  const { from: low = Number.NEGATIVE_INFINITY, to: high = Number.POSITIVE_INFINITY } = lower
  if (low >= most && high > least) return 'order'
  if (high > least) return 'overlap'
  const [lowerHas, higherHas] = [lower.ends[1] === ']', higher.ends[0] === '[']
  if (high === least && lowerHas !== higherHas) return 'tight'
  if (high === least && lowerHas) return 'overlap'
  const between: Interval = {
    from: high,
    to: least,
    ends: `${lowerHas ? '(' : '['}${higherHas ? ')' : ']'}`,
  }
  return holdsWhole(between) ? 'gap' : 'fractions'
}

/** Whether a whole number lies in an interval that is not empty. */
function holdsWhole({ from, to, ends }: Interval): boolean {
  if (from === undefined || to === undefined) return true
  const up = Math.ceil(from)
  const first = up === from && ends[0] === '(' ? up + 1 : up
  return first < to || (first === to && ends[1] === ']')
}
