import {
  allOk,
  type CanonicalRefusal,
  canonicalJson,
  ok,
  type Result,
} from '../../foundation/index.ts'
import type { Hash } from './hash.ts'

/**
 * The hash of a list's canonical text, put together from one text for each entry: as one value a long
 * list would be more than the canonical form takes.
 */
export function hashOfList(
  entries: readonly unknown[],
  hash: Hash,
): Result<string, CanonicalRefusal> {
  const texts = allOk(entries.map((entry) => canonicalJson(entry)))
  return texts.ok ? ok(hash(`[${texts.value.join(',')}]`)) : texts
}
