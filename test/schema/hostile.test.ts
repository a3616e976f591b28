import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { parseFact, parseSubjectInput, usualLimits } from '../../src/schema/index.ts'
import { examples, fact } from './examples.ts'
import { hostile } from './hostile.ts'

const parsers = new Set(examples.map(({ parse }) => parse))

describe.each(hostile)('$name', ({ value, code }) => {
  it('is refused by every parser, once', () => {
    for (const parse of parsers) {
      const parsed = parse(value)
      expect(parsed.ok || parsed.refusals.map((each) => each.code)).toEqual([code])
    }
  }, 120_000)

  it('is refused where it stands inside something valid', () => {
    const parsed = parseFact({ ...fact, fields: { hours: 1, more: value } })
    expect(parsed.ok || parsed.refusals.map((each) => each.code)).toEqual([code])
    expect(parsed.ok || parsed.refusals[0].path.slice(0, 2)).toEqual(['fields', 'more'])
  })
})

describe('the bounds', () => {
  const { depth, text, name, fields, values } = usualLimits
  const nested = (levels: number) =>
    Array.from({ length: levels - 1 }).reduce<unknown>((inner) => [inner], [])
  const codes = (value: unknown) => {
    const parsed = parseFact(value)
    return parsed.ok ? [] : parsed.refusals.map(({ code }) => code)
  }

  it('hold to the letter', () => {
    expect(codes(nested(depth))).toEqual(['shape-invalid'])
    expect(codes(nested(depth + 1))).toEqual(['too-deep'])
    expect(codes({ ...fact, fields: { a: 'x'.repeat(text) } })).toEqual([])
    expect(codes({ ...fact, fields: { a: 'x'.repeat(text + 1) } })).toEqual(['too-large'])
    expect(codes({ ...fact, fields: { ['x'.repeat(name)]: 1 } })).toEqual([])
    expect(codes({ ...fact, fields: { ['x'.repeat(name + 1)]: 1 } })).toEqual(['too-large'])
    const fieldsOf = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 1]))
    expect(codes({ ...fact, fields: fieldsOf(fields) })).toEqual([])
    expect(codes({ ...fact, fields: fieldsOf(fields + 1) })).toEqual(['too-large'])
    expect(codes(Array.from({ length: values - 1 }, () => 1))).toEqual(['shape-invalid'])
    expect(codes(Array.from({ length: values }, () => 1))).toEqual(['too-large'])
  })

  it('hold for all text together', () => {
    const page = 'x'.repeat(text)
    const pages = Array.from({ length: usualLimits.allText / text }, () => page)
    expect(codes(pages)).toEqual(['shape-invalid'])
    expect(codes([...pages, 'x'])).toEqual(['too-large'])
  })

  it('let a subject have its hundred thousand facts', () => {
    const { evidence: _, ...short } = fact
    const facts = Array.from({ length: 100_000 }, (__, index) => ({ ...short, id: `f-${index}` }))
    const parsed = parseSubjectInput({ subject: 'm-017', period: '2026', facts })
    expect(parsed.ok && parsed.value.facts).toHaveLength(100_000)
  }, 60_000)
})

describe('objects', () => {
  it('of another realm are objects, of a class are not', () => {
    expect(parseFact(runInNewContext(`(${JSON.stringify(fact)})`)).ok).toBe(true)
    const foreign = parseFact(runInNewContext('new Map()'))
    expect(foreign.ok || foreign.refusals[0].code).toBe('not-json')
  })

  it('are looked at once, and no code of theirs is run', () => {
    let looks = 0
    const target = { ...fact }
    const spy = new Proxy(target, {
      get: () => {
        throw new Error('read')
      },
      getOwnPropertyDescriptor: (of, key) => {
        looks++
        return Reflect.getOwnPropertyDescriptor(of, key)
      },
    })
    expect(parseFact(spy).ok).toBe(true)
    expect(looks).toBe(Object.keys(fact).length)
  })

  it('may stand in several places, and are several then', () => {
    const piece = { kind: 'photo', ref: '1' }
    const parsed = parseFact({ ...fact, evidence: [piece, piece] })
    expect(parsed.ok && parsed.value.evidence?.[0]).not.toBe(
      parsed.ok && parsed.value.evidence?.[1],
    )
  })
})
