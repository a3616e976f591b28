import { describe, expect, it } from 'vitest'
import { assess, explain, grade, stand, wordsEn } from '../../../src/assessment/index.ts'
import { unwrap } from '../../../src/foundation/index.ts'
import { checkRulebook, type GradeSteps, type Rulebook } from '../../../src/rulebook/index.ts'
import { parseRulebook } from '../../../src/schema/index.ts'
import type { PastGrade } from '../../../src/vocabulary/index.ts'
import {
  compiledRules,
  inputOfPerson,
  type Person,
  quota,
  quotaRulebook,
} from '../../support/quota-cases.ts'
import { codesOf } from '../../support/subject.ts'

const one: GradeSteps = { clause: 'steps', up: 1, down: 1, without: 'free', vetoes: 'limited' }

function stepping(steps: Partial<GradeSteps> = {}, more: Partial<Rulebook> = {}): Rulebook {
  const book = quotaRulebook()
  return { ...book, grading: { ...book.grading, steps: { ...one, ...steps } }, ...more }
}

const person = (score: number, status: Person['status'] = 'plain', id = 'a'): Person => {
  return { id, score, service: 0, community: 'north', status }
}

const last = (...grades: readonly (string | null)[]): readonly PastGrade[] =>
  grades.map((was, index) => ({ period: String(2025 - index), grade: was }))

function assessed(rulebook: Rulebook, who: Person, history?: readonly PastGrade[]) {
  const input = inputOfPerson(who)
  return assess(compiledRules(rulebook), history ? { ...input, history } : input)
}

const graded = (...all: Parameters<typeof assessed>) => unwrap(assessed(...all)).grade

describe('a limit of steps', () => {
  it.each([
    ['iron', 9, 'bronze', ['steps']],
    ['bronze', 9, 'silver', ['steps']],
    ['silver', 9, 'gold', []],
    ['gold', 0, 'silver', ['steps']],
    ['silver', 0, 'bronze', ['steps']],
    ['bronze', 0, 'iron', []],
  ] as const)('from %s with %s points leads to %s', (was, score, to, because) => {
    const result = unwrap(assessed(stepping(), person(score), last(was)))
    expect([result.grade, result.because]).toEqual([to, because])
  })

  it('may be one way only, and wider', () => {
    const { down: _, ...up } = one
    const { grading } = quotaRulebook()
    const rising = { ...stepping(), grading: { ...grading, steps: { ...up, up: 2 } } }
    expect(graded(rising, person(9), last('iron'))).toBe('silver')
    expect(graded(rising, person(0), last('gold'))).toBe('iron')
  })

  it.each([
    ['free', undefined, 'gold'],
    ['free', last(null, 'iron'), 'gold'],
    ['earlier', last(null, 'iron'), 'bronze'],
    ['earlier', last(null, 'silver', 'iron'), 'gold'],
    ['earlier', last(null), 'gold'],
  ] as const)('without a grade before: %s', (without, history, to) => {
    expect(graded(stepping({ without }), person(9), history)).toBe(to)
  })

  it('goes on from the latest grade, in whatever order the history comes', () => {
    const history = last(null, 'silver', 'iron')
    for (const each of [history, [...history].reverse()])
      expect(graded(stepping({ without: 'earlier' }), person(9), each)).toBe('gold')
  })

  it('without a grade before may be for people to say', () => {
    const strict = stepping({ without: 'refuse' })
    expect(assessed(strict, person(9))).toMatchObject({
      refusals: [{ code: 'step-history-missing', subject: 'a', actual: 'steps' }],
    })
    expect(codesOf(assessed(strict, person(9), last(null)))).toEqual(['step-history-missing'])
    expect(codesOf(assessed(stepping(), person(9), last('tin')))).toEqual(['past-grade-unknown'])
  })

  it('limits vetoes, or leaves them free', () => {
    const to = (vetoes: 'limited' | 'free') =>
      graded(stepping({ vetoes }), person(9, 'capped'), last('iron'))
    expect([to('limited'), to('free')]).toEqual(['bronze', 'bronze'])
    const lifted = (vetoes: 'limited' | 'free') =>
      graded(stepping({ vetoes }), person(0, 'lifted'), last('iron'))
    expect([lifted('limited'), lifted('free')]).toEqual(['bronze', 'silver'])
    expect(graded(stepping(), person(9, 'newcomer'), last('gold'))).toBeNull()
  })

  it('holds against a quota, or yields to it', () => {
    const lone = [quota({ share: 0.5, tie: 'all-out' })]
    const all = (quotas: 'limited' | 'free') => {
      const below = quota({ clause: 'few', grade: 'silver', share: 0.01, tie: 'all-out' })
      const rules = compiledRules(
        stepping({ quotas }, { quotas: [...lone, below], afterRuling: 'rerun' }),
      )
      const people = [person(9), person(8, 'plain', 'b')]
      const standings = people.map((each) =>
        unwrap(stand(rules, { ...inputOfPerson(each), history: last('gold') })),
      )
      return unwrap(grade(rules, standings))
    }
    expect(all('free').map((each) => each.grade)).toEqual(['gold', 'bronze'])
    expect(all('limited').map((each) => each.grade)).toEqual(['gold', 'silver'])
    expect(all('limited')[1]?.cuts).toMatchObject([
      { clause: 'gold-quota', outcome: 'lost' },
      { clause: 'few', outcome: 'held', seats: 0 },
    ])
  })

  it('is told with the grade that it counts from', () => {
    const lines = explain(unwrap(assessed(stepping(), person(9), last('iron'))), {
      explain: wordsEn,
    })
    expect(lines[0]).toBe('bronze instead of gold: 9 lies in [6, ∞) (steps)')
    expect(lines).toContain('  the period before: iron')
  })

  it('says everything that it needs to', () => {
    const faults = (steps: object, more: Partial<Rulebook> = {}) => {
      const { grading } = quotaRulebook()
      const book = { ...stepping({}, more), grading: { ...grading, steps } } as Rulebook
      return checkRulebook(book).map(({ code, path }) => [code, path.slice(2).join('.')])
    }
    const clause = 'steps'
    const quotas = [quota()]
    expect(faults({ clause, without: 'free', vetoes: 'free' })).toEqual([['steps-unlimited', '']])
    expect(faults({ clause, up: 0, without: '?' })).toEqual([
      ['number-invalid', 'up'],
      ['choice-open', 'without'],
      ['choice-open', 'vetoes'],
    ])
    expect(faults({ clause, down: 51, without: 'free' }, { vetoes: [] })).toEqual([
      ['number-invalid', 'down'],
    ])
    const among = { vetoes: [], quotas, afterRuling: 'rerun' } as const
    expect(faults({ clause, down: 1, without: 'free' }, among)).toEqual([['choice-open', 'quotas']])
    expect(faults({ clause, up: 1, without: 'free' }, among)).toEqual([])
    const book = stepping({ quotas: 'free' })
    expect(unwrap(parseRulebook(JSON.parse(JSON.stringify(book))))).toEqual(book)
  })
})
