import { compareText, invariant } from '../../foundation/index.ts'
import type { SubjectId, Undecided } from '../../vocabulary/index.ts'
import type { Candidate } from './candidate.ts'
import type { CompiledQuota } from './compile-quotas.ts'

/**
 * Leaves a tie to people. Until they decide, the tied hold the seats left, and as many of them as must
 * fall hold seats of the quotas below: whoever is not among them need not move when the tie is decided.
 */
export function leaveOpen(
  quota: CompiledQuota,
  ladder: readonly string[],
  tied: readonly Candidate[],
  seats: number,
): void {
  const open = openTie(quota, ladder, tied, seats)
  const falling = tied.length - seats
  for (const alike of bySeats(tied).values()) {
    // Those of one class differ in nothing that a quota asks for: it is all one which of them fall.
    for (const candidate of alike.slice(0, falling)) candidate.at = quota.at + 1
  }
  for (const candidate of tied) {
    if (candidate.undecided) continue
    candidate.undecided = open
    candidate.because = [...candidate.because, quota.clause]
  }
}

function openTie(
  { clause, at, tie }: CompiledQuota,
  ladder: readonly string[],
  tied: readonly Candidate[],
  seats: number,
): Undecided {
  const [upper, lower = null] = [ladder[tied[0]?.at ?? at], ladder[at + 1]]
  invariant(upper !== undefined, 'a quota is of a grade that there is')
  const names = new Set<SubjectId>()
  for (const { standing, undecided } of tied) {
    // It is not known yet which of those who tie above will stand here.
    for (const subject of undecided?.tied ?? [standing.subject]) names.add(subject)
  }
  const open = {
    clause,
    between: [upper, lower],
    seats,
    tied: [...names].sort(compareText),
  } as const
  return tie === 're-vote' ? { ...open, settledBy: 're-vote' } : open
}

/** The tied by the pools that they stand in and by what holds them, for the quotas below may differ in both. */
function bySeats(tied: readonly Candidate[]): ReadonlyMap<string, readonly Candidate[]> {
  const classes = new Map<string, Candidate[]>()
  for (const candidate of tied) {
    const { standing, held, spared } = candidate
    const pools = (standing.pools ?? []).map(({ pool }) => pool)
    const name = JSON.stringify([Number.isFinite(held) ? held : null, spared, ...pools])
    const alike = classes.get(name)
    if (alike) alike.push(candidate)
    else classes.set(name, [candidate])
  }
  return classes
}
