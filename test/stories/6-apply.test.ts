import { describe, expect, it } from 'vitest'
import { assess } from '../../src/assessment/index.ts'
import { unwrap } from '../../src/foundation/index.ts'
import { gridBranch, quannan } from '../../src/rulebooks/index.ts'
import { compiled, inputOf, tally } from '../support/subject.ts'

const branch = compiled(gridBranch)
const quarter = compiled({ ...quannan, grading: { ...quannan.grading, fractions: 'floor' } })

const ballots = (choice: string) => [
  tally('members', { [choice]: 1 }),
  tally('residents', { [choice]: 1 }),
]

describe('what a grade leads to', () => {
  it('given one star: a talk and a helper are proposed, and the committee decides', () => {
    const attributes = { category: 'floating', frail: false, pledging: true }
    const input = inputOf({ attributes, tallies: ballots('unqualified') })
    expect(unwrap(assess(branch, input)).measures).toEqual([
      {
        kind: 'talk',
        subject: 'm-1',
        period: '2026',
        clause: 'talk',
        rulebook: { id: 'grid-branch', version: '2026-1' },
        grade: 'one-star',
        decidedBy: 'branch committee',
        status: 'proposed',
      },
    ])
  })

  it('given no grade: nothing is proposed, whatever the band', () => {
    const attributes = { category: 'retired', frail: true, pledging: false }
    const result = unwrap(assess(branch, inputOf({ attributes, tallies: ballots('unqualified') })))
    expect([result.grade, result.band, result.measures]).toEqual([null, 'one-star', []])
  })

  it('given ninety in a quarter: first for awards, a proposal that names the version it rests on', () => {
    const inputs = { self: 90, democratic: 90, organisation: 90 }
    const { measures } = unwrap(assess(quarter, inputOf({ period: '2026-Q3', inputs })))
    expect(measures).toMatchObject([
      { kind: 'first-for-awards', period: '2026-Q3', status: 'proposed', rulebook: quarter.ref },
    ])
  })
})
