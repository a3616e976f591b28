import {
  type CanonicalRefusal,
  canonicalJson,
  type Exact,
  exactText,
  type Json,
  ok,
  type Refusal,
  type Result,
  refusal,
  refuse,
} from '../../foundation/index.ts'
import type { Grade, Standing } from '../../vocabulary/index.ts'
import type { ListedResult } from './appraisal-result.ts'
import type { Hash } from './hash.ts'

/** A standing and the grade that it was given. What `gradePopulations` lists has both. */
export interface GradedStanding {
  readonly standing: Standing
  readonly grade: Grade
}

/**
 * A graded standing as it is listed and kept. Refused with `tie-undecided` while people have not decided
 * a tie that the rulebook leaves to them: such a result cannot be published.
 */
export function resultOf(
  { standing, grade }: GradedStanding,
  hash: Hash,
): Result<ListedResult, CanonicalRefusal | Refusal<'tie-undecided'>> {
  const { subject, undecided } = grade
  if (undecided) {
    const { clause, tied } = undecided
    return refuse(refusal('tie-undecided', { subject, expected: clause, actual: [...tied] }))
  }
  const text = canonicalJson(plainStanding(standing))
  if (!text.ok) return text
  const { grade: name, value, because } = grade
  const parts = { grade: name, value: value && exactText(value), because: [...because] }
  return ok({ subject, ...parts, standing: hash(text.value) })
}

/** A standing as JSON, exact values as `'n/d'`: everything that grading may see. */
function plainStanding(standing: Standing): Json {
  const {
    subject,
    period,
    rulebook,
    profile,
    outcome,
    inBase,
    pools = [],
    decisions = [],
  } = standing
  return {
    subject,
    period,
    rulebook: { id: rulebook.id, version: rulebook.version },
    profile: profile ?? null,
    outcome,
    inBase: inBase ?? null,
    ...(standing.before === undefined ? {} : { before: standing.before }),
    values: standing.values.map(({ name, value }) => [name, exactText(value)]),
    gates: standing.gates.map(({ clause, outcome }) => [clause, outcome]),
    key: texts(standing.key ?? []),
    pools: pools.map(({ clause, pool }) => [clause, pool]),
    links: (standing.links ?? []).map(({ link, subject: whose, grade, value, rank, ranked }) => {
      const place = rank === undefined ? [] : [rank, ranked ?? null]
      return [link, whose, grade, value && exactText(value), ...place]
    }),
    decisions: decisions.map(({ clause, by, reason, points }) => [
      clause,
      by,
      reason,
      points ?? null,
    ]),
    setAside: standing.setAside.map(({ fact, reason }) => [fact, reason]),
  }
}

function texts(values: readonly Exact[]): readonly string[] {
  return values.map(exactText)
}
