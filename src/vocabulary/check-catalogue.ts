import { isCivilDate } from '../calendar/index.ts'
import {
  describe,
  type Json,
  type Path,
  parseDecimal,
  type Refusal,
  refusal,
} from '../foundation/index.ts'
import type { Catalogue, DateField, FactKind, FieldSpec, LinkSpec } from './catalogue.ts'
import type { CatalogueCode } from './catalogue-code.ts'
import { isName } from './is-name.ts'
import { isWord } from './is-word.ts'

type Faults = readonly Refusal<CatalogueCode>[]

const mostEntries = 200

/**
 * Every fault of a catalogue itself: bad and repeated names, bounds the wrong way round, numbers out of
 * their range, lists of none or of more than 200. The subject of each refusal is the name of the kind,
 * field, attribute, input or link; `path` leads to the catalogue.
 *
 * @example
 * ```ts
 * import { checkCatalogue } from 'pledgebook'
 *
 * const inputs = [{ name: 'last-year', from: 100, to: 0, decimals: 2 }]
 * const [fault] = checkCatalogue({ facts: [], attributes: [], inputs }, ['catalogue'])
 * fault?.code // => 'bounds-invalid'
 * fault?.path // => ['catalogue', 'inputs', 0]
 * ```
 */
export function checkCatalogue(catalogue: Catalogue, path: Path): Faults {
  return [
    ...checkList(catalogue.facts, (kind) => kind.kind, [...path, 'facts'], checkKind),
    ...checkList(catalogue.attributes, nameOf, [...path, 'attributes'], checkSpec),
    ...checkList(catalogue.inputs, nameOf, [...path, 'inputs'], checkNumber),
    ...checkList(catalogue.links ?? [], nameOf, [...path, 'links'], checkLink),
  ]
}

/** Length and names of a list, then each entry by itself. */
function checkList<T>(
  entries: readonly T[],
  nameOf: (entry: T) => string,
  path: Path,
  check: (entry: T, path: Path) => Faults,
): Faults {
  if (entries.length > mostEntries) {
    return [fault('list-length', '', path, `at most ${mostEntries}`, entries.length)]
  }
  const names = entries.map(nameOf)
  return entries.flatMap((entry, index) => {
    const at = [...path, index]
    return [...checkName(names, index, at), ...check(entry, at)]
  })
}

function checkName(names: readonly string[], index: number, path: Path): Faults {
  const name = names[index] ?? ''
  if (!isName(name)) {
    return [fault('name-invalid', name, path, 'lower-case letters, digits and hyphens', name)]
  }
  if (names.indexOf(name) === index) return []
  return [fault('name-duplicate', name, path, 'each name once', name)]
}

function checkKind(kind: FactKind, path: Path): Faults {
  return [
    ...checkList(kind.fields, nameOf, [...path, 'fields'], checkSpec),
    ...checkWords(kind.kind, kind.recordedBy, [...path, 'recordedBy']),
    ...checkWords(kind.kind, kind.certifiedBy, [...path, 'certifiedBy']),
    ...checkSize(kind.kind, kind.evidence, [0, 100], [...path, 'evidence']),
  ]
}

function checkSpec(spec: FieldSpec, path: Path): Faults {
  switch (spec.type) {
    case 'number':
      return checkNumber(spec, path)
    case 'choice':
      return checkOptions(spec.name, spec.options, [...path, 'options'])
    case 'text':
      return checkSize(spec.name, spec.longest, [1, 10_000], [...path, 'longest'])
    case 'date':
      return checkDates(spec, path)
    default:
      return []
  }
}

function checkDates({ name, from, to }: DateField, path: Path): Faults {
  const ends = { from, to }
  const wrong = (['from', 'to'] as const).filter(
    (end) => ends[end] !== undefined && !isCivilDate(ends[end]),
  )
  const expected = 'an existing date YYYY-MM-DD'
  if (wrong.length > 0) {
    return wrong.map((end) =>
      fault('civil-date-invalid', name, [...path, end], expected, ends[end]),
    )
  }
  if (from === undefined || to === undefined || from <= to) return []
  return [fault('bounds-invalid', name, path, 'from at most to', `${from} to ${to}`)]
}

/** What a number field and an input have in common. */
interface Bounded {
  readonly name: string
  readonly from: number
  readonly to: number
  readonly decimals: number
}

function checkNumber(spec: Bounded, path: Path): Faults {
  const { name, decimals } = spec
  return [
    ...checkBounds(name, spec, path),
    ...checkSize(name, decimals, [0, 6], [...path, 'decimals']),
  ]
}

function checkLink({ name, population, grades, value }: LinkSpec, path: Path): Faults {
  return [
    ...(isWord(population)
      ? []
      : [fault('word-invalid', name, [...path, 'population'], 'a short text', population)]),
    ...checkOptions(name, grades, [...path, 'grades']),
    ...(value ? checkBounds(name, value, [...path, 'value']) : []),
  ]
}

function checkBounds(
  name: string,
  bounds: { readonly from: number; readonly to: number },
  path: Path,
): Faults {
  const { from, to } = bounds
  const ends = (['from', 'to'] as const).filter((end) => !parseDecimal(bounds[end]).ok)
  return [
    ...ends.map((end) => fault('decimal-invalid', name, [...path, end], 'a decimal', bounds[end])),
    ...(ends.length === 0 && from > to
      ? [fault('bounds-invalid', name, path, 'from at most to', `${from} to ${to}`)]
      : []),
  ]
}

function checkSize(
  subject: string,
  size: number,
  [least, most]: readonly [number, number],
  path: Path,
): Faults {
  if (Number.isInteger(size) && size >= least && size <= most) return []
  return [fault('size-invalid', subject, path, `a whole number from ${least} to ${most}`, size)]
}

function checkOptions(subject: string, options: readonly string[], path: Path): Faults {
  if (options.length > 0) return checkWords(subject, options, path)
  return [fault('list-length', subject, path, 'at least one option', 0)]
}

function checkWords(subject: string, words: readonly string[], path: Path): Faults {
  if (words.length > mostEntries) {
    return [fault('list-length', subject, path, `at most ${mostEntries}`, words.length)]
  }
  return words.flatMap((word, index) => {
    const at = [...path, index]
    if (!isWord(word)) return [fault('word-invalid', subject, at, 'a short text', word)]
    if (words.indexOf(word) === index) return []
    return [fault('name-duplicate', subject, at, 'each word once', word)]
  })
}

function nameOf(entry: { readonly name: string }): string {
  return entry.name
}

function fault(
  code: CatalogueCode,
  subject: string,
  path: Path,
  expected: Json,
  actual: unknown,
): Refusal<CatalogueCode> {
  return refusal(code, { subject: subject.slice(0, 128), path, expected, actual: describe(actual) })
}
