import { describe, expect, it } from 'vitest'
import { unwrap } from '../../src/foundation/index.ts'
import {
  type Condition,
  type ConditionInput,
  compileCondition,
  type PastOf,
} from '../../src/vocabulary/index.ts'

const scope = { past: ['A', 'B', 'C'] }

/** The periods before this one, the latest first; `-`: none is known, or it has no grade. */
function inputOf(grades: string): ConditionInput {
  const all = [...grades].map((grade) => (grade === '-' ? null : grade))
  return {
    fact: undefined,
    attributes: {},
    inputs: {},
    value: () => undefined,
    factsOf: () => [],
    missing: [],
    faults: [],
    past: (periods, graded) => all.filter((each) => !graded || each !== null).slice(0, periods),
  }
}

const asked = (left: Partial<PastOf>, right = 2): Condition => ({
  op: 'at-least',
  left: { past: ['A'], of: 4, gap: 'breaks', ...left },
  right,
})

const answer = (condition: Condition, grades: string) =>
  unwrap(compileCondition(condition, scope, [])).run(inputOf(grades))

describe('a count of earlier periods', () => {
  it.each([
    ['AABB', {}, 'yes'],
    ['ABBA', {}, 'yes'],
    ['ABBB', {}, 'no'],
    ['BBBBAA', {}, 'no'],
    ['BBBC', { past: ['B', 'C'] }, 'yes'],
    ['A--A', {}, 'yes'],
    ['A---A', {}, 'no'],
    ['A---A', { gap: 'skips' }, 'yes'],
    ['A--BBBA', { gap: 'skips' }, 'no'],
    ['A--B', { gap: 'refuse' }, 'missing'],
    ['AA--', { gap: 'refuse' }, 'yes'],
    ['BBB-', { gap: 'refuse' }, 'no'],
    ['', { gap: 'refuse' }, 'missing'],
    ['', {}, 'no'],
    ['AABB', { inARow: true }, 'yes'],
    ['BAAA', { inARow: true }, 'no'],
    ['A-AA', { inARow: true }, 'no'],
    ['A-AA', { inARow: true, gap: 'skips' }, 'yes'],
    ['A-AA', { inARow: true, gap: 'refuse' }, 'missing'],
    ['A-BB', { inARow: true, gap: 'refuse' }, 'missing'],
    ['AB--', { inARow: true, gap: 'refuse' }, 'no'],
    ['A', { inARow: true, gap: 'refuse' }, 'missing'],
  ] as const)('%s, %j: %s', (grades, left, expected) => {
    expect(answer(asked(left as Partial<PastOf>), grades)).toBe(expected)
  })

  it('says what was missing, and whether it can be', () => {
    const condition = unwrap(compileCondition(asked({ gap: 'refuse' }), scope, []))
    const input = inputOf('-')
    expect(condition.run(input)).toBe('missing')
    expect(input.missing).toEqual(['past'])
    expect(condition.mayMiss).toBe(true)
    expect(unwrap(compileCondition(asked({}), scope, [])).mayMiss).toBe(false)
    expect(condition.reads).toEqual(['past'])
  })

  it.each([
    [{ past: [] }, 'condition-list'],
    [{ past: 'A' }, 'condition-list'],
    [{ past: ['D'] }, 'option-unknown'],
    [{ past: ['constructor'] }, 'option-unknown'],
    [{ of: 0 }, 'condition-invalid'],
    [{ of: 1.5 }, 'condition-invalid'],
    [{ of: 51 }, 'condition-invalid'],
    [{ of: '9' }, 'operand-type'],
    [{ gap: 'ends' }, 'option-unknown'],
    [{ gap: undefined }, 'option-unknown'],
    [{ inARow: false }, 'operand-type'],
  ])('%j is refused with %s', (left, code) => {
    const result = compileCondition(asked(left as never), scope, ['when'])
    expect(result.ok ? [] : result.refusals.map((each) => [each.code, each.path])).toEqual([
      [code, ['when', 'left', ...Object.keys(left)]],
    ])
  })

  it.each([
    [{ past: [] }, '1 to 100 grades', 'array'],
    [{ past: ['A', 'D'] }, ['A', 'B', 'C'], 'D'],
    [{ of: 0 }, 'a whole number from 1 to 50', 0],
    [{ gap: 'ends' }, ['breaks', 'skips', 'refuse'], 'ends'],
    [{ inARow: false }, 'true, or left out', false],
  ])('%j is told what may stand there', (left, expected, actual) => {
    const result = compileCondition(asked(left as never), scope, [])
    expect(result.ok ? [] : result.refusals).toMatchObject([{ expected, actual }])
  })

  it('has up to 100 grades and 1 to 50 periods', () => {
    const many = Array.from({ length: 101 }, (_, n) => `g-${n}`)
    const codes = (left: Partial<PastOf>) => {
      const result = compileCondition(asked(left), { past: many }, [])
      return result.ok ? [] : result.refusals.map(({ code, expected }) => [code, expected])
    }
    expect(codes({ past: many.slice(0, 100) })).toEqual([])
    expect(codes({ past: many })).toEqual([['condition-list', '1 to 100 grades']])
    expect(codes({ past: ['x'] })).toEqual([['option-unknown', many.slice(0, 100)]])
    expect(codes({ past: ['g-1'], of: 1 })).toEqual([])
    expect(codes({ past: ['g-1'], of: 50 })).toEqual([])
  })

  it('without what was before counts nothing, or cannot be answered', () => {
    const { past: _, ...without } = inputOf('')
    const run = (left: Partial<PastOf>) =>
      unwrap(compileCondition(asked(left, 1), scope, [])).run({ ...without, missing: [] })
    expect(run({})).toBe('no')
    expect(run({ gap: 'refuse' })).toBe('missing')
  })

  it('is read only where there are earlier grades', () => {
    const result = compileCondition(asked({}), {}, [])
    expect(result.ok ? [] : result.refusals).toMatchObject([
      { code: 'reference-out-of-place', expected: [], actual: 'past' },
    ])
  })
})
