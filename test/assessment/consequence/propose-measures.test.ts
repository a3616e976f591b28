import { describe, expect, it } from 'vitest'
import { proposeMeasures } from '../../../src/assessment/consequence/index.ts'
import { exact } from '../../../src/foundation/index.ts'
import type { MeasureRule } from '../../../src/rulebook/index.ts'
import type { Grade } from '../../../src/vocabulary/index.ts'
import { someone } from '../../support/subject.ts'

const award: MeasureRule = {
  clause: 'c-award',
  measure: 'award',
  grades: ['five-star'],
  decidedBy: 'the committee',
}
const talk: MeasureRule = {
  clause: 'c-talk',
  measure: 'talk',
  grades: ['two-star', 'one-star'],
  decidedBy: 'the secretary',
}

function graded(grade: string | null): Grade {
  const rulebook = { id: 'r', version: '2' }
  const band = grade ?? 'one-star'
  return { subject: someone, period: '2026', rulebook, grade, value: exact(1), band, because: [] }
}

describe('measures', () => {
  it('are proposed for the grades that a rule lists, pinned to clause, version and grade', () => {
    expect(proposeMeasures([award, talk], graded('one-star'))).toEqual([
      {
        kind: 'talk',
        subject: someone,
        period: '2026',
        clause: 'c-talk',
        rulebook: { id: 'r', version: '2' },
        grade: 'one-star',
        decidedBy: 'the secretary',
        status: 'proposed',
      },
    ])
    expect(proposeMeasures([award, talk], graded('three-star'))).toEqual([])
  })

  it('are none where there is no grade, whatever the band', () => {
    expect(proposeMeasures([award, talk], graded(null))).toEqual([])
  })
})
