import { describe, expect, it } from 'vitest'
import { type Refusal, refusal } from '../../src/foundation/index.ts'
import { reportMessages } from '../../src/report/index.ts'

const said: readonly Refusal[] = [
  refusal('attribute-not-choice', { expected: ['trade', 'sex'], actual: 'age' }),
  refusal('breakdown-too-small', { subject: 'trade', expected: 3, actual: 5 }),
  refusal('minimum-invalid', { path: ['atLeast'], expected: [3, 1_000_000], actual: 2 }),
  refusal('opinion-ahead', { subject: 'o-1', expected: '2026-06-30', actual: '2026-07-01' }),
  refusal('opinion-repeated', { subject: 'o-1', expected: 'each opinion once' }),
  refusal('total-out-of-range', {
    subject: 'prize',
    expected: Number.MAX_SAFE_INTEGER,
    actual: '9007199254740992',
  }),
]

type Say = (refusal: Refusal) => string

describe('messages', () => {
  const { en, zh } = reportMessages

  it('are there for every code, in both languages', () => {
    const codes = said.map(({ code }) => code)
    expect(Object.keys(en).sort()).toEqual(codes)
    expect(Object.keys(zh).sort()).toEqual(codes)
  })

  it.each(said.map((each) => [each.code, each] as const))('say %s', (code, each) => {
    const sentences = [en, zh].map((words) => (Object(words) as Record<string, Say>)[code]?.(each))
    expect(sentences).toMatchSnapshot()
    for (const sentence of sentences) {
      expect(sentence).not.toMatch(/undefined|\[object|null|\{/)
      expect(sentence).toMatch(/[.。]$/)
    }
  })

  it('write lists as people do', () => {
    const [unknown, , minimum] = said
    if (!unknown || !minimum) throw new Error('not said')
    expect(en['attribute-not-choice'](unknown)).toContain('There are: trade, sex.')
    expect(zh['attribute-not-choice'](unknown)).toContain('现有的是：trade、sex。')
    expect(en['minimum-invalid'](minimum)).toContain('a whole number of 3 to 1000000')
    expect(zh['minimum-invalid'](minimum)).toContain('3至1000000的整数')
  })

  it.each(said.map(({ code }) => code))('do not fail on a bare %s', (code) => {
    for (const words of [en, zh]) {
      const say = (Object(words) as Record<string, Say>)[code]
      expect(say?.(refusal(code)).length).toBeGreaterThan(8)
    }
  })
})
