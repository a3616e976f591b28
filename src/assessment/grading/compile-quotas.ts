import { invariant } from '../../foundation/index.ts'
import {
  type Grading,
  gradesOf,
  type Quota,
  type Seating,
  type Settled,
  type ShareGrading,
  type Veto,
} from '../../rulebook/index.ts'
import { isOnRoll, type Standing } from '../../vocabulary/index.ts'
import { seatsBy } from '../program/index.ts'
import { compileHeld } from './compile-held.ts'
import { type Gated, isHit } from './gates.ts'

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
  /** What those whom it spares do to its seats; left out where it spares nobody. */
  readonly sparing?: Sparing
  /** By how many are counted, and in which pool. */
  readonly seatsOf: (base: number, pool: string) => number
  /** Whether somebody is counted in the base, by the grade after the vetoes. */
  readonly counts: (standing: Standing, grade: string | null) => boolean
  /** Whose seats somebody stands for; `''` where all share them. */
  readonly poolOf: (standing: Standing) => string
}

/** What becomes of those who tie: people decide, by vote where it says so, or all are in, or none. */
export type Tie = 'refuse' | 're-vote' | 'all-in' | 'all-out'

/** What a grade that was given directly does to the seats: see `ShareGrading.direct`. */
export type Direct = 'takes-seat' | 'beyond-seats' | 'apart'

/** The same of those whom a quota spares: see `Spared.seat`. */
export type Sparing = Direct | 'in-turn'

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
  /** The clauses of the quotas that spare a standing; `undefined` where none spares anybody. */
  readonly sparedBy: ((standing: Standing) => readonly string[]) | undefined
}

/** Compiles quotas. The rulebook was checked: its choices are made, and no quota is on the lowest grade. */
export function compileQuotas(
  grading: Settled<Grading>,
  quotas: readonly Settled<Quota>[],
  vetoes: readonly Settled<Veto>[],
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
    sparedBy: compileSpared(quotas),
  }
}

function compileQuota(quota: Settled<Quota>, ladder: readonly string[]): CompiledQuota {
  const { clause, grade, counts, effect } = quota
  const at = ladder.indexOf(grade)
  const reports = effect === 'reported'
  // Who ties at the edge of a quota that only tells is told so.
  const tie = reports ? 'refuse' : quota.tie
  invariant(at >= 0, 'a quota is of a grade that there is')
  invariant(reports || at < ladder.length - 1, 'a quota has a lower grade to fall to')
  const from = counts === 'grade' ? at : 0
  const own = { clause, grade, at, from, tie, isShare: false, direct: 'takes-seat' } as const
  const sparing = quota.spares?.seat
  const apart = seatsApart(quota)
  return { ...own, ...(sparing && { sparing }), ...seating(quota, ladder), ...apart }
}

/** Other seats for the pools of some words. */
function seatsApart(quota: Settled<Quota>): Partial<Pick<CompiledQuota, 'seatsOf'>> {
  const { perWord = [] } = quota
  if (perWord.length === 0) return {}
  const others = seatsBy(quota)
  const byWord = new Map(perWord.map(({ of, share }) => [of, seatsBy({ ...quota, share })]))
  return { seatsOf: (base, pool) => (byWord.get(pool) ?? others)(base) }
}

function compileSpared(quotas: readonly Quota[]): CompiledQuotas['sparedBy'] {
  const sparing = sparingOf(quotas)
  if (sparing.length === 0) return undefined
  return (standing) => sparing.filter((each) => isHit(standing, each)).map(({ clause }) => clause)
}

/** The conditions by which quotas spare, each by the clause of its quota. */
export function sparingOf(quotas: readonly Quota[]): readonly Gated[] {
  return quotas.flatMap(({ clause, spares }) => {
    if (!spares) return []
    const { whenMissing } = spares
    return [whenMissing === undefined ? { clause } : { clause, whenMissing }]
  })
}

/** Each grade has a quota of its own, and everybody begins with the highest. */
function sharesOf(grading: Settled<ShareGrading>): readonly CompiledQuota[] {
  const { clause, ladder, tie, direct = 'takes-seat' } = grading
  const pooled = { clause, base: grading.base, ...(grading.per && { per: grading.per }) }
  const names = gradesOf(grading)
  return ladder.map((step, at) => {
    const { grade } = step
    const own = { clause, grade, at, from: at, tie, isShare: true, direct } as const
    return { ...own, ...seating({ ...pooled, ...step }, names) }
  })
}

type Pooled = Settled<Pick<Quota, 'clause' | 'base' | 'per'> & Seating>

function seating(quota: Pooled, ladder: readonly string[]) {
  const { clause, base, per } = quota
  const isCounted = countedBy(base, ladder)
  return {
    seatsOf: seatsBy(quota),
    counts: ({ inBase, outcome }: Standing, grade: string | null) =>
      isOnRoll(outcome) && (inBase ?? isCounted(grade)),
    poolOf: per === undefined ? () => '' : (standing: Standing) => poolIn(standing, clause),
  }
}

function countedBy(
  base: Pooled['base'],
  ladder: readonly string[],
): (grade: string | null) => boolean {
  if (base === 'all') return () => true
  if (base === 'graded') return (grade) => grade !== null
  const enough = new Set<string | null>(ladder.slice(0, ladder.indexOf(base.atLeast) + 1))
  return (grade) => enough.has(grade)
}

function poolIn({ pools = [] }: Standing, clause: string): string {
  const found = pools.find((each) => each.clause === clause)
  invariant(found !== undefined, 'a standing has its pool in every quota that has several')
  return found.pool
}
