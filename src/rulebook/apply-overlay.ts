import { okUnless, type Path, type Refusal, type Result } from '../foundation/index.ts'
import type { AddAllowance } from './allowance.ts'
import { checkOverlayHead } from './check-overlay-head.ts'
import { checkRulebook } from './check-rulebook.ts'
import { childRulebook } from './child-rulebook.ts'
import { clausePlaces } from './clause-places.ts'
import type { Usable } from './extension-use.ts'
import type { ValueNode } from './node.ts'
import { asWritten, type OpenRulebook } from './open.ts'
import type { Overlay } from './overlay.ts'
import type { OverlayCode } from './overlay-code.ts'
import { noteFault, type Overlaying, unused } from './overlaying.ts'
import { passedOn } from './passed-on.ts'
import { planChanges } from './plan-changes.ts'
import { boundItem, boundTogether } from './plan-item.ts'
import type { Rulebook } from './rulebook.ts'

const mostChanges = 5000

/** What a result and its overlay say under one name. */
const headed: ReadonlySet<string | number> = /* @__PURE__ */ new Set(['id', 'version', 'inForce'])

/**
 * What a child makes of its parent's rulebook: the same rulebook with the child's changes in it, each
 * held against the parent's clause that allows it. A county fixes, a township adjusts, a village adjusts
 * what the township passes on: the result is a rulebook like any other, whose id and version name parent
 * and child (`county+town`), and can be the parent of the next. Every choice that neither has made is
 * still open in it.
 *
 * An item that a child adds must state the least and the most that it can give, so that whoever reads it
 * can hold it against the parent's bound: a constant, facts with a cap for the period (and a floor, unless
 * they are worth a fixed number that is not below 0), a sum of such, or anything at all within a `sum`
 * with a cap and a floor. Clauses that the child adds carry the child's source, those that it changes both.
 *
 * Functions that the parent's rulebook uses are handed in as to `checkRulebook`.
 *
 * Nothing is applied by half: with any fault there is no result, and every fault is told. In the name of
 * the parent's clause with `overlay-out-of-bounds`, `overlay-too-many`, `overlay-unbounded`,
 * `overlay-widens`; in the name of the overlay with `overlay-of-other-rules`, `overlay-not-allowed` and
 * `overlay-outside-in-force`; and with whatever `checkRulebook` finds in the result (but `choice-open`).
 * Paths lead into the overlay, those that begin with `over` into the parent.
 *
 * @example
 * ```ts
 * import { applyOverlay, type Overlay } from 'pledgebook'
 * import { smallest } from 'pledgebook/rulebooks'
 *
 * const overlay: Overlay = {
 *   id: 'town',
 *   version: '1',
 *   title: { en: 'The same in town' },
 *   source: 'made up',
 *   over: { id: smallest.id, version: smallest.version },
 *   changes: [{ kind: 'set', allowedBy: '9.1', number: 12 }],
 * }
 * const applied = applyOverlay(smallest, overlay)
 * applied.ok ? [] : applied.refusals.map(({ code, path }) => [code, ...path]) // => [['overlay-not-allowed', 'changes', 0, 'allowedBy']]
 * applyOverlay(smallest, { ...overlay, changes: [] }).ok // => true
 * ```
 */
export function applyOverlay(
  over: OpenRulebook,
  overlay: Overlay,
  usable: Usable = {},
): Result<OpenRulebook, Refusal<OverlayCode>> {
  const parent = asWritten<Rulebook>(over)
  const unsound = faultsOf(parent, usable)
  if (unsound.length > 0) {
    return okUnless(
      unsound.map((each) => ({ ...each, path: ['over', ...each.path] })),
      () => parent,
    )
  }
  const run: Overlaying = {
    parent,
    overlay,
    places: clausePlaces(parent),
    used: unused(parent.allows),
    faults: [],
    edits: [],
    usable,
  }
  const child = applied(run)
  return okUnless(run.faults, () => child)
}

/** What is wrong with a rulebook. A choice that is open waits for whoever compiles it. */
function faultsOf(rulebook: Rulebook, usable: Usable): readonly Refusal<OverlayCode>[] {
  return checkRulebook(rulebook, usable).filter(({ code }) => code !== 'choice-open')
}

function applied(run: Overlaying): Rulebook {
  const { overlay, parent, usable } = run
  checkOverlayHead(run)
  if (overlay.changes.length > mostChanges) {
    const { length } = overlay.changes
    noteFault(run, 'list-length', overlay.id, ['changes'], `at most ${mostChanges}`, length)
    return parent
  }
  planChanges(run)
  const bare = childRulebook(run)
  const found = faultsOf(bare, usable)
  run.faults.push(...found.map((each) => ({ ...each, path: said(run, each.path) })))
  boundItems(run, found)
  const allows = passedOn(run)
  const child = allows.length > 0 ? { ...bare, allows } : bare
  // What is passed on is held against the result: the rest of it was checked just now.
  const last = allows.length > 0 && found.length === 0 ? faultsOf(child, usable) : []
  run.faults.push(...last.map((each) => ({ ...each, path: ['passesOn', ...each.path.slice(1)] })))
  return child
}

/** What an item gives is asked of those that are sound by themselves: the numbers of others mean nothing. */
function boundItems(run: Overlaying, found: readonly Refusal[]): void {
  const { overlay, used, edits } = run
  const isSound = (path: Path) =>
    edits
      .filter(({ from }) => from[1] === path[1])
      .every(({ result }) => !found.some((each) => leadsTo(result, each.path)))
  for (const [index, change] of overlay.changes.entries()) {
    const use = used.get(change.allowedBy)
    const path = ['changes', index]
    if (change.kind !== 'add' || use?.allowance.kind !== 'add' || !isSound(path)) continue
    const allowance: AddAllowance = use.allowance
    boundItem(run, asWritten<ValueNode>(change.item), { use, allowance, path })
  }
  for (const use of used.values()) boundTogether(run, use, ['changes'])
}

/** Where the overlay says what stands at a path of the result. */
function said({ edits, parent }: Overlaying, path: Path): Path {
  const edit = edits.find(({ result }) => leadsTo(result, path))
  if (edit) return [...edit.from, ...path.slice(edit.result.length)]
  const [top = '', list, index, ...rest] = path
  if (headed.has(top)) return path
  if (top !== 'catalogue' || typeof index !== 'number') return ['changes']
  const before = list === 'facts' || list === 'attributes' || list === 'inputs' ? list : 'facts'
  return ['declares', before, index - parent.catalogue[before].length, ...rest]
}

function leadsTo(start: Path, path: Path): boolean {
  return start.every((step, index) => path[index] === step)
}
