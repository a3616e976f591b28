// Laws as a mutant meets them: fewer runs, and no search for the smallest case that breaks them.
import fc from 'fast-check'

const most = Number(process.env['RUNS'] ?? 20)

function assert<Ts>(property: fc.IRawProperty<Ts>, options: fc.Parameters<Ts> = {}) {
  const numRuns = Math.min(options.numRuns ?? 100, most)
  return fc.assert(property, { ...options, numRuns, endOnFailure: true })
}

export default { ...fc, assert }
