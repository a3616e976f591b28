import type { Cut } from '../../vocabulary/index.ts'
import { type Candidate, fall, meet } from './candidate.ts'
import type { CompiledQuota } from './compile-quotas.ts'
import { cutOf } from './cut-of.ts'
import type { DecidedTies } from './decided-ties.ts'
import { edgeOf } from './edge.ts'
import { leaveOpen } from './leave-open.ts'
import type { Pool } from './pool.ts'

/** What becomes of the contenders at a quota's edge. */
interface Split {
  readonly kept: readonly Candidate[]
  readonly tied: readonly Candidate[]
  readonly lost: readonly Candidate[]
}

/** Gives the seats of one pool. Who gets none falls to the grade right below the quota's. */
export function fillSeats(
  quota: CompiledQuota,
  ladder: readonly string[],
  { name, base, contenders }: Pool,
  ties: DecidedTies,
): void {
  const seats = quota.seatsOf(base)
  const { sure, end } = edgeOf(contenders, seats)
  const even = { sure: contenders.slice(0, sure), tied: contenders.slice(sure, end) }
  const split = splitAt(quota, even, contenders.slice(end), seats - sure, ties)
  const line = split.kept.at(-1)?.key ?? null
  const met = cutOf(quota, name, { base, seats, contenders: contenders.length, line })
  for (const outcome of ['kept', 'tied', 'lost'] as const) {
    // Everybody of one outcome shares one note.
    const cut: Cut = { ...met, outcome }
    for (const candidate of split[outcome]) meet(candidate, cut)
  }
  for (const candidate of split.lost) fall(candidate, quota)
  if (split.tied.length > 0) leaveOpen(quota, ladder, split.tied, seats - sure)
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
  if (tied.length === 0) return { kept: sure, tied, lost: below }
  if (quota.tie === 'all-in') return { kept: [...sure, ...tied], tied: [], lost: below }
  if (quota.tie === 'all-out') return { kept: sure, tied: [], lost: [...tied, ...below] }
  // Who is still open above is in nobody's hand here yet.
  const open = tied.some(({ undecided }) => undecided !== undefined)
  const names = tied.map(({ standing }) => standing.subject)
  const seated = open ? undefined : ties.settle(quota.clause, names, left)
  if (!seated) return { kept: sure, tied, lost: below }
  const [kept, lost] = [true, false].map((seat) =>
    tied.filter(({ standing }) => seated.has(standing.subject) === seat),
  )
  return { kept: [...sure, ...(kept ?? [])], tied: [], lost: [...(lost ?? []), ...below] }
}
