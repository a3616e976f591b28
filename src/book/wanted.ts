import { isRecord, type Path, type Refusal, type Result, refusal } from '../foundation/index.ts'

/** An option that is not what its type says. */
export type OptionFault = Refusal<'option-invalid'>

/** What is said of a place where something else is wanted. */
export function wanted(fits: boolean, path: Path, expected: string): readonly OptionFault[] {
  return fits ? [] : [refusal('option-invalid', { path, expected })]
}

/** An object, and what is said of its parts. */
export function wantedRecord(
  value: unknown,
  path: Path,
  parts: (record: Readonly<Record<string, unknown>>) => readonly OptionFault[],
): readonly OptionFault[] {
  return isRecord(value) ? parts(value) : wanted(false, path, 'an object')
}

/** A list, and what is said of its entries. */
export function wantedList(
  value: unknown,
  path: Path,
  expected: string,
  entry: (value: unknown, path: Path) => readonly OptionFault[],
): readonly OptionFault[] {
  if (!Array.isArray(value)) return wanted(false, path, expected)
  // A hole counts: `flatMap` alone would pass it over.
  const entries: readonly unknown[] = Array.from(value)
  return entries.flatMap((each, at) => entry(each, [...path, at]))
}

/** A function that may be left out. */
export function wantedFunction(value: unknown, path: Path): readonly OptionFault[] {
  return wanted(value === undefined || typeof value === 'function', path, 'a function')
}

/** A text. */
export function wantedText(value: unknown, path: Path): readonly OptionFault[] {
  return wanted(typeof value === 'string', path, 'a text')
}

/** What a reader of foreign values takes, with its own words about what it does not. */
export function wantedAs(
  value: unknown,
  path: Path,
  parse: (value: unknown) => Result<unknown>,
): readonly OptionFault[] {
  const read = parse(leftOut(value, 0))
  if (read.ok) return []
  return read.refusals.map((each) => {
    return refusal('option-invalid', { path: [...path, ...each.path], expected: each.expected })
  })
}

/** As deep as any option is. */
const deepest = 16

/** Hosts may write what they leave out as `undefined`, which a file could not. */
function leftOut(value: unknown, depth: number): unknown {
  if (depth > deepest) return value
  if (Array.isArray(value)) return Array.from(value, (each: unknown) => leftOut(each, depth + 1))
  if (!isRecord(value)) return value
  const there = Object.entries(value).filter(([, each]) => each !== undefined)
  return Object.fromEntries(there.map(([name, each]) => [name, leftOut(each, depth + 1)]))
}
