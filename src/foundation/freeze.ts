/** Freezes a value that we made ourselves, all the way down. Never call it on what a caller handed in. */
export function freezeDeep<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const part of Object.values(value)) freezeDeep(part)
  return value
}

/** A copy of plain data that shares nothing with the original, so that state never aliases an event. */
export function copyOf<T>(value: T): Mutable<T>
export function copyOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((part) => copyOf(part))
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copyOf(part)]))
}

/** Plain data that a recipe may edit in place: the same shape without `readonly`. */
export type Mutable<T> = T extends string | number | boolean | null | undefined
  ? T
  : { -readonly [K in keyof T]: Mutable<T[K]> }
