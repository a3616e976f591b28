import {
  type Exact,
  invariant,
  isSmall,
  one,
  type Recorder,
  type Refusal,
  refusal,
  roundTo,
} from '../../foundation/index.ts'
import {
  type BandGrading,
  type CaseGrading,
  type GradeCase,
  type Grading,
  gradesOf,
} from '../../rulebook/index.ts'
import type { Standing } from '../../vocabulary/index.ts'
import { compileInterval, namedValue } from '../program/index.ts'
import { gateMissing, isHit, isUnanswered } from './gates.ts'
import type { GradingCode } from './grading-code.ts'

/** What value or cases alone make of a standing. */
export interface Base {
  readonly value: Exact
  /** `null`: no grade. A grading by shares gives none before everybody is placed. */
  readonly band: string | null
  /** Its position on the ladder; without a grade the one where whoever has none begins. */
  readonly at: number
  /** The case that gave the grade. */
  readonly byCase?: string
  readonly faults?: readonly Refusal<GradingCode>[]
}

/** Finds the grade of a standing by itself, before vetoes. The rulebook was checked. */
export function compileBase(grading: Grading): (standing: Standing, recorder: Recorder) => Base {
  const { value: name } = grading
  switch (grading.kind) {
    case 'cases':
      return compileCases(grading)
    case 'shares':
      // Who is placed by rank may stand for the highest grade.
      return (standing) => ({ value: namedValue(standing, name), band: null, at: 0 })
    default: {
      const place = compileBands(grading)
      return (standing, recorder) => {
        const value = roundedValue(grading, standing, recorder)
        const { grade: band, at } = place(value)
        return { value, band, at }
      }
    }
  }
}

interface Place {
  readonly grade: string
  readonly at: number
}

/** A band, and the nearest floats to its ends. */
interface BandPlace extends Place {
  readonly contains: (value: Exact) => boolean
  readonly above: number
  readonly below: number
}

function compileBands(grading: BandGrading): (value: Exact) => Place {
  const ladder = gradesOf(grading)
  const places = grading.bands.map(({ grade, at }): BandPlace => {
    const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = at
    return {
      grade,
      at: ladder.indexOf(grade),
      contains: compileInterval(at),
      above: from,
      below: to,
    }
  })
  return (value) => {
    if (isSmall(value)) {
      const near = value.n / value.d
      // Rounding keeps the order: what lies between the floats lies between the ends.
      for (let at = 0; at < places.length; at++) {
        const place = places[at]
        if (place !== undefined && near > place.above && near < place.below) return place
      }
    }
    for (const place of places) if (place.contains(value)) return place
    return uncovered()
  }
}

function uncovered(): never {
  invariant(false, 'the bands of a checked rulebook cover every value')
}

/** The value held against the bands: rounded to a whole number where the bands are printed in whole numbers. */
function roundedValue(grading: BandGrading, standing: Standing, recorder: Recorder): Exact {
  const { value: name, fractions: mode, clause } = grading
  const value = namedValue(standing, name)
  if (mode === undefined || mode === '?') return value
  const rounded = roundTo(value, one, mode)
  // The value's own trace is the one step that was kept before.
  if (recorder.keeps) recorder.gather(0, { op: 'round', by: one, mode, value: rounded, clause })
  return rounded
}

function compileCases(grading: CaseGrading): (standing: Standing) => Base {
  const { value: name, otherwise } = grading
  const ladder = gradesOf(grading)
  // Who meets no case is below the lowest.
  const rungOf = (grade: string | null) => (grade === null ? ladder.length : ladder.indexOf(grade))
  return (standing) => {
    const value = namedValue(standing, name)
    const { met, faults } = metCases(grading, standing)
    const [first] = met
    if (faults.length > 0) return { value, band: null, at: ladder.length, faults }
    if (!first) return { value, band: otherwise, at: rungOf(otherwise) }
    return { value, band: first.grade, at: rungOf(first.grade), byCase: first.clause }
  }
}

interface MetCases {
  readonly met: readonly GradeCase[]
  readonly faults: readonly Refusal<GradingCode>[]
}

/** Where the first gives the grade, nothing below it is asked. */
function metCases({ cases, several }: CaseGrading, standing: Standing): MetCases {
  const first = several === 'refuse' ? -1 : cases.findIndex((each) => isHit(standing, each))
  const asked = first < 0 ? cases : cases.slice(0, first + 1)
  const unanswered = asked.filter((each) => isUnanswered(standing, each))
  const met = asked.filter((each) => isHit(standing, each))
  const faults = unanswered.map((each) => gateMissing(standing, each))
  const grades = [...new Set(met.map(({ grade }) => grade))]
  if (grades.length < 2) return { met, faults }
  const { subject } = standing
  const actual = met.map(({ clause }) => clause)
  return {
    met,
    faults: [...faults, refusal('cases-contradict', { subject, expected: grades, actual })],
  }
}
