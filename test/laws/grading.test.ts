import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  assess,
  grade,
  type ManualGrade,
  type ManualGrades,
  type SubjectInput,
  stand,
} from '../../src/assessment/index.ts'
import { civilDate, type Day, dateOf, dayOf } from '../../src/calendar/index.ts'
import { roundings, unwrap } from '../../src/foundation/index.ts'
import type {
  CaseGrading,
  GradeSteps,
  Quota,
  Rulebook,
  ShareGrading,
  Veto,
} from '../../src/rulebook/index.ts'
import { type Grade, memberId } from '../../src/vocabulary/index.ts'
import {
  compiledRules,
  inputOfPerson,
  grades as ladder,
  type Person,
  peopleOf,
  quotaRulebook,
  quotasOf,
} from '../support/quota-cases.ts'

const runs = { numRuns: 200 }
const levelOf = (name: string | null | undefined) =>
  name === null || name === undefined ? ladder.length : ladder.indexOf(name)

function graded(
  rulebook: Rulebook,
  inputs: readonly SubjectInput[],
  manual?: ManualGrades,
): readonly Grade[] {
  const rules = compiledRules(rulebook)
  const standings = inputs.map((input) => unwrap(stand(rules, input)))
  return unwrap(grade(rules, standings, manual ? { manual } : {}))
}

const gradedPeople = (rulebook: Rulebook, people: readonly Person[]) =>
  graded(rulebook, people.map(inputOfPerson))

/** Gold, silver and bronze each a share; the rest iron, or nothing. */
function shareBooks(
  ties: readonly ShareGrading['tie'][],
  vetoes: readonly Veto[] | undefined = quotaRulebook().vetoes,
): fc.Arbitrary<Rulebook> {
  const seats = fc.constantFrom(...roundings)
  const share = fc.integer({ min: 1, max: 33 }).map((percent) => percent / 100)
  const rung = fc.record({ share, seats })
  return fc
    .record({
      rungs: fc.tuple(rung, rung, rung),
      rest: fc.boolean(),
      base: fc.constantFrom('all' as const, 'graded' as const),
      direct: fc.constantFrom('takes-seat' as const, 'beyond-seats' as const, 'apart' as const),
      tie: fc.constantFrom(...ties),
      split: fc.boolean(),
    })
    .map(({ rungs, rest, split, ...chosen }) => {
      const grading: ShareGrading = {
        ...{ kind: 'shares', clause: 'shares', value: 'total', ...chosen },
        ladder: rungs.map((each, index) => ({ grade: ladder[index] ?? '', ...each })),
        rest: rest ? { grade: 'iron' } : null,
        ...(split ? { per: 'subject.community' as const } : {}),
        order: [{ by: 'value.total', first: 'highest' }],
      }
      return quotaRulebook({ grading, vetoes: vetoes ?? [], afterRuling: 'rerun' })
    })
}

describe('target shares', () => {
  it('are never exceeded but by grades given directly, ties included', () => {
    fc.assert(
      fc.property(shareBooks(['refuse', 're-vote', 'all-out']), peopleOf(20), (book, people) => {
        const { grading } = book
        if (grading.kind !== 'shares') throw new Error('a grading by shares')
        const grades = gradedPeople(book, people)
        for (const [rung, { grade: name, share }] of grading.ladder.entries()) {
          const pools = new Map<string, number>()
          for (const each of grades) {
            const cut = each.cuts?.find((met) => met.grade === name)
            if (cut?.outcome !== 'kept') continue
            const pool = cut.pool ?? ''
            pools.set(pool, (pools.get(pool) ?? 0) + 1)
            expect(pools.get(pool)).toBeLessThanOrEqual(cut.seats)
            expect(cut.seats).toBeLessThan(Number(share) * cut.base + 1)
            expect(levelOf(each.grade)).toBe(rung)
            const held = grades.filter(({ cuts = [] }) =>
              cuts.some(
                (met) => met.grade === name && met.pool === cut.pool && met.outcome === 'held',
              ),
            ).length
            const left = grading.direct === 'takes-seat' ? cut.seats - held : cut.seats
            expect(pools.get(pool)).toBeLessThanOrEqual(left)
          }
        }
      }),
      runs,
    )
  })

  it('are filled: whoever stands for a grade misses it only where its seats are gone', () => {
    fc.assert(
      fc.property(shareBooks(['refuse', 'all-in']), peopleOf(20), (book, people) => {
        const grades = gradedPeople(book, people)
        for (const each of grades) {
          for (const cut of each.cuts ?? []) {
            if (cut.outcome !== 'lost') continue
            const own = grades.filter(({ cuts = [] }) =>
              cuts.some(
                (met) => met.grade === cut.grade && met.pool === cut.pool && met.outcome !== 'lost',
              ),
            )
            // Those who tie above for people to decide hold seats here too.
            const waiting = grades.filter(({ undecided }) => undecided).length
            expect(own.length + waiting).toBeGreaterThanOrEqual(cut.seats)
          }
        }
      }),
      runs,
    )
  })

  it('do not depend on the order of the population', () => {
    const turned = fc
      .tuple(shareBooks(['refuse', 're-vote', 'all-in', 'all-out']), peopleOf())
      .chain(([book, people]) =>
        fc.tuple(
          fc.constant({ book, people }),
          fc.shuffledSubarray([...people], { minLength: people.length }),
        ),
      )
    fc.assert(
      fc.property(turned, ([{ book, people }, other]) => {
        const known = new Map(gradedPeople(book, people).map((each) => [each.subject, each]))
        for (const each of gradedPeople(book, other)) expect(each).toEqual(known.get(each.subject))
      }),
      runs,
    )
  })

  it('give nobody less for a higher score where people settle ties, or all who tie stay', () => {
    const who = fc.tuple(fc.nat(19), fc.integer({ min: 1, max: 4 }))
    fc.assert(
      fc.property(
        shareBooks(['refuse', 'all-in']),
        peopleOf(12),
        who,
        (book, people, [at, more]) => {
          const index = people.length === 0 ? 0 : at % people.length
          const better = people.map((each, place) =>
            place === index ? { ...each, score: Math.min(9, each.score + more) } : each,
          )
          const [was, is] = [gradedPeople(book, people)[index], gradedPeople(book, better)[index]]
          if (!was || !is || was.undecided) return
          const worst = is.undecided ? is.undecided.between[1] : is.grade
          expect(levelOf(worst)).toBeLessThanOrEqual(levelOf(was.grade))
        },
      ),
      runs,
    )
  })

  it('put nobody above whoever has a better key, vetoes aside', () => {
    fc.assert(
      fc.property(shareBooks(['all-in', 'all-out'], []), peopleOf(), (book, people) => {
        const grades = gradedPeople(book, people)
        for (const [a, mine] of grades.entries()) {
          for (const [b, theirs] of grades.entries()) {
            if (people[a]?.community !== people[b]?.community) continue
            if (mine.rank === undefined || theirs.rank === undefined) continue
            if (mine.rank < theirs.rank)
              expect(levelOf(mine.grade)).toBeLessThanOrEqual(levelOf(theirs.grade))
            if (mine.rank === theirs.rank) expect(mine.grade).toBe(theirs.grade)
          }
        }
      }),
      runs,
    )
  })
})

describe('cases', () => {
  const from = fc.integer({ min: 0, max: 9 })
  const books = fc
    .record({ gold: from, silver: from, service: from, several: fc.boolean() })
    .map(({ gold, silver, service }): Rulebook => {
      const when = (left: 'value.total' | 'value.service', right: number) =>
        ({ op: 'at-least', left, right }) as const
      const grading: CaseGrading = {
        ...{ kind: 'cases', clause: 'cases', value: 'total', several: 'first' },
        grades: ladder.map((name) => ({ grade: name })),
        cases: [
          {
            ...{ clause: 'gold', grade: 'gold' },
            when: { op: 'all', of: [when('value.total', gold), when('value.service', service)] },
          },
          { clause: 'silver', grade: 'silver', when: when('value.total', silver) },
          { clause: 'bronze', grade: 'bronze', when: when('value.service', service) },
        ],
        otherwise: 'iron',
      }
      return quotaRulebook({ grading })
    })

  it('that ask for at least so much give nobody less for a higher score', () => {
    fc.assert(
      fc.property(books, peopleOf(8), fc.integer({ min: 1, max: 9 }), (book, people, more) => {
        const was = gradedPeople(book, people)
        const better = people.map((each) => ({ ...each, score: Math.min(9, each.score + more) }))
        for (const [index, is] of gradedPeople(book, better).entries()) {
          expect(levelOf(is.grade)).toBeLessThanOrEqual(levelOf(was[index]?.grade))
        }
      }),
      runs,
    )
  })
})

describe('a quota that is only told', () => {
  it('changes no grade and no reason of anybody', () => {
    fc.assert(
      fc.property(quotasOf(['refuse', 'all-out']), quotasOf(), peopleOf(), (hard, soft, people) => {
        const told = soft.map((each): Quota => {
          return { ...each, clause: `told-${each.clause}`, effect: 'reported', tie: '?' }
        })
        const bare = quotaRulebook({ quotas: hard, afterRuling: 'rerun' })
        const both = gradedPeople({ ...bare, quotas: [...told, ...hard] }, people)
        const without = ({ cuts = [], ...each }: Grade) => {
          return { ...each, cuts: cuts.filter(({ reported }) => !reported) }
        }
        expect(both.map(without)).toEqual(gradedPeople(bare, people).map(without))
      }),
      runs,
    )
  })
})

describe('a limit of steps', () => {
  const step = fc.integer({ min: 1, max: 3 })
  const limits: fc.Arbitrary<GradeSteps> = fc
    .record({ up: step, down: step }, { requiredKeys: [] })
    .filter(({ up, down }) => up !== undefined || down !== undefined)
    .map((drawn) => ({
      ...{ clause: 'steps', without: 'free', vetoes: 'limited', quotas: 'limited' },
      ...drawn,
    }))
  const before = fc.constantFrom(...ladder)
  const within = ({ up = 9, down = 9 }: GradeSteps, was: string, is: Grade) => {
    const moved = levelOf(is.grade) - levelOf(was)
    expect(moved).toBeLessThanOrEqual(down)
    expect(-moved).toBeLessThanOrEqual(up)
  }
  const inputsOf = (people: readonly Person[], past: readonly string[]) =>
    people.map((each, index) => {
      const was = past[index % past.length] ?? 'iron'
      return { ...inputOfPerson(each), history: [{ period: '2025', grade: was }] }
    })

  it('never lets a grade move further than it says, whatever vetoes and quotas do', () => {
    const past = fc.array(before, { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(
        limits,
        quotasOf(['all-in', 'all-out']),
        peopleOf(),
        past,
        (steps, quotas, people, was) => {
          const plain = quotaRulebook({ quotas, afterRuling: 'rerun' })
          const inputs = inputsOf(people, was)
          const grades = graded({ ...plain, grading: { ...plain.grading, steps } }, inputs)
          for (const [index, each] of grades.entries()) {
            if (each.grade === null) continue
            within(steps, was[index % was.length] ?? 'iron', each)
          }
        },
      ),
      runs,
    )
  })

  it('holds in target shares, too', () => {
    const past = fc.array(before, { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(
        limits,
        shareBooks(['all-in', 'all-out']),
        peopleOf(),
        past,
        (steps, book, people, was) => {
          const { grading } = book
          if (grading.kind !== 'shares') throw new Error('a grading by shares')
          const whole = { ...grading, rest: { grade: 'iron' }, steps }
          const grades = graded({ ...book, grading: whole }, inputsOf(people, was))
          for (const [index, each] of grades.entries()) {
            if (each.grade === null) continue
            within(steps, was[index % was.length] ?? 'iron', each)
          }
        },
      ),
      runs,
    )
  })
})

describe('a grade by hand', () => {
  const year = { min: dayOf(civilDate('2026-01-01')), max: dayOf(civilDate('2026-12-31')) }
  const day = fc.integer(year).map((each) => each as Day)

  it('holds on its days and on no other, and moves nobody else', () => {
    fc.assert(
      fc.property(peopleOf(8), day, day, day, fc.nat(99), (people, a, b, asked, dice) => {
        fc.pre(people.length > 0 && a !== b)
        const rule = { clause: 'by-hand', decidedBy: 'the town' }
        const { profiles: _, ...plain } = quotaRulebook({ manual: rule })
        const who = people[dice % people.length]?.id ?? ''
        const [from, until] = a < b ? [dateOf(a), dateOf(b)] : [dateOf(b), dateOf(a)]
        const asOf = dateOf(asked)
        const given: ManualGrade = {
          ...{ subject: memberId(who), grade: 'iron', reason: 'a decision' },
          ...{ by: memberId('judge'), from, until },
        }
        const inputs = people.map(inputOfPerson)
        const computed = graded(plain, inputs)
        const holds = from <= asOf && asOf < until
        for (const [index, each] of graded(plain, inputs, { asOf, grades: [given] }).entries()) {
          const own = holds && each.subject === given.subject
          expect(each.grade).toBe(own ? 'iron' : computed[index]?.grade)
          expect(each.manual?.computed.grade).toBe(own ? computed[index]?.grade : undefined)
        }
      }),
      runs,
    )
  })
})

describe('every kind of grading', () => {
  it('gives one subject the same by itself as among others, where nobody is compared', () => {
    fc.assert(
      fc.property(peopleOf(5), (people) => {
        const rules = compiledRules(quotaRulebook())
        const together = gradedPeople(quotaRulebook(), people)
        for (const [index, each] of people.entries()) {
          expect(unwrap(assess(rules, inputOfPerson(each))).grade).toBe(together[index]?.grade)
        }
      }),
    )
  })
})
