import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json, Refusal, Result } from '../../src/foundation/index.ts'
import { parseJson } from '../../src/schema/index.ts'
import { examples, plain } from '../schema/examples.ts'
import { changes, spoiled } from '../schema/mutate.ts'
import { objectsIn } from '../schema/objects-in.ts'

const codes: readonly string[] = [
  'too-deep',
  'too-large',
  'not-json',
  'text-not-well-formed',
  'field-forbidden',
  'shape-invalid',
  'unknown-field',
  'missing-field',
  'id-invalid',
  'decimal-invalid',
  'exact-invalid',
  'civil-date-invalid',
  'instant-invalid',
  'period-invalid',
  'period-kind-invalid',
  'amount-invalid',
  'time-of-day-invalid',
]

const mostTold = 100_000

/** Whether refusals are as promised: some, not too many, of known codes, and JSON that any file keeps. */
function expectRefusals(refusals: readonly Refusal[], known = codes): void {
  expect(refusals.length).toBeGreaterThan(0)
  expect(refusals.length).toBeLessThanOrEqual(100)
  for (const { code } of refusals) expect(known).toContain(code)
  expect(plain(refusals)).toStrictEqual(refusals)
  const text = JSON.stringify(refusals)
  expect(text.length).toBeLessThan(mostTold)
  expect(text).not.toMatch(/\\ud[89a-f]/)
}

/** The open choices that a parser writes where they were left out. */
function withoutOpen(json: Json): Json {
  if (typeof json !== 'object' || json === null) return json
  if (Array.isArray(json)) return json.map(withoutOpen)
  const entries = Object.entries(json).filter(([, value]) => value !== '?')
  return Object.fromEntries(entries.map(([name, value]) => [name, withoutOpen(value)]))
}

function expectSame(parsed: unknown, given: unknown): void {
  expect(withoutOpen(parsed as Json)).toStrictEqual(withoutOpen(plain(given)))
  const mine = new Set(objectsIn(given))
  expect(objectsIn(parsed).some((each) => mine.has(each))).toBe(false)
}

function expectAnswer(result: Result<unknown>, given: unknown): void {
  if (result.ok) expectSame(result.value, given)
  else expectRefusals(result.refusals)
}

/** By its name, so that a counterexample can be read. */
const someExample = fc.constantFrom(...examples.map(({ name }) => name))

function exampleOf(name: string) {
  const found = examples.find((example) => example.name === name)
  if (!found) throw new Error(`no example ${name}`)
  return found
}

describe('junk', () => {
  it('in any part of anything is refused by code, or taken as it stands', () => {
    let refused = 0
    fc.assert(
      fc.property(someExample, changes, (name, list) => {
        const { parse, json } = exampleOf(name)
        const given = spoiled(json, list)
        const parsed = parse(given)
        if (!parsed.ok) refused++
        expectAnswer(parsed, given)
      }),
      { numRuns: 1500 },
    )
    expect(refused).toBeGreaterThan(750)
  }, 120_000)

  it('of any other kind is refused by every parser', () => {
    const parsers = [...new Set(examples.map(({ parse }) => parse))]
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withObjectString: true,
      withSparseArray: true,
      withTypedArray: true,
      withUnicodeString: true,
    })
    fc.assert(
      fc.property(anything, (value) => {
        // A box without sheets is one.
        fc.pre(!Array.isArray(value) || value.length > 0)
        for (const parse of parsers) {
          const parsed = parse(value)
          expect(parsed.ok).toBe(false)
          if (!parsed.ok) expectRefusals(parsed.refusals)
        }
      }),
      { numRuns: 400 },
    )
  }, 120_000)

  it('that one parser takes, no parser of another thing takes', () => {
    const parsers = [...new Set(examples.map(({ parse }) => parse))]
    for (const example of examples) {
      const taken = parsers.filter((parse) => parse(example.json).ok)
      expect(taken).toEqual([example.parse])
    }
  })
})

describe('texts', () => {
  const jsonCodes = [...codes, 'json-invalid', 'field-twice']

  it('come back as JSON.parse reads them, or are refused by code', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.nat(3), (value, space) => {
        const text = JSON.stringify(value, null, space)
        const read = parseJson(text)
        if (!read.ok) expectRefusals(read.refusals, ['text-not-well-formed', 'field-forbidden'])
        else expect(JSON.stringify(read.value, null, space)).toBe(text)
      }),
    )
  })

  it('that were cut, doubled or stained never make it throw', () => {
    const stain = fc.constantFrom(
      '"',
      '\\',
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '\uD800',
      '\u0000',
      '1e999',
    )
    fc.assert(
      fc.property(someExample, fc.nat(), fc.nat(), stain, (name, from, to, mark) => {
        const { json } = exampleOf(name)
        const text = JSON.stringify(json)
        const [start, end] = [from % text.length, to % text.length]
        const read = parseJson(text.slice(0, start) + mark + text.slice(end))
        if (!read.ok) expectRefusals(read.refusals, jsonCodes)
      }),
      { numRuns: 500 },
    )
  })
})
