import type { FactKind, FieldSpec } from '../vocabulary/index.ts'

/** A kind of fact of which the text names nobody who records or stamps it. */
export function ownKind(
  kind: string,
  en: string,
  zh: string,
  fields: readonly FieldSpec[] = [],
): FactKind {
  return { kind, title: { en, zh }, fields, recordedBy: [], certifiedBy: [], evidence: 0 }
}
