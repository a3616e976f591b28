import type { MemberId, SubjectId, UnitId } from '../../../vocabulary/index.ts'

/** Who has a part in a matter, as far as the book can tell. */
export interface Parties {
  /** Whom it is about: each may object as its subject, none of them rules. */
  readonly subjects: readonly SubjectId[]
  /** Who has a hand in it besides, and rules as little. */
  readonly concerned: readonly MemberId[]
  /** Who decided something in it: they judged first. */
  readonly judged: readonly MemberId[]
  /** Where it belongs, if not where its subjects do. */
  readonly units: readonly UnitId[]
}

/** Parties of which only some are known. */
export function parties(known: Partial<Parties>): Parties {
  return { subjects: [], concerned: [], judged: [], units: [], ...known }
}

/** The parties of both. */
export function bothParties(one: Parties, other: Parties): Parties {
  return {
    subjects: [...one.subjects, ...other.subjects],
    concerned: [...one.concerned, ...other.concerned],
    judged: [...one.judged, ...other.judged],
    units: [...one.units, ...other.units],
  }
}
