import { describe, expect, it } from 'vitest'
import { civilDate } from '../../src/calendar/index.ts'
import { unwrap } from '../../src/foundation/index.ts'
import { echoWallOf, type Opinion, type OpinionState } from '../../src/report/index.ts'

const on = civilDate('2026-06-30')

let next = 0

function said(topic: string, state: OpinionState, due: string | null = null): Opinion {
  const receivedOn = civilDate('2026-06-01')
  next += 1
  return { id: `o-${next}`, topic, receivedOn, state, due: due === null ? null : civilDate(due) }
}

const many = (topic: string, count: number, state: OpinionState = 'done') =>
  Array.from({ length: count }, () => said(topic, state))

const wall = (opinions: readonly Opinion[], atLeast = 3) =>
  unwrap(echoWallOf(opinions, { on, atLeast }))

const sizes = (opinions: readonly Opinion[], atLeast = 3) => {
  const { topics, others } = wall(opinions, atLeast)
  return [topics.map(({ topic, total }) => [topic, total]), others?.total ?? null]
}

describe('an echo wall', () => {
  it('counts six opinions, four done, two in hand', () => {
    const six = [...many('lamps', 4), ...many('noise', 2, 'in-hand')]
    expect(wall(six)).toEqual({
      on,
      all: { total: 6, received: 0, inHand: 2, done: 4, overdue: 0 },
      topics: [],
      others: { total: 6, received: 0, inHand: 2, done: 4, overdue: 0 },
    })
  })

  it('counts each topic by state', () => {
    const opinions = [said('lamps', 'received'), said('lamps', 'in-hand'), ...many('lamps', 3)]
    expect(wall(opinions).topics).toEqual([
      { topic: 'lamps', total: 5, received: 1, inHand: 1, done: 3, overdue: 0 },
    ])
    expect(wall(opinions).others).toBeNull()
  })

  it.each<[OpinionState, string | null, number]>([
    ['received', '2026-06-29', 1],
    ['in-hand', '2026-06-29', 1],
    ['done', '2026-06-29', 0],
    ['received', '2026-06-30', 0],
    ['in-hand', '2026-07-01', 0],
    ['received', null, 0],
  ])('%s, due on %s: %i overdue on 30 June', (state, due, overdue) => {
    expect(wall([said('lamps', state, due)]).all.overdue).toBe(overdue)
  })

  it.each<[string, readonly Opinion[], unknown]>([
    ['nothing said', [], [[], null]],
    [
      'enough of each',
      [...many('b', 3), ...many('a', 4)],
      [
        [
          ['a', 4],
          ['b', 3],
        ],
        null,
      ],
    ],
    [
      'two small topics that make enough together',
      [...many('a', 5), ...many('b', 2), ...many('c', 1)],
      [[['a', 5]], 3],
    ],
    [
      'one small topic takes the smallest named one with it',
      [...many('a', 5), ...many('b', 4), ...many('c', 2)],
      [[['a', 5]], 6],
    ],
    [
      'of equal ones the first by name',
      [...many('b', 4), ...many('a', 4), ...many('c', 2)],
      [[['b', 4]], 6],
    ],
    ['too little altogether', [...many('a', 1), ...many('b', 1)], [[], 2]],
    ['small ones that reach the minimum exactly', [...many('a', 1), ...many('b', 2)], [[], 3]],
  ])('%s', (_, opinions, expected) => {
    expect(sizes(opinions)).toEqual(expected)
    expect(sizes([...opinions].reverse())).toEqual(expected)
  })

  it('takes no name of a topic for a property of something', () => {
    expect(sizes([...many('__proto__', 3), ...many('constructor', 3)])).toEqual([
      [
        ['__proto__', 3],
        ['constructor', 3],
      ],
      null,
    ])
  })

  it('refuses what would count twice, or does not count yet', () => {
    const one = said('lamps', 'done')
    const late = { ...said('lamps', 'received'), receivedOn: civilDate('2026-07-01') }
    const today = { ...said('lamps', 'received'), receivedOn: on }
    expect(echoWallOf([one, late, one, today], { on, atLeast: 3 })).toEqual({
      ok: false,
      refusals: [
        {
          code: 'opinion-ahead',
          subject: late.id,
          path: [1],
          expected: '2026-06-30',
          actual: '2026-07-01',
        },
        {
          code: 'opinion-repeated',
          subject: one.id,
          path: [2],
          expected: 'each opinion once',
          actual: null,
        },
      ],
    })
  })

  it.each([2, 0, -3, 3.5, Number.NaN, Number.POSITIVE_INFINITY, 1_000_001])(
    'refuses %s as a minimum',
    (atLeast) => {
      const result = echoWallOf([], { on, atLeast })
      expect(result).toMatchObject({
        refusals: [{ code: 'minimum-invalid', path: ['atLeast'], expected: [3, 1_000_000] }],
      })
      expect(JSON.parse(JSON.stringify(result))).toEqual(result)
    },
  )

  it.each([3, 1_000_000])('takes %s as a minimum', (atLeast) => {
    expect(echoWallOf([], { on, atLeast }).ok).toBe(true)
  })
})
