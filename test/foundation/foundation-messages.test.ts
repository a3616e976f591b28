import { describe, expect, it } from 'vitest'
import {
  exact,
  foundationMessages,
  parseDecimal,
  parseExact,
  parseId,
  recheck,
  refusal,
} from '../../src/foundation/index.ts'

const { en, zh } = foundationMessages
const codes = [
  'id-invalid',
  'decimal-invalid',
  'exact-invalid',
  'trace-broken',
  'no-canonical-form',
] as const

describe('foundationMessages', () => {
  it('has a sentence for every code in both languages', () => {
    expect(Object.keys(en).sort()).toEqual([...codes].sort())
    expect(Object.keys(zh).sort()).toEqual([...codes].sort())
  })

  it.each(codes)('says %s with nothing but its code', (code) => {
    for (const say of [en[code], zh[code]] as ((r: unknown) => string)[]) {
      const sentence = say(refusal(code))
      expect(sentence.length).toBeGreaterThan(10)
      expect(sentence).not.toMatch(/undefined|\[object/)
    }
  })

  it('names what stood there and what to do', () => {
    const parsed = parseId('member', 'm 17')
    if (parsed.ok) throw new Error('taken')
    expect(en['id-invalid'](parsed.refusals[0])).toBe(
      '"m 17" cannot be a member id. Use 1 to 128 letters, digits and . _ : @ / + -, with a letter or digit first.',
    )
    expect(zh['id-invalid'](parsed.refusals[0])).toMatch(/^"m 17"不能用作编号.*开头。$/)
  })

  it('names what an id must be besides, in the place of the rule for all', () => {
    const expected = 'an id that no unit has'
    const taken = refusal('id-invalid', { expected, actual: 'u-1' })
    expect(en['id-invalid'](taken)).toBe('"u-1" cannot be taken here. Use an id that no unit has.')
    expect(zh['id-invalid'](taken)).toBe('"u-1"不能用在此处，应为：an id that no unit has。')
  })

  it('names a number that is too fine, and a text that is no value', () => {
    const decimal = parseDecimal(0.1234567)
    const exactValue = parseExact('1/0')
    if (decimal.ok || exactValue.ok) throw new Error('taken')
    const [first, second] = [decimal.refusals[0], exactValue.refusals[0]]
    expect(en['decimal-invalid']({ ...first, code: 'decimal-invalid' })).toMatch(
      /^0\.1234567 cannot/,
    )
    expect(zh['decimal-invalid']({ ...first, code: 'decimal-invalid' })).toMatch(/^0\.1234567不能/)
    expect(en['exact-invalid']({ ...second, code: 'exact-invalid' })).toMatch(/^"1\/0" is no exact/)
    expect(zh['exact-invalid']({ ...second, code: 'exact-invalid' })).toMatch(/^"1\/0"不是精确值/)
  })

  it('leads to the step that was changed', () => {
    const leaf = { op: 'given', what: 'fact', value: exact(2), from: [] } as const
    const inner = { op: 'same', clause: '3.2', value: exact(1), from: [leaf] } as const
    const broken = recheck({ op: 'sum', value: exact(1), from: [inner] })
    if (broken.ok) throw new Error('taken')
    expect(en['trace-broken'](broken.refusals[0])).toBe(
      'The step 3.2 at from.0 should be 2/1 but is "1/1". Do not rely on this explanation; compute it again.',
    )
    expect(zh['trace-broken'](broken.refusals[0])).toContain('应为2/1')
  })
})
