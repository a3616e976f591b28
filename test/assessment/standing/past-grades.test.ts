import { describe, expect, it } from 'vitest'
import { assess, stand } from '../../../src/assessment/index.ts'
import { unwrap } from '../../../src/foundation/index.ts'
import { en, inWords, zh } from '../../../src/language/index.ts'
import { checkRulebook, gradesOf, type Rulebook } from '../../../src/rulebook/index.ts'
import { smallest } from '../../../src/rulebooks/index.ts'
import { parseRulebook } from '../../../src/schema/index.ts'
import type { PastGrade, PastOf } from '../../../src/vocabulary/index.ts'
import { codesOf, compiled, gradeOf, inputOf } from '../../support/subject.ts'

const { pledges: _, posting: __, ...frame } = smallest

const twice = (left: Partial<PastOf> = {}): Rulebook => {
  const when = {
    op: 'at-least',
    left: { past: ['none'], of: 3, gap: 'breaks', ...left },
    right: 2,
  } as const
  return {
    ...frame,
    values: [{ name: 'total', of: { kind: 'input', clause: 'total', input: 'score' } }],
    catalogue: {
      facts: [],
      attributes: [],
      inputs: [{ name: 'score', from: 0, to: 20, decimals: 0 }],
    },
    grading: {
      clause: 'stars',
      value: 'total',
      bands: [
        { grade: 'star', at: { from: 10, ends: '[)' } },
        { grade: 'none', at: { to: 10, ends: '()' } },
      ],
    },
    vetoes: [
      {
        clause: 'twice',
        when,
        effect: { kind: 'at-most', grade: 'none' },
        ...(left.gap === 'refuse' && { whenMissing: 'refuse' as const }),
      },
    ],
  }
}

const years = (...grades: readonly (string | null)[]): readonly PastGrade[] =>
  grades.map((grade, back) => ({ period: String(2025 - back), grade }))

const graded = (history: readonly PastGrade[] | undefined, left: Partial<PastOf> = {}) =>
  gradeOf(compiled(twice(left)), { inputs: { score: 15 }, ...(history && { history }) })

describe('grades of earlier periods', () => {
  it('choose a profile: whoever had it twice is scored only', () => {
    const { vetoes: ___, ...plain } = twice()
    const of = (gap: PastOf['gap']): Rulebook => ({
      ...plain,
      profiles: [
        {
          clause: 'rested',
          when: { op: 'at-least', left: { past: ['none'], of: 2, gap }, right: 2 },
          exempt: [{ of: 'total', points: 7 }],
          outcome: 'scored',
        },
      ],
    })
    const placed = (history: readonly PastGrade[]) =>
      unwrap(assess(compiled(of('breaks')), inputOf({ inputs: { score: 15 }, history })))
    expect(placed(years('none', 'none')).grade).toBeNull()
    expect(placed(years('none', 'star')).grade).toBe('star')
    expect(placed(years('none', 'none')).standing.outcome).toBe('scored')
    // Whether a profile applies is answered for everybody: nothing may be missing there.
    expect(checkRulebook(of('refuse')).map(({ code }) => code)).toEqual(['condition-may-miss'])
    // Nobody can ask whether earlier grades are known: the sentence says what can be done.
    const said = [en, zh].flatMap(({ refusals }) =>
      checkRulebook(of('refuse')).map((each) => inWords(each, refusals)),
    )
    expect(said[0]).toContain('A gap in earlier grades must break or skip here')
    expect(said[1]).toContain('只能选“breaks”或“skips”')
    expect(
      codesOf(
        assess(compiled(of('breaks')), inputOf({ history: [{ period: '2025', grade: 'moon' }] })),
      ),
    ).toEqual(['past-grade-unknown'])
  })

  it('count within the last so many, in a row or not', () => {
    expect(graded(years('none', 'star', 'none'))).toBe('none')
    expect(graded(years('none', 'star', 'star', 'none'))).toBe('star')
    expect(graded(years('none', 'star', 'none'), { inARow: true })).toBe('star')
    expect(graded(years('none', 'none', 'star'), { inARow: true })).toBe('none')
    expect(graded(undefined)).toBe('star')
  })

  it('in any order of the history, a gap being what the text says', () => {
    expect(graded([...years('none', 'star', 'none')].reverse())).toBe('none')
    for (const gap of ['breaks', 'skips'] as const) {
      const mixed = years('star', 'none', 'star', 'none')
      expect(graded(mixed, { gap })).toBe('star')
      expect(graded([...mixed].reverse(), { gap })).toBe('star')
      expect(graded([...years('none', 'star', 'none', 'star')].reverse(), { gap })).toBe('none')
    }
    expect(graded(years('none', null, 'star', 'none'))).toBe('star')
    expect(graded(years('none', null, 'star', 'none'), { gap: 'skips' })).toBe('none')
    expect(graded(years('none', 'none'), { gap: 'refuse' })).toBe('none')
    const unsure = assess(
      compiled(twice({ gap: 'refuse' })),
      inputOf({ inputs: { score: 15 }, history: years('none', null) }),
    )
    expect(codesOf(unsure)).toEqual(['gate-missing'])
  })

  it('are those of the rulebook', () => {
    const history = years('excellent')
    const input = inputOf({ inputs: { score: 15 }, history })
    const refused = stand(compiled(twice()), input)
    expect(refused.ok ? [] : refused.refusals).toEqual([
      {
        code: 'past-grade-unknown',
        subject: input.subject,
        path: ['history', 0, 'grade'],
        expected: gradesOf(twice().grading),
        actual: 'excellent',
      },
    ])
    const { vetoes: ___, ...without } = twice()
    expect(codesOf(stand(compiled(without), input))).toEqual([])
  })

  it('do not stay with the next subject', () => {
    const rules = compiled(twice())
    const of = (history?: readonly PastGrade[]) =>
      unwrap(stand(rules, inputOf({ inputs: { score: 15 }, ...(history && { history }) }))).gates
    expect(of(years('none', 'none'))[0]?.outcome).toBe('hit')
    expect(of()[0]?.outcome).toBe('clear')
  })

  it('come through a file', () => {
    expect(unwrap(parseRulebook(twice({ inARow: true })))).toEqual(twice({ inARow: true }))
  })
})
