import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  checkFields,
  type FieldSpec,
  type Fields,
  fieldReader,
} from '../../src/vocabulary/index.ts'

const specs: readonly FieldSpec[] = [
  { name: 'hours', type: 'number', from: 0, to: 24, decimals: 1 },
  { name: 'post', type: 'choice', options: ['head', 'hand'] },
  { name: 'kept', type: 'flag', optional: true },
  { name: 'constructor', type: 'text', longest: 5, optional: true },
]

/** Reads into a row that something else was read into before. */
function reading(of: readonly FieldSpec[]) {
  const read = fieldReader(of)
  const row = new Float64Array(of.length).fill(77)
  return (fields: Fields) => (read(fields, row) ? [...row] : undefined)
}

describe('fieldReader', () => {
  const read = reading(specs)
  const absent = Number.NaN

  it('writes numbers in the order of the specs, whatever the order they come in', () => {
    expect(read({ post: 'head', hours: 1.5 })).toEqual([1.5, 0, absent, absent])
    expect(read({ kept: false, hours: 0, post: 'hand' })).toEqual([0, 1, 0, absent])
    expect(read({ hours: 2, post: 'hand' })).toEqual([2, 1, absent, absent])
  })

  it('reads nothing that is not an object’s own', () => {
    class Member {
      hours = 1
      post = 'head'
    }
    expect(read({ ...new Member() })).toEqual([1, 0, absent, absent])
    expect(read(new Member() as unknown as Fields)).toEqual([1, 0, absent, absent])
    expect(read(Object.create({ hours: 1, post: 'head' }))).toBeUndefined()
    const bare: Fields = Object.assign(Object.create(null), { hours: 1, post: 'head' })
    expect(read(bare)).toEqual([1, 0, absent, absent])
  })

  it('is not led astray by what stands above every object', () => {
    Object.defineProperty(Object.prototype, 'post', {
      value: 'head',
      enumerable: true,
      writable: true,
      configurable: true,
    })
    try {
      expect(reading(specs)({ hours: 1 })).toBeUndefined()
    } finally {
      Reflect.deleteProperty(Object.prototype, 'post')
    }
  })

  it.each([undefined, null, [], 'hours', 7])('does not read %j', (fields) => {
    // A host without types can hand in anything.
    expect(read(fields as unknown as Fields)).toBeUndefined()
  })

  it('reads what checkFields finds nothing in, and nothing else', () => {
    const value = fc.oneof(
      fc.constantFrom(0, 24, 24.1, -0, 1.25, Number.NaN, 'head', 'hand', 'tail', true, false, ''),
      fc.constant(undefined),
    )
    const names = ['hours', 'post', 'kept', 'constructor', '__proto__', 'other']
    const fields = fc
      .array(fc.tuple(fc.constantFrom(...names), value), { maxLength: 6 })
      .map((entries) => Object.fromEntries(entries) as Fields)
    fc.assert(
      fc.property(fields, (one) => {
        const values = read(one)
        if (checkFields(specs, one, []).length > 0) expect(values).toBeUndefined()
        else if (values) expect(values).toEqual(specs.map((spec) => asNumber(spec, one)))
        // An absent field that is written out as undefined is strange, and left to the full check.
        else expect(Object.values(one)).toContain(undefined)
      }),
      { numRuns: 2_000 },
    )
  })
})

/** The value of one field as the row has it, by the words of its comment. */
function asNumber(spec: FieldSpec, fields: Fields): number {
  const value = Object.getOwnPropertyDescriptor(fields, spec.name)?.value
  if (spec.type === 'choice') return value === undefined ? Number.NaN : spec.options.indexOf(value)
  return spec.type === 'text' || value === undefined ? Number.NaN : Number(value)
}
