import {
  type CanonicalRefusal,
  compareText,
  ok,
  type Refusal,
  type Result,
  refusal,
  refuse,
} from '../../foundation/index.ts'
import type { ListedResult } from './appraisal-result.ts'
import { digestOf } from './digest-of.ts'
import type { Hash } from './hash.ts'

/** The results of one population in short: how many have which grade, and the digest of the whole list. */
export interface PopulationResults {
  readonly population: string
  /** How many subjects the list has. */
  readonly subjects: number
  /** How many have each grade; `null`: not graded. Each once, by name, `null` last, none that nobody has. */
  readonly counts: readonly GradeTotal[]
  /** The digest of the list, as `digestOf` gives it. */
  readonly digest: string
}

/** How many subjects have a grade. */
export interface GradeTotal {
  readonly grade: string | null
  readonly subjects: number
}

/**
 * The results of a population in short, from its list: what a cycle keeps of them. Refused with
 * `subject-listed-twice`, and with `no-canonical-form` as `digestOf` says.
 */
export function resultsOf(
  population: string,
  results: readonly ListedResult[],
  hash: Hash,
): Result<PopulationResults, CanonicalRefusal | Refusal<'subject-listed-twice'>> {
  const repeated = repeatedOf(results.map(({ subject }) => subject))
  if (repeated !== undefined) {
    return refuse(refusal('subject-listed-twice', { subject: repeated, actual: population }))
  }
  const digest = digestOf(results, hash)
  if (!digest.ok) return digest
  const counts = countsOf(results)
  return ok({ population, subjects: results.length, counts, digest: digest.value })
}

function repeatedOf(subjects: readonly string[]): string | undefined {
  const seen = new Set<string>()
  return subjects.find((subject) => seen.size === seen.add(subject).size)
}

function countsOf(results: readonly ListedResult[]): readonly GradeTotal[] {
  const counts = new Map<string | null, number>()
  for (const { grade } of results) counts.set(grade, (counts.get(grade) ?? 0) + 1)
  return [...counts].map(([grade, subjects]) => ({ grade, subjects })).sort(byGrade)
}

function byGrade(a: GradeTotal, b: GradeTotal): number {
  if (a.grade === null || b.grade === null) return a.grade === null ? 1 : -1
  return compareText(a.grade, b.grade)
}
