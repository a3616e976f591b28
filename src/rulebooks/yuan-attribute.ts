import type { FieldSpec } from '../vocabulary/index.ts'

/** A sum that a measure takes a part of. Only those for whom something follows need it. */
export function yuanAttribute(name: string, en: string, zh: string): FieldSpec {
  const bounds = { from: 0, to: 100_000_000, decimals: 2, unit: 'CNY' }
  return { name, type: 'number', ...bounds, optional: true, title: { en, zh } }
}
