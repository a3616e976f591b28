import { describe, expect, it } from 'vitest'
import {
  type Body,
  type CompiledNode,
  compileIn,
  exactly,
  planFraction,
  planOf,
} from '../../../src/assessment/program/index.ts'
import { decimal, exact, exactText, one } from '../../../src/foundation/index.ts'
import { threeClauses } from '../../support/rulebooks.ts'
import { runOf } from '../../support/run.ts'

const run = runOf(threeClauses())

/** One and a half and a fifth, in every operation. */
const body: Body = (algebra) => () => {
  const [a, b] = [algebra.constant(decimal(1.5)), algebra.constant(decimal(0.2))]
  const sum = algebra.add(algebra.zero, algebra.add(a, b))
  return algebra.max(algebra.min(sum, a), algebra.subtract(a, b))
}

const whole = planOf(decimal(0.1))
const fraction = planFraction(exact(0), exact(2))

describe('a clause', () => {
  it('is written once and gives the same in integers and in fractions', () => {
    const [a, b] = [compileIn(whole, body), compileIn(fraction, body)]
    expect([a.whole, b.whole]).toEqual([true, false])
    expect(exactText(exactly(a)(run))).toBe('3/2')
    expect(exactText(exactly(b)(run))).toBe('3/2')
    expect(a.run(run)).toBe(15)
  })

  it('takes a part at its own scale, times a factor', () => {
    const part = compileIn(planOf(decimal(0.5)), (algebra) => () => algebra.constant(decimal(0.5)))
    const doubled = (plan: typeof whole): CompiledNode =>
      compileIn(plan, (algebra) => algebra.lift(part, exact(2)))
    const same = compileIn(fraction, (algebra) => algebra.lift(part, one))
    expect(
      [doubled(whole), doubled(fraction), same].map((node) => exactText(exactly(node)(run))),
    ).toEqual(['1/1', '1/1', '1/2'])
  })

  it('that has no integer at its scale is our own mistake', () => {
    const build = () => compileIn(whole, (algebra) => () => algebra.constant(exact(1, 3)))
    expect(() => build().run(run)).toThrow('broken invariant')
    const mean: CompiledNode = { whole: false, plan: fraction, run: () => one }
    expect(() => compileIn(whole, (algebra) => algebra.lift(mean, one))).toThrow('broken invariant')
  })
})
