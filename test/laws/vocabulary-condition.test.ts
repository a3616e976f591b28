import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unwrap } from '../../src/foundation/index.ts'
import {
  type Answer,
  type Condition,
  type ConditionScope,
  compileCondition,
  type FieldSpec,
  type Fields,
} from '../../src/vocabulary/index.ts'

const names = ['a', 'b', 'c'] as const

const attributes: readonly FieldSpec[] = [
  ...names.map((name) => {
    return { name, type: 'number', from: -3, to: 3, decimals: 0, optional: true } as const
  }),
  { name: 'sure', type: 'number', from: -3, to: 3, decimals: 0 },
]
const scope: ConditionScope = { attributes }

const small = fc.integer({ min: -3, max: 3 })
const read = fc.constantFrom(...([...names, 'sure'] as const).map((n) => `subject.${n}` as const))

/** Conditions without `known`, or with it. */
function conditions(withKnown: boolean): fc.Arbitrary<Condition> {
  const known = fc.record({ op: fc.constant('known' as const), left: read })
  const { condition } = fc.letrec<{ condition: Condition; leaf: Condition }>((tie) => ({
    leaf: fc.oneof(
      fc.record({
        op: fc.constantFrom('equals', 'at-least', 'at-most', 'above', 'below'),
        left: read,
        right: small,
      }),
      fc.record({
        op: fc.constant('in' as const),
        left: read,
        right: fc.array(small, { minLength: 1, maxLength: 3 }),
      }),
      ...(withKnown ? [known, known] : []),
    ),
    condition: fc.oneof(
      { maxDepth: 4, depthSize: 'medium' },
      tie('leaf'),
      fc.record({
        op: fc.constantFrom('all', 'any'),
        of: fc.array(tie('condition'), { minLength: 1, maxLength: 4 }),
      }),
      fc.record({ op: fc.constant('not' as const), of: tie('condition') }),
    ),
  }))
  return condition
}

/** Some of the values that there could be; the required one always. */
const fields: fc.Arbitrary<Fields> = fc.record(
  { a: small, b: small, c: small, sure: small },
  { requiredKeys: ['sure'] },
)

function ask(condition: Condition, given: Fields) {
  const input = {
    fact: undefined,
    attributes: given,
    inputs: {},
    value: () => undefined,
    factsOf: () => [],
    missing: [],
    faults: [],
  }
  const { run, mayMiss } = unwrap(compileCondition(condition, scope, []))
  return { answer: run(input), missing: input.missing, faults: input.faults, mayMiss }
}

/** What the words say, without closures, without stopping early. */
function meaning(condition: Condition, given: Fields): Answer {
  switch (condition.op) {
    case 'all':
    case 'any': {
      const answers = condition.of.map((part) => meaning(part, given))
      const [decisive, otherwise] = condition.op === 'all' ? ['no', 'yes'] : ['yes', 'no']
      if (answers.some((answer) => answer === decisive)) return decisive as Answer
      return answers.includes('missing') ? 'missing' : (otherwise as Answer)
    }
    case 'not':
      return ({ yes: 'no', no: 'yes', missing: 'missing' } as const)[meaning(condition.of, given)]
    case 'extension':
      throw new Error('no random condition asks an extension')
    default:
      return leafMeaning(condition, given)
  }
}

type Leaf = Exclude<Condition, { op: 'all' | 'any' | 'not' | 'extension' }>

function leafMeaning(leaf: Leaf, given: Fields): Answer {
  const value = given[String(leaf.left).slice('subject.'.length)]
  if (leaf.op === 'known') return value === undefined ? 'no' : 'yes'
  if (value === undefined) return 'missing'
  const right = leaf.right as number
  const n = Number(value)
  const holds =
    leaf.op === 'in'
      ? leaf.right.some((each) => each === n)
      : {
          equals: n === right,
          'at-least': n >= right,
          'at-most': n <= right,
          above: n > right,
          below: n < right,
        }[leaf.op as 'equals']
  return holds ? 'yes' : 'no'
}

describe('the truth tables of Kleene', () => {
  const is = (answer: Answer): Condition => {
    if (answer === 'missing') return { op: 'equals', left: 'subject.a', right: 0 }
    return { op: 'equals', left: 'subject.sure', right: answer === 'yes' ? 0 : 1 }
  }
  const three = ['yes', 'no', 'missing'] as const
  const given = { sure: 0 }

  it.each(['all', 'any'] as const)('%s', (op) => {
    const table = three.map((left) =>
      three.map((right) => ask({ op, of: [is(left), is(right)] }, given).answer),
    )
    expect(table).toEqual(
      op === 'all'
        ? [
            ['yes', 'no', 'missing'],
            ['no', 'no', 'no'],
            ['missing', 'no', 'missing'],
          ]
        : [
            ['yes', 'yes', 'yes'],
            ['yes', 'no', 'missing'],
            ['yes', 'missing', 'missing'],
          ],
    )
  })

  it('not', () => {
    const answers = three.map((answer) => ask({ op: 'not', of: is(answer) }, given).answer)
    expect(answers).toEqual(['no', 'yes', 'missing'])
  })
})

describe('laws of conditions', () => {
  it('a compiled condition answers what its words say', () => {
    fc.assert(
      fc.property(conditions(true), fields, (condition, given) => {
        expect(ask(condition, given).answer).toBe(meaning(condition, given))
      }),
      { numRuns: 1000 },
    )
  })

  it('knowing more never turns a yes or a no', () => {
    fc.assert(
      fc.property(conditions(false), fields, fields, (condition, given, more) => {
        const { answer } = ask(condition, given)
        if (answer !== 'missing') expect(ask(condition, { ...more, ...given }).answer).toBe(answer)
      }),
      { numRuns: 500 },
    )
  })

  it('the order of parts changes neither the answer nor what was missing', () => {
    const shuffled = fc
      .array(conditions(true), { minLength: 2, maxLength: 5 })
      .chain((parts) =>
        fc.tuple(
          fc.constant(parts),
          fc.shuffledSubarray(parts, { minLength: parts.length, maxLength: parts.length }),
        ),
      )
    fc.assert(
      fc.property(shuffled, fields, fc.constantFrom('all', 'any'), ([parts, others], given, op) => {
        const one = ask({ op, of: parts }, given)
        const other = ask({ op, of: others }, given)
        expect(other.answer).toBe(one.answer)
        expect([...other.missing].sort()).toEqual([...one.missing].sort())
      }),
      { numRuns: 500 },
    )
  })

  it('not all is any not, and not not is nothing', () => {
    const parts = fc.array(conditions(true), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(parts, fields, (of, given) => {
        const notAll = ask({ op: 'not', of: { op: 'all', of } }, given).answer
        const anyNot = ask({ op: 'any', of: of.map((part) => ({ op: 'not', of: part })) }, given)
        expect(anyNot.answer).toBe(notAll)
        const twice: Condition = { op: 'not', of: { op: 'not', of: { op: 'all', of } } }
        expect(ask(twice, given).answer).toBe(ask({ op: 'all', of }, given).answer)
      }),
    )
  })

  it('what was missing is named with the answer missing, and only then', () => {
    fc.assert(
      fc.property(conditions(true), fields, (condition, given) => {
        const { answer, missing, faults } = ask(condition, given)
        expect(missing.length > 0).toBe(answer === 'missing')
        expect(new Set(missing).size).toBe(missing.length)
        expect(faults).toEqual([])
      }),
    )
  })

  it('what may not miss never does', () => {
    let sure = 0
    fc.assert(
      fc.property(conditions(true), fields, (condition, given) => {
        const { answer, mayMiss } = ask(condition, given)
        if (mayMiss) return
        sure++
        expect(answer).not.toBe('missing')
      }),
      { numRuns: 2000 },
    )
    expect(sure).toBeGreaterThan(50)
  })

  it('what is said to be sure is there wherever the answer is yes', () => {
    fc.assert(
      fc.property(conditions(true), fields, (condition, given) => {
        if (ask(condition, given).answer !== 'yes') return
        const { sure } = unwrap(compileCondition(condition, scope, []))
        for (const reference of sure) {
          expect(given).toHaveProperty(reference.slice('subject.'.length))
        }
      }),
      { numRuns: 1000 },
    )
  })
})

describe('foreign JSON', () => {
  const junk = fc.oneof(
    fc.anything({ maxDepth: 3 }),
    fc.constantFrom('__proto__', 'constructor', Number.NaN, -0, '\ud800', [], {}),
  )
  const odd = fc.record(
    {
      op: fc.oneof(
        fc.constantFrom('all', 'any', 'not', 'equals', 'in', 'above', 'between', 'known'),
        junk,
      ),
      of: fc.oneof(junk, fc.array(junk, { maxLength: 3 })),
      left: fc.oneof(read, junk, fc.record({ count: junk, where: junk })),
      right: fc.oneof(small, junk, fc.record({ from: junk, to: junk, ends: junk })),
    },
    { requiredKeys: [] },
  )

  it('is compiled or refused with codes, never thrown on', () => {
    fc.assert(
      fc.property(fc.oneof(junk, odd), (value) => {
        const result = compileCondition(value as Condition, scope, ['when'])
        if (result.ok) return
        for (const { code, path } of result.refusals) {
          expect(code).toMatch(/^[a-z-]+$/)
          expect(path[0]).toBe('when')
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('whatever stands in the fields, there is an answer and no throw', () => {
    const odd = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'sure', '__proto__'), fc.anything())
    fc.assert(
      fc.property(conditions(true), odd, (condition, given) => {
        const { answer, missing, faults } = ask(condition, given as Fields)
        expect(['yes', 'no', 'missing']).toContain(answer)
        expect(missing.length + faults.length > 0).toBe(answer === 'missing')
      }),
    )
  })
})
