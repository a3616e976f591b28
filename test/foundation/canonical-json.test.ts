import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, unwrap } from '../../src/foundation/index.ts'

const text = (value: unknown) => unwrap(canonicalJson(value))
const refusalOf = (value: unknown) => {
  const result = canonicalJson(value)
  return result.ok ? undefined : result.refusals[0]
}

describe('canonicalJson', () => {
  it('writes the example of RFC 8785, 3.2.2', () => {
    const example = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    }
    expect(text(example)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    )
  })

  it('orders properties by their UTF-16 units, as RFC 8785, 3.2.3 does', () => {
    const names = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6']
    const whole = Object.fromEntries(names.map((name) => [name, 0]))
    const keys = [...text(whole).matchAll(/("(?:[^"\\]|\\.)*"):/g)].map(([, key]) =>
      JSON.parse(key ?? ''),
    )
    expect(keys).toEqual(['\r', '1', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33'])
  })

  it('writes one zero, and a shared part as often as it stands there', () => {
    const part = { a: [1] }
    expect(text([-0, 0, part, part])).toBe('[0,0,{"a":[1]},{"a":[1]}]')
  })

  it('keeps __proto__ a property like any other, and reads no inherited one', () => {
    expect(text(JSON.parse('{"__proto__":{"b":1},"a":2}'))).toBe('{"__proto__":{"b":1},"a":2}')
    expect(text(Object.assign(Object.create(null), { b: 1 }))).toBe('{"b":1}')
  })

  it.each([
    ['undefined', undefined],
    ['a function', () => 1],
    ['a symbol', Symbol('s')],
    ['a bigint', 1n],
    ['NaN', Number.NaN],
    ['an infinity', Number.NEGATIVE_INFINITY],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['a boxed text', Object('m')],
    ['an instance', new (class Some {})()],
    ['a hole', new Array(1)],
    ['a lone surrogate', '\ud800'],
  ])('refuses %s, and says where', (_, value) => {
    expect(refusalOf(value)?.code).toBe('no-canonical-form')
    const place = refusalOf({ a: [0, value] })?.path
    expect(place?.slice(0, 2)).toEqual(['a', 1])
  })

  it('refuses half a character in a name, and tells the place in whole ones', () => {
    expect(refusalOf({ '\ud800': 1 })?.actual).toBe('\ufffd')
    expect(refusalOf({ '\udc00a': Number.NaN })).toMatchObject({ code: 'no-canonical-form' })
  })

  it('escapes what JSON escapes, and no unit more', () => {
    for (let unit = 0; unit <= 0xffff; unit++) {
      const one = `a${String.fromCharCode(unit)}`
      const half = unit >= 0xd800 && unit <= 0xdfff
      // One expectation for each would take seconds.
      const good = half ? !canonicalJson(one).ok : text(one) === JSON.stringify(one)
      if (!good) expect.fail(`the unit ${unit.toString(16)}`)
    }
  })

  it('takes 256 levels and no more', () => {
    const nested = (depth: number) => {
      let value: unknown = 1
      for (let level = 0; level < depth; level++) value = [value]
      return value
    }
    expect(text(nested(256))).toHaveLength(513)
    expect(refusalOf(nested(257))).toMatchObject({ expected: 'at most 256 levels' })
  })

  it('ends on circles and on parts that unfold without end', () => {
    const circle: unknown[] = []
    circle.push(circle, circle)
    expect(refusalOf(circle)).toMatchObject({ expected: 'at most 256 levels' })
    let shared: unknown = 1
    for (let level = 0; level < 200; level++) shared = [shared, shared]
    expect(refusalOf(shared)).toMatchObject({ expected: 'at most 1000000 values' })
  })

  it('takes a million values and no more', () => {
    expect(text(new Array(999_999).fill(0))).toHaveLength(2 * 999_999 + 1)
    expect(refusalOf(new Array(1_000_000).fill(0))).toMatchObject({ actual: 'more' })
  })

  it('is JSON of the same value, whatever the order of properties', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const parsed: unknown = JSON.parse(JSON.stringify(value))
        const result = canonicalJson(parsed)
        if (!result.ok) return
        expect(JSON.parse(result.value)).toEqual(parsed)
        expect(text(reversed(parsed))).toBe(result.value)
        expect(result.value).not.toMatch(/^\s|\s$/)
      }),
    )
  })

  it('gives different texts to different values', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        const [one, other] = [canonicalJson(a), canonicalJson(b)]
        if (!one.ok || !other.ok) return
        const same = JSON.stringify(reversed(reversed(a))) === JSON.stringify(reversed(reversed(b)))
        if (same) expect(one.value).toBe(other.value)
        if (one.value === other.value)
          expect(JSON.parse(one.value)).toEqual(JSON.parse(other.value))
      }),
    )
  })
})

/** The same value with the properties of every object the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([name, part]) => [name, reversed(part)] as const)
  return Object.fromEntries(entries.reverse())
}
