import type { ClauseInfo } from '../../rulebook/index.ts'

/** One clause, how many results it had a part in, and what the cases never showed of it. */
export interface ClauseCoverage extends ClauseInfo {
  readonly reached: number
  readonly gaps: readonly CoverageGap[]
}

/** Something about a clause that no case shows. */
export interface CoverageGap {
  readonly kind: CoverageGapKind
  /** Which one, where a clause has several: the cap `'month 10'`, the grade, the option. */
  readonly of?: string
}

/**
 * - `never-reached`: the clause had no part in any result;
 * - `never-true`, `never-false`: its condition never held, or never failed: no fact matched, or every fact
 *   did; no veto hit, or every one; a measure was never proposed, or always;
 * - `cap-never-cut`, `floor-never-lifted`: the limit was never felt;
 * - `grade-never-given`, `option-never-taken`, `step-never-reached`: a band, a case, an option, a step of a
 *   ladder that nobody came to;
 * - `quota-never-cut`: everybody who asked for a seat had one.
 */
export type CoverageGapKind =
  | 'never-reached'
  | 'never-true'
  | 'never-false'
  | 'cap-never-cut'
  | 'floor-never-lifted'
  | 'grade-never-given'
  | 'option-never-taken'
  | 'step-never-reached'
  | 'quota-never-cut'

/**
 * Coverage as a short table: one line a clause, what is missing behind it; whole clauses are told too.
 *
 * @example
 * ```ts
 * import { coverageTable } from 'pledgebook/testing'
 *
 * const clause = { clause: 'service', title: {}, source: '3.2', reached: 2, gaps: [{ kind: 'cap-never-cut', of: 'period 10' }] } as const
 * coverageTable([clause]) // => ['service  2  cap never cut (period 10)', '0 of 1 clauses are shown from every side']
 * ```
 */
export function coverageTable(coverage: readonly ClauseCoverage[]): readonly string[] {
  const width = Math.max(0, ...coverage.map(({ clause }) => clause.length))
  const counts = Math.max(0, ...coverage.map(({ reached }) => String(reached).length))
  const lines = coverage.map(({ clause, reached, gaps }) => {
    const count = String(reached).padStart(counts)
    return [clause.padEnd(width), count, gaps.map(gapText).join(', ')].join('  ').trimEnd()
  })
  const whole = coverage.filter(({ gaps }) => gaps.length === 0).length
  return [...lines, `${whole} of ${coverage.length} clauses are shown from every side`]
}

function gapText({ kind, of }: CoverageGap): string {
  const words = kind.replaceAll('-', ' ')
  return of === undefined ? words : `${words} (${of})`
}
