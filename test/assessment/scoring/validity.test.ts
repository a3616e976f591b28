import { describe, expect, it } from 'vitest'
import { stand } from '../../../src/assessment/index.ts'
import { civilDate } from '../../../src/calendar/index.ts'
import {
  checkRulebook,
  type FactsNode,
  lastingClausesOf,
  type Rulebook,
  type ValueNode,
} from '../../../src/rulebook/index.ts'
import { parseRulebook } from '../../../src/schema/index.ts'
import { serviceNode, threeClauses, withNode } from '../../support/rulebooks.ts'
import { runNode } from '../../support/run.ts'
import { codesOf, compiled, fact, inputOf } from '../../support/subject.ts'

const at = (id: string, on: string, place = 'here', hours = 1) =>
  fact(id, 'service', on, { hours, place, reason: 'seen' })

const node: FactsNode = {
  ...serviceNode,
  clause: 'held',
  value: { kind: 'per-unit', field: 'hours', points: 1 },
  caps: [],
}
const forYear: FactsNode = { ...node, valid: { for: { years: 1 } } }
const byPlace: FactsNode = {
  ...node,
  valid: {
    by: 'place',
    spans: [
      { option: 'here', for: { months: 6 } },
      { option: 'there', for: 'always' },
    ],
  },
}

/** What a clause gives as a value of its own, and the facts that are set aside. */
function stood(of: ValueNode, parts: Parameters<typeof inputOf>[0], more: Partial<Rulebook> = {}) {
  const rules = compiled(withNode(of, more))
  const result = stand(rules, inputOf({ attributes: { category: 'working' }, ...parts }))
  if (!result.ok) return codesOf(result)
  const { values, setAside } = result.value
  return {
    value: Number(values[0]?.value.n) / Number(values[0]?.value.d),
    aside: setAside.map((each) => `${each.fact} ${each.reason}`),
  }
}

describe('how long a fact counts', () => {
  const facts = [at('f-1', '2025-03-01'), at('f-2', '2025-07-01', 'there'), at('f-3', '2026-02-01')]

  it('is a span for all: its last day belongs', () => {
    const on = (asOf: string) => stood(forYear, { facts, asOf: civilDate(asOf) })
    expect(on('2026-02-28')).toEqual({ value: 3, aside: [] })
    expect(on('2026-03-01')).toEqual({ value: 3, aside: [] })
    expect(on('2026-03-02')).toEqual({ value: 2, aside: ['f-1 expired'] })
    expect(stood(forYear, { facts })).toEqual({ value: 1, aside: ['f-1 expired', 'f-2 expired'] })
  })

  it('may never end: a lifetime of hours', () => {
    const lifelong: FactsNode = { ...node, valid: { for: 'always' } }
    const all = [at('f-0', '2001-01-01'), ...facts]
    expect(stood(lifelong, { facts: all })).toEqual({ value: 4, aside: [] })
    const file = JSON.parse(JSON.stringify(withNode(lifelong)))
    expect(parseRulebook(file)).toMatchObject({ ok: true })
  })

  it('goes by the option of a field', () => {
    expect(stood(byPlace, { facts, asOf: civilDate('2026-07-31') })).toEqual({
      value: 2,
      aside: ['f-1 expired'],
    })
    // The 1st of August is the last day of six months.
    expect(stood(byPlace, { facts, asOf: civilDate('2026-08-02') })).toEqual({
      value: 1,
      aside: ['f-1 expired'],
    })
  })

  it('is the period alone where nothing says otherwise, also beside a clause that says', () => {
    const sum: ValueNode = { kind: 'sum', clause: 'sum', of: [node, { ...forYear, clause: 'y' }] }
    expect(stood(node, { facts })).toEqual({
      value: 1,
      aside: ['f-1 outside-period', 'f-2 outside-period'],
    })
    expect(stood(sum, { facts: facts.slice(1), asOf: civilDate('2026-06-01') })).toEqual({
      value: 3,
      aside: [],
    })
  })

  it('needs what every fact needs: the day has come, the stamp is there', () => {
    const stamped: Rulebook = threeClauses()
    const catalogue = {
      ...stamped.catalogue,
      facts: stamped.catalogue.facts.map((kind) => ({ ...kind, certifiedBy: ['committee'] })),
    }
    expect(stood(forYear, { facts: facts.slice(0, 2) }, { catalogue })).toEqual({
      value: 0,
      aside: ['f-1 expired', 'f-2 expired'],
    })
    const asOf = civilDate('2026-01-31')
    expect(stood(forYear, { facts, asOf }, { catalogue })).toEqual({
      value: 0,
      aside: ['f-1 not-certified', 'f-2 not-certified', 'f-3 after-as-of'],
    })
  })

  it('is held against the end of each window where windows are reckoned by themselves', () => {
    const sub: ValueNode = {
      kind: 'sub-periods',
      clause: 'halves',
      window: 'half-year',
      of: forYear,
      combine: 'sum',
      unfinished: 'counts',
    }
    // By 30 June: f-2 and f-3. By 31 December: f-3 alone.
    expect(stood(sub, { facts })).toEqual({ value: 3, aside: [] })
    expect(stood(sub, { facts: [at('f-0', '2024-12-30')] })).toEqual({
      value: 0,
      aside: ['f-0 expired'],
    })
  })

  it('is missing where a fact does not say it', () => {
    const bare = [fact('f-x', 'service', '2026-01-01', { hours: 1, reason: 'r' })]
    expect(runNode(byPlace, { facts: bare }).missing).toEqual(['fact.place of f-x'])
  })

  it('is known to a host before it hands anything in', () => {
    const group: ValueNode = { kind: 'group', clause: 'g', of: [node, forYear] }
    expect(lastingClausesOf(withNode(group)).map(({ clause }) => clause)).toEqual(['held'])
    expect(lastingClausesOf(threeClauses())).toEqual([])
  })
})

describe('a repeat', () => {
  const twice = (more: object = {}): FactsNode => {
    return { ...node, repeat: { within: { months: 1 }, by: 2, ...more } }
  }
  const total = (of: FactsNode, ...facts: ReturnType<typeof at>[]) => runNode(of, { facts }).value

  it('counts so many times, the last day of the span included', () => {
    expect(total(twice(), at('f-1', '2026-01-31'))).toBe('1/1')
    expect(total(twice(), at('f-1', '2026-01-31'), at('f-2', '2026-02-28'))).toBe('3/1')
    expect(total(twice(), at('f-1', '2026-01-31'), at('f-2', '2026-03-01'))).toBe('2/1')
  })

  it('follows the one right before, which may be a repeat itself', () => {
    const three = [at('f-1', '2026-01-10'), at('f-2', '2026-02-10'), at('f-3', '2026-03-10')]
    expect(total(twice(), ...three)).toBe('5/1')
  })

  it('follows within one day by the ids', () => {
    const { value, trace } = runNode(twice(), {
      facts: [at('f-2', '2026-01-10', 'here', 3), at('f-1', '2026-01-10')],
    })
    expect(value).toBe('7/1')
    expect(trace.from[0]?.from[1]).toMatchObject({ op: 'times', about: { repeat: 2 } })
  })

  it('can ask for the same value of a field', () => {
    const facts = [at('f-1', '2026-01-01'), at('f-2', '2026-01-02', 'there')]
    expect(total(twice({ same: 'fact.place' }), ...facts)).toBe('2/1')
    expect(total(twice({ same: 'fact.place' }), ...facts, at('f-3', '2026-01-03'))).toBe('4/1')
  })

  it('comes before the caps', () => {
    const capped = { ...twice(), caps: [{ per: 'day', points: 1.5 }] } as const
    expect(total(capped, at('f-1', '2026-01-01'), at('f-2', '2026-01-02'))).toBe('5/2')
  })

  it('follows what still holds from before the period, and not what has expired', () => {
    const lasting: FactsNode = { ...twice({ within: { years: 1 } }), valid: { for: { years: 1 } } }
    const facts = [at('f-1', '2025-06-01'), at('f-2', '2026-02-01')]
    const value = (asOf: string) =>
      runNode(lasting, { facts, asOf: civilDate(asOf) }, withNode(lasting)).value
    expect(value('2026-03-01')).toBe('3/1')
    expect(value('2026-06-02')).toBe('1/1')
  })
})

describe('the check', () => {
  const faults = (more: object) =>
    checkRulebook(withNode({ ...node, ...more } as ValueNode)).map(({ code, path }) => [
      code,
      path.slice(3).join('.'),
    ])
  const spans = [{ option: 'here', for: { days: 1 } }]

  it.each([
    [{ valid: { for: { days: 0 } } }, [['span-invalid', 'valid.for']]],
    [{ valid: { for: 'ever' } }, [['span-invalid', 'valid.for']]],
    [{ valid: { by: 'place', spans } }, [['option-missing', 'valid.spans']]],
    [{ valid: { by: 'hours', spans } }, [['field-wrong-type', 'valid.by']]],
    [{ repeat: { within: { weeks: 1 }, by: 2 } }, [['span-invalid', 'repeat.within']]],
    [{ repeat: { within: { days: 1 }, by: -1 } }, [['negative', 'repeat.by']]],
    [
      { repeat: { within: { days: 1 }, by: 2, same: 'fact.extra' } },
      [['field-may-miss', 'repeat.same']],
    ],
  ])('of %j finds %j', (more, expected) => {
    expect(faults(more)).toEqual(expected)
  })
})
