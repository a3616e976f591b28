import { describe, expect, it } from 'vitest'
import {
  checkFields,
  checkInputs,
  type FieldSpec,
  type Fields,
} from '../../src/vocabulary/index.ts'

const specs: readonly FieldSpec[] = [
  { name: 'hours', type: 'number', from: 0, to: 24, decimals: 1 },
  { name: 'rate', type: 'number', from: -1, to: 1, decimals: 6, optional: true },
  { name: 'place', type: 'choice', options: ['here', 'there'], optional: true },
  { name: 'led', type: 'flag', optional: true },
  { name: 'note', type: 'text', longest: 5, optional: true },
]

/** Fields that may be anything. */
function check(fields: unknown) {
  return checkFields(specs, fields as Fields, ['fields']).map(({ code, path }) => [
    code,
    path.join('.'),
  ])
}

describe('checkFields', () => {
  it('accepts what the catalogue describes', () => {
    const full = { hours: 1.5, rate: -0.000001, place: 'here', led: false, note: '好的😀' }
    expect(check(full)).toEqual([])
    expect(check({ hours: 0 })).toEqual([])
    expect(check({ hours: 24, rate: undefined })).toEqual([])
    expect(check({ hours: -0 })).toEqual([])
  })

  it.each([
    [{}, 'field-missing', 'fields.hours'],
    [{ hours: undefined }, 'field-missing', 'fields.hours'],
    [{ hours: '10' }, 'field-type', 'fields.hours'],
    [{ hours: null }, 'field-type', 'fields.hours'],
    [{ hours: Number.NaN }, 'field-type', 'fields.hours'],
    [{ hours: Number.POSITIVE_INFINITY }, 'field-type', 'fields.hours'],
    [{ hours: -0.1 }, 'field-out-of-bounds', 'fields.hours'],
    [{ hours: 24.1 }, 'field-out-of-bounds', 'fields.hours'],
    [{ hours: 1.25 }, 'field-decimals', 'fields.hours'],
    [{ hours: 1, rate: 1e-7 }, 'field-decimals', 'fields.rate'],
    [{ hours: 0.1 + 0.2 }, 'field-decimals', 'fields.hours'],
    [{ hours: 1, place: 'nowhere' }, 'option-unknown', 'fields.place'],
    [{ hours: 1, place: 1 }, 'field-type', 'fields.place'],
    [{ hours: 1, led: 'true' }, 'field-type', 'fields.led'],
    [{ hours: 1, led: 0 }, 'field-type', 'fields.led'],
    [{ hours: 1, note: 5 }, 'field-type', 'fields.note'],
    [{ hours: 1, note: '123456' }, 'text-too-long', 'fields.note'],
    [{ hours: 1, note: 'a\ud800' }, 'text-malformed', 'fields.note'],
    [{ hours: 1, weight: 1 }, 'field-unknown', 'fields.weight'],
    [{ hours: 1, constructor: 1 }, 'field-unknown', 'fields.constructor'],
    [JSON.parse('{"hours":1,"__proto__":{"led":true}}'), 'field-unknown', 'fields.__proto__'],
    [null, 'field-type', 'fields'],
    [[], 'field-type', 'fields'],
    ['hours', 'field-type', 'fields'],
  ])('%j: %s', (fields, code, path) => {
    expect(check(fields)).toEqual([[code, path]])
  })

  it('does not take an inherited property for a field', () => {
    expect(check(Object.create({ hours: 1 }))).toEqual([['field-missing', 'fields.hours']])
  })

  it('names every fault, the subject being the field', () => {
    const faults = checkFields(specs, { place: 'x', other: 1 }, [])
    expect(faults.map(({ code, subject }) => [code, subject])).toEqual([
      ['field-missing', 'hours'],
      ['option-unknown', 'place'],
      ['field-unknown', 'other'],
    ])
    expect(faults[1]).toMatchObject({ expected: ['here', 'there'], actual: 'x' })
  })

  it('keeps refusals small whatever comes in', () => {
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`x${i}`, 1]))
    expect(check({ hours: 1, ...many })).toHaveLength(100)
    const long = 'x'.repeat(1_000_000)
    const [fault] = checkFields(specs, { hours: long, [long]: 1 } as Fields, [])
    expect(JSON.stringify(fault).length).toBeLessThan(500)
  })
})

describe('checkInputs', () => {
  const lastYear = { name: 'last-year', from: 0, to: 100, decimals: 2 }

  it('takes numbers by name, any of which may be absent', () => {
    expect(checkInputs([lastYear], {}, [])).toEqual([])
    expect(checkInputs([lastYear], { 'last-year': 99.25 }, [])).toEqual([])
  })

  it('refuses what fields would be refused for', () => {
    const codes = (inputs: { readonly [name: string]: number }) =>
      checkInputs([lastYear], inputs, ['inputs']).map(({ code }) => code)
    expect(codes({ 'last-year': 101 })).toEqual(['field-out-of-bounds'])
    expect(codes({ 'last-year': 1.005 })).toEqual(['field-decimals'])
    expect(codes({ 'this-year': 1 })).toEqual(['field-unknown'])
  })
})
