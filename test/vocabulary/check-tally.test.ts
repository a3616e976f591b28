import { describe, expect, it } from 'vitest'
import { checkTally, type Tally } from '../../src/vocabulary/index.ts'

const choices = ['good', 'fair', 'poor']

function check(tally: Partial<Tally>) {
  const faults = checkTally(choices, { group: 'members', counts: [], ...tally }, ['tally'])
  return faults.map(({ code, path, subject }) => [code, path.slice(1).join('.'), subject])
}

describe('checkTally', () => {
  it('accepts what a teller may hand over', () => {
    expect(check({})).toEqual([])
    const counts = [
      { choice: 'good', count: 7 },
      { choice: 'poor', count: 0 },
    ]
    expect(check({ counts, invalid: 1, entitled: 8 })).toEqual([])
    expect(check({ counts: [{ choice: 'good', count: 1_000_000 }] })).toEqual([])
  })

  it.each([-1, 0.5, Number.NaN, 1_000_001, '3', null])('%j is no number of ballots', (value) => {
    const count = value as number
    const counts = [{ choice: 'good', count }]
    expect(check({ counts })).toEqual([['ballots-invalid', 'counts.0.count', 'members']])
    expect(check({ entitled: count })).toEqual([['ballots-invalid', 'entitled', 'members']])
    expect(check({ invalid: count })).toEqual([['ballots-invalid', 'invalid', 'members']])
  })

  it('refuses choices twice and choices that no ballot has', () => {
    const counts = ['good', 'great', 'good', '__proto__'].map((choice) => ({ choice, count: 1 }))
    expect(check({ counts })).toEqual([
      ['choice-unknown', 'counts.1.choice', 'members'],
      ['choice-duplicate', 'counts.2.choice', 'members'],
      ['choice-unknown', 'counts.3.choice', 'members'],
    ])
  })

  it('refuses more ballots than voters, the invalid ones included', () => {
    const counts = [{ choice: 'good', count: 8 }]
    expect(check({ counts, entitled: 8 })).toEqual([])
    expect(check({ counts, entitled: 8, invalid: 1 })).toEqual([
      ['ballots-above-entitled', 'counts', 'members'],
    ])
  })
})
