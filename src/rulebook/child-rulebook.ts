import type { FactKind } from '../vocabulary/index.ts'
import type { ClausePlace } from './clause-places.ts'
import { partsOf } from './node-parts.ts'
import { asWritten } from './open.ts'
import type { Overlaying } from './overlaying.ts'
import { replacedAt } from './replaced-at.ts'
import type { Rulebook } from './rulebook.ts'

/** The rulebook that the planned changes make, without what it may allow. Nothing of the parent is edited. */
export function childRulebook({ parent, overlay, edits }: Overlaying): Rulebook {
  const { allows: _, ...fixed } = parent
  const head: Rulebook = {
    ...fixed,
    id: `${parent.id}+${overlay.id}`,
    version: `${parent.version}+${overlay.version}`,
    title: { ...parent.title, ...overlay.title },
    inForce: daysOf(parent, overlay.inForce),
    catalogue: declared(parent.catalogue, overlay.declares),
  }
  const made = edits.reduce((book, { at, change }) => replacedAt(book, at, change), head)
  const changed = new Set(edits.flatMap((edit) => (edit.changed ? [edit.changed] : [])))
  return [...changed].reduce((book, place) => sourced(book, place, overlay.source), made)
}

function daysOf(parent: Rulebook, inForce: Overlaying['overlay']['inForce']): Rulebook['inForce'] {
  if (!inForce) return parent.inForce
  const until = inForce.until ?? parent.inForce.until
  return { from: inForce.from, ...(until !== undefined && { until }) }
}

function declared(
  catalogue: Rulebook['catalogue'],
  declares: Overlaying['overlay']['declares'] = {},
): Rulebook['catalogue'] {
  const { facts = [], attributes = [], inputs = [] } = declares
  return {
    ...catalogue,
    facts: [...catalogue.facts, ...asWritten<readonly FactKind[]>(facts)],
    attributes: [...catalogue.attributes, ...attributes],
    inputs: [...catalogue.inputs, ...inputs],
  }
}

/** A changed clause names both texts. The clauses below keep the source that held for them before. */
function sourced(rulebook: Rulebook, { path, node, source }: ClausePlace, more: string): Rulebook {
  const pinned = (node ? partsOf(node) : []).filter((part) => part.node.source === undefined)
  const kept = pinned.reduce(
    (book, { steps }) => replacedAt(book, [...path, ...steps, 'source'], () => source),
    rulebook,
  )
  return replacedAt(kept, [...path, 'source'], () => `${source}; ${more}`)
}
