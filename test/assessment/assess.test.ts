import { describe, expect, it } from 'vitest'
import { assess, grade, stand } from '../../src/assessment/index.ts'
import { unwrap } from '../../src/foundation/index.ts'
import { everyKind, threeClauses } from '../support/rulebooks.ts'
import { codesOf, compiled, fact, inputOf, tally } from '../support/subject.ts'

const input = inputOf({
  attributes: { category: 'working' },
  facts: [fact('f-1', 'service', '2026-03-01', { hours: 10, place: 'here', reason: 'r' })],
  tallies: [tally('members', { good: 2 }), tally('residents', { good: 1 })],
})

describe('assessing one subject', () => {
  const rules = compiled(everyKind())
  const assessment = unwrap(assess(rules, input))

  it('stands and grades as the two do by themselves', () => {
    const standing = unwrap(stand(rules, input))
    const [graded] = unwrap(grade(rules, [standing]))
    expect(assessment.standing).toEqual(standing)
    expect(assessment).toMatchObject({ ...graded })
  })

  it('proposes what the rules propose for the grade', () => {
    expect(assessment.grade).toBe('three-star')
    expect(assessment.measures).toMatchObject([
      { kind: 'award', clause: 'award', status: 'proposed' },
    ])
  })

  it('carries the trace of every value, and of the one that was graded', () => {
    expect(assessment.traces.map(({ name }) => name)).toEqual(['points', 'total'])
    expect(assessment.placed).toBe(assessment.traces[1]?.trace)
  })

  it('is refused as standing and grading are', () => {
    expect(codesOf(assess(rules, { ...input, tallies: [] }))).toEqual(['missing', 'missing'])
    const when = { op: 'at-least', left: 'input.last-year', right: 1 } as const
    const veto = { clause: 'v', when, whenMissing: 'refuse', effect: { kind: 'ungraded' } } as const
    const { tallies: _, ...plain } = input
    expect(codesOf(assess(compiled(threeClauses({ vetoes: [veto] })), plain))).toEqual([
      'gate-missing',
    ])
  })
})
