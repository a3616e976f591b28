import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileRulebook } from '../../src/assessment/index.ts'
import { roundings } from '../../src/foundation/index.ts'
import { checkRulebook, type Quota, type Rulebook } from '../../src/rulebook/index.ts'
import { threeClauses, threeStars } from '../support/rulebooks.ts'

const order = [{ by: 'value.total', first: 'highest' }] as const

const quota: fc.Arbitrary<Omit<Quota, 'clause'>> = fc.record({
  grade: fc.constantFrom('three-star', 'two-star'),
  counts: fc.constantFrom('grade' as const, 'grade-and-above' as const),
  share: fc.integer({ min: 1, max: 10 }).map((tenths) => tenths / 10),
  seats: fc.constantFrom(...roundings),
  base: fc.constantFrom('all' as const, 'graded' as const),
  tie: fc.constantFrom('refuse' as const, 'all-in' as const, 'all-out' as const),
})

const quotas: fc.Arbitrary<readonly Quota[]> = fc
  .array(quota, { maxLength: 5 })
  .map((list) => list.map((each, index) => ({ clause: `q-${index}`, ...each })))

const book = (list: readonly Quota[]): Rulebook =>
  threeClauses({ grading: { ...threeStars, order }, quotas: list, afterRuling: 'rerun' })

const codesOf = (list: readonly Quota[]) => checkRulebook(book(list)).map(({ code }) => code)

describe('laws of quotas in a rulebook', () => {
  it('one by itself is never at odds with itself', () => {
    fc.assert(
      fc.property(quota, (one) => {
        expect(codesOf([{ clause: 'q', ...one }])).toEqual([])
      }),
    )
  })

  it('the order in which they are listed changes nothing of what is wrong', () => {
    fc.assert(
      fc.property(quotas, fc.infiniteStream(fc.nat()), (list, dice) => {
        const turned = list
          .map((each) => ({ each, by: dice.next().value ?? 0 }))
          .sort((a, b) => a.by - b.by)
          .map(({ each }) => each)
        expect(codesOf(turned).sort()).toEqual([...codesOf(list)].sort())
      }),
    )
  })

  it('what is not refused compiles, and what is refused does not', () => {
    fc.assert(
      fc.property(quotas, (list) => {
        expect(compileRulebook(book(list)).ok).toBe(codesOf(list).length === 0)
      }),
    )
  })

  it('a choice that is open is refused by name, whatever else is decided', () => {
    const open = fc.constantFrom('seats' as const, 'base' as const, 'tie' as const)
    fc.assert(
      fc.property(quota, open, (one, choice) => {
        const faults = checkRulebook(book([{ clause: 'q', ...one, [choice]: '?' }]))
        expect(faults).toMatchObject([
          { code: 'choice-open', subject: 'q', path: ['quotas', 0, choice] },
        ])
      }),
    )
  })
})
