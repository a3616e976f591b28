import type { Path } from '../foundation/index.ts'
import type { Veto } from './grading.ts'
import type { ValueNode } from './node.ts'
import { asWritten } from './open.ts'
import type { OverlayChange } from './overlay.ts'
import { noteFault, type Overlaying, type Use } from './overlaying.ts'
import { planItem } from './plan-item.ts'
import { planNumber, planWord } from './plan-leaf.ts'
import { planVeto } from './plan-veto.ts'

/** Holds every change against the parent's clause that allows it, and notes what it comes to. */
export function planChanges(run: Overlaying): void {
  for (const [index, change] of run.overlay.changes.entries()) {
    const path = ['changes', index]
    const use = run.used.get(change.allowedBy)
    if (!use || !planChange(run, change, use, path)) notAllowed(run, change, path)
  }
}

/** Whether the allowance is of the kind of the change; if so the change is planned. */
function planChange(run: Overlaying, change: OverlayChange, use: Use, path: Path): boolean {
  const { allowance } = use
  if (change.kind === 'add' && allowance.kind === 'add') {
    planItem(run, asWritten<ValueNode>(change.item), { use, allowance, path })
  } else if (change.kind === 'set' && allowance.kind === 'set') {
    planNumber(run, change.number, { use, allowance, path })
  } else if (change.kind === 'choose' && allowance.kind === 'choose') {
    planWord(run, change.word, { use, allowance, path })
  } else if (change.kind === 'veto' && allowance.kind === 'veto') {
    planVeto(run, asWritten<Veto>(change.veto), { use, allowance, path })
  } else return false
  return true
}

function notAllowed(run: Overlaying, { kind, allowedBy }: OverlayChange, path: Path): void {
  const uses = [...run.used.values()]
  const expected = uses
    .filter(({ allowance }) => allowance.kind === kind)
    .slice(0, 50)
    .map(({ allowance }) => allowance.clause)
  noteFault(run, 'overlay-not-allowed', run.overlay.id, [...path, 'allowedBy'], expected, allowedBy)
}
