import type { SimulatedCase } from './simulated-case.ts'

/**
 * A smaller case with the same finding: commands are dropped, then faults, in halves, quarters and so on down
 * to single ones, as long as it still fails in the same way.
 */
export async function shrunk(
  failing: SimulatedCase,
  runs: number,
  play: (smaller: SimulatedCase) => Promise<SimulatedCase>,
): Promise<SimulatedCase> {
  const what = failing.findings[0]?.what
  if (what === undefined) return failing
  let left = runs
  const fails = async (smaller: SimulatedCase) => {
    if (left-- <= 0) return undefined
    const again = await play(smaller)
    return again.findings.some((found) => found.what === what) ? again : undefined
  }
  const last = failing.findings[0]?.command
  const until = failing.planned.filter(({ number }) => last === undefined || number <= last + 1)
  const start = (await fails({ ...failing, planned: until })) ?? failing
  const fewer = await without('planned', start, fails)
  const calmer = await without('faults', fewer, fails)
  return without('planned', calmer, fails)
}

/** Drops ever smaller parts of one list. */
async function without(
  part: 'planned' | 'faults',
  from: SimulatedCase,
  fails: (smaller: SimulatedCase) => Promise<SimulatedCase | undefined>,
): Promise<SimulatedCase> {
  let best = from
  for (let size = Math.ceil(best[part].length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let at = 0; at < best[part].length; ) {
      const rest = best[part].filter((_, index) => index < at || index >= at + size)
      const smaller = await fails({ ...best, [part]: rest })
      if (smaller) best = smaller
      else at += size
    }
  }
  return best
}
