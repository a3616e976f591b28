import { checkChoice } from './check-choice.ts'
import { checkWhole } from './check-number.ts'
import { at, fault, type Spot } from './checking.ts'
import type { Kept } from './kept.ts'

const most = 1_000
const ways = ['{ highest: … }', '{ lowest: … }', '{ without: … }', 'middle']

/** How many of several values count, and what too few of them mean. */
export function checkKept(kept: Kept | '?' | undefined, spot: Spot): void {
  if (kept === undefined || kept === 'middle') return
  if (typeof kept !== 'object' || kept === null) {
    fault(spot, kept === '?' ? 'choice-open' : 'choice-invalid', ways, kept)
  } else if ('highest' in kept) checkWhole(kept.highest, 1, most, at(spot, 'highest'))
  else if ('lowest' in kept) checkWhole(kept.lowest, 1, most, at(spot, 'lowest'))
  else {
    const { highest, lowest } = kept.without
    const here = at(spot, 'without')
    if (highest === undefined && lowest === undefined) {
      fault(here, 'list-empty', ['highest', 'lowest'], 0)
    }
    if (highest !== undefined) checkWhole(highest, 1, most, at(here, 'highest'))
    if (lowest !== undefined) checkWhole(lowest, 1, most, at(here, 'lowest'))
    checkChoice(kept.few, ['all', 'refuse'], true, at(spot, 'few'))
  }
}
