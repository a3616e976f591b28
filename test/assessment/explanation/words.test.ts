import { describe, expect, it } from 'vitest'
import { wordsEn, wordsZh } from '../../../src/assessment/index.ts'

describe.each([
  ['en', wordsEn],
  ['zh', wordsZh],
])('words in %s', (language, words) => {
  it('know their language', () => {
    expect(words.language).toBe(language)
  })

  it('know every window and leave an unknown one as it is', () => {
    const windows = ['day', 'week', 'month', 'quarter', 'half-year', 'year', 'cycle', 'period']
    for (const window of windows) expect(words.period(window)).not.toBe(window)
    expect(words.period('fortnight')).toBe('fortnight')
  })

  it('know every reason for which a fact does not count', () => {
    for (const reason of [
      'not-certified',
      'outside-period',
      'after-as-of',
      'kind-not-in-rulebook',
    ]) {
      expect(words.setAside({ fact: 'f-1', reason })).not.toContain(reason)
    }
    expect(words.setAside({ fact: 'f-1', reason: 'else' })).toContain('else')
  })

  it('leave out what a fact does not have', () => {
    const bare = {
      points: '2',
      on: '2026-03-01',
      fact: 'f-1',
      evidence: [],
      certifiedBy: undefined,
      reckoning: undefined,
    }
    const full = { ...bare, evidence: ['e-1', 'e-2'], certifiedBy: 'm-9', reckoning: '4 × 0.5' }
    expect(words.fact(full)).toContain('4 × 0.5')
    expect(words.fact(full)).toContain('e-1')
    expect(words.fact(full).length).toBeGreaterThan(words.fact(bare).length)
    expect(words.fact(bare)).not.toMatch(/undefined|,\s*$/)
  })

  it('tell caps with and without a window, inputs with and without a factor', () => {
    const cut = { before: '12', after: '10', limit: '10' }
    expect(words.cut({ ...cut, per: undefined })).not.toBe(words.cut({ ...cut, per: 'a month' }))
    const given = { input: 'last-year', value: '93' }
    expect(words.input({ ...given, factor: undefined })).not.toContain('×')
    expect(words.input({ ...given, factor: '0.2' })).toContain('×')
  })

  it('tell a silent group with what its silence means', () => {
    const said = ['zero', 'reweight'].map((means) => words.noBallots({ group: 'members', means }))
    expect(new Set(said).size).toBe(2)
    expect(words.noBallots({ group: 'members', means: 'else' })).toContain('else')
    expect(words.rounded({ before: '69.5', after: '70', mode: 'else' })).toContain('else')
  })
})
