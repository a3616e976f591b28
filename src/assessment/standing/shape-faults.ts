import { describe, type Path, type Refusal, type Refused, refusal } from '../../foundation/index.ts'

/** The code of an input that is not of the shape that its type says. */
export type ShapeCode = 'input-invalid'

/**
 * What somebody without types handed in that could not be read: asked only once reading it has thrown, so
 * that nobody else pays. Where the shape is right, the throw was no fault of theirs and goes on.
 */
export function refuseShape(input: unknown, thrown: unknown): Refused<Refusal<ShapeCode>> {
  const [first, ...rest] = inputFaults(input)
  if (!first) throw thrown
  return { ok: false, refusals: [first, ...rest] }
}

type Faults = readonly Refusal<ShapeCode>[]

function inputFaults(input: unknown): Faults {
  if (!isObject(input)) return wrong([], 'an object', input)
  const { period, asOf, facts, tallies, decisions, history, recorded } = input
  return [
    ...(typeof period === 'string' || isObject(period)
      ? []
      : wrong(['period'], 'a period', period)),
    ...(asOf === undefined || typeof asOf === 'string' ? [] : wrong(['asOf'], 'a date', asOf)),
    ...listFaults(facts, ['facts'], factFaults),
    ...listFaults(tallies, ['tallies'], ({ counts, marks }, path) => [
      ...listFaults(counts ?? null, [...path, 'counts']),
      ...listFaults(marks, [...path, 'marks']),
    ]),
    ...[
      ...Object.entries({ decisions, history, recorded }).map(([name, list]) =>
        listFaults(list, [name]),
      ),
    ].flat(),
  ]
}

function factFaults({ on, fields, evidence }: Fields, path: Path): Faults {
  return [
    ...(typeof on === 'string' ? [] : wrong([...path, 'on'], 'a date', on)),
    ...(isObject(fields) ? [] : wrong([...path, 'fields'], 'an object', fields)),
    ...listFaults(evidence, [...path, 'evidence']),
  ]
}

type Fields = { readonly [name: string]: unknown }

/** A list of objects, or nothing. */
function listFaults(
  list: unknown,
  path: Path,
  inside: (entry: Fields, path: Path) => Faults = () => [],
): Faults {
  if (list === undefined) return []
  if (!Array.isArray(list)) return wrong(path, 'a list', list)
  return list.flatMap((entry: unknown, index) => {
    const here = [...path, index]
    return isObject(entry) ? inside(entry, here) : wrong(here, 'an object', entry)
  })
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function wrong(path: Path, expected: string, actual: unknown): Faults {
  return [refusal('input-invalid', { path, expected, actual: describe(actual ?? null) })]
}
