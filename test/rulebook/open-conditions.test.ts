import { describe, expect, it } from 'vitest'
import { compileRulebook } from '../../src/assessment/index.ts'
import { checkRulebook, type OpenRulebook } from '../../src/rulebook/index.ts'
import { parseRulebook } from '../../src/schema/index.ts'
import { damaged } from '../support/damage.ts'
import { everyPart } from '../support/every-part.ts'

type When = NonNullable<OpenRulebook['profiles']>[number]['when']

/** A rulebook with a profile under this condition, and what is said of it there. */
function said(when: When) {
  const book = damaged(everyPart, ['profiles', 0, 'when'], when)
  const parsed = parseRulebook(JSON.parse(JSON.stringify(book)))
  expect(parsed.ok && parsed.value).toEqual(book)
  expect(compileRulebook(book).ok).toBe(false)
  return checkRulebook(book).map(({ code, path, expected }) => [
    code,
    path.slice(3).join('.'),
    expected,
  ])
}

describe('a condition', () => {
  it.each<[When, string, unknown]>([
    [{ op: 'at-least', left: 'subject.wage', right: '?' }, 'right', 'a number'],
    [{ op: 'not', of: { op: 'below', left: 'subject.wage', right: '?' } }, 'of.right', 'a number'],
    [
      { op: 'all', of: [{ op: 'equals', left: 'subject.wage', right: '?' }] },
      'of.0.right',
      'a number',
    ],
    [{ op: 'equals', left: 'subject.post', right: '?' }, 'right', ['member', 'secretary']],
    [
      { op: 'above', left: { since: 'subject.joined', unit: 'years', until: 'as-of' }, right: '?' },
      'right',
      'a number',
    ],
  ])('%j leaves open what it compares with', (when, path, expected) => {
    expect(said(when)).toEqual([['choice-open', path, expected]])
  })

  it('leaves each end of an interval open by itself', () => {
    const between: When = {
      op: 'between',
      left: 'subject.wage',
      right: { from: '?', to: '?', ends: '?' },
    }
    expect(said(between)).toEqual([
      ['choice-open', 'right.ends', ['[)', '[]', '(]', '()']],
      ['choice-open', 'right.from', 'a decimal'],
      ['choice-open', 'right.to', 'a decimal'],
    ])
  })

  it('of a profile leaves open only what a gap could mean there', () => {
    const left = { past: ['one-star'], of: 2, inARow: true, gap: '?' } as const
    const [fault] = said({ op: 'at-least', left, right: 1 })
    expect(fault).toEqual(['choice-open', 'left.gap', ['breaks', 'skips']])
    const refused = { op: 'at-least', left: { ...left, gap: 'refuse' }, right: 1 } as const
    expect(said(refused).map(([code]) => code)).toContain('condition-may-miss')
  })

  it('leaves nothing else open', () => {
    const known = { op: 'known', left: '?' } as unknown as When
    const book = damaged(everyPart, ['profiles', 0, 'when'], known)
    expect(parseRulebook(book).ok).toBe(false)
    expect(checkRulebook(book).map(({ code }) => code)).toEqual(['condition-invalid'])
  })
})
