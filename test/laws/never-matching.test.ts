import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess, compileRulebook } from '../../src/assessment/index.ts'
import { equal } from '../../src/foundation/index.ts'
import { gradesOf, type Rulebook } from '../../src/rulebook/index.ts'
import type { FactKind } from '../../src/vocabulary/index.ts'
import { cases } from '../support/random-input.ts'
import { compiled } from '../support/subject.ts'

const unseen: FactKind = {
  kind: 'never-recorded',
  title: { en: 'what nobody ever records' },
  fields: [],
  recordedBy: [],
  certifiedBy: [],
  evidence: 0,
}

/** The same rules with clauses about something that never happens, wherever a clause can stand. */
function withMore(rulebook: Rulebook): Rulebook {
  const { catalogue, values, grading, vetoes = [] } = rulebook
  const happened = { op: 'at-least', left: { count: unseen.kind }, right: 1 } as const
  const often = { ...happened, right: 2 } as const
  const points = { kind: 'fixed', points: 7 } as const
  return {
    ...rulebook,
    catalogue: { ...catalogue, facts: [...catalogue.facts, unseen] },
    values: [
      ...values,
      {
        name: 'more',
        of: {
          clause: 'more',
          kind: 'sum',
          of: [
            { clause: 'more-same', kind: 'value', value: grading.value },
            { clause: 'more-points', kind: 'facts', fact: unseen.kind, value: points },
            {
              clause: 'more-option',
              kind: 'first',
              options: [
                { when: happened, value: { clause: 'more-then', kind: 'constant', points: 3 } },
              ],
              otherwise: { clause: 'more-else', kind: 'constant', points: 0 },
            },
          ],
        },
      },
    ],
    vetoes: [
      { clause: 'more-veto', when: happened, effect: { kind: 'ungraded' } },
      ...vetoes,
      {
        clause: 'more-last',
        when: often,
        effect: { kind: 'exactly', grade: gradesOf(grading).at(-1) ?? '' },
      },
    ],
  }
}

describe('clauses that never match', () => {
  it('change no value, no grade and no measure', () => {
    let answered = 0
    fc.assert(
      fc.property(cases, ({ rulebook, input }) => {
        const more = compileRulebook(withMore(rulebook))
        if (!more.ok) throw new Error(JSON.stringify(more.refusals))
        const [before, after] = [assess(compiled(rulebook), input), assess(more.value, input)]
        expect(after.ok).toBe(before.ok)
        if (!before.ok || !after.ok) return
        answered++
        const { standing, grade, band, because, measures } = after.value
        expect({ grade, band, because }).toEqual({
          grade: before.value.grade,
          band: before.value.band,
          because: before.value.because,
        })
        expect(measures).toEqual(before.value.measures)
        const known = before.value.standing.values
        expect(standing.values.slice(0, known.length)).toEqual(known)
        const same = known.find(({ name }) => name === rulebook.grading.value)
        const own = standing.values.find(({ name }) => name === 'more')
        expect(!same === !own && (!same || !own || equal(same.value, own.value))).toBe(true)
      }),
      { numRuns: 150 },
    )
    expect(answered).toBeGreaterThan(20)
  }, 60_000)
})
