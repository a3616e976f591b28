// Laws as a mutant meets them: fewer runs, and no search for the smallest case that breaks them.
import fc from 'fast-check'

/** How often a law is tried at most: the runner says it for each test. */
export const runs = { most: Number.POSITIVE_INFINITY }

function assert<Ts>(property: fc.IRawProperty<Ts>, options: fc.Parameters<Ts> = {}) {
  const numRuns = Math.min(options.numRuns ?? 100, runs.most)
  return fc.assert(property, { ...options, numRuns, endOnFailure: true })
}

export default { ...fc, assert }
