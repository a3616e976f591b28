import { type Json, parseDecimal } from '../foundation/index.ts'
import { checkId } from './check-names.ts'
import { at, type Checking, fault, listed, type Spot } from './checking.ts'
import type { Bounds, Extension } from './extension.ts'
import type { BoundUse, ExtensionUse } from './extension-use.ts'
import { messageOf } from './foreign.ts'
import { readParams } from './read-params.ts'

/** A part of a rulebook that names an extension. */
export interface Use {
  readonly use: string
  readonly params: Json
}

/**
 * Finds the extension that a part of a rulebook names, lets it read its parameters, and notes the part
 * as ready to be asked; or notes what is wrong with it.
 */
export function bindUse(sort: Extension['sort'], part: Use, spot: Spot, usual?: Bounds): void {
  const { checking } = spot
  const bound = checking.recordedUses
    ? recordedUse(sort, part, spot)
    : liveUse(sort, part, spot, usual)
  if (bound) checking.bound.set(part, bound)
}

/** Where only recordings are run, a use is known by its place. */
function recordedUse(sort: Extension['sort'], { use }: Use, spot: Spot): BoundUse | undefined {
  const uses = spot.checking.recordedUses ?? []
  const place = spot.path.join('/')
  const info = uses.find((each) => each.path.join('/') === place)
  if (info?.use === use && info.sort === sort) return { info, live: undefined }
  fault(at(spot, 'use'), 'extension-unknown', listed(uses.map((each) => each.use)), use)
  return undefined
}

function liveUse(
  sort: Extension['sort'],
  part: Use,
  spot: Spot,
  usual: Bounds | undefined,
): BoundUse | undefined {
  const { extensions, kinds } = spot.checking
  const here = at(spot, 'use')
  const extension = Object.hasOwn(extensions, part.use) ? extensions[part.use] : undefined
  if (!extension) {
    fault(here, 'extension-unknown', listed(namesOf(spot.checking, sort)), part.use)
    return undefined
  }
  if (extension.sort !== sort) {
    fault(here, 'extension-wrong-sort', sort, extension.sort)
    return undefined
  }
  checkId(extension.id, here)
  checkId(extension.version, here)
  for (const kind of extension.facts) {
    if (!kinds.has(kind)) fault(here, 'fact-kind-unknown', listed(kinds.keys()), kind)
  }
  return boundBy(extension, part, spot, usual)
}

function namesOf({ extensions }: Checking, sort: Extension['sort']): readonly string[] {
  return Object.keys(extensions).filter((name) => extensions[name]?.sort === sort)
}

function boundBy(
  extension: Extension,
  { use, params }: Use,
  spot: Spot,
  usual: Bounds | undefined,
): BoundUse | undefined {
  const read = readParams(extension.params, params)
  if ('broken' in read) fault(at(spot, 'params'), read.broken, use, read.why)
  else if ('issues' in read) {
    for (const { path, why } of read.issues) {
      fault(at(spot, 'params', ...path), 'extension-params-invalid', why, use)
    }
  } else {
    const { id, version, sort } = extension
    const info = { path: spot.path, clause: spot.subject, use, sort, id, version }
    const bounds = boundsOf(extension, read.params, spot) ?? usual
    const more = {
      ...(bounds && { bounds }),
      ...(sort === 'gate' && { mayMiss: extension.mayMiss }),
    }
    return { info: { ...info, ...more }, live: { extension, params: read.params } }
  }
  return undefined
}

function boundsOf(extension: Extension, params: unknown, spot: Spot): Bounds | undefined {
  if (extension.sort !== 'item' && extension.sort !== 'aggregate') return undefined
  try {
    const bounds = extension.bounds?.(params)
    // A group says itself what an aggregate of it can come to; of an item nobody else does.
    if (!bounds && extension.sort === 'aggregate') return undefined
    if (bounds && areBounds(bounds)) return boundsIn(bounds)
    fault(at(spot, 'use'), 'extension-bounds-invalid', boundsWanted, boundsText(bounds))
  } catch (thrown) {
    fault(at(spot, 'use'), 'extension-failed', 'bounds', messageOf(thrown))
  }
  return undefined
}

/** The bounds and nothing else that the author's object holds. */
function boundsIn({ from, to, decimals }: Bounds): Bounds {
  return { from, to, decimals }
}

function boundsText(bounds: Bounds | undefined): string {
  return bounds ? `${bounds.from} to ${bounds.to}, ${bounds.decimals}` : 'none'
}

const boundsWanted = 'decimals from at most to, and 0 to 6 decimals'

function areBounds({ from, to, decimals }: Bounds): boolean {
  const isSize = Number.isInteger(decimals) && decimals >= 0 && decimals <= 6
  return isSize && [from, to].every((end) => parseDecimal(end).ok) && from <= to
}

/** The gates that may answer with `missing`, by their names in the rulebook. */
export function unsureGates(
  extensions: Checking['extensions'],
  uses: readonly ExtensionUse[] = [],
): ReadonlySet<string> {
  const live = Object.entries(extensions).flatMap(([name, extension]) =>
    extension.sort === 'gate' && extension.mayMiss ? [name] : [],
  )
  return new Set([...live, ...uses.flatMap(({ use, mayMiss }) => (mayMiss ? [use] : []))])
}
