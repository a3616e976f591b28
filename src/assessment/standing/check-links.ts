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
import { mostLinked } from '../program/index.ts'
import type { LinkedGrade, SubjectInput } from './subject-input.ts'

/** The codes of links that do not fit the catalogue. */
export type LinkCode =
  | 'links-too-many'
  | 'linked-twice'
  | 'rank-invalid'
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
    if (spec) return checkGiven(spec, given, path)
    const expected = specs.map((each) => each.name)
    return [refusal('link-unknown', { subject: name, path, expected, actual: name })]
  })
}

function checkGiven(spec: LinkSpec, given: unknown, path: Path): Faults {
  if (spec.many !== true) return checkOne(spec, given, path)
  if (!Array.isArray(given)) return [noLink(spec.name, given, path, 'a list of linked subjects')]
  if (given.length > mostLinked) {
    const sizes = { expected: mostLinked, actual: given.length }
    return [refusal('links-too-many', { subject: spec.name, path, ...sizes })]
  }
  const seen = new Set<unknown>()
  return given.flatMap((each: unknown, index): Faults => {
    const faults = checkOne(spec, each, [...path, index])
    if (faults.length > 0) return faults
    const { subject } = each as LinkedGrade
    if (seen.has(subject)) {
      return [
        refusal('linked-twice', { subject: spec.name, path: [...path, index], actual: subject }),
      ]
    }
    seen.add(subject)
    return []
  })
}

function checkOne(spec: LinkSpec, given: unknown, path: Path): Faults {
  const isOne = typeof given === 'object' && given !== null && !Array.isArray(given)
  // Each of its fields is looked at next.
  return isOne ? checkLink(spec, given as LinkedGrade, path) : [noLink(spec.name, given, path)]
}

function noLink(
  subject: string,
  given: unknown,
  path: Path,
  expected = 'a subject with its grade and value',
): Refusal<LinkCode> {
  return refusal('field-type', { subject, path, expected, actual: describe(given) })
}

function checkLink(spec: LinkSpec, linked: LinkedGrade, path: Path): Faults {
  const { grade, value } = linked
  const faults: Refusal<LinkCode>[] = []
  if (grade !== null && !spec.grades.includes(grade)) {
    const what = { expected: spec.grades.slice(0, 100), actual: describe(grade) }
    faults.push(
      refusal('option-unknown', { subject: spec.name, path: [...path, 'grade'], ...what }),
    )
  }
  const about = { subject: spec.name, path: [...path, 'value'] }
  if (!isPlace(linked)) {
    const actual = [linked.rank ?? null, linked.ranked ?? null]
    const what = { expected: 'a rank from 1 up, of at least as many', actual }
    faults.push(refusal('rank-invalid', { ...about, path: [...path, 'rank'], ...what }))
  }
  if (value === null) return faults
  if (!isExact(value)) {
    const what = { expected: '{ n, d }', actual: describe(value) }
    faults.push(refusal('exact-invalid', { ...about, ...what }))
  } else if (spec.value) {
    const { from, to } = spec.value
    const fits = compare(value, decimal(from)) >= 0 && compare(value, decimal(to)) <= 0
    const what = { expected: { from, to }, actual: exactText(value) }
    if (!fits) faults.push(refusal('field-out-of-bounds', { ...about, ...what }))
  }
  return faults
}

/** A place and how many have one go together. */
function isPlace({ rank, ranked }: LinkedGrade): boolean {
  if (rank === undefined || ranked === undefined) return rank === ranked
  return isCount(rank, 1) && isCount(ranked, rank)
}

/** Bounds are proven for a million. */
function isCount(count: number, least: number): boolean {
  return Number.isInteger(count) && count >= least && count <= 1_000_000
}
