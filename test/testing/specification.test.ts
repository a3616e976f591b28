import { describe, expect, test } from 'vitest'
import {
  type Decider,
  decider,
  evolution,
  type Refusal,
  refusal,
  refuse,
} from '../../src/foundation/index.ts'
import { differences, SpecificationError, specification } from '../../src/testing/index.ts'

interface Counter {
  readonly total: number
  readonly marks: readonly string[]
}

interface Add {
  readonly type: 'add'
  readonly by: number
}

interface Added {
  readonly type: 'added'
  readonly by: number
}

type Counting = Decider<Add, Counter, Added, { readonly most: number }>

const counter: Counting = decider<Add, Counter, Added, { readonly most: number }, Refusal>(
  (command, _state, { most }) => {
    if (command.by > most) {
      const parts = { subject: 'counter', path: ['by'], expected: most, actual: command.by }
      return refuse<Refusal>(refusal('too-many', parts), refusal('and-odd'))
    }
    const halves = [command.by - 1, 1].filter((by) => by > 0)
    return { ok: true, value: halves.map((by) => ({ type: 'added', by })) }
  },
  evolution((draft, event) => {
    const state = draft ?? { total: 0, marks: [] }
    state.total += event.by
    state.marks.push('x')
    return state
  }),
)

const added = (by: number): Added => ({ type: 'added', by })
const add = (by: number): Add => ({ type: 'add', by })
const few = { most: 3 }

describe('what holds', () => {
  const given = specification(counter)

  test('passes', () => {
    given([])
      .when(add(3), few)
      .then([added(2), added(1)])
    given([added(1)])
      .when(add(4), few)
      .thenRefused('too-many', 'and-odd')
    given([])
      .when(add(4), few)
      .thenRefused({ code: 'too-many', path: ['by'], actual: 4 }, 'and-odd')
  })
})

describe('what does not hold fails, and says where', () => {
  const given = specification(counter)
  const asked = (by: number) => given([]).when(add(by), few)

  test.for<[string, () => void, string]>([
    ['another value', () => asked(3).then([added(2), added(9)]), '[1].by: expected 9, got 1'],
    ['another order', () => asked(3).then([added(1), added(2)]), '[0].by: expected 1, got 2'],
    ['an event too few', () => asked(3).then([added(2)]), '[1]: expected nothing, got'],
    ['an event too many', () => asked(1).then([added(1), added(1)]), '[1]: expected {'],
    [
      'a key too many',
      () => asked(1).then([{ ...added(1), extra: 1 } as Added]),
      '.extra: expected 1, got nothing',
    ],
    ['events for a refusal', () => asked(4).then([added(4)]), 'too-many at by: expected 3, got 4'],
    ['a refusal for events', () => asked(1).thenRefused('too-many'), 'expected a refusal, got'],
    ['another code', () => asked(4).thenRefused('too-few', 'and-odd'), '[0].code'],
    ['a refusal too few', () => asked(4).thenRefused('too-many'), '[1]: expected nothing, got'],
    [
      'refusals in another order',
      () => asked(4).thenRefused('and-odd', 'too-many'),
      '[0].code: expected "and-odd", got "too-many"',
    ],
    [
      'another part of a refusal',
      () => asked(4).thenRefused({ code: 'too-many', actual: 5 }, 'and-odd'),
      '[0].actual: expected 5, got 4',
    ],
  ])('%s', ([, run, message]) => {
    expect(run).toThrow(SpecificationError)
    expect(run).toThrow(message)
  })
})

describe('a decider that breaks its promises fails', () => {
  test('can says something else than decide', () => {
    const liar: Counting = { ...counter, can: () => ({ ok: true, value: true }) }
    expect(() => specification(liar)([]).when(add(4), few)).toThrow('can does not say')
  })

  test('decide changes the state', () => {
    const loose = { ...counter, replay: () => ({ total: 0, marks: [] as string[] }) }
    const meddler: Counting = {
      ...loose,
      evolve: loose.replay,
      decide: (command, state, context) => {
        if (state) Object.assign(state, { total: 99 })
        return counter.decide(command, state, context)
      },
    }
    expect(() => specification(meddler)([added(1)]).when(add(1), few)).toThrow(
      'decide changed its input',
    )
  })

  test('replay is not evolve', () => {
    const torn: Counting = { ...counter, replay: () => ({ total: -1, marks: [] }) }
    expect(() => specification(torn)([added(1)]).when(add(1), few)).toThrow('different states')
  })

  test('the new events make two states', () => {
    const torn: Counting = {
      ...counter,
      replay: (events) => {
        const list = [...events]
        return list.length > 0 ? { total: -1, marks: [] } : counter.replay(list)
      },
    }
    expect(() => specification(torn)([]).when(add(1), few)).toThrow('different states')
  })
})

describe('differences', () => {
  test.for<[unknown, unknown, string[]]>([
    [{ a: 1 }, { a: 1 }, []],
    [Number.NaN, Number.NaN, []],
    [0, -0, ['value: expected 0, got -0']],
    [1n, 2n, ['value: expected 1, got 2']],
    [[1], { 0: 1 }, ['value: expected [1], got {"0":1}']],
    [{ a: undefined }, {}, ['.a: expected undefined, got nothing']],
    [null, {}, ['value: expected null, got {}']],
    [{ a: { b: [1, 2] } }, { a: { b: [1, 3] } }, ['.a.b[1]: expected 2, got 3']],
    [{ n: 1n }, 'text', ['value: expected {"n":"1n"}, got "text"']],
  ])('%o and %o', ([expected, actual, lines]) => {
    expect(differences(expected, actual)).toEqual(lines)
  })

  test('are cut short, and say so', () => {
    const list = Array.from({ length: 30 }, (_, index) => index)
    expect(differences(list, [], 3)).toHaveLength(4)
    expect(differences(list, [], 3).at(-1)).toBe('… and 27 more')
    expect(differences('a'.repeat(1000), 'b')[0]?.length).toBeLessThan(300)
  })
})
