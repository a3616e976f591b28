import type { Cut, DecidedByPeople } from '../../vocabulary/index.ts'
import { type Candidate, fall, isHeld, meet, stays, wayOf } from './candidate.ts'
import type { CompiledQuota } from './compile-quotas.ts'
import { cutOf } from './cut-of.ts'
import type { DecidedTies } from './decided-ties.ts'
import { edgeOf } from './edge.ts'
import { leaveOpen } from './leave-open.ts'
import type { Pool } from './pool.ts'
import type { TieDecision } from './tie-decision.ts'

/** What becomes of the contenders at a quota's edge. */
interface Split {
  readonly kept: readonly Candidate[]
  readonly tied: readonly Candidate[]
  readonly lost: readonly Candidate[]
  /** Who of them had tied, where people decided about it. */
  readonly decided?: { readonly of: readonly Candidate[]; readonly said: DecidedByPeople }
}

/** Gives the seats of one pool. Who gets none falls to the grade right below the quota's. */
export function fillSeats(
  quota: CompiledQuota,
  ladder: readonly string[],
  { name, base, contenders }: Pool,
  ties: DecidedTies,
): void {
  const seats = quota.seatsOf(base, name)
  const held = contenders.filter((candidate) => isHeld(candidate, quota))
  const others = held.length === 0 ? contenders : contenders.filter((each) => !isHeld(each, quota))
  const left = seatsBeside(quota, seats, held)
  const { sure, end } = edgeOf(others, left)
  const even = { sure: others.slice(0, sure), tied: others.slice(sure, end) }
  const { staying, ...edge } = withoutStaying(quota, even, others.slice(end))
  const split = splitAt(quota, edge, edge.below, left - sure, ties)
  const line = split.kept.at(-1)?.key ?? null
  const met = cutOf(quota, name, { base, seats, contenders: contenders.length, line })
  note(met, { ...split, held: [...held, ...staying] })
  for (const candidate of split.lost) fall(candidate, quota)
  if (split.tied.length > 0) leaveOpen(quota, ladder, split.tied, left - sure)
}

/** The seats that are left beside those who have the grade whatever the seats. */
export function seatsBeside(
  quota: CompiledQuota,
  seats: number,
  held: readonly Candidate[],
): number {
  const taking = held.filter((each) => wayOf(each, quota) === 'takes-seat')
  return Math.max(0, seats - taking.length)
}

/** Who stays though the seats end before it: it needs none, and leaves those who tie with it the rest. */
function withoutStaying(quota: CompiledQuota, { sure, tied }: Even, below: readonly Candidate[]) {
  const atEdge = [...tied, ...below]
  const staying = quota.sparing === 'in-turn' ? atEdge.filter((each) => stays(each, quota)) : []
  if (staying.length === 0) return { sure, tied, below, staying }
  const isTaken = (each: Candidate) => !stays(each, quota)
  return { sure, tied: tied.filter(isTaken), below: below.filter(isTaken), staying }
}

function note(met: Omit<Cut, 'outcome'>, split: Split & { readonly held: readonly Candidate[] }) {
  const had = new Set(split.decided?.of)
  const decided = split.decided?.said
  for (const outcome of ['held', 'kept', 'tied', 'lost'] as const) {
    // Everybody of one outcome shares one note.
    const cut: Cut = { ...met, outcome }
    const byPeople: Cut = decided ? { ...cut, decided } : cut
    for (const candidate of split[outcome]) meet(candidate, had.has(candidate) ? byPeople : cut)
  }
}

interface Even {
  readonly sure: readonly Candidate[]
  readonly tied: readonly Candidate[]
}

function splitAt(
  quota: CompiledQuota,
  { sure, tied }: Even,
  below: readonly Candidate[],
  left: number,
  ties: DecidedTies,
): Split {
  if (tied.length <= left) return { kept: [...sure, ...tied], tied: [], lost: below }
  if (quota.tie === 'all-in') return { kept: [...sure, ...tied], tied: [], lost: below }
  if (quota.tie === 'all-out') return { kept: sure, tied: [], lost: [...tied, ...below] }
  // Who is still open above is in nobody's hand here yet.
  const open = tied.some(({ undecided }) => undecided !== undefined)
  const names = tied.map(({ standing }) => standing.subject)
  const decision = open ? undefined : ties.settle(quota, names, left)
  if (!decision) return { kept: sure, tied, lost: below }
  const seated = new Set(decision.seated)
  const [kept, lost] = [true, false].map((seat) =>
    tied.filter(({ standing }) => seated.has(standing.subject) === seat),
  )
  return {
    kept: [...sure, ...(kept ?? [])],
    tied: [],
    lost: [...(lost ?? []), ...below],
    decided: { of: tied, said: saidIn(decision) },
  }
}

function saidIn({ by, reason }: TieDecision): DecidedByPeople {
  return { ...(by !== undefined && { by }), ...(reason !== undefined && { reason }) }
}
