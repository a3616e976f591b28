import { exact, invariant, multiply, roundToInteger } from '../../foundation/index.ts'
import {
  exactShare,
  type Grading,
  gradesOf,
  type Quota,
  type Share,
  type ShareGrading,
  type Veto,
} from '../../rulebook/index.ts'
import { isOnRoll, type Standing } from '../../vocabulary/index.ts'
import { compileHeld } from './compile-held.ts'

/** A quota, or the target share of one grade, ready to run. */
export interface CompiledQuota {
  readonly clause: string
  readonly grade: string
  /** The position of its grade on the ladder, and of the highest grade that takes its seats. */
  readonly at: number
  readonly from: number
  readonly tie: Tie
  /** A target share of a grading by shares: all of them have one clause. */
  readonly isShare: boolean
  /** What somebody who has the grade directly does to its seats. */
  readonly direct: Direct
  readonly seatsOf: (base: number) => number
  /** Whether somebody is counted in the base; `graded` after the vetoes. */
  readonly counts: (standing: Standing, graded: boolean) => boolean
  /** Whose seats somebody stands for; `''` where all share them. */
  readonly poolOf: (standing: Standing) => string
}

/** What becomes of those who tie: people decide, by vote where it says so, or all are in, or none. */
export type Tie = 'refuse' | 're-vote' | 'all-in' | 'all-out'

/** What a grade that was given directly does to the seats: see `ShareGrading.direct`. */
export type Direct = 'takes-seat' | 'beyond-seats' | 'apart'

/** The quotas and the grades that they run down: what needs a whole population. */
export interface CompiledQuotas {
  /** The grades from the highest to the lowest. */
  readonly ladder: readonly string[]
  /** Whether subjects are placed at all. */
  readonly ordered: boolean
  /** From the highest grade down; those of one grade in the order of the rulebook, its target share first. */
  readonly quotas: readonly CompiledQuota[]
  /** Those that only tell, in the same order: they look at what the others left. */
  readonly reported: readonly CompiledQuota[]
  /** How far down a standing may be taken, where there is a limit: see `Ladder`. */
  readonly heldOf: ((standing: Standing) => number) | undefined
}

/** Compiles quotas. The rulebook was checked: its choices are made, and no quota is on the lowest grade. */
export function compileQuotas(
  grading: Grading,
  quotas: readonly Quota[],
  vetoes: readonly Veto[],
): CompiledQuotas {
  const ladder = gradesOf(grading)
  const shares = grading.kind === 'shares' ? sharesOf(grading) : []
  const own = (effect: 'falls' | 'reported') =>
    quotas
      .filter((quota) => (quota.effect ?? 'falls') === effect)
      .map((quota) => compileQuota(quota, ladder))
  return {
    ladder,
    ordered: grading.order !== undefined,
    quotas: [...shares, ...own('falls')].sort((a, b) => a.at - b.at),
    reported: own('reported').sort((a, b) => a.at - b.at),
    heldOf: compileHeld(grading, vetoes),
  }
}

function compileQuota(quota: Quota, ladder: readonly string[]): CompiledQuota {
  const { clause, grade, counts, effect } = quota
  const at = ladder.indexOf(grade)
  const reports = effect === 'reported'
  // Who ties at the edge of a quota that only tells is told so.
  const tie = reports ? 'refuse' : quota.tie
  invariant(at >= 0, 'a quota is of a grade that there is')
  invariant(reports || at < ladder.length - 1, 'a quota has a lower grade to fall to')
  invariant(tie !== '?', 'a checked rulebook leaves nothing open')
  const from = counts === 'grade' ? at : 0
  const own = { clause, grade, at, from, tie, isShare: false, direct: 'takes-seat' } as const
  return { ...own, ...seating(quota) }
}

/** Each grade has a quota of its own, and everybody begins with the highest. */
function sharesOf(grading: ShareGrading): readonly CompiledQuota[] {
  const { clause, ladder, tie, direct = 'takes-seat' } = grading
  invariant(tie !== '?' && direct !== '?', 'a checked rulebook leaves nothing open')
  return ladder.map(({ grade, share, seats }, at) => {
    const own = { clause, grade, at, from: at, tie, isShare: true, direct } as const
    return { ...own, ...seating({ ...grading, share, seats }) }
  })
}

interface Seating extends Pick<Quota, 'clause' | 'base' | 'per' | 'seats'> {
  readonly share: Share
}

function seating({ clause, share, seats, base, per }: Seating) {
  invariant(seats !== '?' && base !== '?', 'a checked rulebook leaves nothing open')
  const part = exactShare(share)
  return {
    seatsOf: (counted: number) => Number(roundToInteger(multiply(part, exact(counted)), seats)),
    counts: ({ inBase, outcome }: Standing, graded: boolean) =>
      isOnRoll(outcome) && (inBase ?? (base === 'all' || graded)),
    poolOf: per === undefined ? () => '' : (standing: Standing) => poolIn(standing, clause),
  }
}

function poolIn({ pools = [] }: Standing, clause: string): string {
  const found = pools.find((each) => each.clause === clause)
  invariant(found !== undefined, 'a standing has its pool in every quota that has several')
  return found.pool
}
