import { describe, expect, it } from 'vitest'
import {
  assess,
  assessIn,
  compileRulebook,
  explain,
  grade,
  gradePopulations,
  stand,
  type TieDecision,
  wordsEn,
} from '../../../src/assessment/index.ts'
import { unwrap } from '../../../src/foundation/index.ts'
import { en, inWords, zh } from '../../../src/language/index.ts'
import type { Rulebook, ShareGrading } from '../../../src/rulebook/index.ts'
import { parseRulebook } from '../../../src/schema/index.ts'
import { memberId } from '../../../src/vocabulary/index.ts'
import {
  compiledRules,
  inputOfPerson,
  type Person,
  populationOf,
  quota,
  quotaRulebook,
} from '../../support/quota-cases.ts'

const exact = {
  clause: 'honour',
  when: { op: 'equals', left: 'subject.status', right: 'lifted' },
  effect: { kind: 'exactly', grade: 'gold' },
} as const

/** A tenth, four tenths, three tenths, and nothing for the rest. */
function byShares(changes: Partial<ShareGrading> = {}, more: Partial<Rulebook> = {}): Rulebook {
  const grading: ShareGrading = {
    kind: 'shares',
    clause: 'shares',
    value: 'total',
    ladder: [
      { grade: 'gold', share: 0.1, seats: 'half-up' },
      { grade: 'silver', share: 0.4, seats: 'half-up' },
      { grade: 'bronze', share: 0.3, seats: 'half-up' },
    ],
    rest: null,
    base: 'all',
    tie: 'refuse',
    direct: 'takes-seat',
    order: [{ by: 'value.total', first: 'highest' }],
    ...changes,
  }
  const [cap, , none] = quotaRulebook().vetoes ?? []
  const vetoes = [exact, ...(cap && none ? [cap, none] : [])]
  return quotaRulebook({ grading, vetoes, afterRuling: 'rerun', ...more })
}

type Drawn = Partial<Person> & Pick<Person, 'id'>
const plain = { score: 6, service: 0, community: 'north', status: 'plain' } as const

function run(rulebook: Rulebook, people: readonly Drawn[], decided: readonly TieDecision[] = []) {
  const rules = compiledRules(rulebook)
  const standings = people.map((each) => unwrap(stand(rules, inputOfPerson({ ...plain, ...each }))))
  return grade(rules, standings, { decided })
}

/** `a`, `b`, … with these scores. */
const scored = (...scores: readonly number[]): readonly Drawn[] =>
  scores.map((score, index) => ({ id: String.fromCharCode(97 + index), score }))

const gradesIn = (...all: Parameters<typeof run>) => unwrap(run(...all)).map((each) => each.grade)

const ten = scored(9, 8, 7, 6, 5, 4, 3, 2, 1, 0)

describe('target shares', () => {
  it('give each grade its seats by rank, and the rest nothing', () => {
    const [gold, silver, bronze] = ['gold', 'silver', 'bronze']
    expect(gradesIn(byShares(), ten)).toEqual([
      ...[gold, silver, silver, silver, silver],
      ...[bronze, bronze, bronze, null, null],
    ])
    expect(gradesIn(byShares({ rest: { grade: 'iron' } }), ten).slice(-2)).toEqual(['iron', 'iron'])
  })

  it('are no reason: they make the grade; each edge is told', () => {
    const last = unwrap(run(byShares(), ten))[9]
    expect(last).toMatchObject({ grade: null, band: null, because: [], rank: 10 })
    expect(last?.cuts?.map(({ grade: of, seats, outcome }) => [of, seats, outcome])).toEqual([
      ['gold', 1, 'lost'],
      ['silver', 4, 'lost'],
      ['bronze', 3, 'lost'],
    ])
  })

  it.each([
    ['all-in', ['gold', 'gold', 'silver', 'silver']],
    ['all-out', ['silver', 'silver', 'bronze', 'bronze']],
    ['refuse', [null, null, 'silver', 'silver']],
    ['re-vote', [null, null, 'silver', 'silver']],
  ] as const)('a tie at an edge: %s', (tie, grades) => {
    const ladder = [
      { grade: 'gold', share: 0.25, seats: 'floor' },
      { grade: 'silver', share: 0.5, seats: 'floor' },
      { grade: 'bronze', share: 0.25, seats: 'floor' },
    ] as const
    const outcome = unwrap(
      run(byShares({ ladder, tie, rest: { grade: 'iron' } }), scored(8, 8, 7, 6)),
    )
    if (tie === 'refuse' || tie === 're-vote') {
      expect(outcome[0]?.undecided).toMatchObject({ between: ['gold', 'silver'], seats: 1 })
      expect(outcome[0]?.undecided?.settledBy).toBe(tie === 're-vote' ? 're-vote' : undefined)
    }
    expect(outcome.slice(0, 3).map((each) => each.grade)).toEqual(grades.slice(0, 3))
  })

  it('a tie is decided by the grade whose seats they are', () => {
    const rulebook = byShares({
      ladder: [
        { grade: 'gold', share: 0.25, seats: 'floor' },
        { grade: 'silver', share: 0.25, seats: 'floor' },
      ],
    })
    const people = scored(8, 8, 8, 1)
    const seat = (of: string, name: string): TieDecision => ({
      clause: 'shares',
      grade: of,
      seated: [memberId(name)],
    })
    expect(gradesIn(rulebook, people, [seat('gold', 'b'), seat('silver', 'a')])).toEqual([
      'silver',
      'gold',
      null,
      null,
    ])
    const ungraded = run(rulebook, people, [{ clause: 'shares', seated: [memberId('b')] }])
    expect(ungraded).toMatchObject({
      refusals: [
        { code: 'not-tied', path: ['decided', 0, 'grade'], expected: ['gold'], actual: null },
      ],
    })
    const said = [en, zh].map(({ refusals }) =>
      ungraded.ok ? '' : inWords(ungraded.refusals[0], refusals),
    )
    expect(said[0]).toContain('must say whose seats they are. Name the grade: gold.')
    expect(said[1]).toContain('须写明是哪一等次的名额：gold')
    const [open] = unwrap(run(rulebook, people, [seat('gold', 'b')]))
    expect(open?.undecided).toMatchObject({ between: ['silver', null] })
  })

  it('each word of an attribute may have its own', () => {
    const people = ten.map((each, index): Drawn => {
      return { ...each, community: index % 2 === 0 ? 'north' : 'south' }
    })
    const outcome = unwrap(run(byShares({ per: 'subject.community' }), people))
    expect(outcome.filter((each) => each.grade === 'gold').map(({ subject }) => subject)).toEqual([
      'a',
      'b',
    ])
  })
})

describe('a grade that is given directly', () => {
  // The last of ten has an honour.
  const honoured = ten.map(
    (each, index): Drawn => (index < 9 ? each : { ...each, status: 'lifted' }),
  )
  const seatsOf = (direct: 'takes-seat' | 'beyond-seats' | 'apart') => {
    const outcome = unwrap(run(byShares({ direct }), honoured))
    return [outcome.map((each) => each.grade?.[0] ?? '-').join(''), outcome[9]?.cuts?.[0]?.base]
  }

  it('takes a seat before all others, or none, or is counted nowhere', () => {
    expect(seatsOf('takes-seat')).toEqual(['ssssbbb--g', 10])
    expect(seatsOf('beyond-seats')).toEqual(['gssssbbb-g', 10])
    // Of nine: 0.9 → 1, 3.6 → 4, 2.7 → 3.
    expect(seatsOf('apart')).toEqual(['gssssbbb-g', 9])
  })

  it('is told as held, with the veto as its reason', () => {
    const [last] = unwrap(run(byShares(), honoured)).slice(-1)
    expect(last).toMatchObject({ grade: 'gold', because: ['honour'], rank: 10 })
    expect(last?.cuts).toMatchObject([{ outcome: 'held', seats: 1, contenders: 10 }])
  })

  it('as a floor holds whoever would fall below it, and nobody who stands higher', () => {
    const lift = { ...exact, effect: { kind: 'at-least', grade: 'silver' } } as const
    const book = byShares({}, { vetoes: [lift] })
    const first = ten.map(
      (each, index): Drawn => (index > 0 ? each : { ...each, status: 'lifted' }),
    )
    expect(gradesIn(book, first)[0]).toBe('gold')
    const grades = gradesIn(book, honoured)
    expect(grades.map((each) => each?.[0] ?? '-').join('')).toBe('gsssbbb--s')
  })

  it('apart, as a floor, counts like everybody where it still stands for more', () => {
    const lift = { ...exact, effect: { kind: 'at-least', grade: 'silver' } } as const
    const book = byShares({ direct: 'apart' }, { vetoes: [lift] })
    const lifted = (...places: readonly number[]) =>
      ten.map(
        (each, index): Drawn => (places.includes(index) ? { ...each, status: 'lifted' } : each),
      )
    const told = (people: readonly Drawn[]) =>
      unwrap(run(book, people)).map((each) => each.grade?.[0] ?? '-')
    // Gold is of ten: the best has it by rank, and takes it from nobody.
    expect(told(lifted(0)).join('')).toBe('gssssbbb--')
    // Silver is of nine: 3.6 → 4 beside the one who is held.
    expect(told(lifted(9)).join('')).toBe('gssssbbb-s')
    // However many are lifted, one in ten is gold.
    expect(told(lifted(0, 1, 2, 3, 4, 5, 6, 7, 8, 9)).join('')).toBe('gsssssssss')
  })

  it.each(['takes-seat', 'beyond-seats', 'apart'] as const)(
    '%s: where one of two who tie is held lower, nobody else hangs on who is listed first',
    (direct) => {
      const lift = { ...exact, effect: { kind: 'at-least', grade: 'silver' } } as const
      const ladder = [
        { grade: 'gold', share: 0.34, seats: 'floor' },
        { grade: 'silver', share: 0.34, seats: 'floor' },
      ] as const
      const book = byShares({ direct, ladder }, { vetoes: [lift] })
      const [x, y, z]: readonly Drawn[] = [
        { id: 'x', score: 9, status: 'lifted' },
        { id: 'y', score: 9 },
        { id: 'z', score: 1 },
      ]
      if (!x || !y || !z) throw new Error('three')
      const third = [
        [x, y, z],
        [y, x, z],
      ].map((people) => unwrap(run(book, people))[2])
      expect(third[0]).toEqual(third[1])
    },
  )

  it('a ceiling stands for the grades below', () => {
    const capped = ten.map(
      (each, index): Drawn => (index > 0 ? each : { ...each, status: 'capped' }),
    )
    expect(gradesIn(byShares(), capped).slice(0, 2)).toEqual(['silver', 'gold'])
  })

  it('or none at all: who is not graded leaves the base where it says so', () => {
    const some = ten.map(
      (each, index): Drawn => (index < 5 ? { ...each, status: 'newcomer' } : each),
    )
    const base = (of: 'all' | 'graded') =>
      unwrap(run(byShares({ base: of }), some))[5]?.cuts?.[0]?.base
    expect([base('all'), base('graded')]).toEqual([10, 5])
  })
})

describe('a grading by shares', () => {
  const faults = (changes: object, more: Partial<Rulebook> = {}) => {
    const result = compileRulebook(byShares(changes, more))
    return result.ok ? [] : result.refusals.map(({ code, path }) => [code, path.join('.')])
  }
  const of = (...shares: readonly (number | string)[]) =>
    shares.map((share, index) => ({ grade: ['gold', 'silver'][index], share, seats: 'floor' }))

  it.each([
    [{ base: '?' }, [['choice-open', 'grading.base']]],
    [{ tie: undefined }, [['choice-open', 'grading.tie']]],
    [{ direct: undefined }, [['choice-open', 'grading.direct']]],
    [{ order: undefined }, [['order-missing', 'grading']]],
    [{ ladder: of(0.5, 0.500001) }, [['shares-over-one', 'grading.ladder']]],
    [{ ladder: of('1/3', '2/3') }, []],
    [{ ladder: of(0, 1) }, [['share-invalid', 'grading.ladder.0.share']]],
    [{ rest: { grade: 'gold' } }, [['duplicate', 'grading.rest.grade']]],
    [{ per: 'input.score' }, [['reference-out-of-place', 'grading.per']]],
  ] as const)('%j', (changes, found) => {
    expect(faults({ ...changes, ...('ladder' in changes ? { rest: null } : {}) })).toEqual(found)
  })

  it('says what a ruling does, and needs a whole population', () => {
    const { afterRuling: _, ...open } = byShares()
    expect(compileRulebook(open)).toMatchObject({ refusals: [{ code: 'choice-open' }] })
    const rules = compiledRules(byShares())
    expect(assess(rules, inputOfPerson({ ...plain, id: 'a' }))).toMatchObject({
      refusals: [{ code: 'population-needed', actual: ['shares'] }],
    })
  })

  it('goes with a quota beside', () => {
    const half = quota({ clause: 'few', grade: 'silver', counts: 'grade-and-above', share: 0.4 })
    const outcome = unwrap(run(byShares({}, { quotas: [half] }), ten))
    expect(outcome.slice(0, 5).map((each) => each.grade)).toEqual([
      ...['gold', 'silver', 'silver', 'silver', 'bronze'],
    ])
  })

  it('is read from JSON as it is', () => {
    const book = byShares({ per: 'subject.community' })
    expect(unwrap(parseRulebook(JSON.parse(JSON.stringify(book))))).toEqual(book)
  })

  it('is told by the place', () => {
    const people = ten.map((each) => ({ ...plain, ...each }))
    const graded = unwrap(gradePopulations([populationOf(compiledRules(byShares()), people)]))
    const lines = (id: string) =>
      explain(unwrap(assessIn(graded, 'branches', memberId(id))), { explain: wordsEn })
    expect(lines('a')[0]).toBe('gold: rank 1, 9')
    expect(lines('j')[0]).toBe('not graded: rank 10, 0')
  })
})
