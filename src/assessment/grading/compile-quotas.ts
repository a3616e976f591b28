import { exact, invariant, multiply, roundToInteger } from '../../foundation/index.ts'
import { exactShare, type Grading, type Quota } from '../../rulebook/index.ts'
import type { Standing } from '../../vocabulary/index.ts'

/** A quota, ready to run. */
export interface CompiledQuota {
  readonly clause: string
  readonly grade: string
  /** The position of its grade among the bands, and of the highest grade that takes its seats. */
  readonly at: number
  readonly from: number
  readonly tie: 'refuse' | 'all-in' | 'all-out'
  readonly seatsOf: (base: number) => number
  /** Whether somebody is counted in the base; `graded` after the vetoes. */
  readonly counts: (standing: Standing, graded: boolean) => boolean
  /** Whose seats somebody stands for; `''` where all share them. */
  readonly poolOf: (standing: Standing) => string
}

/** The quotas and the grades that they run down: what needs a whole population. */
export interface CompiledQuotas {
  /** The grades from the highest to the lowest. */
  readonly ladder: readonly string[]
  /** Whether subjects are placed at all. */
  readonly ordered: boolean
  /** From the highest grade down; those of one grade in the order of the rulebook. */
  readonly quotas: readonly CompiledQuota[]
}

/** Compiles quotas. The rulebook was checked: its choices are made, and no quota is on the lowest grade. */
export function compileQuotas(grading: Grading, quotas: readonly Quota[]): CompiledQuotas {
  const ladder = grading.bands.map(({ grade }) => grade)
  const compiled = quotas.map((quota) => compileQuota(quota, ladder))
  return {
    ladder,
    ordered: grading.order !== undefined,
    quotas: compiled.sort((a, b) => a.at - b.at),
  }
}

function compileQuota(quota: Quota, ladder: readonly string[]): CompiledQuota {
  const { clause, grade, counts, share, seats, base, per, tie } = quota
  const at = ladder.indexOf(grade)
  invariant(at >= 0 && at < ladder.length - 1, 'a quota has a lower grade to fall to')
  invariant(seats !== '?' && base !== '?' && tie !== '?', 'a checked rulebook leaves nothing open')
  const part = exactShare(share)
  return {
    clause,
    grade,
    at,
    from: counts === 'grade' ? at : 0,
    tie,
    seatsOf: (counted) => Number(roundToInteger(multiply(part, exact(counted)), seats)),
    counts: ({ inBase }, graded) => inBase ?? (base === 'all' || graded),
    poolOf: per === undefined ? () => '' : (standing) => poolIn(standing, clause),
  }
}

function poolIn({ pools = [] }: Standing, clause: string): string {
  const found = pools.find((each) => each.clause === clause)
  invariant(found !== undefined, 'a standing has its pool in every quota that has several')
  return found.pool
}
