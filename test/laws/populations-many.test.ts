import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gradePopulations, type Population, regrade } from '../../src/assessment/index.ts'
import { unwrap } from '../../src/foundation/index.ts'
import type { LinkedNode, LinkedTake } from '../../src/rulebook/index.ts'
import { type LinkSpec, memberId } from '../../src/vocabulary/index.ts'
import {
  compiledRules,
  inputOfPerson,
  linkedRulebook,
  peopleOf,
  populationOf,
  quotaRulebook,
} from '../support/quota-cases.ts'

const branchRules = compiledRules(quotaRulebook())
const grades = ['gold', 'silver', 'bronze', 'iron']
const link: LinkSpec = {
  name: 'upper',
  population: 'branches',
  grades,
  many: true,
  value: { from: 0, to: 99 },
}

/** Every way in which the results of many become one number. */
const ways = fc.record<Pick<LinkedNode, 'take' | 'what'>>({
  take: fc.constantFrom<LinkedTake>('mean', 'sum', 'highest', 'lowest', {
    shareWith: ['gold', 'iron'],
    full: 60,
  }),
  what: fc.constantFrom('value', 'rank', 'percentile'),
})

const rulesOf = ({ take, what }: Pick<LinkedNode, 'take' | 'what'>) => {
  const of = { kind: 'linked', clause: 'upper', link: 'upper', none: 'zero' } as const
  const node: LinkedNode = { ...of, ...(take && { take }), ...(what && { what }) }
  const book = linkedRulebook('branches')
  const values = [{ name: 'total', of: node }, ...book.values.slice(1)]
  return compiledRules({ ...book, catalogue: { ...book.catalogue, links: [link] }, values })
}

describe('towns that read many branches', () => {
  const towns = fc.array(fc.uniqueArray(fc.nat(13), { maxLength: 5 }), {
    minLength: 1,
    maxLength: 3,
  })
  const ruling = fc.record({
    who: fc.nat(13),
    score: fc.integer({ min: 0, max: 9 }),
    status: fc.constantFrom('plain' as const, 'newcomer' as const, 'away' as const),
  })

  it('graded again after a ruling are as if it had been known from the first on', () => {
    fc.assert(
      fc.property(ways, peopleOf(6), towns, ruling, (way, people, reads, { who, ...news }) => {
        const person = people[who % Math.max(1, people.length)]
        if (!person) return
        const subjects = reads.map((list, index) => ({
          input: inputOfPerson({ ...person, id: `town-${index}` }),
          links: { upper: list.flatMap((at) => people[at] ?? []).map(({ id }) => memberId(id)) },
        }))
        const town: Population = { name: 'towns', rules: rulesOf(way), subjects }
        const branches = populationOf(branchRules, people)
        const before = unwrap(gradePopulations([town, branches]))
        const input = inputOfPerson({ ...person, ...news })
        const again = unwrap(regrade(before, [{ population: 'branches', input }]))
        const inputs = branches.subjects.map((each) =>
          each.input.subject === person.id ? { input } : each,
        )
        const fresh = unwrap(gradePopulations([town, { ...branches, subjects: inputs }]))
        expect(again.populations.map(({ results }) => results)).toEqual(
          fresh.map(({ results }) => results),
        )
      }),
    )
  })
})
