import { describe, expect, it } from 'vitest'
import { refusal } from '../../src/foundation/index.ts'

describe('refusal', () => {
  it('is empty where nothing was said', () => {
    expect(refusal('too-late')).toStrictEqual({
      code: 'too-late',
      subject: '',
      path: [],
      expected: null,
      actual: null,
    })
  })

  it('carries what was said', () => {
    const parts = { subject: 'p-1', path: ['items', 0], expected: 1, actual: { n: 2 } }
    expect(refusal('too-late', parts)).toStrictEqual({ code: 'too-late', ...parts })
  })

  it('keeps falsy values', () => {
    expect(refusal('x', { expected: 0, actual: false })).toMatchObject({
      expected: 0,
      actual: false,
    })
  })

  it('is plain JSON', () => {
    const made = refusal('x', { path: ['a', 1], expected: [1, null] })
    expect(JSON.parse(JSON.stringify(made))).toStrictEqual(made)
  })
})
