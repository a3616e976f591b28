import { isExact } from './exact.ts'
import { climbings } from './ladder.ts'

/** What is wrong with a ladder that comes from outside, if anything is. */
export function ladderFault(
  ladder: unknown,
): { readonly expected: string; readonly actual: unknown } | undefined {
  if (typeof ladder !== 'object' || ladder === null) return wrong('a ladder', ladder)
  const { how, steps, below }: Partial<Record<string, unknown>> = { ...ladder }
  if (!climbings.some((known) => known === how)) return wrong(climbings.join(', '), how)
  if (!isExact(below)) return wrong('an exact value below the steps', below)
  if (!Array.isArray(steps)) return wrong('the steps of a ladder', steps)
  const bad = steps.findIndex((step) => !isRung(step))
  return bad < 0 ? undefined : wrong('a step of a ladder', steps[bad])
}

function isRung(step: unknown): boolean {
  if (typeof step !== 'object' || step === null) return false
  const { from, reached, points }: Partial<Record<string, unknown>> = { ...step }
  return isExact(from) && isExact(points) && (reached === 'at' || reached === 'above')
}

function wrong(expected: string, actual: unknown) {
  return { expected, actual }
}
