import {
  type Exact,
  invariant,
  ok,
  one,
  type Recorder,
  type Refusal,
  type Result,
  refusal,
  refuse,
  roundTo,
  silent,
} from '../../foundation/index.ts'
import type { Grading, Veto } from '../../rulebook/index.ts'
import type { Gate, Grade, Standing } from '../../vocabulary/index.ts'
import { compileInterval, namedValue } from '../program/index.ts'

/** The code of a standing that cannot be graded: a veto's condition reads something that is missing. */
export type GradingCode = 'gate-missing'

/** Grades one standing. The recorder keeps the rounding of the value, where the rulebook names one. */
export type Grader = (
  standing: Standing,
  recorder?: Recorder,
) => Result<Grade, Refusal<GradingCode>>

/** Compiles bands and vetoes. The rulebook was checked: every value has exactly one band. */
export function compileGrading(grading: Grading, vetoes: readonly Veto[]): Grader {
  const place = compileBands(grading)
  const ladder = grading.bands.map((band) => band.grade)
  return (standing, recorder = silent) => {
    const { subject, period, rulebook, graded, profile } = standing
    const value = roundedValue(grading, standing, recorder)
    const band = place(value)
    // Every field written out: a spread of a million grades would be felt.
    if (!graded) {
      const because = profile ? [profile] : []
      return ok({ subject, period, rulebook, grade: null, value, band, because })
    }
    const [missing, ...more] = unanswered(standing, vetoes)
    if (missing) return refuse(missing, ...more)
    const hits = vetoes.filter((veto) => isHit(standing, veto))
    const { grade, because } = applyVetoes(band, ladder, hits)
    return ok({ subject, period, rulebook, grade, value, band, because })
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
function roundedValue(grading: Grading, standing: Standing, recorder: Recorder): Exact {
  const { value: name, fractions: mode, clause } = grading
  const value = namedValue(standing, name)
  if (mode === undefined || mode === '?') return value
  const rounded = roundTo(value, one, mode)
  // The value's own trace is the one step that was kept before.
  if (recorder.keeps) recorder.gather(0, { op: 'round', by: one, mode, value: rounded, clause })
  return rounded
}

/** Every veto that could not be answered, where the rulebook does not say what that means. */
function unanswered(standing: Standing, vetoes: readonly Veto[]): readonly Refusal<GradingCode>[] {
  return vetoes
    .filter((veto) => outcomeOf(standing, veto) === 'missing' && !isDecided(veto))
    .map(({ clause }) => refusal('gate-missing', { subject: standing.subject, actual: clause }))
}

function isDecided({ whenMissing }: Veto): boolean {
  return whenMissing === 'hit' || whenMissing === 'clear'
}

function isHit(standing: Standing, veto: Veto): boolean {
  const outcome = outcomeOf(standing, veto)
  return outcome === 'hit' || (outcome === 'missing' && veto.whenMissing === 'hit')
}

/** A veto of which a standing says nothing is missing, never clear. */
function outcomeOf(standing: Standing, veto: Veto): Gate['outcome'] {
  return standing.gates.find(({ clause }) => clause === veto.clause)?.outcome ?? 'missing'
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
  effect: { readonly kind: 'at-most' | 'at-least' | 'exactly'; readonly grade: string },
): string | null {
  if (grade === null || effect.kind === 'exactly') return grade === null ? null : effect.grade
  // The ladder runs from the highest grade down: a later position is a lower grade.
  const steps = ladder.indexOf(effect.grade) - ladder.indexOf(grade)
  return (effect.kind === 'at-most' ? steps > 0 : steps < 0) ? effect.grade : grade
}
