import { checkWord } from './check-names.ts'
import { checkDecimal } from './check-number.ts'
import { at, fault, type Spot } from './checking.ts'
import type { DecidedNode } from './node.ts'

/** A value that people may decide: by whom, and within which bounds. */
export function checkDecidedNode({ within, decidedBy }: DecidedNode, spot: Spot): void {
  checkWord(decidedBy, at(spot, 'decidedBy'))
  if (!within) return
  const { from, to } = within
  const here = at(spot, 'within')
  const ends = [checkDecimal(from, at(here, 'from')), checkDecimal(to, at(here, 'to'))]
  if (ends.every(Boolean) && from > to) {
    fault(here, 'bounds-invalid', 'from at most to', `${from} to ${to}`)
  }
}
