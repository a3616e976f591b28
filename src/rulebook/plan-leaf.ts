import { invariant, type Path, parseDecimal } from '../foundation/index.ts'
import type { ChooseAllowance, NamedPart, SetAllowance } from './allowance.ts'
import type { ClausePlace } from './clause-places.ts'
import { findLeaves, type Leaf } from './find-leaves.ts'
import { isBandEdge, movedEdge } from './moved-edge.ts'
import { isOpen } from './open.ts'
import { noteFault, type Overlaying, type Planned } from './overlaying.ts'
import { rangeText } from './plan-item.ts'

/** Plans another number where the parent gives a range for it. */
export function planNumber(
  run: Overlaying,
  number: number,
  { use, allowance, path }: Planned<SetAllowance>,
): void {
  const { clause, from, to } = allowance
  const here = [...path, 'number']
  if (use.count > 0) noteFault(run, 'overlay-too-many', clause, here, 1, 'more')
  use.count++
  if (!parseDecimal(number).ok || number < from || number > to) {
    noteFault(run, 'overlay-out-of-bounds', clause, here, rangeText({ from, to }), number)
    return
  }
  setLeaf(run, leafAt(run, allowance, 'number'), number, here)
}

/** Plans another word where the parent lists those that may stand there. */
export function planWord(
  run: Overlaying,
  word: string,
  { use, allowance, path }: Planned<ChooseAllowance>,
): void {
  const { clause, among } = allowance
  const here = [...path, 'word']
  if (use.count > 0) noteFault(run, 'overlay-too-many', clause, here, 1, 'more')
  use.count++
  if (among.includes(word)) setLeaf(run, leafAt(run, allowance, 'string'), word, here)
  else noteFault(run, 'overlay-out-of-bounds', clause, here, among, word)
}

interface FoundLeaf {
  readonly leaf: Leaf
  readonly place: ClausePlace
}

function leafAt({ places }: Overlaying, place: NamedPart, type: 'number' | 'string'): FoundLeaf {
  const found = places.get(place.of)
  const leaves = found ? findLeaves(found.clause, place) : []
  const leaf = leaves.find(({ value }) => typeof value === type || isOpen(value))
  invariant(found !== undefined && leaf !== undefined, 'a checked allowance names what there is')
  return { leaf, place: found }
}

function setLeaf(
  { edits }: Overlaying,
  { leaf, place }: FoundLeaf,
  value: number | string,
  from: Path,
): void {
  const result = [...place.path, ...leaf.path]
  // What stands there already is changed by nobody: the child's text need not stand for it.
  if (leaf.value === value) return
  if (isBandEdge(leaf.path) && typeof value === 'number') {
    const at = [...place.path, 'bands']
    edits.push({ at, change: movedEdge(leaf, value), result, from, changed: place })
  } else edits.push({ at: result, change: () => value, result, from, changed: place })
}
