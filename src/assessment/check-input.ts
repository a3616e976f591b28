import type { Json, Refusal } from '../foundation/index.ts'
import { refusal } from '../foundation/index.ts'
import type { Rulebook } from '../rulebook/index.ts'
import { checkFields, type FieldCode, type InputSpec } from '../vocabulary/index.ts'
import type { SubjectInput } from './subject-input.ts'

/** The codes of attributes, inputs and tallies that do not fit the rulebook. */
export type InputCode =
  | FieldCode
  | 'input-unknown'
  | 'input-invalid'
  | 'tally-unknown'
  | 'tally-repeated'

/** What is wrong with a subject's attributes, inputs and tallies. */
export function checkInput(rulebook: Rulebook, input: SubjectInput): readonly Refusal<InputCode>[] {
  const { attributes = {}, inputs = {}, tallies = [] } = input
  const groups = (rulebook.raters ?? []).map(({ group }) => group)
  const named = tallies.map(({ group }) => group)
  return [
    ...checkFields(rulebook.catalogue.attributes, attributes, ['attributes']),
    ...Object.keys(inputs).flatMap((name) => checkOne(rulebook, name, inputs[name])),
    ...named.flatMap((group, index) => {
      const path = ['tallies', index]
      if (!groups.includes(group)) return [fault('tally-unknown', path, groups, group)]
      return named.indexOf(group) < index ? [fault('tally-repeated', path, 'once', group)] : []
    }),
  ]
}

function checkOne(rulebook: Rulebook, name: string, value: unknown): readonly Refusal<InputCode>[] {
  const { inputs } = rulebook.catalogue
  const spec = inputs.find((candidate) => candidate.name === name)
  const path = ['inputs', name]
  if (!spec)
    return [
      fault(
        'input-unknown',
        path,
        inputs.map((i) => i.name),
        name,
      ),
    ]
  if (isOf(spec, value)) return []
  const { from, to, decimals } = spec
  return [fault('input-invalid', path, { from, to, decimals }, String(value))]
}

function isOf({ from, to, decimals }: InputSpec, value: unknown): boolean {
  if (typeof value !== 'number' || !(value >= from && value <= to)) return false
  return Math.round(value * 10 ** decimals) / 10 ** decimals === value
}

function fault(
  code: InputCode,
  path: readonly (string | number)[],
  expected: Json,
  actual: string,
): Refusal<InputCode> {
  return refusal(code, { subject: actual, path, expected, actual })
}
