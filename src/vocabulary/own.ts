/** A property of a value that may be anything: only its own, never an inherited one. */
export function own(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
  return (value as { readonly [key: string]: unknown })[name]
}
