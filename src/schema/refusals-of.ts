import type * as z from 'zod'
import { describe, type Json, type Path, type Refusal, refusal } from '../foundation/index.ts'
import { mostRefusals } from './limits.ts'
import type { ParseCode } from './schema-code.ts'

type Issue = z.core.$ZodIssue
type Faults = readonly Refusal<ParseCode>[]

/** What a schema found, as refusals. `input` is what it looked at. */
export function refusalsOf(issues: readonly Issue[], input: Json): Faults {
  const refusals: Refusal<ParseCode>[] = []
  for (const issue of issues) {
    refusals.push(...refusalsOfOne(issue, input))
    if (refusals.length >= mostRefusals) return refusals.slice(0, mostRefusals)
  }
  return refusals
}

function refusalsOfOne(issue: Issue, input: Json): Faults {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))
  if (issue.code === 'unrecognized_keys') return unknownFields(issue, path)
  const place = lookUp(input, path)
  const domain = domainRefusals(issue)
  const expected = domain?.[0]?.expected ?? expectedOf(issue)
  if (!place.there) return [refusal('missing-field', { path, expected })]
  if (domain) return domain.map((each) => ({ ...each, path: [...path, ...each.path] }))
  return [refusal('shape-invalid', { path, expected, actual: describe(place.value) })]
}

function unknownFields({ keys, message }: Issue & { readonly keys: string[] }, path: Path): Faults {
  return keys.slice(0, mostRefusals).map((key) => {
    const actual = describe(key)
    // The schema wrote the names that it knows where zod keeps its sentence.
    return refusal('unknown-field', { path: [...path, key], expected: message, actual })
  })
}

/** The refusals of the domain's own parser, where one of them read this place. */
function domainRefusals(issue: Issue): Faults | undefined {
  // Only `read` makes custom issues, always with the refusals of a parser.
  return issue.code === 'custom' ? (issue.params?.['refusals'] as Faults) : undefined
}

function expectedOf(issue: Issue): Json {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'record' ? 'object' : issue.expected
    case 'invalid_value':
      return issue.values.map(String)
    case 'invalid_union':
      return 'options' in issue ? (issue.options ?? []).map(String) : issue.message
    default:
      return issue.message
  }
}

interface Place {
  readonly there: boolean
  readonly value: Json
}

/** What stands at a path of plain JSON. */
function lookUp(input: Json, path: Path): Place {
  let value: Json = input
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) {
      return { there: false, value: null }
    }
    value = (value as Readonly<Record<string | number, Json>>)[step] ?? null
  }
  return { there: true, value }
}
