import { compareText, invariant, type Refusal, refusal } from '../../foundation/index.ts'
import type { EndOfRanking, MeasureRule } from '../../rulebook/index.ts'
import type { SubjectId } from '../../vocabulary/index.ts'
import { seatsBy } from '../program/index.ts'
import type { MeasuredSubject } from './measured-subject.ts'

/** Who is among the first or the last so many, and who ties at the edge and waits for people. */
export interface Ends {
  readonly among: ReadonlySet<SubjectId>
  readonly tied: readonly Tied[]
}

/** Those who tie, and what is said of all of them together. */
export interface Tied {
  readonly subjects: readonly MeasuredSubject[]
  readonly refusal: Refusal<'rank-tied'>
}

/** Finds both for a rule that goes by one end of the ranking; `undefined` where it does not. */
export function endsOf(
  { ranks, clause }: MeasureRule,
  subjects: readonly MeasuredSubject[],
): Ends | undefined {
  if (!ranks || !('end' in ranks)) return undefined
  const among = new Set<SubjectId>()
  const tied: Tied[] = []
  const seatsOf = seatsBy(ranks)
  for (const pool of poolsOf(ranks, subjects).values()) {
    const open = fill(ranks, pool, seatsOf(pool.length), among)
    if (open.length > 0) tied.push({ subjects: open, refusal: tieOf(clause, open) })
  }
  return { among, tied }
}

function tieOf(clause: string, open: readonly MeasuredSubject[]): Refusal<'rank-tied'> {
  const actual = open.map(({ standing }) => standing.subject)
  return refusal('rank-tied', { subject: clause, expected: open[0]?.grade.rank ?? null, actual })
}

type Ranked = { readonly subject: MeasuredSubject; readonly rank: number }

/** Everybody with a place, by the word that divides them, those at the asked end first. */
function poolsOf({ end, per }: EndOfRanking, subjects: readonly MeasuredSubject[]) {
  const pools = new Map<string, Ranked[]>()
  const name = per?.slice('subject.'.length)
  for (const subject of subjects) {
    const { rank } = subject.grade
    if (rank === undefined) continue
    const { attributes = {} } = subject.input
    const word =
      name !== undefined && Object.hasOwn(attributes, name) ? String(attributes[name]) : ''
    const pool = pools.get(word)
    if (pool) pool.push({ subject, rank })
    else pools.set(word, [{ subject, rank }])
  }
  const way = end === 'last' ? -1 : 1
  for (const pool of pools.values()) pool.sort((a, b) => way * (a.rank - b.rank))
  return pools
}

/** Takes so many from the beginning; who shares the place of the last and of the next one ties. */
function fill(
  { tie }: EndOfRanking,
  pool: readonly Ranked[],
  seats: number,
  among: Set<SubjectId>,
): readonly MeasuredSubject[] {
  invariant(tie !== '?', 'a checked rulebook leaves nothing open')
  const [last, next] = [pool[seats - 1], pool[seats]]
  const edge = last && next && last.rank === next.rank ? last.rank : undefined
  for (const [at, { subject, rank }] of pool.entries()) {
    const isIn = rank === edge ? tie === 'all-in' : at < seats
    if (isIn) among.add(subject.standing.subject)
  }
  if (edge === undefined || tie !== 'refuse') return []
  return pool
    .filter(({ rank }) => rank === edge)
    .map(({ subject }) => subject)
    .sort((a, b) => compareText(a.standing.subject, b.standing.subject))
}
