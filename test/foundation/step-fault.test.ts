import { describe, expect, it } from 'vitest'
import { exact, roundings, type Trace } from '../../src/foundation/index.ts'
import { stepFault } from '../../src/foundation/step-fault.ts'
import { junk } from './support/junk.ts'

const leaf = (n: number, d = 1): Trace => ({
  op: 'given',
  what: 'fact',
  value: exact(n, d),
  from: [],
})

const leaves = (...values: number[]) => values.map((n) => leaf(n))

const right: readonly Trace[] = [
  leaf(7),
  { op: 'sum', value: exact(0), from: [] },
  { op: 'sum', value: exact(6), from: leaves(1, 2, 3) },
  { op: 'difference', value: exact(5), from: leaves(10, 2, 3) },
  { op: 'difference', value: exact(10), from: leaves(10) },
  { op: 'quotient', value: exact(2, 3), from: leaves(4, 6) },
  { op: 'highest', value: exact(3), from: leaves(1, 3, 2) },
  { op: 'highest', value: exact(-1), from: leaves(-1, -3) },
  { op: 'same', value: exact(4), from: leaves(4) },
  { op: 'times', by: exact(1, 2), value: exact(2), from: leaves(4) },
  { op: 'at-most', by: exact(3), value: exact(3), from: leaves(4) },
  { op: 'at-most', by: exact(5), value: exact(4), from: leaves(4) },
  { op: 'at-least', by: exact(5), value: exact(5), from: leaves(4) },
  { op: 'at-least', by: exact(3), value: exact(4), from: leaves(4) },
  { op: 'round', by: exact(1, 2), mode: 'half-up', value: exact(1, 2), from: [leaf(1, 4)] },
  { op: 'round', by: exact(1, 2), mode: 'half-even', value: exact(0), from: [leaf(1, 4)] },
]

const wrong: readonly (readonly [string, object, string])[] = [
  ['no operation', { value: exact(1), from: [] }, 'sum'],
  ['an operation of no name', { op: 'root', value: exact(1), from: [] }, 'sum'],
  ['an operation named as a method', { op: 'toString', value: exact(1), from: [] }, 'sum'],
  ['an operation named __proto__', { op: '__proto__', value: exact(1), from: [] }, 'sum'],
  ['an operation in a list', { op: ['sum'], value: exact(0), from: [] }, 'sum'],
  ['no list of parts', { op: 'sum', value: exact(0) }, 'steps below'],
  ['parts that are no list', { op: 'sum', value: exact(0), from: { length: 0 } }, 'steps below'],
  ['a value read with parts', { op: 'given', value: exact(1), from: leaves(1) }, 'at most 0'],
  ['a difference of nothing', { op: 'difference', value: exact(0), from: [] }, 'at least 1'],
  ['a quotient of nothing', { op: 'quotient', value: exact(0), from: [] }, 'at least 2'],
  ['a quotient of one', { op: 'quotient', value: exact(1), from: leaves(1) }, 'at least 2'],
  ['a quotient of three', { op: 'quotient', value: exact(1), from: leaves(1, 1, 1) }, 'at most 2'],
  ['a quotient by zero', { op: 'quotient', value: exact(0), from: leaves(1, 0) }, 'divisor'],
  ['the highest of none', { op: 'highest', value: exact(0), from: [] }, 'at least 1'],
  ['the same as nothing', { op: 'same', value: exact(0), from: [] }, 'at least 1'],
  ['the same as two', { op: 'same', value: exact(1), from: leaves(1, 1) }, 'at most 1'],
  ['a product of none', { op: 'times', by: exact(1), value: exact(0), from: [] }, 'at least 1'],
  ['times nothing', { op: 'times', value: exact(1), from: leaves(1) }, 'number to apply'],
  ['times a text', { op: 'times', by: '1/1', value: exact(1), from: leaves(1) }, 'number to apply'],
  [
    'at most a float',
    { op: 'at-most', by: { n: 0.5, d: 1 }, value: exact(1), from: leaves(1) },
    'number to apply',
  ],
  [
    'at least 2/4',
    { op: 'at-least', by: { n: 2, d: 4 }, value: exact(1), from: leaves(1) },
    'number to apply',
  ],
  [
    'a step of nothing',
    { op: 'round', mode: 'up', value: exact(1), from: leaves(1) },
    'step to round',
  ],
  [
    'a step of zero',
    { op: 'round', by: exact(0), mode: 'up', value: exact(1), from: leaves(1) },
    'above zero',
  ],
  [
    'a step below zero',
    { op: 'round', by: exact(-1), mode: 'up', value: exact(1), from: leaves(1) },
    'above zero',
  ],
  [
    'a mode that is none',
    { op: 'round', by: exact(1), mode: 'near', value: exact(1), from: leaves(1) },
    'half-up',
  ],
  ['no mode', { op: 'round', by: exact(1), value: exact(1), from: leaves(1) }, 'half-up'],
  ['a value of 2/4', { op: 'given', value: { n: 2, d: 4 }, from: [] }, 'lowest terms'],
  ['a value over zero', { op: 'given', value: { n: 1, d: 0 }, from: [] }, 'lowest terms'],
  ['a value of negative zero', { op: 'given', value: { n: -0, d: 1 }, from: [] }, 'lowest terms'],
  ['a plain number', { op: 'given', value: 1, from: [] }, 'lowest terms'],
  ['no value', { op: 'given', from: [] }, 'lowest terms'],
]

describe('stepFault', () => {
  it.each(right)('finds nothing in $op of $value', (step) => {
    expect(stepFault(step)).toBe(undefined)
  })

  it.each(right.filter((step) => step.op !== 'given'))('finds another value of $op', (step) => {
    const claimed = { ...step, value: exact(999, 7) }
    expect(stepFault(claimed)).toStrictEqual({
      expected: `${step.value.n}/${step.value.d}`,
      actual: '999/7',
    })
  })

  it.each(wrong)('finds %s', (_, step, expected) => {
    expect(JSON.stringify(stepFault(step)?.expected)).toContain(expected)
  })

  it('lists the modes that there are', () => {
    const step = { op: 'round', by: exact(1), mode: 'near', value: exact(1), from: leaves(1) }
    expect(stepFault(step)).toStrictEqual({ expected: [...roundings], actual: 'near' })
  })

  it.each(junk)('finds a step that is %s', (_, value) => {
    expect(stepFault(value)).toBeDefined()
  })
})
