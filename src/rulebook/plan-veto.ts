import type { Path } from '../foundation/index.ts'
import type { VetoAllowance } from './allowance.ts'
import { gradesOf } from './grades-of.ts'
import type { Veto, VetoEffect } from './grading.ts'
import { isOpen } from './open.ts'
import { noteFault, type Overlaying, type Planned } from './overlaying.ts'

/** Plans one more veto, after all others. It may lower a grade, and never raise one. */
export function planVeto(
  run: Overlaying,
  veto: Veto,
  { use, allowance, path }: Planned<VetoAllowance>,
): void {
  const { clause, atMost } = allowance
  if (use.count === atMost) noteFault(run, 'overlay-too-many', clause, path, atMost, 'more')
  use.count++
  const here = [...path, 'veto', 'effect']
  if (!mayHave(run, veto.effect, allowance)) {
    const { notBelow = 'the lowest' } = allowance
    const expected = `at-most a grade, not below ${notBelow}`
    noteFault(run, 'overlay-out-of-bounds', clause, here, expected, effectText(veto.effect))
  }
  addVeto(run, veto, [...path, 'veto'])
}

function mayHave({ parent }: Overlaying, effect: VetoEffect, { notBelow }: VetoAllowance): boolean {
  // What is left open could still be decided beyond the bound.
  if (isOpen(effect) || ('grade' in effect && isOpen(effect.grade))) return false
  if (effect.kind === 'ungraded') return notBelow === undefined
  if (effect.kind !== 'at-most') return false
  const grades = gradesOf(parent.grading)
  return notBelow === undefined || grades.indexOf(effect.grade) <= grades.indexOf(notBelow)
}

function effectText(effect: VetoEffect): string {
  if (isOpen(effect)) return '?'
  return 'grade' in effect ? `${effect.kind} ${effect.grade}` : effect.kind
}

function addVeto({ parent, overlay, edits }: Overlaying, veto: Veto, from: Path) {
  const added = edits.filter(({ at }) => at[0] === 'vetoes').length
  const result = ['vetoes', (parent.vetoes?.length ?? 0) + added]
  const source = veto.source ?? overlay.source
  edits.push({
    at: ['vetoes'],
    // The vetoes of a checked rulebook, or none.
    change: (vetoes) => [...((vetoes as readonly Veto[] | undefined) ?? []), { ...veto, source }],
    result,
    from,
  })
}
