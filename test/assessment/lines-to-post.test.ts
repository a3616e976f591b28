import { describe, expect, it } from 'vitest'
import { linesToPost, stand } from '../../src/assessment/index.ts'
import { exactText, unwrap } from '../../src/foundation/index.ts'
import { everyKind, threeClauses } from '../support/rulebooks.ts'
import { codesOf, compiled, fact, inputOf } from '../support/subject.ts'

const input = inputOf({
  attributes: { category: 'working' },
  facts: [fact('f-1', 'service', '2026-03-01', { hours: 2, place: 'here', reason: 'r' })],
})

describe('lines to post', () => {
  it('are those of the value that the rulebook posts', () => {
    const lines = unwrap(linesToPost(compiled(everyKind()), input))
    expect(lines.map(({ clause, amount, facts }) => [clause, exactText(amount), facts])).toEqual([
      ['base', '60/1', []],
      ['service', '4/1', ['f-1']],
    ])
  })

  it('need nothing that only values further down read', () => {
    const rules = compiled(everyKind())
    expect(stand(rules, input).ok).toBe(false)
    expect(linesToPost(rules, input).ok).toBe(true)
  })

  it('need no place among others, though the order reads a value further down', () => {
    const order = [{ by: 'value.total', first: 'highest' }] as const
    const book = everyKind()
    const rules = compiled({ ...book, grading: { ...book.grading, order } })
    expect(linesToPost(rules, input).ok).toBe(true)
  })

  it('are refused where the rulebook posts nothing, and where it cannot be reckoned', () => {
    expect(codesOf(linesToPost(compiled(threeClauses()), input))).toEqual(['posting-missing'])
    const posting = { value: 'total', rounding: 'half-up' } as const
    const strict = compiled(threeClauses({ posting }))
    expect(codesOf(linesToPost(strict, inputOf({ ...input, period: '2025' })))).toEqual([
      'rulebook-not-in-force',
    ])
  })
})
