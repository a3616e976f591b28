import type { Json } from '../foundation/index.ts'

const most = 20

/**
 * Where two requests differ, as names with dots between (`about.member`, `roles.0`), in the order of the
 * first, at most twenty. The same place named by neither, by one or by both with another value.
 */
export function differingFields(kept: Json, now: Json): readonly string[] {
  const found: string[] = []
  walk(kept, now, '', found)
  return found
}

function walk(kept: unknown, now: unknown, place: string, found: string[]): void {
  if (kept === now || found.length >= most) return
  const [left, right] = [partsOf(kept), partsOf(now)]
  const alike = left && right && Array.isArray(kept) === Array.isArray(now)
  if (!alike) found.push(place || '.')
  else {
    for (const name of new Set([...left.keys(), ...right.keys()])) {
      walk(left.get(name), right.get(name), place ? `${place}.${name}` : name, found)
    }
  }
}

/** The parts of a list or an object by name: a map, so that `__proto__` is a name like any other. */
function partsOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : undefined
}
