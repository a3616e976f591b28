import type { FactKind } from '../vocabulary/index.ts'
import { checkChoice } from './check-choice.ts'
import { checkSpan } from './check-span.ts'
import { at, type Spot } from './checking.ts'

/** What each kind of fact says of its days: what a late record means, and which day places a fact. */
export function checkFactKinds(kinds: readonly FactKind[], spot: Spot): void {
  kinds.forEach(({ kind, late, placed }, index) => {
    const here = at({ ...spot, subject: kind }, index)
    checkChoice(placed, ['on', 'recognised'], false, at(here, 'placed'))
    if (!late) return
    checkSpan(late.after, at(here, 'late', 'after'))
    checkChoice(late.means, ['counts', 'set-aside', 'refuse'], true, at(here, 'late', 'means'))
  })
}
