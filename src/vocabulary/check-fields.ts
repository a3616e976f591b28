import { describe, type Path, type Refusal, refusal } from '../foundation/index.ts'
import type { FieldSpec, InputSpec } from './catalogue.ts'
import type { Fields } from './fact.ts'
import type { FieldCode } from './field-code.ts'
import { fieldFault } from './field-fault.ts'

/** More unknown names than this are not listed: the input is not what it claims to be. */
const mostUnknown = 100

/**
 * Every fault in the fields of a fact, or in the attributes of a subject, against the catalogue. An
 * empty list means that they may be stored and computed with. The subject of each refusal is the name
 * of the field; `path` leads to the fields.
 *
 * Codes: `field-unknown`, `field-missing`, `field-type`, `field-out-of-bounds`, `field-decimals`,
 * `option-unknown`, `text-too-long`, `text-malformed`.
 *
 * @example
 * ```ts
 * import { checkFields } from 'pledgebook'
 *
 * const hours = { name: 'hours', type: 'number', from: 0, to: 24, decimals: 1 } as const
 * checkFields([hours], { hours: 1.5 }, []) // => []
 * checkFields([hours], { hours: 25 }, ['fields']).map((fault) => fault.code) // => ['field-out-of-bounds']
 * ```
 */
export function checkFields(
  specs: readonly FieldSpec[],
  fields: Fields,
  path: Path,
): readonly Refusal<FieldCode>[] {
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) {
    return [refusal('field-type', { path, expected: 'fields by name', actual: describe(fields) })]
  }
  return [
    ...specs.flatMap((spec) => checkField(spec, fields, path)),
    ...unknown(specs, fields, path),
  ]
}

/**
 * The same for the inputs of a subject: numbers by name, any of which may be absent.
 *
 * @example
 * ```ts
 * import { checkInputs } from 'pledgebook'
 *
 * const lastYear = { name: 'last-year', from: 0, to: 100, decimals: 2 }
 * checkInputs([lastYear], {}, []) // => []
 * checkInputs([lastYear], { 'last-year': 101 }, []).length // => 1
 * ```
 */
export function checkInputs(
  specs: readonly InputSpec[],
  inputs: { readonly [name: string]: number },
  path: Path,
): readonly Refusal<FieldCode>[] {
  return checkFields(
    specs.map(({ name, from, to, decimals }) => {
      return { name, type: 'number', from, to, decimals, optional: true }
    }),
    inputs,
    path,
  )
}

function checkField(spec: FieldSpec, fields: Fields, path: Path): readonly Refusal<FieldCode>[] {
  const value = Object.hasOwn(fields, spec.name) ? fields[spec.name] : undefined
  const at = { subject: spec.name, path: [...path, spec.name] }
  if (value === undefined) {
    return spec.optional === true ? [] : [refusal('field-missing', { ...at, expected: spec.type })]
  }
  const fault = fieldFault(spec, value)
  return fault ? [refusal(fault.code, { ...at, ...fault })] : []
}

function unknown(
  specs: readonly FieldSpec[],
  fields: Fields,
  path: Path,
): readonly Refusal<FieldCode>[] {
  const names = new Set(specs.map((spec) => spec.name))
  const expected = [...names].slice(0, mostUnknown)
  return Object.keys(fields)
    .filter((name) => !names.has(name))
    .slice(0, mostUnknown)
    .map((name) => {
      const actual = String(describe(name))
      return refusal('field-unknown', {
        subject: actual,
        path: [...path, actual],
        expected,
        actual,
      })
    })
}
