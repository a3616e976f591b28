import { describe, expect, it } from 'vitest'
import { civilDate, dayOf } from '../../src/calendar/index.ts'
import { unwrap } from '../../src/foundation/index.ts'
import {
  type Catalogue,
  type Condition,
  type ConditionInput,
  type ConditionScope,
  checkCatalogue,
  checkFields,
  compileCondition,
  compileElapsed,
  type DateField,
  type Fields,
} from '../../src/vocabulary/index.ts'
import { fact } from '../support/subject.ts'

const joined: DateField = { name: 'joined', type: 'date' }
const left: DateField = { name: 'left', type: 'date', optional: true }
const scope: ConditionScope = {
  attributes: [joined, left, { name: 'age', type: 'number', from: 0, to: 9, decimals: 0 }],
  elapsed: 'period',
}

const day = (text: string) => dayOf(civilDate(text))

/** The year 2026, reckoned up to the end of September. */
function inputOf(attributes: Fields): ConditionInput {
  const days = { from: day('2026-01-01'), until: day('2026-10-01'), end: day('2027-01-01') }
  const lists = { missing: [], faults: [] }
  const nothing = { fact: undefined, inputs: {}, value: () => undefined, factsOf: () => [] }
  return { ...nothing, ...days, ...lists, attributes }
}

const since = (until: string, unit = 'months', of = 'subject.joined') =>
  ({ since: of, unit, until }) as never

const below6 = (until: string): Condition => ({ op: 'below', left: since(until), right: 6 })

const codes = (condition: unknown, where: ConditionScope = scope) => {
  const result = compileCondition(condition as Condition, where, ['when'])
  return result.ok ? [] : result.refusals.map(({ code, path }) => `${code} ${path.join('.')}`)
}

describe('how long ago a date was', () => {
  it.each([
    ['period-start', '2025-07-01', 'no'],
    ['period-start', '2025-07-02', 'yes'],
    ['period-end', '2026-06-30', 'no'],
    ['period-end', '2026-07-01', 'yes'],
    ['as-of', '2026-03-31', 'no'],
    ['as-of', '2026-04-01', 'yes'],
    ['06-30', '2025-12-31', 'no'],
    ['06-30', '2026-01-01', 'yes'],
    ['period-end', '2030-01-01', 'yes'],
  ])('until %s, from %s: below six months is %s', (until, date, answer) => {
    const condition = unwrap(compileCondition(below6(until), scope, []))
    expect(condition.run(inputOf({ joined: date }))).toBe(answer)
    expect(condition.reads).toEqual(['subject.joined'])
  })

  it('is missing where the date is, and says so; known tells it apart', () => {
    const asked: Condition = {
      op: 'at-least',
      left: since('as-of', 'years', 'subject.left'),
      right: 1,
    }
    const bare = unwrap(compileCondition(asked, scope, []))
    const input = inputOf({ joined: '2020-01-01' })
    expect([bare.mayMiss, bare.run(input), input.missing]).toEqual([
      true,
      'missing',
      ['subject.left'],
    ])
    const safe: Condition = { op: 'all', of: [{ op: 'known', left: 'subject.left' }, asked] }
    const guarded = unwrap(compileCondition(safe, scope, []))
    expect([guarded.mayMiss, guarded.run(inputOf({ joined: '2020-01-01' }))]).toEqual([false, 'no'])
  })

  it('is missing without its days', () => {
    const { from: _, ...without } = inputOf({ joined: '2020-01-01' })
    const condition = unwrap(compileCondition(below6('period-start'), scope, []))
    expect(condition.run(without)).toBe('missing')
    expect(without.missing).toEqual(['subject.joined until'])
  })

  it('a date that is none is a fault, never an answer', () => {
    const condition = unwrap(compileCondition(below6('as-of'), scope, []))
    for (const strange of ['2026-02-30', 'soon', 20_260_101, true]) {
      const input = inputOf({ joined: strange })
      expect(condition.run(input)).toBe('missing')
      expect(input.faults).toMatchObject([{ code: 'field-type' }])
    }
  })

  it('reads the date of a counted fact', () => {
    const kind = {
      kind: 'post',
      title: {},
      fields: [joined],
      recordedBy: [],
      certifiedBy: [],
      evidence: 0,
    }
    const counted = {
      count: 'post',
      where: { op: 'below', left: since('as-of', 'days', 'fact.joined'), right: 10 },
    }
    const asked = { op: 'at-least', left: counted, right: 1 } as Condition
    const condition = unwrap(compileCondition(asked, { counts: [kind], elapsed: 'period' }, []))
    const facts = ['2026-09-20', '2026-09-21'].map((date, index) =>
      fact(`f-${index}`, 'post', '2026-09-30', { joined: date }),
    )
    const run = (some: typeof facts) => condition.run({ ...inputOf({}), factsOf: () => some })
    expect([run(facts), run(facts.slice(0, 1))]).toEqual(['yes', 'no'])
  })

  it('is refused where it is no question', () => {
    expect(codes(below6('02-29'))).toEqual(['condition-invalid when.left'])
    expect(codes(below6('13-01'))).toEqual(['condition-invalid when.left'])
    expect(codes({ op: 'below', left: since('as-of', 'weeks'), right: 1 })).toEqual([
      'condition-invalid when.left',
    ])
    expect(codes({ op: 'below', left: since('as-of', 'days', 'subject.age'), right: 1 })).toEqual([
      'operand-type when.left',
    ])
    expect(codes({ op: 'equals', left: since('as-of'), right: 'soon' })).toEqual([
      'operand-type when.right',
    ])
    expect(codes({ op: 'equals', left: 'subject.joined', right: '2026-01-01' })).toEqual([
      'operand-type when.left',
    ])
    const { elapsed: _, ...timeless } = scope
    expect(codes(below6('as-of'), timeless)).toEqual(['reference-out-of-place when.left'])
    expect(codes(below6('as-of'), { ...scope, elapsed: 'as-of' })).toEqual([])
    expect(codes(below6('period-end'), { ...scope, elapsed: 'as-of' })).toEqual([
      'condition-invalid when.left',
    ])
  })
})

describe('what is said of a time that is no question', () => {
  const said = (condition: unknown, where: ConditionScope = scope) => {
    const result = compileCondition(condition as Condition, where, ['when'])
    return result.ok
      ? []
      : result.refusals.map(({ code, path, expected, actual }) => {
          return [code, path.join('.'), expected, actual]
        })
  }
  const asked = (left: object) => ({ op: 'below', left, right: 6 })
  const whole = { since: 'subject.joined', unit: 'months', until: 'as-of' }

  it('names what may stand there', () => {
    expect(said(asked({ ...whole, unit: 'weeks' }))).toEqual([
      ['condition-invalid', 'when.left', ['days', 'months', 'years'], 'weeks'],
    ])
    expect(said(asked({ ...whole, until: 'soon' }))).toEqual([
      [
        ...['condition-invalid', 'when.left'],
        ...[['period-start', 'period-end', 'as-of', 'MM-DD', 'on', 'a date'], 'soon'],
      ],
    ])
    expect(said(asked({ ...whole, until: 7 }))).toMatchObject([{ 0: 'condition-invalid', 3: 7 }])
    expect(said(asked({ ...whole, until: 'period-end' }), { ...scope, elapsed: 'as-of' })).toEqual([
      ['condition-invalid', 'when.left', ['as-of'], 'period-end'],
    ])
    expect(said(asked({ ...whole, since: 'subject.age' }))).toEqual([
      ['operand-type', 'when.left', 'a date', 'number'],
    ])
    expect(said(asked({ ...whole, until: 'subject.age' }))).toEqual([
      ['operand-type', 'when.left', 'a date', 'number'],
    ])
    const { elapsed: _, ...timeless } = scope
    expect(said(asked(whole), timeless)).toEqual([
      ['reference-out-of-place', 'when.left', [], 'since'],
    ])
    for (const end of ['since', 'until']) {
      expect(said(asked({ ...whole, [end]: 'on' }))).toEqual([
        ['reference-out-of-place', 'when.left', [end], 'on'],
      ])
    }
    expect(said(asked({ since: 'on', unit: 'weeks', until: 'soon' }))).toHaveLength(3)
  })
})

describe('a time between two dates', () => {
  const read = (
    until: string,
    unit: 'days' | 'months' | 'years' = 'days',
    from = 'subject.joined',
  ) => unwrap(compileElapsed({ since: from, unit, until } as never, scope, ['clause']))

  it('is a number where a clause reckons with it', () => {
    const reader = read('subject.left')
    const days = { joined: '2026-01-01', left: '2026-01-31' }
    expect(reader.read(inputOf(days), undefined)).toBe(30)
    expect(reader.mayMiss(new Set())).toBe(true)
    expect(reader.mayMiss(new Set(['subject.left']))).toBe(false)
    expect(read('as-of').mayMiss(new Set())).toBe(false)
    expect(read('as-of', 'days', 'subject.left').mayMiss(new Set())).toBe(true)
    expect(read('09-30').read(inputOf({ joined: '2026-09-20' }), undefined)).toBe(10)
  })

  it('is none where one of them is missing, and says which', () => {
    const input = inputOf({ joined: '2026-01-01' })
    expect(read('subject.left').read(input, undefined)).toBeUndefined()
    expect(input.missing).toEqual(['subject.left'])
    const none = inputOf({})
    expect(read('as-of').read(none, undefined)).toBeUndefined()
    // What ends a time that never began is not asked.
    expect(none.missing).toEqual(['subject.joined'])
    for (const until of ['period-start', 'period-end', 'as-of', '06-30']) {
      const { from: _, until: __, end: ___, ...timeless } = inputOf({ joined: '2026-01-01' })
      expect(read(until).read(timeless, undefined)).toBeUndefined()
      expect(timeless.missing).toEqual(['subject.joined until'])
    }
  })

  it('may begin or end on the day of the fact in hand', () => {
    const field = { ...scope, fact: { fields: [joined] } as never }
    const counted = (since: string, until: string) =>
      unwrap(compileElapsed({ since, unit: 'days', until } as never, field, []))
    const one = fact('f-1', 'post', '2026-09-20', { joined: '2026-09-01' })
    expect(counted('on', 'as-of').read(inputOf({}), one)).toBe(10)
    expect(counted('subject.joined', 'on').read(inputOf({ joined: '2026-09-15' }), one)).toBe(5)
    expect(counted('on', 'as-of').mayMiss(new Set())).toBe(false)
    expect(counted('on', 'as-of').read(inputOf({}), undefined)).toBeUndefined()
  })

  it('is refused like the condition that would compare it, at its own place', () => {
    const refused = compileElapsed(
      { since: 'subject.none', unit: 'weeks', until: 'as-of' } as never,
      scope,
      ['clause'],
    )
    expect(refused).toMatchObject({
      ok: false,
      refusals: [{ path: ['clause'] }, { code: 'condition-invalid', path: ['clause'] }],
    })
  })
})

describe('a date field', () => {
  const bounded: DateField = {
    name: 'born',
    type: 'date',
    from: civilDate('1900-01-01'),
    to: civilDate('2026-12-31'),
  }

  it('holds a day that exists, between its ends', () => {
    const fault = (value: string) => checkFields([bounded], { born: value }, []).map((f) => f.code)
    expect(['1900-01-01', '2026-12-31'].flatMap(fault)).toEqual([])
    expect(['1899-12-31', '2027-01-01', '2026-02-29'].flatMap(fault)).toEqual([
      'field-out-of-bounds',
      'field-out-of-bounds',
      'field-type',
    ])
  })

  it('has ends that are dates, the earlier first', () => {
    const check = (changes: object) => {
      const attributes = [{ ...bounded, ...changes }]
      const catalogue: Catalogue = { facts: [], attributes, inputs: [] }
      return checkCatalogue(catalogue, []).map(({ code, path }) => `${code} ${path.join('.')}`)
    }
    expect(check({})).toEqual([])
    expect(check({ from: '2026-02-30' })).toEqual(['civil-date-invalid attributes.0.from'])
    expect(check({ from: '2027-01-01' })).toEqual(['bounds-invalid attributes.0'])
  })
})
