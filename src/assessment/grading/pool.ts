import type { Grade, Standing } from '../../vocabulary/index.ts'
import type { Candidate } from './candidate.ts'
import type { CompiledQuota } from './compile-quotas.ts'

/** Those who share the seats of one quota. */
export interface Pool {
  readonly name: string
  /** How many are counted. */
  base: number
  /** By grade, the highest first, then by key. */
  readonly contenders: Candidate[]
}

/** The pools of one quota, by name. `candidates` come by key, so that a stable sort by grade is the order. */
export function poolsOf(
  quota: CompiledQuota,
  standings: readonly Standing[],
  grades: readonly Grade[],
  candidates: readonly Candidate[],
): ReadonlyMap<string, Pool> {
  const pools = new Map<string, Pool>()
  const named = (name: string): Pool => {
    const known = pools.get(name)
    if (known) return known
    const pool: Pool = { name, base: 0, contenders: [] }
    pools.set(name, pool)
    return pool
  }
  for (const [index, standing] of standings.entries()) {
    const graded = (grades[index]?.grade ?? null) !== null
    if (quota.counts(standing, graded)) named(quota.poolOf(standing)).base += 1
  }
  for (const candidate of candidates) {
    const { at, held, standing } = candidate
    // Counted in no share from its grade on. Who is held lower, and still stands for this one, is like all.
    const isApart = quota.direct === 'apart' && at >= held
    if (isApart && quota.counts(standing, true)) named(quota.poolOf(standing)).base -= 1
    if (at < quota.from || at > quota.at) continue
    named(quota.poolOf(standing)).contenders.push(candidate)
  }
  for (const { contenders } of pools.values()) contenders.sort((a, b) => a.at - b.at)
  return pools
}
