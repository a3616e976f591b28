import { describe, expect, it } from 'vitest'
import { grade, stand } from '../../../src/assessment/index.ts'
import { unwrap } from '../../../src/foundation/index.ts'
import { memberId, type Standing } from '../../../src/vocabulary/index.ts'
import { threeClauses } from '../../support/rulebooks.ts'
import { codesOf, compiled, fact, inputOf } from '../../support/subject.ts'

const rules = compiled(threeClauses())

function standing(name: string, hours: number): Standing {
  const subject = memberId(name)
  const served = {
    ...fact(`f-${name}`, 'service', '2026-03-01', { hours, place: 'here', reason: 'r' }),
    subject,
  }
  const attributes = { category: 'working' }
  return unwrap(stand(rules, inputOf({ subject, attributes, facts: [served] })))
}

describe('grading many', () => {
  const many = [standing('a', 5), standing('b', 2.5), standing('c', 0)]

  it('gives each its own grade, in the order handed in', () => {
    const grades = unwrap(grade(rules, many)).map((each) => [each.subject, each.grade])
    expect(grades).toEqual([
      ['a', 'three-star'],
      ['b', 'two-star'],
      ['c', 'one-star'],
    ])
    const turned = unwrap(grade(rules, [...many].reverse()))
    expect([...turned].reverse()).toEqual(unwrap(grade(rules, many)))
  })

  it('of nobody is nothing', () => {
    expect(unwrap(grade(rules, []))).toEqual([])
  })

  it('refuses every standing that other rules have made', () => {
    const next = compiled(threeClauses({ version: '2026-2' }))
    const other = compiled(threeClauses({ id: 'four-clauses' }))
    expect(codesOf(grade(next, many))).toEqual(Array(3).fill('standing-of-other-rules'))
    // A list with a hole in it has nobody there.
    expect(grade(next, new Array(1))).toMatchObject({
      refusals: [{ code: 'standing-of-other-rules', subject: '', actual: null }],
    })
    expect(grade(other, many.slice(1, 2))).toMatchObject({
      refusals: [
        {
          subject: 'b',
          expected: { id: 'four-clauses', version: '2026-1' },
          actual: { id: 'three-clauses', version: '2026-1' },
        },
      ],
    })
  })
})
