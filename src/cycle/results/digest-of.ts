import { type CanonicalRefusal, compareText, type Result } from '../../foundation/index.ts'
import { type ListedResult, resultAlone } from './appraisal-result.ts'
import type { Hash } from './hash.ts'
import { hashOfList } from './hash-of-list.ts'

/**
 * The hash of a list of results, in whatever order they come: two lists have one digest exactly where
 * every subject has the same result in both. Refused with `no-canonical-form` where a word of them has
 * half a character.
 */
export function digestOf(
  results: readonly ListedResult[],
  hash: Hash,
): Result<string, CanonicalRefusal> {
  const ordered = [...results].sort((a, b) => compareText(a.subject, b.subject))
  return hashOfList(
    ordered.map((each) => ({ subject: each.subject, ...resultAlone(each) })),
    hash,
  )
}
