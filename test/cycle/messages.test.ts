import { describe, expect, it } from 'vitest'
import { cycleMessages } from '../../src/cycle/index.ts'
import { type Refusal, refusal } from '../../src/foundation/index.ts'

const { en, zh } = cycleMessages
const codes = Object.keys(en)

describe('the sentences of the cycle', () => {
  it('are there in both languages', () => {
    expect(Object.keys(zh).sort()).toEqual([...codes].sort())
    expect(codes.length).toBeGreaterThan(30)
  })

  it.each(codes)('say %s whatever stands in the refusal', (code) => {
    const parts = [
      { subject: 's-1' },
      { subject: 's-1', path: ['a', 0], expected: ['open', 'running'], actual: 'closed' },
      { subject: 's-1', expected: 3, actual: null },
      { subject: 's-1', expected: [], actual: [1, 'x'] },
    ]
    for (const each of parts) {
      for (const catalogue of [en, zh] as Record<string, (refusal: Refusal) => string>[]) {
        const sentence = catalogue[code]?.(refusal(code, each))
        expect(sentence).toMatch(/\S[.。]$/)
        expect(sentence).not.toMatch(/undefined|\[object|NaN|null/)
      }
    }
  })

  it('name states in Chinese where they are known', () => {
    const wrong = refusal('cycle-stage-wrong', { subject: 'c', expected: 'open', actual: 'closed' })
    expect(zh['cycle-stage-wrong'](wrong)).toBe('周期 c 已截止，办理此事须为已开启。')
    expect(en['cycle-stage-wrong'](wrong)).toBe('Cycle c is closed; for this it must be open.')
    const measure = refusal('measure-stage-wrong', {
      ...{ subject: 'm', expected: ['accepted', 'notified'], actual: 'constructor' },
    })
    expect(zh['measure-stage-wrong'](measure)).toContain('constructor，办理此事须为已同意或已告知')
  })
})
