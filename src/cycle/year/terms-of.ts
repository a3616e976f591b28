import type { CycleTerms } from './events.ts'

/** The terms alone, of a command, an event or a state. */
export function cycleTermsOf(whole: CycleTerms): CycleTerms {
  const { unit, title, zone, responsible, populations, follows } = whole
  return { unit, title, zone, responsible, populations, ...(follows !== undefined && { follows }) }
}
