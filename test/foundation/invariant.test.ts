import { describe, expect, it } from 'vitest'
import { InvariantError, invariant, unreachable } from '../../src/foundation/index.ts'
import { junk } from './support/junk.ts'

describe('invariant', () => {
  it('says nothing where the promise holds', () => {
    expect(() => invariant(true, 'sums are kept')).not.toThrow()
  })

  it('throws with the promise that was broken', () => {
    expect(() => invariant(false, 'sums are kept')).toThrow(InvariantError)
    expect(() => invariant(false, 'sums are kept')).toThrow('broken invariant: sums are kept')
  })

  it('is told by its name, which survives two copies of the library', () => {
    expect(new InvariantError('x').name).toBe('InvariantError')
    expect(new InvariantError('x')).toBeInstanceOf(Error)
  })
})

describe('unreachable', () => {
  it('names the value that no branch took', () => {
    expect(() => unreachable('sideways' as never)).toThrow(
      'broken invariant: no branch for sideways',
    )
  })

  it.each(junk)('is an InvariantError for %s', (_, value) => {
    expect(() => unreachable(value as never)).toThrow(InvariantError)
  })
})
