import type { SubjectInput } from '../../assessment/index.ts'
import type { Json } from '../../foundation/index.ts'
import type { Rulebook } from '../../rulebook/index.ts'
import { shifted } from './number-mutants.ts'

/** What must not matter: the subject's id, one of its attributes, an input. */
export type Irrelevant = 'subject' | `subject.${string}` | `input.${string}`

/** An input with something else in one place. */
export interface Variant {
  readonly value: Json
  readonly input: SubjectInput
}

/** Every input that differs from this one in one place only, for each value that is to be tried. */
export function variantsOf(
  rulebook: Rulebook,
  input: SubjectInput,
  irrelevant: Irrelevant,
  values: readonly Json[] | undefined,
): readonly Variant[] {
  if (irrelevant === 'subject') return (values ?? ['0', 'zz-9']).map((id) => renamed(input, id))
  const [place = '', name = ''] = splitOnce(irrelevant)
  const field = place === 'subject' ? 'attributes' : 'inputs'
  const own: { readonly [name: string]: Json } = input[field] ?? {}
  const now = Object.hasOwn(own, name) ? own[name] : undefined
  const tried = values ?? valuesOf(rulebook, field, name)
  return tried
    .filter((value) => (value ?? undefined) !== now)
    .map((value) => ({ value, input: withField(input, field, name, value) }))
}

function splitOnce(reference: string): readonly string[] {
  const dot = reference.indexOf('.')
  return [reference.slice(0, dot), reference.slice(dot + 1)]
}

/** The same person under another id. */
function renamed(input: SubjectInput, id: Json): Variant {
  // A name as a test gives it: what is no id is refused like any other.
  const subject = id as SubjectInput['subject']
  const facts = input.facts?.map((fact) => ({ ...fact, subject }))
  return { value: id, input: { ...input, subject, ...(facts ? { facts } : {}) } }
}

function withField(
  input: SubjectInput,
  field: 'attributes' | 'inputs',
  name: string,
  value: Json,
): SubjectInput {
  const others = Object.entries(input[field] ?? {}).filter(([key]) => key !== name)
  const entries = value === null ? others : [...others, [name, value]]
  return { ...input, [field]: Object.fromEntries(entries) }
}

/** Every option, both answers, the bounds and their middle; `null` where it may be absent. */
function valuesOf(
  { catalogue }: Rulebook,
  field: 'attributes' | 'inputs',
  name: string,
): readonly Json[] {
  if (field === 'inputs') {
    const spec = catalogue.inputs.find((each) => each.name === name)
    return spec ? [...across(spec), null] : []
  }
  const spec = catalogue.attributes.find((each) => each.name === name)
  const absent = spec?.optional ? [null] : []
  switch (spec?.type) {
    case 'choice':
      return [...spec.options, ...absent]
    case 'flag':
      return [true, false, ...absent]
    case 'number':
      return [...across(spec), ...absent]
    default:
      return []
  }
}

function across({ from, to, decimals }: { from: number; to: number; decimals: number }) {
  const unit = 10 ** decimals
  const middle = shifted(Math.floor(((from + to) / 2) * unit) / unit, 0)
  return [...new Set([from, middle, to])]
}
