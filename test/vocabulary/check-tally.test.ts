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
    expect(check({ present: count })).toEqual([['ballots-invalid', 'present', 'members']])
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

  it('refuses more ballots than people who came, and more of these than voters', () => {
    const counts = [{ choice: 'good', count: 8 }]
    expect(check({ counts, present: 8, entitled: 8 })).toEqual([])
    expect(check({ counts, present: 8, invalid: 1, entitled: 9 })).toEqual([
      ['ballots-above-present', 'counts', 'members'],
    ])
    expect(check({ counts, present: 9, entitled: 8 })).toEqual([
      ['present-above-entitled', 'present', 'members'],
    ])
  })

  it('refuses marks where the ballot has choices', () => {
    expect(check({ marks: [] })).toEqual([])
    expect(check({ marks: [{ points: 90, count: 1 }] })).toEqual([
      ['marks-unexpected', 'marks', 'members'],
    ])
  })
})

describe('checkTally of marks', () => {
  const range = { from: 0, to: 100, decimals: 1 }

  function checkMarks(marks: Tally['marks'], more: Partial<Tally> = {}) {
    const tally: Tally = { group: 'judges', counts: [], ...(marks && { marks }), ...more }
    return checkTally(range, tally, []).map(({ code, path }) => [code, path.join('.')])
  }

  it('accepts both ends, the decimals that may be, and nobody', () => {
    expect(checkMarks(undefined)).toEqual([])
    const marks = [0, 99.9, 100].map((points) => ({ points, count: 2 }))
    expect(checkMarks(marks, { entitled: 6, present: 6, invalid: 0 })).toEqual([])
    expect(checkMarks(marks, { entitled: 5 })).toEqual([['ballots-above-entitled', 'counts']])
  })

  it.each([-0.1, 100.1, 99.95, Number.NaN, '90', null])('%j is no mark', (value) => {
    const marks = [{ points: value as number, count: 1 }]
    expect(checkMarks(marks)).toEqual([['mark-invalid', 'marks.0.points']])
  })

  it('refuses one mark twice, a count that is none, and choices', () => {
    const marks = [90, 80, 90].map((points, index) => ({ points, count: index - 1 }))
    expect(checkMarks(marks)).toEqual([
      ['ballots-invalid', 'marks.0.count'],
      ['mark-duplicate', 'marks.2.points'],
    ])
    expect(checkMarks([], { counts: [{ choice: 'good', count: 1 }] })).toEqual([
      ['choice-unknown', 'counts.0.choice'],
    ])
  })
})
