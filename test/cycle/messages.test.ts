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
    const told = { subject: 's-1', path: ['a', 0], expected: ['open', 'running'], actual: 'closed' }
    const parts = [
      { subject: 's-1' },
      told,
      { subject: 's-1', expected: 3, actual: null },
      { subject: 's-1', expected: [], actual: [1, 'x'] },
    ]
    for (const each of parts) {
      for (const catalogue of [en, zh] as Record<string, (refusal: Refusal) => string>[]) {
        const sentence = catalogue[code]?.(refusal(code, each))
        if (each === told) expect(sentence).toMatchSnapshot()
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

  it.each([
    ...['open', 'running', 'closed', 'provisional', 'confirmed', 'applied', 'carried'],
    ...['proposed', 'accepted', 'declined', 'notified', 'lifted', 'carried-out'],
    ...['upheld', 'partly-upheld', 'rejected', 'dismissed'],
  ])('have a Chinese word for %s', (state) => {
    const wrong = refusal('cycle-stage-wrong', { subject: '甲', expected: state, actual: state })
    const sentence = zh['cycle-stage-wrong'](wrong)
    expect(sentence).not.toMatch(/[a-z]/)
    expect(sentence).toMatchSnapshot()
  })
})
