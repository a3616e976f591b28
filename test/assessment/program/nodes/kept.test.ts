import { describe, expect, it } from 'vitest'
import { assess } from '../../../../src/assessment/index.ts'
import { civilDate } from '../../../../src/calendar/index.ts'
import { decimalText, recheck, unwrap, zero } from '../../../../src/foundation/index.ts'
import { en, explain, zh } from '../../../../src/index.ts'
import {
  checkRulebook,
  type InARow,
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

function hoursOf(clause: string): ValueNode {
  const value = { kind: 'per-unit', field: 'hours', points: 1 } as const
  return { kind: 'facts', clause, fact: 'service', value }
}

/** The hours of each month, of which some months count. */
function months(only: InARow, combine: 'sum' | 'mean', of = hoursOf('served')): ValueNode {
  const window = { kind: 'sub-periods', clause: 'months', window: 'month' } as const
  return { ...window, combine, unfinished: 'counts', only, of }
}

/** So many hours in each month from January on. */
const byMonth = (hours: readonly number[]) =>
  hours.map((each, index) => {
    const certified = { certifiedBy: inputOf().subject as never }
    return fact(`${index}`, 'service', `2026-0${index + 1}-05`, { hours: each }, certified)
  })

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

  it.each<[InARow['take'], number, 'sum' | 'mean', readonly number[], string, string]>([
    ['highest', 3, 'sum', [9, 1, 1, 5, 6, 4], '15', '2026-04 2026-06'],
    ['lowest', 3, 'sum', [9, 1, 1, 5, 6, 4], '7', '2026-02 2026-04'],
    ['highest', 2, 'mean', [9, 1, 1, 5, 6, 4], '5.5', '2026-04 2026-05'],
    // The earliest of equal rows.
    ['highest', 2, 'sum', [4, 4, 3, 4, 4], '8', '2026-01 2026-02'],
    ['lowest', 2, 'sum', [3, 4, 4, 3], '7', '2026-01 2026-02'],
    // No more windows than that: all count.
    ['highest', 12, 'sum', [3, 4], '7', '2026-01 2026-02'],
    ['lowest', 3, 'mean', [3, 4], '3.5', '2026-01 2026-02'],
  ])(
    'of %s %i windows in a row: the %s of %j is %s',
    (take, inARow, combine, hours, value, row) => {
      const rules = compiled(book(months({ inARow, take }, combine)))
      const asOf = civilDate(`2026-0${hours.length}-28`)
      const done = unwrap(assess(rules, inputOf({ facts: byMonth(hours), asOf })))
      expect(decimalText(done.value ?? zero)).toBe(value)
      const told = [en, zh].map((language) => explain(done, language).join('\n'))
      const [from = '', to = ''] = row.split(' ')
      const count = Math.min(inARow, hours.length)
      expect(told[0]).toContain(`${count} in a row count, from ${from} to ${to}`)
      expect(told[1]).toContain(`取连续${count}期，自${from}至${to}`)
      const [trace] = done.traces
      expect(trace && recheck(trace.trace)).toEqual({ ok: true, value: done.value })
    },
  )

  it('may be three months in a row below a mark', () => {
    const below: ValueNode = {
      ...{ kind: 'ladder', clause: 'below', how: 'highest', of: hoursOf('served'), below: 1 },
      steps: [{ from: 6, reached: 'at', points: 0 }],
    }
    const rules = compiled(book(months({ inARow: 3, take: 'highest' }, 'sum', below)))
    const worst = (...hours: readonly number[]) =>
      valuesOf(rules, { facts: byMonth(hours), asOf: civilDate(`2026-0${hours.length}-28`) })[
        'total'
      ]
    expect(worst(5, 6, 5, 5, 9, 5)).toBe('2')
    expect(worst(9, 5, 5, 5, 9, 9)).toBe('3')
  })

  it.each<[object, string, unknown]>([
    [{ inARow: 1, take: 'highest' }, 'number-invalid only.inARow', undefined],
    [{ inARow: '?', take: 'highest' }, 'choice-open only.inARow', undefined],
    [{ inARow: 3, take: '?' }, 'choice-open only.take', ['highest', 'lowest']],
    [{ inARow: 3, take: 'best' }, 'choice-invalid only.take', ['highest', 'lowest']],
  ])('in a row %j is %s', (only, said, options) => {
    const faults = checkRulebook(book(months(only as InARow, 'sum')))
    expect(faults.map(({ code, path }) => `${code} ${path.slice(3).join('.')}`)).toEqual([said])
    if (options) expect(faults[0]?.expected).toEqual(options)
  })

  it('stand in a row where they are windows, and nowhere else', () => {
    const row = { inARow: 2, take: 'lowest' } as const
    const file = (of: ValueNode) => parseRulebook(JSON.parse(JSON.stringify(book(of)))).ok
    expect(file(months(row, 'sum'))).toBe(true)
    expect(file(months({ inARow: 2 } as InARow, 'sum'))).toBe(true)
    expect(file(months({ ...row, few: 'all' } as InARow, 'sum'))).toBe(false)
    expect(file(sum(row as never))).toBe(false)
    const open = checkRulebook(book(months('?' as never, 'sum')))
    expect(open).toMatchObject([{ code: 'choice-open', path: ['values', 0, 'of', 'only'] }])
    expect(open[0]?.expected).toContain('{ inARow: … }')
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
