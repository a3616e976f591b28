import { type Refusal, refusal } from '../../foundation/index.ts'
import type { Choice } from '../../rulebook/index.ts'
import type { Gate, Standing } from '../../vocabulary/index.ts'

/** A clause with a condition that a standing has answered: a veto, a case. */
export interface Gated {
  readonly clause: string
  readonly whenMissing?: Choice<'hit' | 'clear' | 'refuse'>
}

/** Whether the condition of a clause holds, or is to be taken so. */
export function isHit(standing: Standing, gated: Gated): boolean {
  const outcome = outcomeOf(standing, gated)
  return outcome === 'hit' || (outcome === 'missing' && gated.whenMissing === 'hit')
}

/** Whether a condition could not be answered, where the rulebook does not say what that means. */
export function isUnanswered(standing: Standing, gated: Gated): boolean {
  const { whenMissing } = gated
  if (whenMissing === 'hit' || whenMissing === 'clear') return false
  return outcomeOf(standing, gated) === 'missing'
}

/** What is said of a condition that could not be answered. */
export function gateMissing({ subject }: Standing, { clause }: Gated): Refusal<'gate-missing'> {
  return refusal('gate-missing', { subject, actual: clause })
}

/** A clause of which a standing says nothing is missing, never clear. */
function outcomeOf({ gates }: Standing, { clause }: Gated): Gate['outcome'] {
  // A plain loop, not a search with a function: this runs for every veto of every subject.
  for (let at = 0; at < gates.length; at++) {
    const gate = gates[at]
    if (gate !== undefined && gate.clause === clause) return gate.outcome
  }
  return 'missing'
}
