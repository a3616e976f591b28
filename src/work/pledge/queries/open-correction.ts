import type { Pledge, PledgeCorrection } from '../state.ts'

/** What is still to be put right, if anything is. */
export function openCorrection(pledge: Pledge): PledgeCorrection | undefined {
  const last = 'run' in pledge ? pledge.run?.corrections.at(-1) : undefined
  return last?.corrected === null ? last : undefined
}
