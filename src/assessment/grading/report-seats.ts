import type { Cut } from '../../vocabulary/index.ts'
import { meet } from './candidate.ts'
import type { CompiledQuota } from './compile-quotas.ts'
import { cutOf } from './cut-of.ts'
import { edgeOf } from './edge.ts'
import type { Pool } from './pool.ts'

/** Tells everybody in one pool of a quota that moves nobody on which side of its edge it stands. */
export function reportSeats(quota: CompiledQuota, { name, base, contenders }: Pool): void {
  const seats = quota.seatsOf(base)
  const { sure, end } = edgeOf(contenders, seats)
  const line = contenders[sure - 1]?.key ?? null
  const met = cutOf(quota, name, { base, seats, contenders: contenders.length, line })
  const parts = { kept: [0, sure], tied: [sure, end], lost: [end, contenders.length] } as const
  for (const outcome of ['kept', 'tied', 'lost'] as const) {
    const cut: Cut = { ...met, outcome, reported: true }
    for (const candidate of contenders.slice(...parts[outcome])) meet(candidate, cut)
  }
}
