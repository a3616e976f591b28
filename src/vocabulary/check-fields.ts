import { describe, type Path, type Refusal, refusal } from '../foundation/index.ts'
import type { FieldSpec, InputSpec } from './catalogue.ts'
import type { Fields } from './fact.ts'
import type { FieldCode } from './field-code.ts'
import { type FieldFault, fieldFault } from './field-fault.ts'

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
  const faults: Refusal<FieldCode>[] = []
  for (const spec of specs) checkField(spec, fields, path, faults)
  checkNames(specs, fields, path, faults)
  return faults
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
  return checkFields(inputFields(specs), inputs, path)
}

/** Inputs as the fields that they are: numbers that may be absent. */
export function inputFields(specs: readonly InputSpec[]): readonly FieldSpec[] {
  return specs.map(({ name, from, to, decimals }) => {
    return { name, type: 'number', from, to, decimals, optional: true }
  })
}

// From here on faults go into one list, which mostly stays empty: this runs for every subject.

function checkField(
  spec: FieldSpec,
  fields: Fields,
  path: Path,
  faults: Refusal<FieldCode>[],
): void {
  const { name } = spec
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined
  if (value === undefined && spec.optional === true) return
  const fault = value === undefined ? missing(spec) : fieldFault(spec, value)
  if (fault) faults.push(refusal(fault.code, { subject: name, path: [...path, name], ...fault }))
}

function missing({ type }: FieldSpec): FieldFault {
  return { code: 'field-missing', expected: type }
}

function checkNames(
  specs: readonly FieldSpec[],
  fields: Fields,
  path: Path,
  faults: Refusal<FieldCode>[],
): void {
  const unknown: string[] = []
  for (const name of Object.keys(fields)) {
    if (specs.some((spec) => spec.name === name)) continue
    if (unknown.push(name) === mostUnknown) break
  }
  if (unknown.length === 0) return
  const expected = [...new Set(specs.map((spec) => spec.name))].slice(0, mostUnknown)
  for (const name of unknown) {
    const actual = String(describe(name))
    const what = { subject: actual, path: [...path, actual], expected, actual }
    faults.push(refusal('field-unknown', what))
  }
}
