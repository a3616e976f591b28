import type { Path } from '../foundation/index.ts'
import type { ClauseBase } from './clause-base.ts'
import type { ValueNode } from './node.ts'
import { partsOf } from './node-parts.ts'
import type { Rulebook } from './rulebook.ts'

/** A clause where it stands in its rulebook. */
export interface ClausePlace {
  readonly clause: ClauseBase
  /** The same where it gives a value. */
  readonly node?: ValueNode
  readonly path: Path
  /** The source that holds for it. */
  readonly source: string
}

/** Every clause of a rulebook by its id, but for those that allow changes. Size and depth were checked. */
export function clausePlaces(rulebook: Rulebook): ReadonlyMap<string, ClausePlace> {
  const { values, allows: _, catalogue: __, ...others } = rulebook
  const places = new Map<string, ClausePlace>()
  for (const [index, { of }] of values.entries()) {
    placeNode(of, ['values', index, 'of'], rulebook.source, places)
  }
  placeOthers(others, [], rulebook.source, places)
  return places
}

type Places = Map<string, ClausePlace>

function placeNode(node: ValueNode, path: Path, enclosing: string, places: Places): void {
  const source = node.source ?? enclosing
  places.set(node.clause, { clause: node, node, path, source })
  for (const part of partsOf(node)) placeNode(part.node, [...path, ...part.steps], source, places)
}

/** Whatever calls itself a clause is one, wherever it stands. */
function placeOthers(value: unknown, path: Path, enclosing: string, places: Places): void {
  if (typeof value !== 'object' || value === null) return
  const own = isClause(value) ? value : undefined
  const source = own?.source ?? enclosing
  if (own) places.set(own.clause, { clause: own, path, source })
  const list = Array.isArray(value)
  for (const [step, part] of Object.entries(value)) {
    placeOthers(part, [...path, list ? Number(step) : step], source, places)
  }
}

function isClause(value: object): value is ClauseBase {
  return 'clause' in value && typeof value.clause === 'string'
}
