import { type Exact, refusal } from '../foundation/index.ts'
import type { ChoiceField, FieldSpec, InputSpec, LinkSpec } from './catalogue.ts'
import type { ConditionInput } from './compiled-condition.ts'
import { conditionFault } from './condition-fault.ts'
import type { Ask, Place } from './condition-part.ts'
import type { Fact, Fields, FieldValue } from './fact.ts'
import { fieldFault, fitsField } from './field-fault.ts'
import { numbersOf } from './field-reader.ts'
import type { Operand } from './operand.ts'
import type { OperandType } from './operand-type.ts'

/** Something that is read by name, compiled: it can also be asked whether it is there. */
export interface ReferenceOperand extends Operand {
  readonly reference: string
  readonly known: Ask
  /** The value, where it fits its field; else it is said what is missing or wrong. */
  readonly read?: Find
}

/** Finds one named thing at run time; `undefined` where it is not there. */
type Find = (input: ConditionInput, fact: Fact | undefined) => FieldValue | undefined

/** Compiles a reference that stands at `left`; `undefined` after a fault. */
export function referenceOperand(reference: unknown, place: Place): ReferenceOperand | undefined {
  const dot = typeof reference === 'string' ? reference.indexOf('.') : -1
  if (typeof reference !== 'string' || dot < 0) {
    const expected = "a reference such as 'fact.hours' or 'input.last-year'"
    return conditionFault(place, 'left', 'condition-invalid', expected, reference)
  }
  const name = reference.slice(dot + 1)
  const operand = fromSource(reference.slice(0, dot), name, reference, place)
  if (operand) place.gathered.reads.add(reference)
  return operand
}

function fromSource(source: string, name: string, reference: string, place: Place) {
  const { fact, attributes, inputs, links, values } = place.scope
  if (source === 'fact' && fact) {
    return fromFields(fact.fields, name, reference, place, (_, inHand) =>
      valueIn(inHand?.fields, name),
    )
  }
  if (source === 'subject' && attributes) return fromSubject(attributes, name, reference, place)
  if (source === 'input' && inputs) {
    return fromFields(inputs.map(asField), name, reference, place, (input) =>
      valueIn(input.inputs, name),
    )
  }
  if (source === 'link' && links) {
    return fromFields(links.map(asChoice), name, reference, place, (input) => gradeIn(input, name))
  }
  if (source === 'value' && values) return fromValues(values, name, reference, place)
  return conditionFault(place, 'left', 'reference-out-of-place', sourcesOf(place), reference)
}

/** An attribute: by its name, and where the place says so as the number that its checked value is written as. */
function fromSubject(
  attributes: readonly FieldSpec[],
  name: string,
  reference: string,
  place: Place,
): ReferenceOperand | undefined {
  const operand = fromFields(attributes, name, reference, place, (input) =>
    valueIn(input.attributes, name),
  )
  const slot = place.scope.slots?.get(name)
  const spec = attributes.find((each) => each.name === name)
  if (!operand || !spec || spec.optional === true || slot === undefined) return operand
  return { ...operand, slot: { slot, numberOf: numbersOf(spec) } }
}

function sourcesOf({ scope }: Place): readonly string[] {
  return [
    ...(scope.fact ? ['fact'] : []),
    ...(scope.attributes ? ['subject'] : []),
    ...(scope.inputs ? ['input'] : []),
    ...(scope.links ? ['link'] : []),
    ...(scope.values ? ['value'] : []),
  ]
}

/** An input is a number field that may always be absent. */
function asField({ name, from, to, decimals }: InputSpec): FieldSpec {
  return { name, type: 'number', from, to, decimals, optional: true }
}

/** The grade of a linked subject is a choice that may always be absent. */
function asChoice({ name, grades }: LinkSpec): ChoiceField {
  return { name, type: 'choice', options: grades, optional: true }
}

function fromFields(
  specs: readonly FieldSpec[],
  name: string,
  reference: string,
  place: Place,
  find: Find,
): ReferenceOperand | undefined {
  const spec = specs.find((each) => each.name === name)
  if (!spec)
    return unknownName(
      place,
      reference,
      specs.map((each) => each.name),
    )
  const fits = fitsField(spec)
  return {
    reference,
    type: typeOf(spec),
    read: (input, inHand) => {
      const value = find(input, inHand)
      if (value !== undefined && fits(value)) return value
      if (value === undefined) input.missing.push(reference)
      else noteFault(spec, value, reference, input, inHand)
      return undefined
    },
    mayMiss: (known) => spec.optional === true && !known.has(reference),
    known: (input, fact) => (find(input, fact) === undefined ? 'no' : 'yes'),
    compared: ({ value: test }) => {
      const isWord = spec.type !== 'number'
      return (input, fact) => {
        const value = find(input, fact)
        if (value === undefined) {
          input.missing.push(reference)
          return 'missing'
        }
        // What equals an option or a flag fits; only numbers have bounds beside the test.
        if (isWord && test(value)) return 'yes'
        if (fits(value)) return test(value) ? 'yes' : 'no'
        noteFault(spec, value, reference, input, fact)
        return 'missing'
      }
    },
  }
}

function fromValues(
  values: readonly string[],
  name: string,
  reference: string,
  place: Place,
): ReferenceOperand | undefined {
  if (!values.includes(name)) return unknownName(place, reference, values)
  return {
    reference,
    type: { kind: 'number' },
    // Finished values are there: what is missing below them was refused before.
    mayMiss: () => false,
    known: (input) => (input.value(name) === undefined ? 'no' : 'yes'),
    compared: ({ exact: test }) => {
      return (input) => {
        const value: Exact | undefined = input.value(name)
        if (value !== undefined) return test(value) ? 'yes' : 'no'
        input.missing.push(reference)
        return 'missing'
      }
    },
  }
}

function valueIn(fields: Fields | undefined, name: string): FieldValue | undefined {
  return fields !== undefined && Object.hasOwn(fields, name) ? fields[name] : undefined
}

function gradeIn({ links }: ConditionInput, name: string): FieldValue | undefined {
  const link = links !== undefined && Object.hasOwn(links, name) ? links[name] : undefined
  return link !== undefined && 'grade' in link ? (link.grade ?? undefined) : undefined
}

function noteFault(
  spec: FieldSpec,
  value: unknown,
  reference: string,
  input: ConditionInput,
  fact: Fact | undefined,
): void {
  const fault = fieldFault(spec, value)
  if (!fault) return
  const { code, ...what } = fault
  const path = fact && reference.startsWith('fact.') ? [fact.id, spec.name] : [spec.name]
  input.faults.push(refusal(code, { subject: reference, path, ...what }))
}

function typeOf(spec: FieldSpec): OperandType {
  return spec.type === 'choice' ? { kind: 'choice', options: spec.options } : { kind: spec.type }
}

function unknownName(place: Place, reference: string, names: readonly string[]): undefined {
  const source = reference.slice(0, reference.indexOf('.'))
  const expected = names.slice(0, 50).map((name) => `${source}.${name}`)
  return conditionFault(place, 'left', 'reference-unknown', expected, reference)
}
