import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { grade, stand, type TieDecision } from '../../src/assessment/index.ts'
import { unwrap } from '../../src/foundation/index.ts'
import type { Quota } from '../../src/rulebook/index.ts'
import type { Grade } from '../../src/vocabulary/index.ts'
import {
  compiledRules,
  inputOfPerson,
  grades as ladder,
  type Person,
  type QuotaCase,
  quotaCases,
  variedQuotaCases,
} from '../support/quota-cases.ts'

function gradesOf(
  { rules }: Pick<QuotaCase, 'rules'>,
  people: readonly Person[],
  decided: readonly TieDecision[] = [],
): readonly Grade[] {
  const standings = people.map((each) => unwrap(stand(rules, inputOfPerson(each))))
  return unwrap(grade(rules, standings, { decided }))
}

/** The position of a grade, 0 the highest; who is undecided counts as what it has at worst. */
function level({ grade: given, undecided }: Grade): number {
  const name = undecided?.between[1] ?? given
  return ladder.indexOf(name ?? '')
}

/** The same rulebook without its quotas: what bands and vetoes make. */
function unlimited({ rulebook, people }: QuotaCase): readonly Grade[] {
  const { quotas: _, ...plain } = rulebook
  return gradesOf({ rules: compiledRules(plain) }, people)
}

function poolsOf({ per }: Quota, people: readonly Person[]): readonly (readonly Person[])[] {
  if (!per) return [people]
  return ['north', 'south'].map((name) => people.filter(({ community }) => community === name))
}

/** Pairs of positions. */
function pairs(count: number): readonly (readonly [number, number])[] {
  const all = Array.from({ length: count }, (_, index) => index)
  return all.flatMap((a) => all.map((b) => [a, b] as const)).filter(([a, b]) => a !== b)
}

describe('a quota', () => {
  it('is never exceeded where ties are refused or let nobody in', () => {
    fc.assert(
      fc.property(quotaCases(['refuse', 'all-out']), ({ rulebook, rules, people }) => {
        const grades = gradesOf({ rules }, people)
        const byId = new Map(grades.map((each) => [String(each.subject), each]))
        for (const quota of rulebook.quotas ?? []) {
          for (const pool of poolsOf(quota, people)) {
            const own = pool.flatMap(({ id }) => byId.get(id) ?? [])
            const cut = own.flatMap(({ cuts = [] }) => cuts).find((c) => c.clause === quota.clause)
            const at = ladder.indexOf(quota.grade)
            const held = own.filter(({ grade: given }) => {
              const position = ladder.indexOf(given ?? '')
              if (position < 0) return false
              return quota.counts === 'grade' ? position === at : position <= at
            })
            const tie = own.find(({ undecided }) => undecided?.clause === quota.clause)
            const seats = cut?.seats ?? held.length
            expect(held.length + (tie?.undecided?.seats ?? 0)).toBeLessThanOrEqual(seats)
            // The seats are at most the share of everybody there is, and one for the rounding.
            const { share } = quota.perWord?.find(({ of }) => of === pool[0]?.community) ?? quota
            expect(seats).toBeLessThan(Number(share) * pool.length + 1)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it('does not depend on the order of the population', () => {
    const shuffled = fc
      .oneof(quotaCases(), variedQuotaCases())
      .chain((drawn) =>
        fc.tuple(
          fc.constant(drawn),
          fc.shuffledSubarray([...drawn.people], { minLength: drawn.people.length }),
        ),
      )
    fc.assert(
      fc.property(shuffled, ([{ rules, people }, turned]) => {
        const asHandedIn = new Map(gradesOf({ rules }, people).map((each) => [each.subject, each]))
        for (const each of gradesOf({ rules }, turned)) {
          expect(each).toEqual(asHandedIn.get(each.subject))
        }
      }),
    )
  })

  it('never puts a better key below a worse one of the same pools and the same grade before', () => {
    fc.assert(
      fc.property(quotaCases(), (drawn) => {
        const { rules, people } = drawn
        const [first, after] = [unlimited(drawn), gradesOf({ rules }, people)]
        for (const [a, b] of pairs(people.length)) {
          const [mine, theirs] = [after[a], after[b]]
          if (!mine || !theirs || mine.undecided || theirs.undecided) continue
          if (people[a]?.community !== people[b]?.community) continue
          if (mine.grade === null || first[a]?.grade !== first[b]?.grade) continue
          const [rank, other] = [mine.rank ?? 0, theirs.rank ?? 0]
          if (rank < other) expect(level(mine)).toBeLessThanOrEqual(level(theirs))
          if (rank === other) expect(level(mine)).toBe(level(theirs))
        }
      }),
    )
  })

  it('takes nobody higher, and says of everybody it took down which clause did', () => {
    fc.assert(
      fc.property(quotaCases(), (drawn) => {
        const first = unlimited(drawn)
        for (const [index, after] of gradesOf(drawn, drawn.people).entries()) {
          const start = first[index]
          if (!start) throw new Error('everybody is graded')
          const added = after.because.slice(start.because.length)
          const lost = (after.cuts ?? []).filter(({ outcome }) => outcome !== 'kept')
          expect(added).toEqual(lost.map(({ clause }) => clause))
          expect(level(after)).toBeGreaterThanOrEqual(level(start))
          if (added.length === 0) expect(after.grade).toBe(start.grade)
        }
      }),
    )
  })

  it('ranks by the key alone: 1, 1, 3', () => {
    fc.assert(
      fc.property(quotaCases(), ({ rules, people }) => {
        const standings = people.map((each) => unwrap(stand(rules, inputOfPerson(each))))
        const grades = unwrap(grade(rules, standings))
        const ranked = grades.filter(({ rank }) => rank !== undefined)
        expect(ranked).toEqual(grades.filter((each) => each.grade !== null || each.undecided))
        for (const { rank = 0 } of ranked) {
          const sharing = ranked.filter((each) => each.rank === rank).length
          const worse = ranked.filter((each) => (each.rank ?? 0) > rank).length
          expect(rank + sharing + worse).toBe(ranked.length + 1)
        }
      }),
    )
  })
})

describe('a higher score', () => {
  const raised = (cases: fc.Arbitrary<QuotaCase>) =>
    cases
      .filter(({ people }) => people.length > 0)
      .chain((drawn) =>
        fc.tuple(
          fc.constant(drawn),
          fc.nat(drawn.people.length - 1),
          fc.integer({ min: 1, max: 4 }),
        ),
      )

  const check = (cases: fc.Arbitrary<QuotaCase>) =>
    fc.assert(
      fc.property(raised(cases), ([drawn, who, more]) => {
        const better = drawn.people.map((each, index) =>
          index === who ? { ...each, score: each.score + more } : each,
        )
        // Nine is the most that can be reached.
        fc.pre((better[who]?.score ?? 0) <= 9)
        const was = gradesOf(drawn, drawn.people)[who]
        const is = gradesOf(drawn, better)[who]
        if (was && is && was.grade !== null) expect(level(is)).toBeLessThanOrEqual(level(was))
      }),
      { numRuns: 300 },
    )

  it('never lowers its own grade where people settle ties, or all who tie stay', () => {
    check(quotaCases(['refuse', 'all-in']))
  })

  it('nor where all who tie fall, if every seat counts the grades above', () => {
    // With seats for one grade alone it can: two who tie for gold both fall, and then tie for silver.
    check(
      quotaCases(['all-out']).map((drawn) => {
        const quotas = (drawn.rulebook.quotas ?? []).map((each) => {
          const { per: _, perWord: __, ...one } = each
          return { ...one, counts: 'grade-and-above' as const }
        })
        const rulebook = { ...drawn.rulebook, quotas }
        return { ...drawn, rulebook, rules: compiledRules(rulebook) }
      }),
    )
  })
})

describe('a tie', () => {
  const rule = (tie: Quota['tie']) => quotaCases([tie])

  it.each(['all-in', 'all-out'] as const)('leaves nobody open where the rule is %s', (tie) => {
    fc.assert(
      fc.property(rule(tie), ({ rules, people }) => {
        for (const each of gradesOf({ rules }, people)) {
          expect(each.undecided).toBeUndefined()
          for (const { outcome } of each.cuts ?? []) expect(outcome).not.toBe('tied')
        }
      }),
    )
  })

  it('that people must decide leaves every one of them without a grade, and names the others', () => {
    fc.assert(
      fc.property(rule('refuse'), ({ rules, people }) => {
        const grades = gradesOf({ rules }, people)
        for (const { grade: given, undecided, cuts = [], subject } of grades) {
          if (!undecided) continue
          expect(given).toBeNull()
          expect(undecided.tied).toContain(subject)
          expect(undecided.seats).toBeGreaterThan(0)
          expect(undecided.seats).toBeLessThan(undecided.tied.length)
          expect(cuts.at(-1)).toMatchObject({ clause: undecided.clause, outcome: 'tied' })
        }
      }),
    )
  })

  it('once decided moves nobody but those who tied, where all share the seats', () => {
    const shared = rule('refuse').map((drawn) => {
      const quotas = (drawn.rulebook.quotas ?? []).map(({ per: _, perWord: __, ...each }) => each)
      const rulebook = { ...drawn.rulebook, quotas }
      return { ...drawn, rulebook, rules: compiledRules(rulebook) }
    })
    fc.assert(
      fc.property(shared, fc.nat(99), (drawn, dice) => {
        let decided: readonly TieDecision[] = []
        let open = gradesOf(drawn, drawn.people)
        for (let round = 0; round < 9; round++) {
          const tie = firstOpen(open)
          if (!tie) break
          const from = dice % tie.tied.length
          const turned = [...tie.tied.slice(from), ...tie.tied.slice(0, from)]
          const seated = turned.slice(0, tie.seats)
          decided = [...decided, { clause: tie.clause, seated }]
          const next = gradesOf(drawn, drawn.people, decided)
          for (const [index, each] of open.entries()) {
            if (!each.undecided) expect(next[index]).toMatchObject({ grade: each.grade })
          }
          for (const [index, each] of open.entries()) {
            if (each.undecided?.clause !== tie.clause) continue
            const after = next[index]
            const wins = seated.includes(each.subject)
            // A quota of a lower grade and all above may have no seat for whoever won this one.
            const fell = after?.cuts?.some((cut) => {
              return cut.outcome === 'lost' && cut.clause !== tie.clause
            })
            if (wins && !after?.undecided && !fell) expect(after?.grade).toBe(tie.between[0])
            if (!wins && after && !after.undecided) {
              expect(level(after)).toBeGreaterThanOrEqual(level(each))
            }
          }
          open = next
        }
        expect(firstOpen(open)).toBeUndefined()
      }),
      { numRuns: 200 },
    )
  })
})

/** The open tie of the highest quota: nobody in it waits for another. */
function firstOpen(grades: readonly Grade[]) {
  const ties = grades.flatMap(({ undecided }) => undecided ?? [])
  const at = (clause: string) => ladder.findIndex((name) => clause.startsWith(name))
  return ties.sort((a, b) => at(a.clause) - at(b.clause))[0]
}
