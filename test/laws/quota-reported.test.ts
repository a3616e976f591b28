import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gradePopulations, regrade } from '../../src/assessment/index.ts'
import { decimal, unwrap } from '../../src/foundation/index.ts'
import {
  compiledRules,
  inputOfPerson,
  type Person,
  populationOf,
  quota,
  quotaRulebook,
} from '../support/quota-cases.ts'

const soft = quota({ share: 0.5, tie: '?', base: 'all', effect: 'reported' })
const rules = compiledRules(quotaRulebook({ quotas: [soft] }))
/** The same where people who are not concerned keep their seats after a ruling. */
const hard = quota({ clause: 'silver-quota', grade: 'silver', share: 1, base: 'all' })
const kept = compiledRules(quotaRulebook({ quotas: [soft, hard], afterRuling: 'keep-seats' }))

/** All of them of the highest grade by value. */
const people = fc
  .array(fc.integer({ min: 6, max: 9 }), { minLength: 1, maxLength: 9 })
  .map((scores) =>
    scores.map((score, index): Person => {
      return { id: `m-${index}`, score, service: 0, community: 'north', status: 'plain' }
    }),
  )

/** On which side of the seats each score is, counted by hand; and the key of the last who has a seat. */
function byHand(scores: readonly number[]) {
  const seats = Math.floor(scores.length / 2)
  const sideOf = (score: number) => {
    const above = scores.filter((other) => other > score).length
    const even = scores.filter((other) => other === score).length
    if (above + even <= seats) return 'kept'
    return above >= seats ? 'lost' : 'tied'
  }
  const within = scores.filter((score) => sideOf(score) === 'kept')
  const line = within.length === 0 ? null : [decimal(Math.min(...within))]
  return scores.map((score) => ({ outcome: sideOf(score), seats, line }))
}

describe('a quota that is only told', () => {
  it('tells everybody the side of the edge that counting by hand tells', () => {
    fc.assert(
      fc.property(people, (list) => {
        const [graded] = unwrap(gradePopulations([populationOf(rules, list)]))
        const told = graded?.results.map(({ grade }) => grade.cuts?.[0])
        const expected = byHand(list.map(({ score }) => score))
        expect(
          told?.map((cut) => ({ outcome: cut?.outcome, seats: cut?.seats, line: cut?.line })),
        ).toEqual(expected)
        for (const { grade } of graded?.results ?? []) expect(grade.grade).toBe('gold')
      }),
    )
  })

  it('tells it again after a ruling, to whoever it is about', () => {
    fc.assert(
      fc.property(people, fc.nat(8), fc.integer({ min: 6, max: 9 }), (list, who, score) => {
        const person = list[who % list.length]
        if (!person) return
        const before = unwrap(gradePopulations([populationOf(kept, list)]))
        const input = inputOfPerson({ ...person, score })
        const change = { population: 'branches', input }
        const [after] = unwrap(regrade(before, [change])).populations
        const own = after?.results.find(({ standing }) => standing.subject === person.id)
        const now = list.map((each) => (each.id === person.id ? score : each.score))
        const expected = byHand(now)[list.indexOf(person)]
        const told = own?.grade.cuts?.find(({ reported }) => reported)
        expect(told && { outcome: told.outcome, seats: told.seats, line: told.line }).toEqual(
          expected,
        )
      }),
    )
  })
})
