import { describe, expect, it } from 'vitest'
import { copyOf, depthLimit, freezeDeep, InvariantError } from '../../src/foundation/index.ts'
import { deepFrozen, frozen, nested, objectsIn } from './support/frozen.ts'

const wraps = [
  ['objects', (inner: unknown) => ({ inner })],
  ['arrays', (inner: unknown) => [inner]],
] as const

describe('freezeDeep', () => {
  it('freezes every object and array, and returns the value itself', () => {
    const value = { a: [{ b: 1 }], c: { d: [[]] } }
    expect(freezeDeep(value)).toBe(value)
    expect(deepFrozen(value)).toBe(true)
  })

  it.each([undefined, null, 1, 'text', true, 1n])('returns %s as it is', (value) => {
    expect(freezeDeep(value)).toBe(value)
  })

  it('freezes what stands under an own `__proto__` key', () => {
    const value = JSON.parse('{"__proto__":{"a":{}},"b":{"__proto__":[{}]}}')
    freezeDeep(value)
    expect(Object.keys(value)).toEqual(['__proto__', 'b'])
    expect(deepFrozen(value)).toBe(true)
    expect(Object.isFrozen(Object.prototype)).toBe(false)
  })

  it('ends on a value that contains itself', () => {
    const value: { self?: unknown } = {}
    value.self = value
    expect(Object.isFrozen(freezeDeep(value))).toBe(true)
  })

  it.each(wraps)('freezes ten thousand levels of %s', (_, wrap) => {
    expect(deepFrozen(freezeDeep(nested(10_000, wrap)))).toBe(true)
  })

  it('freezes a wide value', () => {
    const wide = Array.from({ length: 300_000 }, () => ({}))
    expect(deepFrozen(freezeDeep(wide))).toBe(true)
  })
})

describe('copyOf', () => {
  it('copies deeply and shares nothing', () => {
    const value = { a: [{ b: 1 }, null, [2]], c: { d: 'x' } }
    const copy = copyOf(value)
    expect(copy).toStrictEqual(value)
    const theirs = objectsIn(value)
    expect([...objectsIn(copy)].some((part) => theirs.has(part))).toBe(false)
  })

  it('gives an editable copy of a frozen value', () => {
    const copy = copyOf(frozen({ list: [{ n: 1 }] }) as { readonly list: readonly { n: number }[] })
    copy.list.push({ n: 2 })
    copy.list[0]!.n = 3
    expect(copy).toEqual({ list: [{ n: 3 }, { n: 2 }] })
  })

  it.each([undefined, null, 0, 'text', false, 1n])('returns %s as it is', (value) => {
    expect(copyOf(value)).toBe(value)
  })

  it('copies own `__proto__` keys as keys, at every level', () => {
    const text = '{"__proto__":{"a":{"__proto__":[1,{"b":2}]}},"constructor":{"c":3},"d":null}'
    const value = JSON.parse(text)
    const copy = copyOf(value)
    expect(JSON.stringify(copy)).toBe(text)
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype)
    expect(copy.a).toBe(undefined)
    const theirs = objectsIn(value)
    expect([...objectsIn(copy)].some((part) => theirs.has(part))).toBe(false)
  })

  it.each(wraps)('copies %s as deep as the limit', (_, wrap) => {
    const value = nested(depthLimit, wrap)
    expect(JSON.stringify(copyOf(value))).toBe(JSON.stringify(value))
  })

  it.each(wraps)('names its limit for deeper %s, and does not overflow', (_, wrap) => {
    expect(() => copyOf(nested(depthLimit + 1, wrap))).toThrow(InvariantError)
    expect(() => copyOf(nested(10_000, wrap))).toThrow(/depth limit/)
  })
})
