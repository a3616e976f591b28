import { describe, expect, it } from 'vitest'
import { unwrap } from '../../src/foundation/index.ts'
import {
  type Catalogue,
  type Condition,
  type ConditionInput,
  type ConditionScope,
  checkCatalogue,
  compileCondition,
  type LinkSpec,
} from '../../src/vocabulary/index.ts'

const branch: LinkSpec = {
  name: 'branch',
  population: 'branches',
  grades: ['five-star', 'four-star', 'three-star'],
  value: { from: 0, to: 120 },
}
const scope: ConditionScope = { links: [branch, { ...branch, name: 'constructor' }] }
const five: Condition = { op: 'equals', left: 'link.branch', right: 'five-star' }

type Links = ConditionInput['links']

function ask(condition: Condition, links?: Links) {
  const input: ConditionInput = {
    fact: undefined,
    attributes: {},
    inputs: {},
    ...(links && { links }),
    value: () => undefined,
    factsOf: () => [],
    missing: [],
    faults: [],
  }
  const answer = unwrap(compileCondition(condition, scope, [])).run(input)
  return { answer, missing: input.missing, faults: input.faults.map(({ code }) => code) }
}

function codes(condition: Condition, where: ConditionScope = scope) {
  const result = compileCondition(condition, where, [])
  return result.ok ? [] : result.refusals.map(({ code, expected }) => [code, expected])
}

describe('the grade of a linked subject', () => {
  it('is a choice of the grades that the link lists', () => {
    expect(ask(five, { branch: { grade: 'five-star' } }).answer).toBe('yes')
    expect(ask(five, { branch: { grade: 'four-star' } }).answer).toBe('no')
    const low: Condition = { op: 'in', left: 'link.branch', right: ['four-star', 'three-star'] }
    expect(ask(low, { branch: { grade: 'three-star' } }).answer).toBe('yes')
    expect(codes({ ...five, right: 'six-star' })).toEqual([['option-unknown', branch.grades]])
    expect(codes({ ...five, right: 5 })).toEqual([['operand-type', 'one of the options']])
    expect(codes({ op: 'at-least', left: 'link.branch', right: 5 })).toEqual([
      ['operand-type', 'a number'],
    ])
  })

  it.each([
    ['without links', undefined],
    ['without this link', {}],
    ['with a link that is not graded', { branch: { grade: null } }],
  ] satisfies [string, Links][])('is missing %s', (_, links) => {
    expect(ask(five, links)).toEqual({ answer: 'missing', missing: ['link.branch'], faults: [] })
    expect(ask({ op: 'known', left: 'link.branch' }, links).answer).toBe('no')
  })

  it('is known where there is a grade', () => {
    const links = { branch: { grade: 'four-star' } }
    expect(ask({ op: 'known', left: 'link.branch' }, links).answer).toBe('yes')
  })

  it('is not what an object inherits', () => {
    const known: Condition = { op: 'known', left: 'link.constructor' }
    expect(ask(known, { branch: { grade: 'five-star' } }).answer).toBe('no')
  })

  it('counts as missing where it is none of the grades listed', () => {
    const asked = ask(five, { branch: { grade: 'six-star' } })
    expect(asked).toEqual({ answer: 'missing', missing: [], faults: ['option-unknown'] })
  })

  it('may always be missing, but not where it was asked for beside', () => {
    const mayMiss = (condition: Condition) => unwrap(compileCondition(condition, scope, [])).mayMiss
    expect(mayMiss(five)).toBe(true)
    expect(mayMiss({ op: 'all', of: [{ op: 'known', left: 'link.branch' }, five] })).toBe(false)
  })

  it('is read only where links may be', () => {
    expect(codes(five, { attributes: [] })).toEqual([['reference-out-of-place', ['subject']]])
    expect(codes({ ...five, left: 'link.unit' })).toEqual([
      ['reference-unknown', ['link.branch', 'link.constructor']],
    ])
    expect(codes({ ...five, left: 'fact.branch' })).toEqual([['reference-out-of-place', ['link']]])
  })
})

describe('links in a catalogue', () => {
  const check = (...links: readonly LinkSpec[]) => {
    const catalogue: Catalogue = { facts: [], attributes: [], inputs: [], links }
    return checkCatalogue(catalogue, []).map(({ code, path, subject }) => [
      code,
      path.slice(1).join('.'),
      subject,
    ])
  }

  it('are fine as they should be, with the bounds of a value or without', () => {
    const { value: _, ...bare } = branch
    expect(check(branch, { ...bare, name: 'unit' })).toEqual([])
    expect(check({ ...branch, value: { from: -1.5, to: -1.5 } })).toEqual([])
  })

  it('have names, each once', () => {
    expect(check({ ...branch, name: 'Branch' })).toEqual([['name-invalid', '0', 'Branch']])
    expect(check(branch, branch)).toEqual([['name-duplicate', '1', 'branch']])
  })

  it('name a population and its grades, each once', () => {
    expect(check({ ...branch, population: '' })).toEqual([
      ['word-invalid', '0.population', 'branch'],
    ])
    expect(check({ ...branch, grades: [] })).toEqual([['list-length', '0.grades', 'branch']])
    expect(check({ ...branch, grades: ['a', '', 'a'] })).toEqual([
      ['word-invalid', '0.grades.1', 'branch'],
      ['name-duplicate', '0.grades.2', 'branch'],
    ])
  })

  it('bound their value by decimals, the lower first', () => {
    expect(check({ ...branch, value: { from: 1, to: 0 } })).toEqual([
      ['bounds-invalid', '0.value', 'branch'],
    ])
    expect(check({ ...branch, value: { from: 1e-9, to: 1 } })).toEqual([
      ['decimal-invalid', '0.value.from', 'branch'],
    ])
  })
})
