import { describe, expect, it } from 'vitest'
import { civilDate } from '../../src/calendar/index.ts'
import { type Exact, exact, unwrap } from '../../src/foundation/index.ts'
import {
  type Condition,
  type ConditionInput,
  type ConditionScope,
  compileCondition,
  type Fact,
  type FactKind,
  type Fields,
  factId,
  memberId,
} from '../../src/vocabulary/index.ts'

const service: FactKind = {
  kind: 'service',
  title: { en: 'service' },
  fields: [
    { name: 'hours', type: 'number', from: 0, to: 24, decimals: 1 },
    { name: 'place', type: 'choice', options: ['here', 'there'], optional: true },
    { name: 'note', type: 'text', longest: 100, optional: true },
    { name: 'led', type: 'flag', optional: true },
  ],
  recordedBy: [],
  certifiedBy: [],
  evidence: 0,
}

const scope: ConditionScope = {
  attributes: [
    { name: 'category', type: 'choice', options: ['retired', 'working'] },
    { name: 'age', type: 'number', from: 0, to: 150, decimals: 0, optional: true },
    { name: 'constructor', type: 'number', from: 0, to: 9, decimals: 0, optional: true },
    { name: 'remark', type: 'text', longest: 10, optional: true },
    { name: 'new', type: 'flag', optional: true },
  ],
  inputs: [{ name: 'last-year', from: 0, to: 100, decimals: 2 }],
  values: ['total'],
  counts: [service],
}

function service_(id: string, fields: Fields): Fact {
  return {
    id: factId(id),
    kind: 'service',
    subject: memberId('m-1'),
    on: civilDate('2026-03-01'),
    fields,
  }
}

interface Given {
  readonly fact?: Fact
  readonly attributes?: Fields
  readonly inputs?: { readonly [name: string]: number }
  readonly values?: { readonly [name: string]: Exact }
  readonly facts?: readonly Fact[]
}

function inputOf(given: Given): ConditionInput {
  return {
    fact: given.fact,
    attributes: given.attributes ?? {},
    inputs: given.inputs ?? {},
    value: (name) => given.values?.[name],
    factsOf: (kind) => (given.facts ?? []).filter((fact) => fact.kind === kind),
    missing: [],
    faults: [],
  }
}

function ask(condition: Condition, given: Given = {}, where: ConditionScope = scope) {
  const input = inputOf(given)
  const answer = unwrap(compileCondition(condition, where, [])).run(input)
  return { answer, missing: input.missing, faults: input.faults }
}

function answer(condition: Condition, given: Given = {}, where: ConditionScope = scope) {
  return ask(condition, given, where).answer
}

/** Codes and paths of what is refused; the condition may be anything. */
function refused(condition: unknown, where: ConditionScope = scope) {
  const result = compileCondition(condition as Condition, where, ['when'])
  return result.ok ? [] : result.refusals.map(({ code, path }) => [code, path.slice(1).join('.')])
}

function mayMiss(condition: Condition, where: ConditionScope = scope) {
  return unwrap(compileCondition(condition, where, [])).mayMiss
}

const age = 'subject.age'
const lastYear = 'input.last-year'

describe('comparisons', () => {
  it.each([
    [{ op: 'equals', left: age, right: 10 }, ['no', 'yes', 'no']],
    [{ op: 'in', left: age, right: [9, 11] }, ['yes', 'no', 'yes']],
    [{ op: 'at-least', left: age, right: 10 }, ['no', 'yes', 'yes']],
    [{ op: 'at-most', left: age, right: 10 }, ['yes', 'yes', 'no']],
    [{ op: 'above', left: age, right: 10 }, ['no', 'no', 'yes']],
    [{ op: 'below', left: age, right: 10 }, ['yes', 'no', 'no']],
    [{ op: 'between', left: age, right: { from: 9, to: 10, ends: '[)' } }, ['yes', 'no', 'no']],
    [{ op: 'between', left: age, right: { from: 9, to: 10, ends: '(]' } }, ['no', 'yes', 'no']],
    [{ op: 'between', left: age, right: { from: 10, to: 10, ends: '[]' } }, ['no', 'yes', 'no']],
    [{ op: 'between', left: age, right: { from: 9, to: 11, ends: '()' } }, ['no', 'yes', 'no']],
    [{ op: 'between', left: age, right: { to: 10, ends: '[]' } }, ['yes', 'yes', 'no']],
    [{ op: 'between', left: age, right: { from: 10, ends: '[]' } }, ['no', 'yes', 'yes']],
  ] satisfies [Condition, string[]][])('%j', (condition, expected) => {
    expect([9, 10, 11].map((n) => answer(condition, { attributes: { age: n } }))).toEqual(expected)
  })

  it('reads choices, flags and facts', () => {
    const retired: Condition = { op: 'equals', left: 'subject.category', right: 'retired' }
    expect(answer(retired, { attributes: { category: 'retired' } })).toBe('yes')
    expect(answer(retired, { attributes: { category: 'working' } })).toBe('no')
    const isNew: Condition = { op: 'equals', left: 'subject.new', right: false }
    expect(answer(isNew, { attributes: { new: false } })).toBe('yes')
    const long: Condition = { op: 'at-least', left: 'fact.hours', right: 2 }
    expect(answer(long, { fact: service_('f-1', { hours: 2 }) }, { fact: service })).toBe('yes')
    expect(ask(long, {}, { fact: service }).missing).toEqual(['fact.hours'])
  })

  it('holds decimals equal to their literals', () => {
    const tenth: Condition = { op: 'equals', left: lastYear, right: 0.3 }
    expect(answer(tenth, { inputs: { 'last-year': 0.3 } })).toBe('yes')
  })

  it('compares named values exactly, not by their nearest double', () => {
    const third = exact(1, 3)
    const given = { values: { total: third } }
    const ask = (op: 'above' | 'below' | 'at-least' | 'at-most' | 'equals', right: number) =>
      answer({ op, left: 'value.total', right }, given)
    expect(ask('above', 0.333333)).toBe('yes')
    expect(ask('below', 0.333334)).toBe('yes')
    expect(ask('at-most', 0.333333)).toBe('no')
    expect(ask('at-least', 0.333334)).toBe('no')
    expect(ask('equals', 0.333333)).toBe('no')
    // 9007199254740993/9007199254740992 is 1 as a double
    const justAboveOne = { values: { total: exact(9007199254740993n, 9007199254740992n) } }
    expect(answer({ op: 'above', left: 'value.total', right: 1 }, justAboveOne)).toBe('yes')
    const oneOf: Condition = { op: 'in', left: 'value.total', right: [0.5, 2] }
    expect(answer(oneOf, { values: { total: exact(1, 2) } })).toBe('yes')
    expect(answer(oneOf, given)).toBe('no')
    const inside: Condition = {
      op: 'between',
      left: 'value.total',
      right: { from: 0.333333, to: 0.333334, ends: '()' },
    }
    expect(answer(inside, given)).toBe('yes')
    expect(ask('above', 0)).toBe('yes')
    expect(askValueMissing()).toEqual(['value.total'])
  })

  function askValueMissing() {
    return ask({ op: 'above', left: 'value.total', right: 0 }).missing
  }
})

describe('what is missing', () => {
  const atMost: Condition = { op: 'at-most', left: lastYear, right: 5 }

  it('is never yes: missing <= 5 is not true', () => {
    expect(ask(atMost)).toEqual({ answer: 'missing', missing: [lastYear], faults: [] })
    expect(answer({ op: 'not', of: atMost })).toBe('missing')
    expect(answer({ op: 'equals', left: 'subject.new', right: false })).toBe('missing')
  })

  it('can be asked for', () => {
    const known: Condition = { op: 'known', left: lastYear }
    expect(ask(known)).toEqual({ answer: 'no', missing: [], faults: [] })
    expect(answer(known, { inputs: { 'last-year': 0 } })).toBe('yes')
    expect(answer({ op: 'known', left: 'value.total' })).toBe('no')
    expect(answer({ op: 'known', left: 'subject.remark' }, { attributes: { remark: '' } })).toBe(
      'yes',
    )
  })

  it('is named once, and only where it decided', () => {
    const old: Condition = { op: 'at-least', left: age, right: 60 }
    const isNew: Condition = { op: 'equals', left: 'subject.new', right: true }
    expect(ask({ op: 'all', of: [atMost, old, atMost] }).missing).toEqual([lastYear, age])
    const decided = { attributes: { new: false } }
    expect(ask({ op: 'all', of: [atMost, old, isNew] }, decided)).toEqual({
      answer: 'no',
      missing: [],
      faults: [],
    })
    const either: Condition = { op: 'any', of: [{ op: 'all', of: [atMost, isNew] }, old] }
    expect(ask(either, decided)).toEqual({ answer: 'missing', missing: [age], faults: [] })
  })

  it('leaves what was noted before in place', () => {
    const input = { ...inputOf({ inputs: { 'last-year': 9 } }), missing: ['earlier'] }
    unwrap(compileCondition({ op: 'all', of: [atMost] }, scope, [])).run(input)
    expect(input.missing).toEqual(['earlier'])
  })
})

describe('no coercion', () => {
  const above: Condition = { op: 'above', left: age, right: 9 }

  it('"10" > 9 is not true', () => {
    const { answer, missing, faults } = ask(above, { attributes: { age: '10' } })
    expect(answer).toBe('missing')
    expect(missing).toEqual([])
    expect(faults).toMatchObject([{ code: 'field-type', subject: age, path: ['age'] }])
  })

  it.each([
    [{ age: true }, 'field-type'],
    [{ age: Number.NaN }, 'field-type'],
    [{ age: 151 }, 'field-out-of-bounds'],
    [{ age: -1 }, 'field-out-of-bounds'],
  ] as const)('%j is a fault of the input', (attributes, code) => {
    expect(ask(above, { attributes })).toMatchObject({ answer: 'missing', faults: [{ code }] })
  })

  it('a word that is no option is a fault', () => {
    const retired: Condition = { op: 'equals', left: 'subject.category', right: 'retired' }
    expect(ask(retired, { attributes: { category: 'Retired' } })).toMatchObject({
      answer: 'missing',
      faults: [{ code: 'option-unknown', actual: 'Retired' }],
    })
  })

  it('a fault in a fact names the fact', () => {
    const long: Condition = { op: 'at-least', left: 'fact.hours', right: 2 }
    const fact = service_('f-1', { hours: 25 })
    expect(ask(long, { fact }, { fact: service }).faults).toMatchObject([
      { path: ['f-1', 'hours'] },
    ])
  })

  it('a fault that decides nothing is taken back', () => {
    const isNew: Condition = { op: 'equals', left: 'subject.new', right: true }
    const given = { attributes: { age: 'x', new: false } }
    expect(ask({ op: 'all', of: [above, isNew] }, given).faults).toEqual([])
  })

  it('reads own properties only', () => {
    const condition: Condition = { op: 'at-least', left: 'subject.constructor', right: 0 }
    expect(ask(condition).missing).toEqual(['subject.constructor'])
    expect(answer(condition, { attributes: { constructor: 3 } as unknown as Fields })).toBe('yes')
    expect(answer({ op: 'known', left: 'subject.constructor' })).toBe('no')
    expect(refused({ op: 'known', left: 'subject.__proto__' })).toEqual([
      ['reference-unknown', 'left'],
    ])
    expect(refused({ op: 'known', left: 'subject.toString' })).toEqual([
      ['reference-unknown', 'left'],
    ])
    expect(refused(Object.create({ op: 'known', left: age }))).toEqual([
      ['condition-invalid', 'op'],
    ])
  })
})

describe('counts', () => {
  const many: Condition = { op: 'at-least', left: { count: 'service' }, right: 2 }
  const here: Condition = { op: 'equals', left: 'fact.place', right: 'here' }
  const manyHere: Condition = {
    op: 'at-least',
    left: { count: 'service', where: here },
    right: 2,
  }
  const at = (id: string, place?: string) =>
    service_(id, place === undefined ? { hours: 1 } : { hours: 1, place })

  it('counts facts, all or those that match', () => {
    expect(answer(many)).toBe('no')
    expect(answer(many, { facts: [at('a'), at('b')] })).toBe('yes')
    const facts = [at('a', 'here'), at('b', 'there'), at('c', 'here')]
    expect(answer(manyHere, { facts })).toBe('yes')
    expect(answer(manyHere, { facts: facts.slice(0, 2) })).toBe('no')
  })

  it('is missing only where the facts in doubt could turn the answer', () => {
    const twoHere = [at('a', 'here'), at('b', 'here')]
    expect(ask(manyHere, { facts: [...twoHere, at('c')] })).toMatchObject({
      answer: 'yes',
      missing: [],
    })
    expect(ask(manyHere, { facts: [at('a', 'here'), at('c'), at('d')] })).toMatchObject({
      answer: 'missing',
      missing: ['fact.place'],
    })
    expect(answer(manyHere, { facts: [at('c')] })).toBe('no')
    const exactlyOne: Condition = { ...manyHere, op: 'equals', right: 1 }
    expect(answer(exactlyOne, { facts: [at('a', 'here'), at('b')] })).toBe('missing')
  })

  it('where it stands beside a fact in hand, it reads the counted one', () => {
    const fact = at('in-hand', 'here')
    const facts = [at('a', 'there')]
    const none: Condition = { op: 'equals', left: { count: 'service', where: here }, right: 0 }
    expect(answer(none, { fact, facts }, { ...scope, fact: service })).toBe('yes')
  })

  it('may not be nested, nor read inputs inside', () => {
    const where = (inner: unknown) => ({
      op: 'above',
      left: { count: 'service', where: inner },
      right: 0,
    })
    expect(refused(where(many))).toEqual([['reference-out-of-place', 'left.where.left']])
    expect(refused(where({ op: 'known', left: lastYear }))).toEqual([
      ['reference-out-of-place', 'left.where.left'],
    ])
  })
})

describe('whether it may miss', () => {
  const test: Condition = { op: 'at-most', left: lastYear, right: 5 }
  const known: Condition = { op: 'known', left: lastYear }

  it('says so of inputs and optional fields, not of what must be there', () => {
    expect(mayMiss(test)).toBe(true)
    expect(mayMiss({ op: 'above', left: age, right: 1 })).toBe(true)
    expect(mayMiss({ op: 'equals', left: 'subject.category', right: 'retired' })).toBe(false)
    expect(mayMiss({ op: 'above', left: 'value.total', right: 1 })).toBe(false)
    expect(mayMiss(known)).toBe(false)
  })

  it.each<[Condition, boolean]>([
    [{ op: 'all', of: [known, test] }, false],
    [{ op: 'all', of: [test, known] }, false],
    [{ op: 'any', of: [known, test] }, true],
    [{ op: 'any', of: [{ op: 'not', of: known }, test] }, false],
    [{ op: 'all', of: [{ op: 'not', of: known }, test] }, true],
    [{ op: 'not', of: { op: 'all', of: [known, test] } }, false],
    [{ op: 'all', of: [known, { op: 'any', of: [test, { op: 'not', of: test }] }] }, false],
    [{ op: 'all', of: [{ op: 'any', of: [known, known] }, test] }, false],
    [{ op: 'all', of: [{ op: 'any', of: [known, test] }, test] }, true],
    [{ op: 'all', of: [{ op: 'all', of: [known] }, test] }, false],
  ])('%j: %s', (condition, expected) => {
    expect(mayMiss(condition)).toBe(expected)
  })

  it('what is known of a fact in hand says nothing of counted ones', () => {
    const both = { ...scope, fact: service }
    const here: Condition = { op: 'equals', left: 'fact.place', right: 'here' }
    const guarded: Condition = { op: 'all', of: [{ op: 'known', left: 'fact.place' }, here] }
    const count = (where: Condition): Condition => ({
      op: 'all',
      of: [
        { op: 'known', left: 'fact.place' },
        { op: 'above', left: { count: 'service', where }, right: 0 },
      ],
    })
    expect(mayMiss(count(here), both)).toBe(true)
    expect(mayMiss(count(guarded), both)).toBe(false)
  })

  it('lists what is there wherever it is yes', () => {
    const sure = (condition: Condition) => unwrap(compileCondition(condition, scope, [])).sure
    expect(sure({ op: 'all', of: [known, test, known] })).toEqual([lastYear])
    expect(sure({ op: 'any', of: [known, test] })).toEqual([])
    expect(sure(test)).toEqual([])
  })

  it('lists what it reads', () => {
    const condition: Condition = {
      op: 'all',
      of: [known, test, { op: 'above', left: { count: 'service' }, right: 0 }],
    }
    expect(unwrap(compileCondition(condition, scope, [])).reads).toEqual([
      lastYear,
      'count.service',
    ])
  })
})

describe('refused before it ever runs', () => {
  it.each([
    [null, 'condition-invalid', ''],
    ['yes', 'condition-invalid', ''],
    [[], 'condition-invalid', ''],
    [{}, 'condition-invalid', 'op'],
    [{ op: 'or', of: [] }, 'condition-invalid', 'op'],
    [{ op: 'all' }, 'condition-invalid', 'of'],
    [{ op: 'all', of: [] }, 'condition-list', 'of'],
    [{ op: 'any', of: [] }, 'condition-list', 'of'],
    [{ op: 'not' }, 'condition-invalid', 'of'],
    [{ op: 'known', left: { count: 'service' } }, 'condition-invalid', 'left'],
    [{ op: 'known', left: 'age' }, 'condition-invalid', 'left'],
    [{ op: 'equals', right: 1 }, 'condition-invalid', 'left'],
    [{ op: 'equals', left: {}, right: 1 }, 'condition-invalid', 'left'],
    [{ op: 'equals', left: 'subject.height', right: 1 }, 'reference-unknown', 'left'],
    [{ op: 'equals', left: 'fact.hours', right: 1 }, 'reference-out-of-place', 'left'],
    [{ op: 'equals', left: 'process.env', right: 1 }, 'reference-out-of-place', 'left'],
    [{ op: 'equals', left: { count: 'duty' }, right: 1 }, 'reference-unknown', 'left'],
    [{ op: 'equals', left: 'subject.remark', right: 'x' }, 'operand-type', 'left'],
    [{ op: 'equals', left: 'subject.category', right: 1 }, 'operand-type', 'right'],
    [{ op: 'equals', left: 'subject.category', right: 'old' }, 'option-unknown', 'right'],
    [{ op: 'equals', left: 'subject.new', right: 'true' }, 'operand-type', 'right'],
    [{ op: 'equals', left: age, right: '10' }, 'operand-type', 'right'],
    [{ op: 'at-least', left: 'subject.category', right: 1 }, 'operand-type', 'left'],
    [{ op: 'at-least', left: 'subject.new', right: 1 }, 'operand-type', 'left'],
    [{ op: 'at-least', left: age }, 'operand-type', 'right'],
    [{ op: 'at-least', left: age, right: Number.NaN }, 'decimal-invalid', 'right'],
    [{ op: 'at-least', left: age, right: 1e-7 }, 'decimal-invalid', 'right'],
    [{ op: 'in', left: age, right: [] }, 'condition-list', 'right'],
    [{ op: 'in', left: age, right: Array(101).fill(1) }, 'condition-list', 'right'],
    [{ op: 'in', left: age, right: 1 }, 'condition-invalid', 'right'],
    [{ op: 'between', left: age, right: 1 }, 'condition-invalid', 'right'],
    [{ op: 'between', left: age, right: { from: 1, to: 2 } }, 'interval-invalid', 'right.ends'],
    [
      { op: 'between', left: age, right: { from: 2, to: 1, ends: '[]' } },
      'interval-empty',
      'right',
    ],
    [
      { op: 'between', left: age, right: { from: 1, to: 1, ends: '[)' } },
      'interval-empty',
      'right',
    ],
    [
      { op: 'between', left: age, right: { from: Number.NaN, ends: '[]' } },
      'decimal-invalid',
      'right.from',
    ],
    [{ op: 'between', left: age, right: { to: '9', ends: '[]' } }, 'decimal-invalid', 'right.to'],
  ])('%j: %s', (condition, code, path) => {
    expect(refused(condition)).toEqual([[code, path]])
  })

  it('names every fault, each with its path', () => {
    const condition = {
      op: 'all',
      of: [
        { op: 'not', of: { op: 'above', left: age, right: 'x' } },
        { op: 'in', left: 'subject.category', right: ['old', 'retired', 7] },
      ],
    }
    expect(refused(condition)).toEqual([
      ['operand-type', 'of.0.of.right'],
      ['option-unknown', 'of.1.right'],
      ['operand-type', 'of.1.right'],
    ])
  })

  it('says which names there are', () => {
    const result = compileCondition({ op: 'known', left: 'input.last' }, scope, ['when'])
    expect(result).toMatchObject({
      refusals: [{ expected: ['input.last-year'], actual: 'input.last', path: ['when', 'left'] }],
    })
  })

  it('without a scope, nothing may be read', () => {
    for (const left of ['fact.hours', age, lastYear, 'value.total', { count: 'service' }]) {
      const [[code] = []] = refused({ op: 'equals', left, right: 1 }, {})
      expect(code).toBe('reference-out-of-place')
    }
  })
})

describe('bounds', () => {
  const leaf: Condition = { op: 'known', left: lastYear }
  const nested = (levels: number) => {
    let condition: Condition = leaf
    for (let level = 1; level < levels; level++) condition = { op: 'not', of: condition }
    return condition
  }

  it('16 levels, no more', () => {
    expect(refused(nested(16))).toEqual([])
    expect(refused(nested(17))).toMatchObject([['condition-too-deep', expect.any(String)]])
  })

  it('200 parts, no more', () => {
    expect(refused({ op: 'all', of: Array(199).fill(leaf) })).toEqual([])
    expect(refused({ op: 'all', of: Array(200).fill(leaf) })).toEqual([
      ['condition-too-large', 'of.199'],
    ])
  })

  it('hostile depth and length end at once', () => {
    expect(refused(nested(100_000))).toHaveLength(1)
    expect(refused({ op: 'any', of: Array(1_000_000).fill(leaf) })).toHaveLength(1)
    const wide = (depth: number): unknown =>
      depth === 0 ? leaf : { op: 'all', of: Array(50).fill(wide(depth - 1)) }
    expect(refused(wide(15)).map(([code]) => code)).toEqual(['condition-too-large'])
    const circle: { op: string; of: unknown } = { op: 'not', of: null }
    circle.of = circle
    expect(refused(circle)).toMatchObject([['condition-too-deep', expect.any(String)]])
  })
})
