import { copyOf, type Json, type Path } from '../../foundation/index.ts'

/** One place of plain data with what stood and what stands there; `to` left out: it is dropped. */
export interface Change {
  readonly path: Path
  readonly from: Json
  readonly to?: Json
}

/** A copy with changes made. Each place must be there, or be a field or list end of what is there. */
export function changed<T>(value: T, changes: readonly Change[]): T {
  const copy: unknown = copyOf(value)
  for (const { path, to } of changes) {
    const parent = valueAt(copy, path.slice(0, -1))
    const step = path.at(-1)
    if (typeof parent !== 'object' || parent === null || step === undefined) continue
    if (to !== undefined) define(parent, step, to)
    else if (Array.isArray(parent)) parent.splice(Number(step), 1)
    else Reflect.deleteProperty(parent, step)
  }
  // A copy of the same shape, but for what was changed; whoever runs it checks it.
  return copy as T
}

/** What stands at a path; `undefined` where nothing does. Own fields only. */
export function valueAt(value: unknown, path: Path): unknown {
  let found = value
  for (const step of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined
    found = Object.getOwnPropertyDescriptor(found, step)?.value
  }
  return found
}

/** As an own field, whatever its name. */
function define(parent: object, step: string | number, value: Json): void {
  const parts = { value, enumerable: true, writable: true, configurable: true }
  Object.defineProperty(parent, step, parts)
}
