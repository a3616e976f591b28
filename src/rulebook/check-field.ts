import type { CompiledCondition, FactKind, FieldSpec } from '../vocabulary/index.ts'
import { fault, listed, type Spot } from './checking.ts'

/** A field that a clause reads: of its type, or of any, and there in every fact that matches. */
export function checkField(
  kind: FactKind,
  name: string,
  type: FieldSpec['type'] | 'any',
  where: CompiledCondition | undefined,
  spot: Spot,
): void {
  const spec = kind.fields.find((field) => field.name === name)
  if (!spec) {
    fault(spot, 'field-unknown', listed(kind.fields.map((field) => field.name)), name)
  } else if (type !== 'any' && spec.type !== type) {
    fault(spot, 'field-wrong-type', type, spec.type)
  } else if (spec.optional === true && !where?.sure.includes(`fact.${name}`)) {
    fault(spot, 'field-may-miss', `{ op: 'known', left: 'fact.${name}' } in where`, name)
  }
}

/** The same for a field that is named as a reference, `'fact.award'`. */
export function checkFactReference(
  kind: FactKind,
  reference: string,
  where: CompiledCondition | undefined,
  spot: Spot,
): void {
  if (reference.startsWith('fact.')) checkField(kind, reference.slice(5), 'any', where, spot)
  else fault(spot, 'reference-out-of-place', ['fact'], reference)
}
