import type { Cut } from '../../vocabulary/index.ts'
import { isHeld, meet, stays } from './candidate.ts'
import type { CompiledQuota } from './compile-quotas.ts'
import { cutOf } from './cut-of.ts'
import { edgeOf } from './edge.ts'
import { seatsBeside } from './fill-seats.ts'
import type { Pool } from './pool.ts'

/** Tells everybody in one pool of a quota that moves nobody on which side of its edge it stands. */
export function reportSeats(quota: CompiledQuota, { name, base, contenders }: Pool): void {
  const seats = quota.seatsOf(base, name)
  const others = quota.sparing ? contenders.filter((each) => !isHeld(each, quota)) : contenders
  const held = others === contenders ? [] : contenders.filter((each) => isHeld(each, quota))
  const { sure, end } = edgeOf(others, seatsBeside(quota, seats, held))
  const line = others[sure - 1]?.key ?? null
  const met = cutOf(quota, name, { base, seats, contenders: contenders.length, line })
  const parts = { kept: [0, sure], tied: [sure, end], lost: [end, others.length] } as const
  for (const candidate of held) meet(candidate, { ...met, outcome: 'held', reported: true })
  for (const outcome of ['kept', 'tied', 'lost'] as const) {
    const cut: Cut = { ...met, outcome, reported: true }
    for (const candidate of others.slice(...parts[outcome])) {
      const isStaying = outcome !== 'kept' && stays(candidate, quota)
      meet(candidate, isStaying ? { ...cut, outcome: 'held' } : cut)
    }
  }
}
