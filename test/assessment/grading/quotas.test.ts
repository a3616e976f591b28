import { describe, expect, it } from 'vitest'
import { grade, stand, type TieDecision } from '../../../src/assessment/index.ts'
import { exactText, unwrap } from '../../../src/foundation/index.ts'
import { en, inWords, zh } from '../../../src/language/index.ts'
import type { Quota, Rulebook } from '../../../src/rulebook/index.ts'
import { type MemberId, memberId } from '../../../src/vocabulary/index.ts'
import {
  compiledRules,
  inputOfPerson,
  type Person,
  quota,
  quotaRulebook,
} from '../../support/quota-cases.ts'
import { codesOf } from '../../support/subject.ts'

type Drawn = Partial<Person> & Pick<Person, 'id'>

const plain = { score: 6, service: 0, community: 'north', status: 'plain' } as const

function run(
  quotas: readonly Quota[],
  people: readonly Drawn[],
  decided: readonly TieDecision[] = [],
  changes: Partial<Rulebook> = {},
) {
  const rules = compiledRules(quotaRulebook({ quotas, afterRuling: 'rerun', ...changes }))
  const standings = people.map((each) => unwrap(stand(rules, inputOfPerson({ ...plain, ...each }))))
  return grade(rules, standings, { decided })
}

function graded(...all: Parameters<typeof run>) {
  return Object.fromEntries(unwrap(run(...all)).map((each) => [each.subject, each.grade]))
}

/** `a`, `b`, … with these scores. */
const scored = (...scores: readonly number[]): readonly Drawn[] =>
  scores.map((score, index) => ({ id: String.fromCharCode(97 + index), score }))

describe('seats', () => {
  it('are 3 for 30 % of 12 branches, rounded down, and 4 rounded up', () => {
    const twelve = Array.from({ length: 12 }, (_, i) => ({
      id: `b-${i}`,
      score: i < 3 ? 9 : i < 6 ? 8 : 6,
    }))
    const cut = unwrap(run([quota()], twelve))[0]?.cuts?.[0]
    expect(cut).toMatchObject({ base: 12, seats: 3, contenders: 12, outcome: 'kept' })
    expect(cut?.line?.map(exactText)).toEqual(['9/1'])
    expect(unwrap(run([quota({ seats: 'ceiling' })], twelve))[0]?.cuts?.[0]?.seats).toBe(4)
    const gold = (seats: NonNullable<Quota['seats']>) =>
      unwrap(run([quota({ seats })], twelve)).filter((each) => each.grade === 'gold').length
    expect([gold('floor'), gold('ceiling')]).toEqual([3, 3])
  })

  it('go by the order, the best first, whatever the order of names', () => {
    const people = scored(6, 8, 7, 9, 6)
    expect(graded([quota({ share: 0.4 })], people)).toEqual({
      a: 'silver',
      b: 'gold',
      c: 'silver',
      d: 'gold',
      e: 'silver',
    })
  })

  it('may be a number, and all but a number', () => {
    const people = scored(9, 8, 7, 6, 6)
    const golds = (share: Quota['share']) =>
      Object.values(graded([quota({ share, tie: 'all-in' })], people)).filter(
        (each) => each === 'gold',
      ).length
    expect(golds({ first: 1 })).toBe(1)
    expect(golds({ first: 9 })).toBe(5)
    expect(golds({ allBut: 2 })).toBe(3)
    expect(golds({ allBut: 1 })).toBe(5)
    expect(golds({ allBut: 9 })).toBe(0)
    expect(golds({ allBut: 0 })).toBe(5)
  })

  it('may be a share of those from a grade on', () => {
    const people = scored(9, 8, 7, 5, 1, 1, 1, 1, 1, 1)
    const seats = (base: Quota['base']) =>
      unwrap(run([quota({ share: 0.5, base })], people))[0]?.cuts?.[0]?.seats
    expect([seats('all'), seats({ atLeast: 'silver' }), seats({ atLeast: 'gold' })]).toEqual([
      5, 2, 1,
    ])
  })

  it.each([
    ['takes-seat', ['gold', 'silver', 'gold', 'silver'], 2],
    ['beyond-seats', ['gold', 'gold', 'gold', 'silver'], 2],
    ['apart', ['gold', 'silver', 'gold', 'silver'], 1],
    ['in-turn', ['gold', 'gold', 'gold', 'silver'], 2],
  ] as const)('leave those whom the quota spares the grade: %s', (seat, expected, seats) => {
    const when = { op: 'equals', left: 'subject.status', right: 'lifted' } as const
    const people: Drawn[] = [...scored(9, 8), { id: 'c', status: 'lifted' }, { id: 'd' }]
    const own = quota({ share: 0.5, spares: { when, seat } })
    const grades = unwrap(run([own], people))
    expect(grades.map((each) => each.grade)).toEqual(expected)
    expect(grades[2]?.cuts).toMatchObject([{ seats, outcome: 'held' }])
    expect(grades[2]?.because).toEqual([])
  })

  it.each([
    ['refuse', 'gate-missing'],
    ['hit', 'gold'],
    ['clear', 'silver'],
  ] as const)('where nobody knows whom the quota spares: %s', (whenMissing, outcome) => {
    const when = { op: 'at-least', left: 'input.service', right: 1 } as const
    const spares = { when, whenMissing, seat: 'apart' } as const
    const rules = compiledRules(
      quotaRulebook({
        quotas: [quota({ spares })],
        values: quotaRulebook().values.slice(0, 1),
        afterRuling: 'rerun',
      }),
    )
    const { inputs: _, ...input } = inputOfPerson({ ...plain, id: 'a' })
    const stood = unwrap(stand(rules, { ...input, inputs: { score: 6 } }))
    const graded = grade(rules, [stood])
    expect(graded.ok ? graded.value.map((each) => each.grade) : codesOf(graded)).toEqual([outcome])
  })

  it('of none let nobody in, though nobody ties for one', () => {
    const [one] = unwrap(run([quota({ tie: 'refuse' })], scored(9, 8)))
    expect(one).toMatchObject({ grade: 'silver', because: ['gold-quota'] })
    expect(one?.cuts).toMatchObject([{ seats: 0, contenders: 2, line: null, outcome: 'lost' }])
    expect(one).not.toHaveProperty('undecided')
  })

  it('that are enough take nobody down', () => {
    expect(graded([quota({ share: 1 })], scored(9, 6, 6))).toEqual({
      a: 'gold',
      b: 'gold',
      c: 'gold',
    })
  })

  it('are counted pool by pool', () => {
    const people: Drawn[] = [
      ...scored(9, 8, 7),
      ...['x', 'y', 'z'].map((id): Drawn => ({ id, score: 6, community: 'south' })),
    ]
    const split = quota({ per: 'subject.community', share: 0.34, tie: 'all-in' })
    expect(graded([split], people)).toEqual({
      a: 'gold',
      b: 'silver',
      c: 'silver',
      x: 'gold',
      y: 'gold',
      z: 'gold',
    })
    const cuts = unwrap(run([split], people)).map((each) => each.cuts?.[0])
    expect(cuts[0]).toMatchObject({ pool: 'north', base: 3, seats: 1, contenders: 3 })
    expect(cuts[5]).toMatchObject({ pool: 'south', base: 3, seats: 1, contenders: 3 })
  })

  it('may be more where a pool says so: a half of the south, a third elsewhere', () => {
    const people: Drawn[] = [
      ...scored(9, 8, 7),
      ...['x', 'y', 'z'].map((id, at): Drawn => ({ id, score: 9 - at, community: 'south' })),
    ]
    const golden = (parts: Partial<Quota>) => {
      const split = quota({ per: 'subject.community', share: 0.34, seats: 'half-up', ...parts })
      const found = Object.entries(graded([split], people))
      return found.flatMap(([id, grade]) => (grade === 'gold' ? id : [])).join('')
    }
    expect(golden({})).toBe('ax')
    expect(golden({ perWord: [{ of: 'south', share: 0.5 }] })).toBe('axy')
    expect(golden({ perWord: [{ of: 'north', share: 1 }] })).toBe('abcx')
    expect(golden({ perWord: [{ of: 'south', share: { allBut: 0 } }] })).toBe('axyz')
  })

  it('count who is graded, or everybody, and whom a profile counts or leaves out', () => {
    const people: Drawn[] = [
      ...scored(9, 8, 7),
      { id: 'n', status: 'newcomer' },
      { id: 'g', status: 'guest' },
      { id: 'w', status: 'away' },
    ]
    const base = (over: Partial<Quota>) => unwrap(run([quota(over)], people))[0]?.cuts?.[0]?.base
    expect(base({ base: 'graded' })).toBe(4)
    expect(base({ base: 'all' })).toBe(5)
  })

  it('for a grade and above hold those who have the higher grade first', () => {
    const above = quota({
      clause: 'silver-quota',
      grade: 'silver',
      counts: 'grade-and-above',
      share: 0.5,
    })
    const people: Drawn[] = [
      { id: 'capped', score: 9, status: 'capped' },
      { id: 'gold', score: 6 },
      { id: 'silver', score: 5 },
      { id: 'bronze', score: 2 },
    ]
    expect(graded([above], people)).toEqual({
      capped: 'silver',
      gold: 'gold',
      silver: 'bronze',
      bronze: 'bronze',
    })
  })

  it('of a lower grade are stood for by those who fell into it, and each says before which it stood', () => {
    const silver = quota({ clause: 'silver-quota', grade: 'silver', share: 0.25 })
    const people = scored(9, 8, 5, 4)
    const quotas = [silver, quota({ share: 0.25 })]
    expect(graded(quotas, people)).toEqual({ a: 'gold', b: 'silver', c: 'bronze', d: 'bronze' })
    const [, second, third] = unwrap(run(quotas, people))
    expect(second?.cuts?.map(({ clause, outcome }) => [clause, outcome])).toEqual([
      ['gold-quota', 'lost'],
      ['silver-quota', 'kept'],
    ])
    expect(second?.because).toEqual(['gold-quota'])
    expect(third?.because).toEqual(['silver-quota'])
    expect(third?.band).toBe('silver')
  })
})

describe('a tie at the edge', () => {
  const people = scored(9, 8, 8, 8, 6)
  const half = (tie: Quota['tie']) => [quota({ share: 0.6, tie })]

  it('lets all in, all out, or waits for people', () => {
    expect(graded(half('all-in'), people)).toMatchObject({ a: 'gold', b: 'gold', d: 'gold' })
    expect(graded(half('all-out'), people)).toMatchObject({ a: 'gold', b: 'silver', e: 'silver' })
    const open = { a: 'gold', b: null, c: null, d: null, e: 'silver' }
    expect(graded(half('refuse'), people)).toEqual(open)
    const [, tied] = unwrap(run(half('refuse'), people))
    expect(tied?.undecided).toEqual({
      clause: 'gold-quota',
      between: ['gold', 'silver'],
      seats: 2,
      tied: ['b', 'c', 'd'],
    })
    expect(tied).toMatchObject({ rank: 2, because: ['gold-quota'] })
    expect(tied?.cuts?.[0]?.line?.map(exactText)).toEqual(['9/1'])
  })

  it('inside the seats, or beyond them, is none', () => {
    const inside = scored(9, 9, 9, 8, 6)
    expect(graded(half('refuse'), inside)).toMatchObject({ a: 'gold', c: 'gold', d: 'silver' })
    const beyond = scored(9, 8, 7, 6, 6)
    expect(graded(half('refuse'), beyond)).toMatchObject({ c: 'gold', d: 'silver', e: 'silver' })
  })

  it('is broken by the next key of the order', () => {
    const grading = quotaRulebook().grading
    const order = [
      { by: 'value.total', first: 'highest' },
      { by: 'value.service', first: 'lowest' },
    ] as const
    const drawn = [9, 8, 8].map((score, i) => ({ id: `m-${i}`, score, service: 3 - i }))
    const seats = [quota({ share: 0.67, tie: 'refuse' })]
    const after = graded(seats, drawn, [], { grading: { ...grading, order } })
    expect(after).toEqual({ 'm-0': 'gold', 'm-1': 'silver', 'm-2': 'gold' })
  })

  const decide = (...seated: readonly string[]): TieDecision => ({
    clause: 'gold-quota',
    seated: seated.map((id) => memberId(id)),
  })

  it('is settled by people, for those who tie', () => {
    const after = graded(half('refuse'), people, [decide('d', 'b')])
    expect(after).toEqual({ a: 'gold', b: 'gold', c: 'silver', d: 'gold', e: 'silver' })
    const [, b, c] = unwrap(run(half('refuse'), people, [decide('d', 'b')]))
    expect(b?.cuts).toMatchObject([{ outcome: 'kept' }])
    expect(c?.cuts).toMatchObject([{ outcome: 'lost' }])
    expect(c?.cuts?.[0]?.line?.map(exactText)).toEqual(['8/1'])
    expect(c).not.toHaveProperty('undecided')
  })

  it('tells whoever tied that people decided, who, and why, and nobody else', () => {
    const why = { by: memberId('f'), reason: 'Another vote among the branches' }
    const grades = unwrap(run(half('refuse'), people, [{ ...decide('d', 'b'), ...why }]))
    expect(grades.map(({ cuts }) => cuts?.[0]?.decided)).toEqual([
      undefined,
      ...[why, why, why],
      undefined,
    ])
    const [, silent] = unwrap(run(half('refuse'), people, [decide('d', 'b')]))
    expect(silent?.cuts?.[0]?.decided).toEqual({})
  })

  it('is not decided by who ties, nor for a reason that nobody can read', () => {
    const refused = run(half('refuse'), people, [
      { ...decide('d', 'b'), by: memberId('c'), reason: ' ' },
    ])
    expect(refused.ok ? [] : refused.refusals).toMatchObject([
      { code: 'own-case', subject: 'gold-quota', path: ['decided', 0, 'by'], actual: 'c' },
      { code: 'text-invalid', subject: 'gold-quota', path: ['decided', 0, 'reason'] },
    ])
    // Who has no types may name nobody at all.
    const nobody = run(half('refuse'), people, [{ ...decide('d', 'b'), by: '' as MemberId }])
    expect(nobody.ok ? [] : nobody.refusals).toMatchObject([
      { code: 'text-invalid', subject: 'gold-quota', path: ['decided', 0, 'by'] },
    ])
  })

  it('is not settled by a decision for others, for too many or too few, or by two', () => {
    const refused = (...decided: readonly TieDecision[]) =>
      run(half('refuse'), people, decided) as { refusals?: readonly object[] }
    expect(refused(decide('b', 'e')).refusals).toMatchObject([
      { code: 'not-tied', subject: 'gold-quota', expected: ['b', 'c', 'd'], actual: ['e'] },
    ])
    expect(refused(decide('b')).refusals).toMatchObject([
      { code: 'tie-seats-differ', path: ['decided', 0], expected: 2, actual: ['b'] },
    ])
    expect(refused(decide('b', 'b')).refusals).toMatchObject([{ code: 'tie-seats-differ' }])
    expect(refused(decide('b', 'c', 'd')).refusals).toMatchObject([{ code: 'tie-seats-differ' }])
    expect(refused(decide('a')).refusals).toMatchObject([{ code: 'not-tied', actual: ['a'] }])
    expect(refused(decide()).refusals).toMatchObject([{ code: 'not-tied', actual: [] }])
    const nobody = run(half('refuse'), people, [decide()])
    const said = [en, zh].map(({ refusals }) =>
      nobody.ok ? '' : inWords(nobody.refusals[0], refusals),
    )
    expect(said[0]).toContain('seats nobody')
    expect(said[1]).toContain('没有列出任何人')
    expect(refused(decide('b', 'c'), decide('d', 'c')).refusals).toMatchObject([
      { code: 'tie-decided-twice', path: ['decided', 1], actual: ['d', 'c'] },
    ])
    const elsewhere = { ...decide('b', 'c'), clause: 'silver-quota' }
    expect(refused(decide('b', 'c'), elsewhere).refusals).toMatchObject([
      { code: 'not-tied', subject: 'silver-quota', path: ['decided', 1] },
    ])
    expect(codesOf(run(half('all-in'), people, [decide('b', 'c')]))).toEqual(['not-tied'])
  })

  it('holds its seats, and those below that may be needed', () => {
    const quotas = [
      quota({ share: 0.25, tie: 'refuse' }),
      quota({ clause: 'silver-quota', grade: 'silver', share: 0.25, tie: 'refuse' }),
    ]
    const four = scored(8, 8, 5, 1)
    const open = { a: null, b: null, c: 'bronze', d: 'iron' }
    expect(graded(quotas, four)).toEqual(open)
    const [a] = unwrap(run(quotas, four))
    expect(a?.cuts).toHaveLength(1)
    expect(graded(quotas, four, [decide('b')])).toEqual({ ...open, a: 'silver', b: 'gold' })
  })

  it('holds a seat for each who may fall in the pool where it would stand', () => {
    const quotas = [
      quota({ share: { first: 1 }, tie: 'refuse' }),
      quota({
        ...{ clause: 'silver-quota', grade: 'silver', per: 'subject.community' },
        ...{ share: 0.5, tie: 'all-out' },
      }),
    ]
    const south = { community: 'south' } as const
    const people: Drawn[] = [
      ...[
        { id: 'a', score: 8 },
        { id: 'b', score: 8 },
        { id: 'c', score: 8, ...south },
      ],
      ...[
        { id: 'd', score: 5 },
        { id: 'e', score: 5 },
        { id: 'f', score: 4, ...south },
      ],
    ]
    // Two of the three fall: both of the north, or one of each, who take what there is of silver.
    expect(graded(quotas, people)).toEqual({
      ...{ a: null, b: null, c: null },
      ...{ d: 'bronze', e: 'bronze', f: 'bronze' },
    })
    const [a] = unwrap(run(quotas, people))
    expect(a?.undecided).toMatchObject({ seats: 1, tied: ['a', 'b', 'c'] })
    for (const seated of ['a', 'c']) {
      const after = graded(quotas, people, [decide(seated)])
      expect([after['d'], after['e'], after['f']]).toEqual([
        'bronze',
        'bronze',
        seated === 'a' ? 'bronze' : 'silver',
      ])
    }
  })

  it('below another names all who may stand there, and waits for the first', () => {
    const quotas = [
      quota({ share: 0.25, tie: 'refuse' }),
      quota({ clause: 'silver-quota', grade: 'silver', share: 0.25, tie: 'refuse' }),
    ]
    const four: Drawn[] = [
      ...scored(8, 8),
      { id: 'c', score: 8, status: 'capped' },
      { id: 'd', score: 1 },
    ]
    const [a, , c] = unwrap(run(quotas, four))
    expect(a?.undecided).toMatchObject({ clause: 'gold-quota', tied: ['a', 'b'] })
    expect(c?.undecided).toEqual({
      clause: 'silver-quota',
      between: ['silver', 'bronze'],
      seats: 1,
      tied: ['a', 'b', 'c'],
    })
    const lower = (id: string): TieDecision => ({ clause: 'silver-quota', seated: [memberId(id)] })
    expect(codesOf(run(quotas, four, [lower('c')]))).toEqual(['not-tied'])
    const both = graded(quotas, four, [lower('c'), decide('b')])
    expect(both).toEqual({ a: 'bronze', b: 'gold', c: 'silver', d: 'iron' })
  })
})

describe('ranks', () => {
  it('are there where there is an order, for everybody with a grade', () => {
    const people: Drawn[] = [...scored(5, 9, 5, 1), { id: 'g', status: 'guest', score: 9 }]
    const ranks = unwrap(run([], people)).map(({ rank }) => rank)
    expect(ranks).toEqual([2, 1, 2, 4, undefined])
    const { order: _, ...unordered } = quotaRulebook().grading
    const none = unwrap(run([], people, [], { grading: unordered }))
    for (const each of none) expect(each).not.toHaveProperty('rank')
  })
})

describe('a population', () => {
  it('holds everybody once, for one period', () => {
    expect(run([quota()], [{ id: 'a' }, { id: 'b' }, { id: 'a' }])).toMatchObject({
      refusals: [{ code: 'subject-repeated', subject: 'a', path: ['subjects', 2] }],
    })
    const rules = compiledRules(quotaRulebook())
    const standing = (id: string, period: string) =>
      unwrap(stand(rules, { ...inputOfPerson({ ...plain, id }), period }))
    const mixed = grade(rules, [standing('a', '2026'), standing('b', '2027')])
    expect(mixed).toMatchObject({
      refusals: [{ code: 'periods-mixed', subject: 'b', expected: '2026', actual: '2027' }],
    })
  })

  it('of a hundred and fifty thousand is graded without a deep stack', () => {
    const rules = compiledRules(quotaRulebook({ quotas: [quota()], afterRuling: 'rerun' }))
    const one = unwrap(stand(rules, inputOfPerson({ ...plain, id: 'a' })))
    const many = Array.from({ length: 150_000 }, (_, i) => ({
      ...one,
      subject: memberId(`m-${i}`),
    }))
    const grades = unwrap(grade(rules, many))
    expect(grades.every((each) => each.grade === 'silver' && each.rank === 1)).toBe(true)
  })
})
