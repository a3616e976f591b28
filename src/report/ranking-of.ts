import { compareText, type Exact } from '../foundation/index.ts'
import type { Grade, SubjectId, Undecided } from '../vocabulary/index.ts'

/** Who stands where in one population, by the order of its rulebook. */
export interface Ranking {
  /** From the first place down; who shares a place, by id. */
  readonly places: readonly RankedSubject[]
  /** Who ties at a quota's edge, by place and id: their places stay free until people have decided. */
  readonly undecided: readonly UndecidedSubject[]
  /** Who has a grade and no place, by id: their rulebook has no order. */
  readonly unplaced: readonly SubjectId[]
  /** Who has no grade, by id. */
  readonly ungraded: readonly SubjectId[]
}

/** One subject in its place. */
export interface RankedSubject {
  /** 1 is first. Who ties shares a place, and the next place is as much further: 1, 1, 3. */
  readonly rank: number
  /** How many have this place, the undecided included: 1 where it is held alone. */
  readonly sharedBy: number
  readonly subject: SubjectId
  readonly grade: string
  /** The value that it was graded by. */
  readonly value: Exact
}

/** One subject for whom people must decide. */
export interface UndecidedSubject {
  /** `undefined` where the rulebook has no order. */
  readonly rank: number | undefined
  readonly subject: SubjectId
  /** The grade with a seat, and the grade without. */
  readonly between: Undecided['between']
  /** The quota's clause. */
  readonly clause: string
}

/**
 * The ranking of one population from its grades, for a notice board: places shared where subjects tie,
 * and apart from it whoever is undecided or not graded. It does not depend on the order of the grades.
 *
 * @example
 * ```ts
 * import { decimal, memberId, rankingOf } from 'pledgebook'
 *
 * const rulebook = { id: 'stars', version: '1' }
 * const grade = (id: string, points: number, rank: number) => {
 *   const value = decimal(points)
 *   const given = { grade: 'star', band: 'star', because: [], value, rank }
 *   return { subject: memberId(id), period: '2026', rulebook, ...given }
 * }
 * const { places } = rankingOf([grade('m-3', 80, 3), grade('m-2', 90, 1), grade('m-1', 90, 1)])
 * places.map(({ rank, subject }) => `${rank} ${subject}`) // => ['1 m-1', '1 m-2', '3 m-3']
 * ```
 */
export function rankingOf(grades: readonly Grade[]): Ranking {
  const sorted = [...grades].sort(
    (a, b) => (a.rank ?? 0) - (b.rank ?? 0) || compareText(a.subject, b.subject),
  )
  const sharing = sharersOf(grades)
  return {
    places: sorted.flatMap(({ rank, subject, grade, value }) => {
      if (grade === null || value === null || rank === undefined) return []
      return [{ rank, sharedBy: sharing.get(rank) ?? 1, subject, grade, value }]
    }),
    undecided: sorted.flatMap(({ rank, subject, undecided }) =>
      undecided ? [{ rank, subject, between: undecided.between, clause: undecided.clause }] : [],
    ),
    unplaced: subjectsOf(sorted, (each) => each.grade !== null && each.rank === undefined),
    ungraded: subjectsOf(sorted, (each) => each.grade === null && !each.undecided),
  }
}

/** How many have each place. */
function sharersOf(grades: readonly Grade[]): ReadonlyMap<number, number> {
  const sharers = new Map<number, number>()
  for (const { rank } of grades) {
    if (rank !== undefined) sharers.set(rank, (sharers.get(rank) ?? 0) + 1)
  }
  return sharers
}

function subjectsOf(
  grades: readonly Grade[],
  belongs: (grade: Grade) => boolean,
): readonly SubjectId[] {
  return grades.filter(belongs).map(({ subject }) => subject)
}
