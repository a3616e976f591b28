import { describe, expect, it } from 'vitest'
import { gradePopulations, type PopulationSubject, regrade } from '../../src/assessment/index.ts'
import { unwrap } from '../../src/foundation/index.ts'
import type { Rulebook } from '../../src/rulebook/index.ts'
import { memberReview } from '../../src/rulebooks/index.ts'
import { memberId } from '../../src/vocabulary/index.ts'
import { holdCases } from '../support/hold-cases.ts'
import { compiled, tally } from '../support/subject.ts'

/** T41. */
holdCases(memberReview, 'member-review', {
  'raters *': 'shares count ballots and read no points',
  'ballot-excellent values.0.of.none: "refuse" → "zero"':
    'where nobody voted the other shares are missing too',
  'ballot-qualified values.1.of.none: "refuse" → "zero"':
    'where nobody voted the other shares are missing too',
  'ballot-basic values.2.of.none: "refuse" → "zero"':
    'where nobody voted the other shares are missing too',
  'ballot-unqualified values.3.of.none: "refuse" → "zero"':
    'where nobody voted the other shares are missing too',
  'a-third quotas.0.counts: "grade" → "grade-and-above"': 'no grade is above excellent',
  'a-third quotas.0.seats: "down" → "floor"': 'seats are never below 0',
})

/** The text with what it leaves open decided. */
function decided(afterRuling: NonNullable<Rulebook['afterRuling']>): Rulebook {
  const { values, quotas = [] } = memberReview
  return {
    ...memberReview,
    values: values.map(({ of, ...rest }) => ({
      ...rest,
      of: of.kind === 'share' ? { ...of, of: 'valid' } : of,
    })),
    quotas: quotas.map((quota) => {
      return { ...quota, base: 'all', effect: 'falls', tie: 'all-out' }
    }),
    afterRuling,
  }
}

function member(name: string, excellent: number, decision: number): PopulationSubject {
  const ballots = tally('members', { excellent, qualified: 20 - excellent })
  return {
    input: {
      subject: memberId(name),
      period: '2026',
      attributes: { membership: 'full' },
      tallies: [ballots],
      inputs: { decision },
    },
  }
}

describe('T41: an objection that is upheld', () => {
  it.each([
    ['rerun', ['m-2']],
    ['keep-seats', ['m-1', 'm-2']],
  ] as const)('%s: %j excellent', (afterRuling, expected) => {
    const subjects = [member('m-1', 10, 4), member('m-2', 15, 3), member('m-3', 5, 3)]
    const before = unwrap(
      gradePopulations([{ name: 'members', rules: compiled(decided(afterRuling)), subjects }]),
    )
    const change = { population: 'members', input: member('m-2', 15, 4).input }
    const [after] = unwrap(regrade(before, [change])).populations
    const excellent = after?.results.filter(({ grade }) => grade.grade === 'excellent')
    expect(excellent?.map(({ grade }) => grade.subject)).toEqual(expected)
  })
})
