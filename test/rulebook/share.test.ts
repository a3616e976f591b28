import { describe, expect, it } from 'vitest'
import { compileRulebook, grade, memberId, stand, unwrap } from '../../src/index.ts'
import { checkRulebook, exactShare, type Share } from '../../src/rulebook/index.ts'
import { municipalBranches } from '../../src/rulebooks/index.ts'
import { parseRulebook } from '../../src/schema/index.ts'

const { grading, quotas = [] } = municipalBranches
const withShare = (share: Share) => ({
  ...municipalBranches,
  grading: { ...grading, fractions: 'floor' as const },
  quotas: quotas.map((quota) => ({ ...quota, share, tie: 'refuse' as const })),
  afterRuling: 'rerun' as const,
})

describe('share', () => {
  it('is a decimal or a fraction', () => {
    expect(exactShare(0.15)).toEqual({ n: 3, d: 20 })
    expect(exactShare('2/6')).toEqual({ n: 1, d: 3 })
    expect(exactShare('12/17')).toEqual({ n: 12, d: 17 })
    expect(exactShare('999998/999999')).toEqual({ n: 999998, d: 999999 })
  })

  it.each([
    0,
    -0.5,
    1.5,
    '0/3',
    '4/3',
    '1/0',
    '01/3',
    '1/2/3',
    ' 1/3',
    '1/1000000',
    '1x/3',
    '1/3x',
  ])('is not %s', (share) => {
    // A host without types can hand in anything.
    const faults = checkRulebook(withShare(share as Share))
    expect(faults.map(({ code }) => code)).toEqual(['share-invalid'])
  })

  it('gives a third of three one seat, which no decimal does', () => {
    const graded = (share: Share) => {
      const rules = unwrap(compileRulebook(withShare(share)))
      const standings = [91, 92, 93].map((score) => {
        const inputs = { basic: score, deduction: 0, evaluation: score }
        return unwrap(stand(rules, { subject: memberId(`b-${score}`), period: '2026', inputs }))
      })
      return unwrap(grade(rules, standings)).map((each) => each.grade)
    }
    expect(graded('1/3')).toEqual(['four-star', 'four-star', 'five-star'])
    expect(graded(0.333333)).toEqual(['four-star', 'four-star', 'four-star'])
  })

  it('is read from JSON', () => {
    const read = (share: unknown) =>
      parseRulebook({ ...withShare(0.3), quotas: [{ ...withShare(0.3).quotas[0], share }] })
    expect(read('1/3').ok).toBe(true)
    expect(read('a third').ok).toBe(false)
  })
})
