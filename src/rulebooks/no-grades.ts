import type { BandGrading } from '../rulebook/index.ts'

/** For a text that gives points and names no grades: one band for every value, so that nothing is added. */
export function noGrades(value: string): BandGrading {
  return {
    clause: 'grades',
    title: { en: 'scored, without grades', zh: '只计分，不定等次' },
    source: 'none: the text as published names no grades for this total',
    value,
    bands: [{ grade: 'scored', title: { en: 'scored', zh: '已计分' }, at: { ends: '()' } }],
  }
}
