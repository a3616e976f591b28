import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compileRulebook,
  gradePopulations,
  type LinkedGrade,
  rulebookFor,
  stand,
} from '../../src/assessment/index.ts'
import {
  addDays,
  addMonths,
  civilDate,
  type Day,
  dateOf,
  dayOf,
  elapsed,
  elapsedUnits,
} from '../../src/calendar/index.ts'
import { decimal, unwrap } from '../../src/foundation/index.ts'
import type { LinkedNode, LinkedTake, Profile, Rulebook } from '../../src/rulebook/index.ts'
import { type LinkSpec, memberId } from '../../src/vocabulary/index.ts'
import { inputOfPerson, peopleOf, quotaRulebook, quotasOf } from '../support/quota-cases.ts'
import { catalogue, threeClauses } from '../support/rulebooks.ts'

const days = fc.integer({
  min: dayOf(civilDate('1990-01-01')),
  max: dayOf(civilDate('2040-12-31')),
}) as fc.Arbitrary<Day>

const stepped = { days: 1, months: 1, years: 12 } as const

/** Counts units one after the other, by the calendar's own arithmetic. */
function naively(since: Day, on: Day, unit: keyof typeof stepped): number {
  const after = (count: number) => {
    const date = dateOf(since)
    if (unit === 'days') return unwrap(addDays(date, count))
    return unwrap(addMonths(date, count * stepped[unit], 'end-of-month'))
  }
  const end = dateOf(on)
  let count = 0
  while (after(count + 1) <= end) count++
  while (after(count) > end) count--
  return count
}

describe('the time since a date', () => {
  it('agrees with a count one by one', () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: -800, max: 800 }),
        fc.constantFrom(...elapsedUnits),
        (since, after, unit) => {
          const on = (since + after) as Day
          expect(elapsed(since, on, unit)).toBe(naively(since, on, unit))
        },
      ),
    )
  })

  it('never goes back while days pass, and at most one unit a day', () => {
    fc.assert(
      fc.property(days, days, fc.constantFrom(...elapsedUnits), (since, on, unit) => {
        const step = elapsed(since, (on + 1) as Day, unit) - elapsed(since, on, unit)
        expect(step === 0 || step === 1).toBe(true)
      }),
    )
  })
})

describe('many linked subjects', () => {
  const grades = ['up', 'down']
  const link: LinkSpec = {
    name: 'children',
    population: 'children',
    grades,
    many: true,
    value: { from: -100, to: 100 },
  }
  const child = (index: number): fc.Arbitrary<LinkedGrade> =>
    fc
      .record({
        grade: fc.constantFrom('up', 'down', null),
        value: fc.option(fc.integer({ min: -100, max: 100 })),
        rank: fc.integer({ min: 1, max: 12 }),
      })
      .map(({ grade, value, rank }) => ({
        ...{ subject: memberId(`c-${index}`), grade, rank, ranked: 12 },
        value: value === null ? null : decimal(value),
      }))
  const children = fc
    .integer({ min: 0, max: 8 })
    .chain((size) => fc.tuple(...Array.from({ length: size }, (_, index) => child(index))))
  const nodes: fc.Arbitrary<LinkedNode> = fc
    .record({
      take: fc.constantFrom<LinkedTake>('mean', 'sum', 'highest', 'lowest', {
        shareWith: ['up'],
        full: 100,
      }),
      what: fc.constantFrom('value', 'rank', 'percentile'),
    })
    .map((parts) => ({
      ...{ kind: 'linked', clause: 'c', link: 'children', none: 'zero' },
      ...parts,
    }))
  const rulesWith = (node: LinkedNode) =>
    unwrap(
      compileRulebook(
        threeClauses({
          catalogue: { ...catalogue, links: [link] },
          values: [{ name: 'total', of: node }],
          grading: {
            clause: 'grading',
            value: 'total',
            bands: [{ grade: 'any', at: { ends: '()' } }],
          },
        }),
      ),
    )
  const standing = (node: LinkedNode, list: readonly LinkedGrade[]) => {
    const subject = memberId('town')
    const attributes = { category: 'working' }
    const links = { children: list }
    return unwrap(stand(rulesWith(node), { subject, period: '2026', attributes, links }))
  }

  it('come to the same in any order', () => {
    const shuffled = children.chain((list) =>
      fc.shuffledSubarray(list, { minLength: list.length }).map((other) => [list, other] as const),
    )
    fc.assert(
      fc.property(nodes, shuffled, (node, [list, other]) => {
        expect(standing(node, other)).toEqual(standing(node, list))
      }),
      { numRuns: 60 },
    )
  })

  it('come to the same with one more who has no result', () => {
    const nobody = { subject: memberId('c-99'), grade: null, value: null }
    fc.assert(
      fc.property(nodes, children, (node, list) => {
        const { values } = standing(node, [...list, nobody])
        expect(values).toEqual(standing(node, list).values)
      }),
      { numRuns: 60 },
    )
  })
})

describe('versions that follow each other', () => {
  it('exactly one is in force on every day', () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(cuts, fc.integer({ min: 0, max: 720 }), (unsorted, later) => {
        const first = civilDate('2025-01-01')
        const on = (count: number) => unwrap(addDays(first, count))
        const starts = [0, ...unsorted].sort((a, b) => a - b)
        const versions = starts.map((start, index) => {
          const next = starts[index + 1]
          const until = next === undefined ? {} : { until: on(next) }
          const version = `v-${index}`
          return unwrap(
            compileRulebook(threeClauses({ version, inForce: { from: on(start), ...until } })),
          )
        })
        const expected = starts.filter((start) => start <= later).length - 1
        const found = unwrap(rulebookFor(versions, { attributes: {}, day: on(later) }))
        expect(found.ref.version).toBe(`v-${expected}`)
      }),
      { numRuns: 40 },
    )
  })
})

describe('whoever is suspended', () => {
  const out: Profile = {
    clause: 'out',
    when: { op: 'known', left: 'subject.gone' },
    exempt: [],
    outcome: 'suspended',
  }

  it("changes nobody else's grade or seat", () => {
    const cases = fc.record({
      quotas: quotasOf(['all-in', 'all-out', 'refuse']),
      people: peopleOf(8),
      more: peopleOf(3),
      outcome: fc.constantFrom('suspended' as const, 'not-in-scope' as const),
    })
    fc.assert(
      fc.property(cases, ({ quotas, people, more, outcome }) => {
        const plain = quotaRulebook({ quotas, afterRuling: 'rerun' })
        const profiles: readonly Profile[] = [{ ...out, outcome }]
        const attributes = [
          ...plain.catalogue.attributes,
          { name: 'gone', type: 'flag', optional: true } as const,
        ]
        const rulebook: Rulebook = {
          ...plain,
          profiles,
          catalogue: { ...plain.catalogue, attributes },
        }
        const rules = unwrap(compileRulebook(rulebook))
        const inputs = people.map(inputOfPerson)
        const others = more.map(inputOfPerson).map((input, index) => ({
          ...input,
          subject: memberId(`gone-${index}`),
          attributes: { ...input.attributes, gone: true },
        }))
        const graded = (all: typeof inputs) => {
          const subjects = all.map((input) => ({ input }))
          const [population] = unwrap(gradePopulations([{ name: 'all', rules, subjects }]))
          return population?.results.map(({ grade }) => grade).slice(0, inputs.length)
        }
        expect(graded([...inputs, ...others])).toEqual(graded(inputs))
      }),
      { numRuns: 60 },
    )
  })
})
