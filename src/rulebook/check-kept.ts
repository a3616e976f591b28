import { checkChoice } from './check-choice.ts'
import { checkWhole } from './check-number.ts'
import { at, fault, type Spot } from './checking.ts'
import { type InARow, isInARow, type Kept } from './kept.ts'

const most = 1_000
const ways = ['{ highest: … }', '{ lowest: … }', '{ without: … }', 'middle']

/** The same of windows, which have an order: so many in a row may count. */
export function checkKeptWindows(kept: Kept | InARow | undefined, spot: Spot): void {
  if (typeof kept === 'object' && kept !== null && isInARow(kept)) {
    checkWhole(kept.inARow, 2, most, at(spot, 'inARow'))
    checkChoice(kept.take, ['highest', 'lowest'], true, at(spot, 'take'))
  } else checkKept(kept, spot, [...ways, '{ inARow: … }'])
}

/** How many of several values count, and what too few of them mean. */
export function checkKept(kept: Kept | '?' | undefined, spot: Spot, options = ways): void {
  if (kept === undefined || kept === 'middle') return
  if (typeof kept !== 'object' || kept === null) {
    fault(spot, kept === '?' ? 'choice-open' : 'choice-invalid', options, kept)
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
