import {
  type Exact,
  invariant,
  ok,
  one,
  type Refusal,
  type Result,
  refusal,
  refuse,
  roundTo,
} from '../../foundation/index.ts'
import type { Grading, Veto } from '../../rulebook/index.ts'
import type { Gate, Grade, Standing } from '../../vocabulary/index.ts'
import { compileInterval } from '../program/index.ts'

/** The code of a standing that cannot be graded: a veto's condition reads something that is missing. */
export type GradingCode = 'gate-missing'

/** Grades one standing. */
export type Grader = (standing: Standing) => Result<Grade, Refusal<GradingCode>>

/** Compiles bands and vetoes. The rulebook was checked: every value has exactly one band. */
export function compileGrading(grading: Grading, vetoes: readonly Veto[]): Grader {
  const place = compileBands(grading)
  const ladder = grading.bands.map((band) => band.grade)
  return (standing) => {
    const missing = unanswered(standing, vetoes)
    if (missing) return refuse(missing)
    const value = roundedValue(grading, standing)
    const band = place(value)
    const { subject, period, rulebook, graded, profile } = standing
    const common = { subject, period, rulebook, value, band }
    if (!graded) return ok({ ...common, grade: null, because: profile ? [profile] : [] })
    const outcome = applyVetoes(
      band,
      ladder,
      vetoes.filter((veto) => isHit(standing, veto)),
    )
    return ok({ ...common, ...outcome })
  }
}

function compileBands({ bands }: Grading): (value: Exact) => string {
  const places = bands.map(({ grade, at }) => ({ grade, contains: compileInterval(at) }))
  return (value) => {
    const place = places.find(({ contains }) => contains(value))
    invariant(place !== undefined, 'the bands of a checked rulebook cover every value')
    return place.grade
  }
}

/** The value held against the bands: rounded to a whole number where the bands are printed in whole numbers. */
function roundedValue({ value: name, fractions }: Grading, standing: Standing): Exact {
  const value = standing.values.find((candidate) => candidate.name === name)?.value
  invariant(value !== undefined, 'a standing has every value of its rulebook')
  return fractions === undefined || fractions === '?' ? value : roundTo(value, one, fractions)
}

function unanswered(standing: Standing, vetoes: readonly Veto[]): Refusal<GradingCode> | undefined {
  const veto = vetoes.find((candidate) => {
    const silent = candidate.whenMissing === undefined || candidate.whenMissing === 'refuse'
    return silent && gateOf(standing, candidate)?.outcome === 'missing'
  })
  return veto && refusal('gate-missing', { subject: standing.subject, actual: veto.clause })
}

function isHit(standing: Standing, veto: Veto): boolean {
  const outcome = gateOf(standing, veto)?.outcome
  return outcome === 'hit' || (outcome === 'missing' && veto.whenMissing === 'hit')
}

function gateOf(standing: Standing, veto: Veto): Gate | undefined {
  return standing.gates.find(({ clause }) => clause === veto.clause)
}

interface Outcome {
  readonly grade: string | null
  readonly because: readonly string[]
}

/** Vetoes in the order listed; one that changes nothing is no reason. */
function applyVetoes(band: string, ladder: readonly string[], hits: readonly Veto[]): Outcome {
  let grade: string | null = band
  const because: string[] = []
  for (const { clause, effect } of hits) {
    const next: string | null = effect.kind === 'ungraded' ? null : vetoed(grade, ladder, effect)
    if (next !== grade) because.push(clause)
    grade = next
  }
  return { grade, because }
}

function vetoed(
  grade: string | null,
  ladder: readonly string[],
  effect: { readonly kind: 'at-most' | 'exactly'; readonly grade: string },
): string | null {
  if (grade === null || effect.kind === 'exactly') return grade === null ? null : effect.grade
  // The ladder runs from the highest grade down: a later position is a lower grade.
  return ladder.indexOf(grade) < ladder.indexOf(effect.grade) ? effect.grade : grade
}
