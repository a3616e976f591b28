import { type CanonicalRefusal, canonicalJson, ok, type Result } from '../../foundation/index.ts'
import type { Hash } from './hash.ts'
import type { PopulationResults } from './population-results.ts'

/** The results of all populations of a cycle in short, and one digest over them. */
export interface Publication {
  readonly populations: readonly PopulationResults[]
  /** What a notice that shows them all carries, so that an exchange would be seen. */
  readonly digest: string
}

/** All populations together. Refused with `no-canonical-form` where a word has half a character. */
export function publicationOf(
  populations: readonly PopulationResults[],
  hash: Hash,
): Result<Publication, CanonicalRefusal> {
  const parts = populations.map(({ population, subjects, digest }) => [
    population,
    subjects,
    digest,
  ])
  const text = canonicalJson(parts)
  return text.ok ? ok({ populations, digest: hash(text.value) }) : text
}
