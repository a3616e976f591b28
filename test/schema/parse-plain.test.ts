import { describe, expect, it } from 'vitest'
import { type Json, unwrap } from '../../src/foundation/index.ts'
import { parsePlain, parsePledgeCommand, usualLimits } from '../../src/schema/index.ts'
import { examples } from './examples.ts'

describe('a value that was copied before', () => {
  it.each(examples)('$name reads the same', ({ parse, json }) => {
    expect(parse(unwrap(parsePlain(json)))).toEqual(parse(json))
  })

  it('shares nothing with what it was copied from', () => {
    const items = [{ text: 'sweep' }]
    const { json } = unwrap(parsePlain({ items }))
    items.push({ text: 'again' })
    expect(json).toEqual({ items: [{ text: 'sweep' }] })
  })

  it('can be read without a field, and a value without fields stays', () => {
    const plain = unwrap(parsePlain({ to: 'pledge', id: 'c-1' }))
    expect(plain.without('to').json).toEqual({ id: 'c-1' })
    expect(plain.without('from').json).toEqual(plain.json)
    expect(plain.json).toEqual({ to: 'pledge', id: 'c-1' })
    for (const value of [null, 1, 'a', true, ['to']] satisfies Json[]) {
      expect(unwrap(parsePlain(value)).without('to').json).toEqual(value)
    }
  })

  it('is not what only looks like one', () => {
    const deep: { inner?: object } = {}
    deep.inner = deep
    const lookalike = { json: deep }
    Object.setPrototypeOf(lookalike, Object.getPrototypeOf(unwrap(parsePlain(1))))
    const parsed = parsePledgeCommand(lookalike)
    expect(parsed.ok || parsed.refusals.map(({ code }) => code)).toEqual(['not-json'])
  })

  it('is refused in its bounds', () => {
    const long = parsePlain('x'.repeat(usualLimits.text + 1))
    expect(long.ok || long.refusals.map(({ code }) => code)).toEqual(['too-large'])
  })
})
