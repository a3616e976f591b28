import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { exact } from '../../src/foundation/index.ts'
import {
  defineAggregate,
  defineGate,
  defineItem,
  defineMeasure,
  defineTieBreak,
  type Extension,
  type ExtensionView,
} from '../../src/rulebook/index.ts'
import {
  checkExtension,
  describeExtension,
  type ExtensionSample,
  SpecificationError,
} from '../../src/testing/index.ts'
import { everySort } from '../support/extensions.ts'

const base = { id: 'own', version: '1', params: z.strictObject({ n: z.number() }) } as const
const bounds = { from: 0, to: 10, decimals: 0 } as const
const trip = (on: string) => ({ kind: 'trip', on, fields: { length: 2 } })
const sample: ExtensionSample = { params: { n: 2 }, facts: [trip('2026-02-01')], inputs: { a: 1 } }

/** An item that does something, and is good otherwise. */
const item = (
  value: (params: { n: number }, view: ExtensionView<'trip'>) => unknown,
): Extension => ({
  ...defineItem({ ...base, facts: ['trip'], bounds, value: () => 0 }),
  run: (params: unknown, view: unknown) =>
    value(params as { n: number }, view as ExtensionView<'trip'>),
})
const told = (value: unknown) => ({ value, reason: 'because' })
const good = item(({ n }, { facts }) => told(Math.min(10, n * facts.trip.length)))

const laws = (extension: Extension, samples: readonly ExtensionSample[] = [sample]) =>
  checkExtension(extension, { samples }).map(({ law }) => law)

describe('a good extension', () => {
  it('of every sort has nothing said of it', () => {
    expect(laws(good)).toEqual([])
    const gate = defineGate({ ...base, facts: ['trip'], value: () => told('yes') as never })
    const key = defineTieBreak({ ...base, facts: ['trip'], value: ({ n }) => told(n) as never })
    const sum = defineMeasure({ ...base, facts: ['trip'], value: () => told(null) as never })
    for (const each of [gate, key, sum]) expect(laws(each)).toEqual([])
    const ballots = [
      { choice: 'good', points: 9, count: 2 },
      { choice: 'bad', points: 1, count: 1 },
    ]
    const highest = defineAggregate({
      ...base,
      bounds,
      value: (_, { ballots }) => {
        const [top] = ballots.filter(({ count }) => count > 0)
        return { value: top?.points ?? 0, reason: `the highest mark is ${top?.choice}` }
      },
    })
    expect(laws(highest, [{ params: { n: 1 }, ballots, gives: 9 }])).toEqual([])
    const steady = { params: { days: 1 }, facts: [{ kind: 'service', on: '2026-01-05' }] }
    expect(laws(everySort.steady, [{ ...steady, gives: 5 }])).toEqual([])
  })

  it('keeps its order along the lists that it claims', () => {
    const trips = (count: number): ExtensionSample => ({
      params: { n: 1 },
      facts: Array.from({ length: count }, (_, day) => trip(`2026-03-0${day + 1}`)),
    })
    const list = [trips(0), trips(1), trips(1), trips(3)]
    const check = (claims: object) => checkExtension(good, { samples: [sample], ...claims })
    expect(check({ rising: [list] })).toEqual([])
    expect(check({ falling: [[...list].reverse()] })).toEqual([])
    expect(check({ rising: [[trips(0)], [...list].reverse()] })).toEqual([
      { law: 'rises', sample: 'rising list 2, entry 2', why: '3, then 1' },
    ])
    expect(check({ falling: [list] }).map(({ law }) => law)).toEqual(['falls'])
  })
})

describe('a bad extension fails for its own reason', () => {
  let asked = 0
  const bad: { readonly [why: string]: readonly [law: string, extension: Extension] } = {
    'it changes its parameters': [
      'pure',
      item((params) => told(Object.assign(params, { n: 1 }).n)),
    ],
    'it sorts what it sees in place': [
      'pure',
      item((_, { facts }) => told((facts.trip as unknown[]).reverse().push({}) > 0 ? 1 : 0)),
    ],
    'it throws': ['total', item(() => JSON.parse('{'))],
    'it throws where there is no fact': [
      'total',
      item((_, { facts }) =>
        told(
          (facts.trip[0]?.on.length &&
            Object(facts.trip[0].fields).length - 2 + Number(facts.trip.length > 0)) ||
            never(),
        ),
      ),
    ],
    'it throws where an input is missing': [
      'total',
      item((_, { inputs }) => told(inputs['a']?.toFixed(0) === '1' ? 1 : never())),
    ],
    'it answers later': ['sync', item(async () => 1)],
    'it is above its bounds where facts are many': [
      'bounds',
      item((_, { facts }) => told(facts.trip.length)),
    ],
    'it gives a fraction': ['bounds', item(() => told(0.5))],
    'it gives NaN': ['bounds', item(() => told(Number.NaN))],
    'it counts how often it was asked': ['deterministic', item(() => told(asked++ % 7))],
    'it remembers': ['deterministic', remembering()],
    'it draws lots': ['deterministic', item(() => told(Math.floor(Math.random() * 10)))],
    'its reason changes': ['deterministic', item(() => ({ value: 1, reason: `${asked++}` }))],
    'it says no reason': ['explains', item(() => 1)],
    'it says an empty reason': ['explains', item(() => ({ value: 1, reason: '' }))],
  }

  it.each(Object.entries(bad))('%s', (_, [law, extension]) => {
    expect(laws(extension)).toEqual([law])
  })

  it('its answer is another than the sample says', () => {
    expect(checkExtension(good, { samples: [{ ...sample, gives: 3 }] })).toEqual([
      { law: 'gives', sample: 'sample 1', why: 'expected 3, got 2' },
    ])
  })

  it('its bounds throw', () => {
    expect(laws({ ...good, bounds: () => JSON.parse('{') } as Extension)).toContain('total')
  })

  it('its samples are none, or cannot be read', () => {
    expect(laws(good, [])).toEqual(['samples'])
    expect(laws(good, [{ ...sample, params: { n: 'two' } }])).toEqual(['samples'])
    expect(laws(good, [{ ...sample, params: null }])).toEqual(['samples'])
    const foreign = { ...sample, facts: [{ kind: 'other', on: '2026-01-01' }] }
    expect(checkExtension(good, { samples: [foreign] })).toEqual([
      { law: 'samples', sample: 'sample 1', why: 'it reads no facts of the kind other' },
    ])
  })

  it('its aggregate cannot bear a single ballot', () => {
    const ballots = [
      { choice: 'good', points: 9, count: 2 },
      { choice: 'bad', points: 1, count: 2 },
    ]
    const picky = defineAggregate({
      ...base,
      value: (_, { ballots: all }) => {
        const voted = all.filter(({ count }) => count > 0)
        return { value: voted.length > 1 ? 1 : never(), reason: 'r' }
      },
    })
    expect(checkExtension(picky, { samples: [{ params: { n: 1 }, ballots }] })).toMatchObject([
      { law: 'total', sample: 'sample 1, one ballot, choice 1' },
    ])
  })

  it('values are exact and frozen too', () => {
    const grabbing = item((_, { values }) =>
      told(Object.keys(Object.assign(values, { b: 1 })).length),
    )
    expect(laws(grabbing, [{ ...sample, values: { a: exact(1, 3) } }])).toEqual(['pure'])
  })
})

describe('as tests of a runner', () => {
  const run = (extension: Extension) => {
    const outcomes: [string, unknown][] = []
    const names: string[] = []
    const runner = {
      describe: (name: string, body: () => void) => {
        names.push(name)
        body()
      },
      it: (name: string, body: () => void) => {
        try {
          body()
        } catch (thrown) {
          outcomes.push([name, thrown])
        }
      },
    }
    describeExtension(extension, { samples: [sample] }, runner)
    return { names, outcomes }
  }

  it('each law is one test, and the broken one says on what', () => {
    expect(run(good)).toEqual({ names: ['item own, version 1'], outcomes: [] })
    const { outcomes } = run(item(() => told(11)))
    expect(outcomes).toHaveLength(1)
    const [[name, thrown] = []] = outcomes
    expect(name).toBe('answers within its bounds')
    expect(thrown).toBeInstanceOf(SpecificationError)
    expect(String(thrown)).toContain('sample 1: expected {"from":0,"to":10,"decimals":0}, got 11')
  })

  describeExtension(good, { samples: [sample] }, { it })
})

function remembering(): Extension {
  let most = 0
  return item((_, { facts }) => {
    most = Math.max(most, facts.trip.length)
    return told(Math.min(10, most))
  })
}

function never(): never {
  throw new Error('never')
}
