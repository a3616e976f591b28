import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type GradedPopulation,
  gradePopulations,
  type InputChange,
  type Moved,
  type Population,
  regrade,
} from '../../src/assessment/index.ts'
import { roundings, unwrap } from '../../src/foundation/index.ts'
import type { Quota, Rulebook } from '../../src/rulebook/index.ts'
import {
  compiledRules,
  inputOfPerson,
  linkedRulebook,
  type Person,
  peopleOf,
  populationOf,
  quota,
  quotaCases,
  quotaRulebook,
  quotasOf,
  reading,
  variedQuotaCases,
} from '../support/quota-cases.ts'

/** A chain of three: members read secretaries, who read branches. Nobody reads `others`. */
interface Chain {
  readonly populations: readonly Population[]
  readonly changes: readonly InputChange[]
}

type Rulings = Rulebook['afterRuling']

/** No tie is left to people, so that seats can be kept. */
function chains(afterRuling: fc.Arbitrary<Rulings>): fc.Arbitrary<Chain> {
  const quotas = quotasOf(['all-in', 'all-out'])
  const rules = fc.tuple(quotas, quotas, quotas, afterRuling, afterRuling, afterRuling)
  const people = fc.tuple(peopleOf(7), peopleOf(7), peopleOf(7))
  return fc
    .tuple(rules, people, fc.array(fc.nat(99), { minLength: 14, maxLength: 14 }), changed)
    .map(([[q1, q2, q3, r1, r2, r3], [branches, secretaries, members], dice, draw]) => {
      const book = (rulebook: Rulebook, more: Partial<Rulebook>) =>
        compiledRules({ ...rulebook, ...more })
      const top = linkedRulebook('nobody')
      const { links: _, ...catalogue } = top.catalogue
      const plain = { ...top, id: 'top', catalogue, values: [plainTotal, ...top.values.slice(1)] }
      const one = populationOf(book(plain, { quotas: q1, ...choice(r1) }), branches)
      const two = populationOf(
        book(linkedRulebook('branches'), { quotas: q2, ...choice(r2) }),
        secretaries,
        { name: 'secretaries' },
      )
      const three = populationOf(
        book(linkedRulebook('secretaries'), { quotas: q3, ...choice(r3) }),
        members,
        { name: 'members' },
      )
      const other = populationOf(one.rules, members, { name: 'others' })
      const pick = (from: readonly Person[], offset: number) => (index: number) =>
        from[(dice[(index + offset) % 14] ?? 0) % (from.length + 1)]?.id
      const populations = [
        reading(three, pick(secretaries, 0)),
        one,
        other,
        reading(two, pick(branches, 7)),
      ]
      return {
        populations,
        changes: changesIn(populations, [members, branches, [], secretaries], draw),
      }
    })
}

const plainTotal = {
  name: 'total',
  of: { kind: 'input', clause: 'total', input: 'score' },
} as const

function choice(afterRuling: Rulings): Partial<Rulebook> {
  return afterRuling === undefined ? {} : { afterRuling }
}

const changed = fc.array(
  fc.record({
    population: fc.constantFrom(0, 1, 3),
    who: fc.nat(6),
    score: fc.integer({ min: 0, max: 9 }),
  }),
  { minLength: 1, maxLength: 2 },
)

function changesIn(
  populations: readonly Population[],
  people: readonly (readonly Person[])[],
  draw: readonly { population: number; who: number; score: number }[],
): readonly InputChange[] {
  const changes = draw.flatMap(({ population, who, score }) => {
    const person = people[population]?.[who]
    const { name = '' } = populations[population] ?? {}
    return person ? [{ population: name, input: inputOfPerson({ ...person, score }) }] : []
  })
  const key = ({ population, input }: InputChange) => `${population} ${input.subject}`
  return [...new Map(changes.map((each) => [key(each), each])).values()]
}

function withChanges({ populations, changes }: Chain): readonly Population[] {
  return populations.map((population) => ({
    ...population,
    subjects: population.subjects.map((each) => {
      const change = changes.find(
        ({ population: name, input }) =>
          name === population.name && input.subject === each.input.subject,
      )
      return change ? { ...each, input: change.input } : each
    }),
  }))
}

function moves(before: readonly GradedPopulation[], after: readonly GradedPopulation[]) {
  return before.flatMap(({ population, results }, at) =>
    results.flatMap(({ standing: { subject }, grade: { grade: from } }, index) => {
      const to = after[at]?.results[index]?.grade.grade
      return from === to ? [] : [{ population: population.name, subject, from, to }]
    }),
  )
}

const bare = ({ because: _, ...move }: Moved) => move
const rerun = fc.constantFrom<Rulings>('rerun')

describe('populations that read each other', () => {
  it('come out the same in any order of populations and of subjects', () => {
    const turned = chains(rerun).chain((chain) =>
      fc.tuple(
        fc.constant(chain),
        fc.shuffledSubarray([...chain.populations], { minLength: 4 }),
        fc.boolean(),
      ),
    )
    fc.assert(
      fc.property(turned, ([{ populations, changes }, shuffled, backwards]) => {
        const other = shuffled.map((each) =>
          backwards ? { ...each, subjects: [...each.subjects].reverse() } : each,
        )
        const results = (graded: readonly GradedPopulation[]) =>
          new Map(
            graded.flatMap(({ population, results: all }) =>
              all.map((each) => [`${population.name} ${each.standing.subject}`, each] as const),
            ),
          )
        const [one, two] = [unwrap(gradePopulations(populations)), unwrap(gradePopulations(other))]
        expect(results(two)).toEqual(results(one))
        expect(results(unwrap(regrade(two, changes)).populations)).toEqual(
          results(unwrap(regrade(one, changes)).populations),
        )
      }),
    )
  })

  it('graded again from the first on are as if they had been graded with the change at once', () => {
    fc.assert(
      fc.property(chains(rerun), (chain) => {
        const before = unwrap(gradePopulations(chain.populations))
        const { populations, moved } = unwrap(regrade(before, chain.changes))
        const fresh = unwrap(gradePopulations(withChanges(chain)))
        expect(populations).toEqual(fresh)
        expect(moved.map(bare)).toEqual(moves(before, populations))
      }),
      { numRuns: 200 },
    )
  })

  it('run again only where something changed that they read', () => {
    fc.assert(
      fc.property(chains(fc.constantFrom<Rulings>('rerun', 'keep-seats')), (chain) => {
        const before = unwrap(gradePopulations(chain.populations))
        const { populations, moved } = unwrap(regrade(before, chain.changes))
        const names = (all: readonly GradedPopulation[]) => all.map((each) => each.population.name)
        expect(names(populations)).toEqual(names(before))
        const ruled = new Set(chain.changes.map(({ population }) => population))
        const above = { members: 'secretaries', secretaries: 'branches' } as Record<string, string>
        const mayRun = (name: string | undefined): boolean =>
          name !== undefined && (ruled.has(name) || mayRun(above[name]))
        for (const [index, each] of populations.entries()) {
          if (!mayRun(each.population.name)) expect(each).toBe(before[index])
        }
        const unread = moved.filter(({ population }) => population === 'others')
        expect(unread).toEqual([])
      }),
    )
  })

  it('keep the grade of every third person where seats are kept', () => {
    fc.assert(
      fc.property(chains(fc.constant<Rulings>('keep-seats')), (chain) => {
        const before = unwrap(gradePopulations(chain.populations))
        const { populations, moved } = unwrap(regrade(before, chain.changes))
        expect(moved.map(bare)).toEqual(moves(before, populations))
        for (const { because, population, subject } of moved) {
          expect(because).not.toBe('quota')
          const ruled = chain.changes.some(
            (each) => each.population === population && each.input.subject === subject,
          )
          expect(because === 'ruling').toBe(ruled)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('with seats kept, third persons stay, and a ruling that changes nothing moves nobody, whatever seats there are', () => {
    const cases = variedQuotaCases(['all-in', 'all-out'], { afterRuling: 'keep-seats' })
    fc.assert(
      fc.property(cases, fc.nat(13), fc.integer({ min: 0, max: 9 }), (drawn, who, score) => {
        const { rules, people } = drawn
        const person = people[who % Math.max(1, people.length)]
        if (!person) return
        const before = unwrap(gradePopulations([populationOf(rules, people)]))
        const gradesOf = ([results]: typeof before) =>
          results?.results.map(({ grade }) => [grade.subject, grade.grade]) ?? []
        const regraded = (to: number) => {
          const input = inputOfPerson({ ...person, score: to })
          return gradesOf(unwrap(regrade(before, [{ population: 'branches', input }])).populations)
        }
        const others = (all: ReturnType<typeof gradesOf>) =>
          all.filter(([subject]) => subject !== person.id)
        expect(others(regraded(score))).toEqual(others(gradesOf(before)))
        expect(regraded(person.score)).toEqual(gradesOf(before))
      }),
      { numRuns: 300 },
    )
  })

  it('with seats kept, nobody who was wronged stands below one with a seat and a worse key', () => {
    fc.assert(
      fc.property(
        quotaCases(['all-in', 'all-out'], { afterRuling: 'keep-seats', vetoes: [], profiles: [] }),
        fc.nat(13),
        fc.integer({ min: 0, max: 9 }),
        ({ rules, people }, who, score) => {
          const person = people[who % Math.max(1, people.length)]
          if (!person) return
          const before = unwrap(gradePopulations([populationOf(rules, people)]))
          const input = inputOfPerson({ ...person, score })
          const again = unwrap(regrade(before, [{ population: 'branches', input }]))
          const [results] = again.populations
          const own = results?.results.find(({ standing }) => standing.subject === person.id)
          if (!own || !results) throw new Error('everybody is graded')
          const order = ['gold', 'silver', 'bronze', 'iron']
          for (const { grade, standing } of results.results) {
            const pool = people.find(({ id }) => id === standing.subject)?.community
            const alike = pool === person.community && grade.band === own.grade.band
            if (!alike || (own.grade.rank ?? 0) > (grade.rank ?? 0)) continue
            const [mine, theirs] = [own.grade.grade, grade.grade].map((g) => order.indexOf(g ?? ''))
            expect(mine).toBeLessThanOrEqual(theirs ?? 9)
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  it('with seats kept, whoever changed gets what running again would give, where one quota and no tie is', () => {
    const one = fc.tuple(
      fc.integer({ min: 5, max: 70 }),
      fc.constantFrom<Quota['counts']>('grade', 'grade-and-above'),
      fc.constantFrom('gold', 'silver'),
      fc.constantFrom(...roundings),
    )
    fc.assert(
      fc.property(
        one,
        peopleOf(9),
        fc.nat(8),
        fc.integer({ min: 0, max: 9 }),
        (drawn, all, who, score) => {
          const [percent, counts, grade, seats] = drawn
          // The service makes every key another one.
          const people = all.map((each, index) => ({ ...each, service: index }))
          const person = people[who % Math.max(1, people.length)]
          if (!person) return
          const quotas = [quota({ share: percent / 100, counts, grade, seats })]
          const own = (['rerun', 'keep-seats'] as const).map((afterRuling) => {
            const { grading } = quotaRulebook()
            const order = [
              ...(grading.order ?? []),
              { by: 'value.service', first: 'lowest' } as const,
            ]
            const changes = { quotas, afterRuling, grading: { ...grading, order } }
            const rules = compiledRules(quotaRulebook(changes))
            const before = unwrap(gradePopulations([populationOf(rules, people)]))
            const input = inputOfPerson({ ...person, score })
            const { populations } = unwrap(regrade(before, [{ population: 'branches', input }]))
            const results = populations[0]?.results ?? []
            const mine = results.find(({ standing }) => standing.subject === person.id)
            return { grade: mine?.grade.grade, rank: mine?.grade.rank }
          })
          expect(own[1]).toEqual(own[0])
        },
      ),
      { numRuns: 300 },
    )
  })
})
