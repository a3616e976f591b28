import { describe, expect, it } from 'vitest'
import { civilDate } from '../../src/calendar/index.ts'
import {
  type Allowance,
  applyOverlay,
  asWritten,
  checkRulebook,
  type FactsNode,
  type Overlay,
  type OverlayChange,
  type Rulebook,
  type ValueNode,
  type Veto,
} from '../../src/rulebook/index.ts'
import { everyPart } from '../support/every-part.ts'
import { serviceNode, threeClauses } from '../support/rulebooks.ts'

const base = threeClauses({ id: 'county', version: '3' })

function overlayOf(parent: Rulebook, more: Partial<Overlay>): Overlay {
  const over = { id: parent.id, version: parent.version }
  const head = { id: 'town', version: '1', title: { en: 'Town' }, source: 'Town notice 4' }
  return { ...head, over, changes: [], ...more }
}

function applied(parent: Rulebook, more: Partial<Overlay>): Rulebook {
  const result = applyOverlay(parent, overlayOf(parent, more))
  if (!result.ok) throw new Error(JSON.stringify(result.refusals))
  return asWritten<Rulebook>(result.value)
}

function refused(parent: Rulebook, more: Partial<Overlay>) {
  const result = applyOverlay(parent, overlayOf(parent, more))
  const refusals = result.ok ? [] : result.refusals
  return refusals.map(({ code, path, expected }) => [code, path.join('.'), expected])
}

const when = { op: 'below', left: { count: 'service' }, right: 1 } as const
const veto = (clause: string, grade: string): Veto => {
  return { clause, when, effect: { kind: 'at-most', grade } }
}

describe('vetoes that children add', () => {
  const one: Allowance = { kind: 'veto', clause: '9.1', atMost: 2, notBelow: 'two-star' }
  const other: Allowance = { kind: 'veto', clause: '9.2', atMost: 1 }
  const parent: Rulebook = {
    ...base,
    vetoes: [veto('first', 'two-star')],
    allows: [one, other],
  }
  const add = (allowedBy: string, added: Veto): OverlayChange => {
    return { kind: 'veto', allowedBy, veto: added }
  }

  it('follow those that stand there, in the order of the child', () => {
    const changes = [
      add('9.1', veto('a', 'two-star')),
      add('9.2', veto('b', 'one-star')),
      add('9.1', veto('c', 'two-star')),
    ]
    const { vetoes = [] } = applied(parent, { changes })
    expect(vetoes.map(({ clause, source }) => [clause, source])).toEqual([
      ['first', undefined],
      ['a', 'Town notice 4'],
      ['b', 'Town notice 4'],
      ['c', 'Town notice 4'],
    ])
  })

  it('have their own faults told, each of its own', () => {
    const unheard = { op: 'above', left: 'subject.height', right: 1 } as const
    const changes = [
      add('9.1', veto('a', 'two-star')),
      add('9.2', { ...veto('b', 'one-star'), when: unheard }),
    ]
    expect(refused(parent, { changes }).map(([code, path]) => [code, path])).toEqual([
      ['reference-unknown', 'changes.1.veto.when.left'],
    ])
  })

  it('are fewer for the next, and never less than none', () => {
    const changes = [add('9.1', veto('a', 'two-star'))]
    const passesOn = ['9.1', '9.2']
    const { allows } = applied(parent, { changes, passesOn })
    expect(allows).toEqual([{ ...one, atMost: 1 }, other])
  })

  it.each<[Allowance, boolean]>([
    [{ ...other, notBelow: 'two-star' } as Allowance, true],
    [{ ...other, atMost: 0 } as Allowance, true],
    [{ ...other, atMost: 2 } as Allowance, false],
    [{ ...one, notBelow: 'three-star' } as Allowance, true],
    [{ ...one, notBelow: 'one-star' } as Allowance, false],
  ])('may be passed on narrowed, not widened: %j', (allowance, fits) => {
    const codes = refused(parent, { passesOn: [allowance] }).map(([code]) => code)
    expect(codes).toEqual(fits ? [] : ['overlay-widens'])
  })
})

describe('what is passed on', () => {
  const kinds: readonly Allowance[] = [
    { kind: 'add', clause: 'k', to: 'total', atMost: 2, each: { from: 0, to: 2 } },
    { kind: 'set', clause: 'k', of: 'base', field: 'points', from: 50, to: 70 },
    { kind: 'choose', clause: 'k', of: 'service', field: 'fact', among: ['service'] },
    { kind: 'veto', clause: 'k', atMost: 1 },
  ]
  const pairs = kinds.flatMap((of) => kinds.map((passed) => [of, passed] as const))

  it.each(pairs)('stays of its kind: %j, %j', (of, passed) => {
    const codes = refused({ ...base, allows: [of] }, { passesOn: [passed] }).map(([code]) => code)
    expect(codes[0]).toBe(of.kind === passed.kind ? undefined : 'overlay-widens')
  })

  it('may have a source of its own', () => {
    const [add] = kinds as [Allowance]
    const { allows } = applied(
      { ...base, allows: [add] },
      { passesOn: [{ ...add, source: '§ 2' }] },
    )
    expect(allows).toEqual([{ ...add, source: '§ 2' }])
  })
})

describe('a parent that allows nothing', () => {
  it('is changed by nobody', () => {
    const changes: OverlayChange[] = [{ kind: 'set', allowedBy: '9.1', number: 1 }]
    expect(refused(base, { changes })).toEqual([['overlay-not-allowed', 'changes.0.allowedBy', []]])
    expect(refused(base, { passesOn: ['9.1'] })).toEqual([
      ['overlay-not-allowed', 'passesOn.0', []],
    ])
  })
})

describe('the days of a child', () => {
  const inForce = { from: civilDate('2026-01-01'), until: civilDate('2028-01-01') }
  const days = (from: string, until?: string) => {
    return { from: civilDate(from), ...(until !== undefined && { until: civilDate(until) }) }
  }

  it('are those that it names, and end with its parent where it names no end', () => {
    const ends = (more: Partial<Overlay>) => applied({ ...base, inForce }, more).inForce
    expect(ends({})).toEqual(inForce)
    expect(ends({ inForce: days('2026-01-01', '2028-01-01') })).toEqual(inForce)
    expect(ends({ inForce: days('2027-01-01', '2027-07-01') })).toEqual(
      days('2027-01-01', '2027-07-01'),
    )
    expect(ends({ inForce: days('2027-01-01') })).toEqual(days('2027-01-01', '2028-01-01'))
    expect(applied(base, { inForce: days('2026-05-01') }).inForce).toEqual(days('2026-05-01'))
  })

  it.each([
    [{ ...base, inForce }, days('2025-12-31'), 'from 2026-01-01 until 2028-01-01'],
    [base, days('2025-12-31'), 'from 2026-01-01'],
  ])('lie within those of the parent', (parent, own, expected) => {
    expect(refused(parent, { inForce: own })).toEqual([
      ['overlay-outside-in-force', 'inForce', expected],
    ])
  })
})

describe('what a child declares', () => {
  const [service] = base.catalogue.facts
  const attribute = { name: 'stall', type: 'flag' } as const
  const input = { name: 'stalls', from: 0, to: 9, decimals: 0 }

  it.each<[string, NonNullable<Overlay['declares']>, string, string]>([
    ['a kind', { facts: [{ ...service!, kind: 'Bad Name' }] }, 'name-invalid', 'declares.facts.0'],
    [
      'an attribute',
      { attributes: [attribute, { ...attribute, name: 'Bad Name' }] },
      'name-invalid',
      'declares.attributes.1',
    ],
    ['an input', { inputs: [input, { ...input, to: -1 }] }, 'bounds-invalid', 'declares.inputs.1'],
  ])('is told where the child says it: %s', (_, declares, code, path) => {
    expect(refused(base, { declares }).map(([one, there]) => [one, there])).toContainEqual([
      code,
      path,
    ])
  })
})

describe('items added to a group', () => {
  const item: FactsNode = {
    kind: 'facts',
    clause: 'third-item',
    fact: 'act',
    value: { kind: 'fixed', points: 1 },
    caps: [{ per: 'period', points: 2 }],
  }
  const add = (each: ValueNode): OverlayChange => ({ kind: 'add', allowedBy: '9.2', item: each })

  it('are clauses over facts', () => {
    const child = applied(everyPart, { changes: [add(item)] })
    const total = child.values[0]?.of
    const group = total?.kind === 'sum' && total.of.find(({ kind }) => kind === 'group')
    expect(group && group.kind === 'group' && group.of.map(({ clause }) => clause)).toEqual([
      'first-item',
      'second-item',
      'third-item',
    ])
    const constant: ValueNode = { kind: 'constant', clause: 'third-item', points: 1 }
    expect(refused(everyPart, { changes: [add(constant)] })).toContainEqual([
      'overlay-out-of-bounds',
      'changes.0.item',
      'a clause of kind facts',
    ])
  })

  it.each<[string, ValueNode, readonly string[]]>([
    ['worth nothing at least', item, []],
    ['worth nothing at all', { ...item, value: { kind: 'fixed', points: 0 } }, []],
    ['that take points', { ...item, value: { kind: 'fixed', points: -1 } }, ['floor']],
    [
      'capped for each place only',
      { ...item, caps: [{ per: 'period', points: 2, each: 'fact.section' }] },
      ['cap'],
    ],
  ])('say what they can give: %s', (_, each, missing) => {
    const told = missing.length === 0 ? [] : [['overlay-unbounded', 'changes.0.item', missing]]
    expect(refused(everyPart, { changes: [add(each)] })).toEqual(told)
  })
})

describe('sums of items', () => {
  const items: Allowance = {
    kind: 'add',
    clause: '9.1',
    to: 'total',
    atMost: 2,
    each: { from: 0, to: 2 },
  }
  const parent: Rulebook = { ...base, allows: [items] }
  const nested = (levels: number): ValueNode => {
    let node: ValueNode = { kind: 'constant', clause: 'deepest', points: 1 }
    for (let level = 0; level < levels; level++) {
      node = { kind: 'sum', clause: `level-${level}`, of: [node] }
    }
    return node
  }
  const added = (item: ValueNode) =>
    refused(parent, { changes: [{ kind: 'add', allowedBy: '9.1', item }] })

  it('are read as deep as a rulebook may be', () => {
    expect(added(nested(30))).toEqual([])
    expect(added(nested(31)).map(([code]) => code)).toEqual(['rulebook-too-deep'])
  })

  it('in a group that states cap and floor may hold anything', () => {
    const group: ValueNode = { kind: 'group', clause: 'g', of: [{ ...serviceNode, clause: 's' }] }
    const bound: ValueNode = { ...group, caps: [{ per: 'period', points: 2 }], floor: 0 }
    expect(added(bound)).toEqual([])
    expect(added(group).map(([code, , expected]) => [code, expected])).toEqual([
      ['overlay-unbounded', ['floor', 'cap']],
    ])
  })
})

describe('a place that an allowance names', () => {
  const among = ['x']
  const found = (clause: ValueNode, place: { field: string; part?: string }) => {
    const allowance: Allowance = { kind: 'choose', clause: 'k', of: clause.clause, among, ...place }
    const values = [{ name: 'extra', of: clause }, ...base.values]
    const faults = checkRulebook({ ...base, values, allows: [allowance] })
    return faults.map(({ code, actual }) => [code, actual])
  }

  it('is nothing of what the clause is called', () => {
    const called: ValueNode = {
      ...serviceNode,
      clause: 'own',
      title: { en: 'a', zh: '一' },
      source: 's',
    }
    for (const field of ['en', 'zh', 'title', 'source', 'kind', 'clause']) {
      expect(found(called, { field })).toEqual([['allowance-unfit', null]])
    }
    expect(found(called, { field: 'fact' })).toEqual([])
  })

  it('is not in a clause below', () => {
    const below: ValueNode = {
      kind: 'sum',
      clause: 'own',
      of: [{ ...serviceNode, clause: 'below' }],
    }
    expect(found(below, { field: 'fact' })).toEqual([['allowance-unfit', null]])
    expect(found(below, { field: 'fact', part: 'below' })).toEqual([['allowance-unfit', null]])
  })

  it('is in the entry of a list only where the place names the entry', () => {
    const { where: _, ...plain } = serviceNode
    const capped: ValueNode = { ...plain, clause: 'own', caps: [{ per: 'month', points: 2 }] }
    expect(found(capped, { field: 'per' })).toEqual([['allowance-unfit', null]])
    expect(found(capped, { field: 'per', part: 'month' })).toEqual([])
    expect(found(capped, { field: 'per', part: 'year' })).toEqual([['allowance-unfit', null]])
    expect(found(capped, { field: 'fact', part: 'month' })).toEqual([['allowance-unfit', null]])
  })
})
