import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileRulebook, gradePopulations, type Population } from '../../src/assessment/index.ts'
import { gradeFirst } from '../../src/book/year/graded-cycle.ts'
import type { PopulationTies } from '../../src/book/year/settle-ties.ts'
import type { SettledTie } from '../../src/cycle/index.ts'
import { unwrap } from '../../src/foundation/index.ts'
import { memberId } from '../../src/vocabulary/index.ts'
import { threeClauses } from '../support/rulebooks.ts'

const quota = (grade: string, share: number) => ({
  ...{ clause: `quota-${grade}`, grade, counts: 'grade' as const, share, seats: 'down' as const },
  ...{ base: 'all' as const, tie: 'refuse' as const },
})

/** Few seats for three stars and for two: a tie for the first may hang above a tie for the second. */
const rules = unwrap(
  compileRulebook(
    threeClauses({
      values: [{ name: 'total', of: { kind: 'input', clause: 'last-year', input: 'last-year' } }],
      grading: {
        ...threeClauses().grading,
        order: [{ by: 'value.total', first: 'highest' }],
      },
      quotas: [quota('three-star', 0.3), quota('two-star', 0.4)],
      afterRuling: 'rerun',
    }),
  ),
)

function populationOf(totals: readonly number[]): Population {
  const attributes = { category: 'working' }
  const subjects = totals.map((total, index) => ({
    input: {
      subject: memberId(`m-${index}`),
      period: '2026',
      attributes,
      inputs: { 'last-year': total },
    },
  }))
  return { name: 'members', rules, subjects }
}

const totals = fc.array(fc.constantFrom(50, 66, 70, 80), { minLength: 2, maxLength: 14 })

/** Decides one open tie after the other, as some people would. */
function settled(population: Population, seed: number): readonly SettledTie[] {
  const decided: SettledTie[] = []
  for (let turn = 0; turn < 20; turn++) {
    const { waiting } = unwrap(gradeFirst([population], [{ population: 'members', ties: decided }]))
    const tie = waiting[0]?.ties[0]
    if (tie === undefined) return decided
    const from = (seed + turn) % tie.tied.length
    const seated = [...tie.tied, ...tie.tied].slice(from, from + tie.seats)
    const { clause, grade, seats, tied } = tie
    decided.push({ clause, grade, seats, tied, seated })
  }
  throw new Error('ties without end')
}

const tiesOf = (ties: readonly SettledTie[]): readonly PopulationTies[] => {
  return [{ population: 'members', ties }]
}

describe('ties that people decide', () => {
  it('come to an end, and grade as if all had been decided beforehand', () => {
    let [most, any] = [0, 0]
    fc.assert(
      fc.property(totals, fc.nat(100), (list, seed) => {
        const population = populationOf(list)
        const decided = settled(population, seed)
        const done = unwrap(gradeFirst([population], tiesOf(decided)))
        const [graded] = done.graded
        const [wanted] = unwrap(gradePopulations([{ ...population, decided }]))
        expect(graded?.results).toEqual(wanted?.results)
        expect(done.used.flatMap(({ ties }) => ties)).toHaveLength(decided.length)
        const count = (grade: string) =>
          graded?.results.filter((each) => each.grade.grade === grade).length ?? 0
        expect(count('three-star')).toBeLessThanOrEqual(Math.floor(list.length * 0.3))
        expect(count('two-star')).toBeLessThanOrEqual(Math.floor(list.length * 0.4))
        expect(graded?.results.some(({ grade }) => grade.undecided)).toBe(false)
        most = Math.max(most, decided.length)
        any += Number(decided.length > 0)
      }),
      { numRuns: 300 },
    )
    expect(most).toBeGreaterThan(1)
    expect(any).toBeGreaterThan(50)
  })

  it('are decided whatever the order, and nothing else that was decided has a say', () => {
    fc.assert(
      fc.property(totals, totals, fc.nat(100), (list, other, seed) => {
        const population = populationOf(list)
        const decided = settled(population, seed)
        const wanted = unwrap(gradeFirst([population], tiesOf(decided)))
        const reversed = unwrap(gradeFirst([population], tiesOf([...decided].reverse())))
        expect(reversed.graded).toEqual(wanted.graded)
        // What was decided when others had other totals: about another tie, or about this very one.
        const more = settled(populationOf(other), seed + 1)
        const all = unwrap(gradeFirst([population], tiesOf([...decided, ...more])))
        expect(all.graded).toEqual(wanted.graded)
        expect(all.waiting).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})
