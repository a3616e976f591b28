import { describe, expect, it } from 'vitest'
import { assess } from '../../../../src/assessment/index.ts'
import { unwrap } from '../../../../src/foundation/index.ts'
import { en, explain, zh } from '../../../../src/index.ts'
import {
  checkRulebook,
  type Kept,
  type Rulebook,
  type ValueNode,
} from '../../../../src/rulebook/index.ts'
import { smallest } from '../../../../src/rulebooks/index.ts'
import { parseRulebook } from '../../../../src/schema/index.ts'
import { codesOf, compiled, fact, inputOf, valuesOf } from '../../../support/subject.ts'

const { pledges: _, posting: __, ...frame } = smallest
const names = ['a', 'b', 'c', 'd', 'e']

function book(of: ValueNode): Rulebook {
  return {
    ...frame,
    catalogue: {
      ...frame.catalogue,
      inputs: names.map((name) => ({ name, from: -100, to: 100, decimals: 1 })),
    },
    values: [{ name: 'total', of }],
    grading: { clause: 'stars', value: 'total', bands: [{ grade: 'scored', at: { ends: '()' } }] },
  }
}

const read = (input: string): ValueNode => ({ kind: 'input', clause: input, input })
const sum = (only: Kept, more: object = {}): ValueNode => ({
  ...{ kind: 'sum', clause: 'sum', of: names.map(read), only, ...more },
})
const mean = (only: Kept): ValueNode => ({
  ...{ kind: 'mean', clause: 'mean', only, none: 'zero' },
  of: names.map((name) => {
    return { value: read(name), applies: { op: 'known', left: `input.${name}` as const } as const }
  }),
})

const inputsOf = (values: readonly number[]) =>
  Object.fromEntries(values.map((value, index) => [names[index] ?? '', value]))
const given = (node: ValueNode, ...values: readonly number[]) =>
  valuesOf(compiled(book(node)), { inputs: inputsOf(values) })['total']

const ends = { without: { highest: 1, lowest: 1 }, few: 'all' } as const

describe('some of several values', () => {
  it.each<[Kept, string, string]>([
    [{ highest: 2 }, '17', '8.5'],
    [{ lowest: 2 }, '-1', '-0.5'],
    [{ highest: 9 }, '22', '4.4'],
    [ends, '15', '5'],
    [{ without: { lowest: 2 }, few: 'refuse' }, '23', '≈7.666667'],
    ['middle', '6', '6'],
  ])('%j: together %s, on average %s', (only, together, average) => {
    expect(given(sum(only), 9, -2, 6, 8, 1)).toBe(together)
    expect(given(mean(only), 9, -2, 6, 8, 1)).toBe(average)
  })

  it('of an even number the middle is the average of two, and of few all count', () => {
    expect(given(mean('middle'), 9, 2, 6, 8)).toBe('7')
    expect(given(mean('middle'), 9, 2)).toBe('5.5')
    expect(given(mean('middle'))).toBe('0')
    expect(given(mean(ends), 9, 2)).toBe('5.5')
    expect(given(mean({ highest: 3 }), 9)).toBe('9')
  })

  it('is refused where the text says so of too few', () => {
    const rules = compiled(book(mean({ ...ends, few: 'refuse' })))
    expect(codesOf(assess(rules, inputOf({ inputs: inputsOf([1, 2]) })))).toEqual(['missing'])
    expect(codesOf(assess(rules, inputOf({ inputs: inputsOf([1, 2, 3]) })))).toEqual([])
  })

  it('goes under the cap and the floor of a sum', () => {
    expect(given(sum({ highest: 2 }, { cap: 10, floor: 1 }), 9, -2, 6, 8, 1)).toBe('10')
    expect(given(sum({ lowest: 2 }, { cap: 10, floor: 1 }), 9, -2, 6, 8, 1)).toBe('1')
  })

  it('may be windows of the year: the two best months', () => {
    const months: ValueNode = {
      ...{ kind: 'sub-periods', clause: 'months', window: 'month', combine: 'mean' },
      ...{ unfinished: 'skips', only: { highest: 2 } },
      of: {
        ...{ kind: 'facts', clause: 'served', fact: 'service' },
        value: { kind: 'per-unit', field: 'hours', points: 1 },
      },
    }
    const facts = (
      [
        ['01', 3],
        ['02', 8],
        ['03', 5],
      ] as const
    ).map(([month, hours]) =>
      fact(
        month,
        'service',
        `2026-${month}-05`,
        { hours },
        { certifiedBy: inputOf().subject as never },
      ),
    )
    expect(valuesOf(compiled(book(months)), { facts })['total']).toBe('6.5')
    const { only: ___, ...rest } = { ...months } as never as { only: Kept; kind: 'sub-periods' }
    const six: ValueNode = {
      ...(rest as never as object),
      combine: 'sum',
      only: { highest: 1 },
    } as never
    expect(valuesOf(compiled(book(six)), { facts })['total']).toBe('8')
  })

  it('is told in words, those left out too', () => {
    const rules = compiled(book(sum({ highest: 4 })))
    const told = unwrap(assess(rules, inputOf({ inputs: inputsOf([9, -2, 6, 8, 1]) })))
    expect(explain(told, en).join('\n')).toMatch(/4 of these count[\s\S]*left out/)
    expect(explain(told, zh).join('\n')).toMatch(/取其中4项[\s\S]*不计入/)
  })

  it('says what is open or wrong, and comes through a file', () => {
    const codes = (only: unknown) =>
      checkRulebook(book(sum(only as Kept))).map(
        ({ code, path }) => `${code} ${path.slice(3).join('.')}`,
      )
    expect(codes({ ...ends, few: '?' })).toEqual(['choice-open only.few'])
    expect(codes({ highest: 0 })).toEqual(['number-invalid only.highest'])
    expect(codes({ lowest: 1.5 })).toEqual(['number-invalid only.lowest'])
    expect(codes({ without: {}, few: 'all' })).toEqual(['list-empty only.without'])
    expect(codes('best')).toEqual(['choice-invalid only'])
    expect(codes('?')).toEqual(['choice-open only'])
    for (const only of [{ highest: 2 }, { lowest: 2 }, ends, 'middle'] as const) {
      expect(unwrap(parseRulebook(book(sum(only))))).toEqual(book(sum(only)))
    }
  })
})
