import { type CanonicalRefusal, compareText, ok, type Result } from '../../foundation/index.ts'
import type { Hash } from '../results/hash.ts'
import { hashOfList } from '../results/hash-of-list.ts'
import type { RollCount } from '../year/events.ts'
import type { Roll } from './roll.ts'

/**
 * A roll in short: how many are in, exempt and out, and the digest of who they are and why. It is what a
 * cycle keeps when it is closed. Refused with `no-canonical-form` where a word has half a character.
 */
export function rollCount(
  population: string,
  { in: plain, exempt, out }: Roll,
  hash: Hash,
): Result<RollCount, CanonicalRefusal> {
  const rows = [
    ...plain.map((subject) => [subject, 'in']),
    ...exempt.map(({ subject, clause, outcome }) => [subject, 'exempt', clause, outcome]),
    ...out.map(({ subject, reason }) => [subject, 'out', reason]),
  ]
  rows.sort(([a], [b]) => compareText(String(a), String(b)))
  const digest = hashOfList(rows, hash)
  if (!digest.ok) return digest
  const counts = { in: plain.length, exempt: exempt.length, out: out.length }
  return ok({ population, ...counts, digest: digest.value })
}
