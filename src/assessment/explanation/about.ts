import type { Trace } from '../../foundation/index.ts'

/** What a step says it was about, one text by name; `undefined` where it says nothing of the kind. */
export function aboutText(trace: Trace, name: string): string | undefined {
  const value = entry(trace, name)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}

/** The same for a list of texts. */
export function aboutList(trace: Trace, name: string): readonly string[] {
  const value = entry(trace, name)
  return Array.isArray(value) ? value.map(String) : []
}

/** The same for a list of records, each looked at by its own names. */
export function aboutEntries(
  trace: Trace,
  name: string,
): readonly { readonly [name: string]: unknown }[] {
  const value = entry(trace, name)
  return Array.isArray(value) ? value.map((each) => Object(each)) : []
}

function entry({ about }: Trace, name: string): unknown {
  if (typeof about !== 'object' || about === null || Array.isArray(about)) return undefined
  return Object.entries(about).find(([key]) => key === name)?.[1]
}
