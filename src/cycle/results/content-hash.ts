import { type CanonicalRefusal, canonicalJson, ok, type Result } from '../../foundation/index.ts'
import type { Rulebook } from '../../rulebook/index.ts'
import type { Hash } from './hash.ts'

/**
 * The hash of what a rulebook says, whatever the order in which its properties were written: results are
 * pinned to it, so that a version whose text was changed is seen. Refused with `no-canonical-form` where
 * the rulebook is not JSON throughout.
 */
export function contentHash(rulebook: Rulebook, hash: Hash): Result<string, CanonicalRefusal> {
  const text = canonicalJson(rulebook)
  return text.ok ? ok(hash(text.value)) : text
}
