import {
  compare,
  decimal,
  describe,
  exactText,
  isExact,
  type Path,
  type Refusal,
  refusal,
} from '../../foundation/index.ts'
import type { LinkSpec } from '../../vocabulary/index.ts'
import type { LinkedGrade, SubjectInput } from './subject-input.ts'

/** The codes of links that do not fit the catalogue. */
export type LinkCode =
  | 'link-unknown'
  | 'field-type'
  | 'option-unknown'
  | 'exact-invalid'
  | 'field-out-of-bounds'

type Faults = readonly Refusal<LinkCode>[]

/** Every link that the catalogue does not have, and every grade or value that one of them cannot give. */
export function checkLinks(
  specs: readonly LinkSpec[],
  links: NonNullable<SubjectInput['links']>,
): Faults {
  return Object.entries(links).flatMap(([name, given]) => {
    const path = ['links', name]
    const spec = specs.find((each) => each.name === name)
    if (spec) return isLink(given) ? checkLink(spec, given, path) : [noLink(name, given, path)]
    const expected = specs.map((each) => each.name)
    return [refusal('link-unknown', { subject: name, path, expected, actual: name })]
  })
}

function isLink(given: unknown): boolean {
  return typeof given === 'object' && given !== null
}

function noLink(subject: string, given: unknown, path: Path): Refusal<LinkCode> {
  const expected = 'a subject with its grade and value'
  return refusal('field-type', { subject, path, expected, actual: describe(given) })
}

function checkLink(spec: LinkSpec, { grade, value }: LinkedGrade, path: Path): Faults {
  const faults: Refusal<LinkCode>[] = []
  if (grade !== null && !spec.grades.includes(grade)) {
    const what = { expected: spec.grades.slice(0, 100), actual: describe(grade) }
    faults.push(
      refusal('option-unknown', { subject: spec.name, path: [...path, 'grade'], ...what }),
    )
  }
  const about = { subject: spec.name, path: [...path, 'value'] }
  if (!isExact(value)) {
    const what = { expected: 'an exact value', actual: describe(value) }
    faults.push(refusal('exact-invalid', { ...about, ...what }))
  } else if (spec.value) {
    const { from, to } = spec.value
    const fits = compare(value, decimal(from)) >= 0 && compare(value, decimal(to)) <= 0
    const what = { expected: { from, to }, actual: exactText(value) }
    if (!fits) faults.push(refusal('field-out-of-bounds', { ...about, ...what }))
  }
  return faults
}
