import { describe, expect, it } from 'vitest'
import {
  allOk,
  ok,
  okUnless,
  RefusedError,
  refusal,
  refuse,
  unwrap,
} from '../../src/foundation/index.ts'

const late = refusal('too-late', { subject: 'p-1' })
const dear = refusal('too-dear', { path: ['items', 0, 'cost'] })

describe('ok and refuse', () => {
  it('wrap', () => {
    expect(ok(1)).toStrictEqual({ ok: true, value: 1 })
    expect(refuse(late)).toStrictEqual({ ok: false, refusals: [late] })
    expect(refuse(late, dear)).toStrictEqual({ ok: false, refusals: [late, dear] })
  })
})

describe('okUnless', () => {
  it('is the value where nothing was refused', () => {
    expect(okUnless([], () => 'made')).toStrictEqual(ok('made'))
  })

  it('is every refusal otherwise, and does not make the value', () => {
    const made = okUnless([late, dear], () => {
      throw new Error('made')
    })
    expect(made).toStrictEqual(refuse(late, dear))
  })

  it('takes a list of any length', () => {
    const many = Array.from({ length: 300_000 }, () => late)
    const result = okUnless(many, () => 1)
    expect(result.ok ? 0 : result.refusals.length).toBe(300_000)
  })

  it('keeps no hold on the list it was given', () => {
    const list = [late]
    const result = okUnless(list, () => 1)
    list.push(late)
    expect(result).toStrictEqual(refuse(late))
  })
})

describe('allOk', () => {
  it('is every value in order', () => {
    expect(allOk([ok(1), ok(2)])).toStrictEqual(ok([1, 2]))
    expect(allOk([])).toStrictEqual(ok([]))
  })

  it('is every refusal in order, whatever else was good', () => {
    expect(allOk([ok(1), refuse(late, dear), ok(2), refuse(dear)])).toStrictEqual(
      refuse(late, dear, dear),
    )
  })
})

describe('unwrap', () => {
  it('is the value', () => {
    expect(unwrap(ok(1))).toBe(1)
    expect(unwrap(ok(undefined))).toBe(undefined)
  })

  it('throws the refusals, named by code and by subject or path', () => {
    const attempt = () => unwrap(refuse(late, dear))
    expect(attempt).toThrow(RefusedError)
    expect(attempt).toThrow('too-late p-1; too-dear items.0.cost')
    expect(() => unwrap(refuse(refusal('bare')))).toThrow(/^bare$/)
  })

  it('throws an error with a name and the refusals themselves', () => {
    const error = new RefusedError([late])
    expect(error.name).toBe('RefusedError')
    expect(error.refusals).toEqual([late])
    expect(error).toBeInstanceOf(Error)
  })
})
