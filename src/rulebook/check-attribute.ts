import type { FieldSpec } from '../vocabulary/index.ts'
import { fault, listed, type Spot } from './checking.ts'

/** An attribute that a clause computes with: there is one of the name, of the type it needs. */
export function checkAttribute(
  name: string,
  type: FieldSpec['type'],
  spot: Spot,
): FieldSpec | undefined {
  const { attributes } = spot.checking.rulebook.catalogue
  const spec = attributes.find((each) => each.name === name)
  if (!spec) {
    fault(spot, 'field-unknown', listed(attributes.map((each) => each.name)), name)
  } else if (spec.type !== type) {
    fault(spot, 'field-wrong-type', type, spec.type)
  } else {
    return spec
  }
  return undefined
}

/** The same where everybody must have it: nothing says what becomes of who has not. */
export function checkSureAttribute(name: string, type: FieldSpec['type'], spot: Spot): void {
  if (checkAttribute(name, type, spot)?.optional === true) {
    fault(spot, 'attribute-may-miss', 'an attribute that is not optional', name)
  }
}
