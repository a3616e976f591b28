import type { Json } from '../../foundation/index.ts'
import type { Fact } from '../../vocabulary/index.ts'

/** What the trace says of a fact: its id, its day, and who and what vouches for it. */
export function aboutFact(fact: Fact | undefined): { readonly [key: string]: Json } {
  if (!fact) return {}
  const evidence = fact.evidence?.map(({ ref }) => ref) ?? []
  const { id, on, certifiedBy = null, recognisedOn } = fact
  const said = { fact: id, on, evidence, certifiedBy }
  return recognisedOn === undefined ? said : { ...said, recognisedOn }
}
