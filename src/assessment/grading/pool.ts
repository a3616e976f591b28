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
    const grade = grades[index]?.grade ?? null
    if (quota.counts(standing, grade)) named(quota.poolOf(standing)).base += 1
  }
  for (const candidate of candidates) {
    const { at, standing, index } = candidate
    const isCounted = () => quota.counts(standing, grades[index]?.grade ?? null)
    if (isApart(quota, candidate) && isCounted()) named(quota.poolOf(standing)).base -= 1
    if (at < quota.from || at > quota.at) continue
    named(quota.poolOf(standing)).contenders.push(candidate)
  }
  for (const { contenders } of pools.values()) contenders.sort((a, b) => a.at - b.at)
  return pools
}

/** Counted in no share from its grade on. Who is held lower, and still stands for this one, is like all. */
function isApart(quota: CompiledQuota, candidate: Candidate): boolean {
  const { at, held, spared } = candidate
  if (quota.direct === 'apart' && at >= held) return true
  const stands = at >= quota.from && at <= quota.at
  return quota.sparing === 'apart' && stands && spared.includes(quota.clause)
}
