import type { Grading } from './grading.ts'
import type { GradeName } from './grading-base.ts'

/**
 * Every grade that a grading can give, from the highest to the lowest, each once. Use it wherever grades
 * are counted or compared, whatever kind of grading it is.
 *
 * @example
 * ```ts
 * import { gradesOf } from 'pledgebook'
 *
 * const bands = [
 *   { grade: 'pass', at: { from: 60, ends: '[]' } },
 *   { grade: 'fail', at: { to: 60, ends: '[)' } },
 * ] as const
 * gradesOf({ clause: 'grading', value: 'total', bands }) // => ['pass', 'fail']
 * ```
 */
export function gradesOf(grading: Grading): readonly string[] {
  return gradeNamesOf(grading).map(({ grade }) => grade)
}

/** The same with what people call them; a grade that the text leaves open (`'?'`) is none. */
export function gradeNamesOf(grading: Grading): readonly GradeName[] {
  const seen = new Set(['?'])
  return named(grading).filter(({ grade }) => {
    const first = !seen.has(grade)
    seen.add(grade)
    return first
  })
}

function named(grading: Grading): readonly GradeName[] {
  switch (grading.kind) {
    case 'cases':
      return grading.grades
    case 'shares':
      return grading.rest ? [...grading.ladder, grading.rest] : grading.ladder
    case 'bands':
    case undefined:
      return grading.bands
    default:
      return []
  }
}
