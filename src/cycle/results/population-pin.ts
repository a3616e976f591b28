import { type CanonicalRefusal, ok, type Result } from '../../foundation/index.ts'
import type { Rulebook } from '../../rulebook/index.ts'
import type { RulebookRef } from '../../vocabulary/index.ts'
import { contentHash } from './content-hash.ts'
import type { Hash } from './hash.ts'

/** One population of a cycle and the very text of the rules by which it is judged. */
export interface PopulationPin {
  /** The name under which it is graded: 1 to 64 characters. */
  readonly name: string
  readonly rulebook: RulebookRef
  /** The hash of what the rulebook says, as `contentHash` gives it. */
  readonly hash: string
  /** What an upheld objection does to third persons, where the rulebook has quotas. */
  readonly afterRuling?: 'rerun' | 'keep-seats'
}

/** Pins a population to its rulebook. Refused as `contentHash` says. */
export function pinOf(
  name: string,
  rulebook: Rulebook,
  hash: Hash,
): Result<PopulationPin, CanonicalRefusal> {
  const content = contentHash(rulebook, hash)
  if (!content.ok) return content
  const { id, version, afterRuling } = rulebook
  const pin = { name, rulebook: { id, version }, hash: content.value }
  // What the text leaves open is refused when the rulebook is compiled; here it is as if unsaid.
  const isSaid = afterRuling === 'rerun' || afterRuling === 'keep-seats'
  return ok(isSaid ? { ...pin, afterRuling } : pin)
}

/** Whether two pins name the same population under the same text. */
export function isSamePin(a: PopulationPin, b: PopulationPin): boolean {
  return (
    a.name === b.name &&
    a.rulebook.id === b.rulebook.id &&
    a.rulebook.version === b.rulebook.version &&
    a.hash === b.hash &&
    a.afterRuling === b.afterRuling
  )
}
