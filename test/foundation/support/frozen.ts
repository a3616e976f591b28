/** Whether a value is frozen all the way down. */
export function deepFrozen(value: unknown): boolean {
  return [...objectsIn(value)].every((part) => Object.isFrozen(part))
}

/** Every object reachable from a value. */
export function objectsIn(value: unknown): Set<object> {
  const found = new Set<object>()
  const open: unknown[] = [value]
  for (const part of open) {
    if (typeof part !== 'object' || part === null || found.has(part)) continue
    found.add(part)
    for (const inner of Object.values(part)) open.push(inner)
  }
  return found
}

/** Freezes what a test made, without the code under test. */
export function frozen<T>(value: T): T {
  for (const part of objectsIn(value)) Object.freeze(part)
  return value
}

/** Something nested so many levels deep. */
export function nested(levels: number, wrap: (inner: unknown) => unknown): unknown {
  let value: unknown = 'core'
  for (let level = 0; level < levels; level++) value = wrap(value)
  return value
}
