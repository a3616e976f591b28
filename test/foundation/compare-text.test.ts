import { describe, expect, it } from 'vitest'
import { compareText } from '../../src/foundation/index.ts'

describe('compareText', () => {
  it('orders by UTF-16 unit', () => {
    expect(compareText('a', 'b')).toBe(-1)
    expect(compareText('b', 'a')).toBe(1)
    expect(compareText('a', 'a')).toBe(0)
    expect(compareText('', 'a')).toBe(-1)
  })

  it('does not follow the order of any language', () => {
    expect(['é', 'z', 'Z', '李', '张', 'a'].sort(compareText)).toEqual([
      'Z',
      'a',
      'z',
      'é',
      '张',
      '李',
    ])
  })

  it('sorts m-10 before m-2', () => {
    expect(['m-2', 'm-10'].sort(compareText)).toEqual(['m-10', 'm-2'])
  })
})
