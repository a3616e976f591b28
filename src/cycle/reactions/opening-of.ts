import { copyOf, type IdRefusal, ok, type Result } from '../../foundation/index.ts'
import type { Hash } from '../results/hash.ts'
import type { CycleId } from '../year/cycle-id.ts'
import type { OpenCycle } from '../year/decisions/open.ts'
import type { CycleCarriedOn, CycleTerms } from '../year/events.ts'
import { cycleTermsOf } from '../year/terms-of.ts'
import { derivedId } from './derived-id.ts'

/**
 * What follows when a cycle is carried on: the next one is opened, and names the one it takes over from.
 * Ids as in `gradingsOf`.
 */
export function openingOf(
  event: CycleCarriedOn,
  cycle: CycleId,
  terms: Omit<CycleTerms, 'follows'>,
  hash?: Hash,
): Result<OpenCycle, IdRefusal> {
  const id = derivedId(event.cause, ['next'], hash)
  if (!id.ok) return id
  const { at, actor, digest } = event
  const copy = copyOf<CycleTerms>(cycleTermsOf(terms))
  const follows = { cycle: event.cycle, digest }
  const parts = { at, actor, cycle, period: event.next.id, ...copy, follows }
  return ok({ id: id.value, type: 'open', ...parts })
}
