import type { Instant } from '../../calendar/index.ts'
import { type Refusal, refusal } from '../../foundation/index.ts'
import type { Objections } from '../../record/index.ts'
import { isSameObjection, isSameRuling, type RulingRef } from './ruling-ref.ts'
import { isUpheld, standingRuling } from './standing-ruling.ts'

/** What can be wrong with a ruling from which something is to be drawn. */
export type RulingCode = 'ruling-unknown' | 'ruling-taken' | 'ruling-rejected'

/**
 * Whether something may be drawn from a ruling: it stands, nothing was drawn from it yet, and it upheld
 * the objection, or took the place of a decision from which something was drawn.
 */
export function checkRuling(
  subject: string,
  { ruling, at }: { readonly ruling: RulingRef; readonly at: Instant },
  { objections, taken }: { objections: readonly Objections[]; taken: readonly RulingRef[] },
): readonly Refusal<RulingCode>[] {
  const path = ['ruling']
  const actual = ruling.objection
  const decision = standingRuling(objections, ruling, at)
  if (decision === undefined) {
    return [refusal('ruling-unknown', { subject, path, expected: ruling.at, actual })]
  }
  if (taken.some((each) => isSameRuling(each, ruling))) {
    return [refusal('ruling-taken', { subject, path, actual })]
  }
  if (isUpheld(decision) || taken.some((each) => isSameObjection(each, ruling))) return []
  return [refusal('ruling-rejected', { subject, path, actual })]
}
