import {
  type CanonicalRefusal,
  canonicalJson,
  compareText,
  okUnless,
  type Result,
} from '../../foundation/index.ts'
import { type ListedResult, resultAlone } from './appraisal-result.ts'
import type { Hash } from './hash.ts'

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
  // One text each, so that a list may be as long as the population is.
  const texts = ordered.map((each) =>
    canonicalJson({ subject: each.subject, ...resultAlone(each) }),
  )
  const refusals = texts.flatMap((text) => (text.ok ? [] : text.refusals))
  return okUnless(refusals, () =>
    hash(`[${texts.flatMap((text) => (text.ok ? [text.value] : [])).join(',')}]`),
  )
}
