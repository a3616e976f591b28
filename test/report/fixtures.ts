import type { GradedPopulation } from '../../src/assessment/index.ts'
import { decimal } from '../../src/foundation/index.ts'
import { type Fields, type Grade, type Measure, memberId } from '../../src/vocabulary/index.ts'
import { threeClauses } from '../support/rulebooks.ts'
import { compiled } from '../support/subject.ts'

const rules = compiled(threeClauses())

/** The columns of a breakdown by these rules. */
export const ladder = ['three-star', 'two-star', 'one-star', null]

/** One subject's grade. */
export function graded(id: string, grade: string | null, more: Partial<Grade> = {}): Grade {
  const band = grade ?? 'one-star'
  const basis = { subject: memberId(id), period: '2026', rulebook: rules.ref, value: decimal(70) }
  return { ...basis, grade, band, because: [], ...more }
}

/** A population with these grades and attributes. */
export function populationOf(
  members: readonly { readonly grade: Grade; readonly attributes?: Fields }[],
): GradedPopulation {
  const results = members.map(({ grade, attributes }) => {
    const { subject, period, rulebook } = grade
    const input = { subject, period, ...(attributes ? { attributes } : {}) }
    const basis = { subject, period, rulebook, outcome: 'graded' } as const
    const standing = { ...basis, values: [], gates: [], setAside: [] }
    return { input, standing, grade, measures: [] }
  })
  const subjects = results.map(({ input }) => ({ input }))
  return { population: { name: 'members', rules, subjects }, results }
}

/** One measure. */
export function measure(id: string, kind: string, more: Partial<Measure> = {}): Measure {
  const basis = { subject: memberId(id), period: '2026', rulebook: rules.ref, grade: 'three-star' }
  return { ...basis, kind, clause: kind, decidedBy: 'the committee', status: 'proposed', ...more }
}

/** Money with two decimals. */
export const cny = (minor: number) => ({ currency: 'CNY', decimals: 2, minor })
