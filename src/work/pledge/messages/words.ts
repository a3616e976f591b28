import type { Json, Path } from '../../../foundation/index.ts'

/** A part of a refusal as people read it. */
export function words(value: Json): string {
  if (typeof value === 'string') return value
  return Array.isArray(value) ? value.map((part) => words(part)).join(', ') : JSON.stringify(value)
}

/** Where it stands, as a host names its fields. */
export function place(path: Path): string {
  return path.join('.')
}

/** Two ends as one range: `1 to 50`, `1 至 50`. */
export function range(value: Json, between: string): string {
  return Array.isArray(value) ? value.map((end) => words(end)).join(between) : words(value)
}
