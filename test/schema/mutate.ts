import fc from 'fast-check'
import type { Json, Path } from '../../src/foundation/index.ts'
import { hostile } from './hostile.ts'

/** One change of a JSON value: where, what sort, and with what. All are counted round their lists. */
export interface Change {
  readonly at: number
  readonly sort: number
  readonly what: number
}

/** A few changes. */
export const changes = fc.array(
  fc.record({ at: fc.nat(10_000), sort: fc.nat(10_000), what: fc.nat(10_000) }),
  { minLength: 1, maxLength: 4 },
)

/** A value that is somewhere in JSON, with the way to it. */
interface Spot {
  readonly path: Path
  readonly value: unknown
}

/** Every place below a value, the value itself last. */
function spotsOf(value: unknown, path: Path = []): readonly Spot[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }]
  const parts = Object.entries(value).map(([key, part]): Spot => {
    return { path: [...path, Array.isArray(value) ? Number(key) : key], value: part }
  })
  return [...parts.flatMap((spot) => spotsOf(spot.value, spot.path)), { path, value }]
}

/** A copy with another value at a place; `gone` takes it out. */
function withAt(value: unknown, [step, ...steps]: Path, put: unknown): unknown {
  if (step === undefined || typeof value !== 'object' || value === null) return put
  const copy: unknown = Array.isArray(value) ? [...value] : { ...value }
  const fields = copy as { [step: string | number]: unknown }
  if (steps.length > 0 || put !== gone) fields[step] = withAt(fields[step], steps, put)
  else if (Array.isArray(copy)) copy.splice(Number(step), 1)
  else delete fields[step]
  return copy
}

/** In place of a value: nothing. */
const gone = Symbol('gone')

const wrong: readonly unknown[] = [
  ...hostile.map(({ value }) => value),
  null,
  true,
  '',
  ' ',
  0,
  -1,
  0.1234567,
  1e15,
  2 ** 53,
  [],
  {},
  [[]],
  'x',
  '?',
  '__proto__',
  'constructor',
  'toString',
  '2026-02-29',
  '2026-13-01',
  '0000-00-00',
  '2026-03-02T25:00Z',
  '2026-03-02T09:00',
  'fact.__proto__',
  'subject.constructor',
]

/** Any junk anywhere: another value, nothing, a field more, a field renamed, a list doubled. */
export function spoiled(json: Json, list: readonly Change[]): unknown {
  const spots = spotsOf(json)
  const done: Path[] = []
  let value: unknown = json
  for (const change of list) {
    const spot = pick(spots, change.at)
    // Where junk stands already there is nothing left to spoil, and some of it is not to be touched.
    if (!spot || done.some((path) => isWithin(path, spot.path))) continue
    value = spoil(value, spot, change)
    done.push(spot.path)
  }
  return value
}

/** Whether one of two places lies in the other. */
function isWithin(a: Path, b: Path): boolean {
  return a.every((step, index) => index >= b.length || step === b[index])
}

function spoil(value: unknown, { path, value: old }: Spot, { sort, what }: Change): unknown {
  switch (sort % 5) {
    case 0:
      return withAt(value, path, path.length > 0 ? gone : pick(wrong, what))
    case 1:
      return withAt(value, path, withField(old, pick(names, what) ?? '', pick(wrong, what + 1)))
    case 2:
      return withAt(value, path, Array.isArray(old) ? [...old, ...old] : [old])
    default:
      return withAt(value, path, pick(wrong, what))
  }
}

const names = ['extra', '__proto__', 'constructor', 'toString', '\uD800', 'type', 'id', 'kind', '']

function withField(object: unknown, name: string, value: unknown): unknown {
  if (typeof object !== 'object' || object === null || Array.isArray(object))
    return { [name]: value }
  const copy = { ...object }
  // Not an assignment: `__proto__` is to be a field of its own, as `JSON.parse` makes it.
  const property = { value, enumerable: true, configurable: true, writable: true }
  return Object.defineProperty(copy, name, property)
}

const words = [
  '',
  ' ',
  'a',
  'constructor',
  'hasOwnProperty',
  '__proto__',
  'toString',
  '?',
  'x'.repeat(300),
  '\u0000',
  '2026-03-31',
  '9999-12-31',
  '0001-01-01',
  '2026-03-02T09:00Z',
  '0001-01-02T00:00Z',
  '9999-12-30T23:59Z',
  '0001',
  '9999',
  '2026-W01',
  '0001-01-01..0002-01-01',
  'fact.hours',
  'subject.category',
  'input.last-year',
  'value.points',
  'value.constructor',
]

const numbers = [
  0,
  1,
  -1,
  0.5,
  2,
  3,
  6,
  7,
  12,
  24,
  31,
  100,
  0.000001,
  -0.000001,
  0.3,
  1 / 8,
  1_000_000,
  1_000_001,
  999_999_999_999_999,
  -999_999_999_999_999,
  12_345_678.123456,
  1e9,
]

/**
 * Changes that keep to the shape of what was there, so that much of it still parses: other numbers and
 * words, words of another place, parts taken out, doubled, or put where a part of their kind stood.
 */
export function reshaped(json: Json, list: readonly Change[]): unknown {
  return list.reduce<unknown>((value, change) => {
    const spots = spotsOf(value).filter(({ path }) => path.length > 0)
    const spot = pick(spots, change.at)
    return spot ? reshape(value, spot, spots, change) : value
  }, json)
}

function reshape(
  value: unknown,
  { path, value: old }: Spot,
  spots: readonly Spot[],
  { sort, what }: Change,
): unknown {
  const put = (other: unknown) => withAt(value, path, other)
  const alike = spots.filter((spot) => kindOf(spot.value) === kindOf(old))
  if (sort % 6 === 0) return put(gone)
  if (sort % 6 === 1) return put(pick(alike, what)?.value)
  if (typeof old === 'number') return put(pick(numbers, what))
  if (typeof old === 'boolean') return put(!old)
  if (typeof old === 'string') {
    return put(sort % 2 === 0 ? pick(words, what) : pick(alike, what)?.value)
  }
  if (!Array.isArray(old)) return put(pick(alike, what)?.value)
  return put(sort % 2 === 0 ? [...old].reverse() : [...old, ...old])
}

/** What a value can stand in for: objects by what tells them apart. */
function kindOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return typeof value
  if (Array.isArray(value)) return `list of ${value.length === 0 ? '' : kindOf(value[0])}`
  const { kind, op } = value as { kind?: unknown; op?: unknown }
  if (op !== undefined) return 'condition'
  return 'clause' in value ? `clause ${kind !== undefined}` : Object.keys(value).sort().join(' ')
}

function pick<T>(list: readonly T[], index: number): T | undefined {
  return list[index % list.length]
}
