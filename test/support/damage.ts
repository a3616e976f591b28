import type { Path } from '../../src/foundation/index.ts'

/** A part of a text that is data, and the way to it. */
export interface Part {
  readonly path: Path
  readonly value: unknown
}

/** Every part below a value, those above before those below. */
export function partsBelow(value: unknown, path: Path = []): readonly Part[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, below]) => {
    const here = [...path, Array.isArray(value) ? Number(key) : key]
    return [{ path: here, value: below }, ...partsBelow(below, here)]
  })
}

/** A copy with another value at a place; without a value there, what stood there is left out. */
export function damaged<T>(whole: T, path: Path, ...put: readonly unknown[]): T {
  return changedAt(whole, path, put) as T
}

function changedAt(value: unknown, [step, ...steps]: Path, put: readonly unknown[]): unknown {
  if (step === undefined) return put[0]
  if (typeof value !== 'object' || value === null) throw new Error(`no way to ${step}`)
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<Path[number], unknown>
  if (steps.length > 0 || put.length > 0) copy[step] = changedAt(copy[step], steps, put)
  else delete copy[step]
  return copy
}

/** What stands at a place, and whether anything does. */
export function standsAt(whole: unknown, path: Path): Part & { readonly there: boolean } {
  let value = whole
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) {
      return { path, value: undefined, there: false }
    }
    value = (value as Record<Path[number], unknown>)[step]
  }
  return { path, value, there: true }
}

/**
 * What tells parts apart by what they are and not by where they stand: their names from above, and the
 * kinds of the clauses that hold them. One part of each sort stands for all.
 */
export function sortOf(whole: unknown, path: Path): string {
  let value = whole
  return path
    .map((step) => {
      const { kind, op } = value as { readonly kind?: unknown; readonly op?: unknown }
      value = (value as Record<Path[number], unknown>)[step]
      const word = typeof step === 'number' ? '' : step
      return kind === undefined && op === undefined ? word : `${kind ?? op}.${word}`
    })
    .filter((word) => word !== '')
    .slice(-2)
    .join(' ')
}
