import { describe, expect, it } from 'vitest'
import { compileRulebook } from '../../src/assessment/index.ts'
import { civilDate } from '../../src/calendar/index.ts'
import {
  type Allowance,
  applyOverlay,
  asWritten,
  checkRulebook,
  clausesOf,
  type FactsNode,
  type Overlay,
  type OverlayChange,
  type Rulebook,
  rulebookMessages,
  type SumNode,
  type ValueNode,
} from '../../src/rulebook/index.ts'
import { everyKind, serviceNode, threeClauses, threeStars } from '../support/rulebooks.ts'
import { chinese, english } from './faults-of.ts'

const items: Allowance = {
  kind: 'add',
  clause: '9.1',
  to: 'total',
  atMost: 2,
  each: { from: 0, to: 2 },
  source: 'Article 9 (1)',
}
const cap: Allowance = {
  kind: 'set',
  clause: '9.2',
  of: 'service',
  field: 'points',
  part: 'period',
  from: 10,
  to: 20,
}
const edge: Allowance = {
  kind: 'set',
  clause: '9.3',
  of: 'grading',
  field: 'from',
  part: 'two-star',
  from: 60,
  to: 66,
}
const vetoes: Allowance = { kind: 'veto', clause: '9.4', atMost: 1, notBelow: 'two-star' }

const county = threeClauses({ id: 'county', version: '3', allows: [items, cap, edge, vetoes] })

function overlayOf(changes: readonly OverlayChange[], more: Partial<Overlay> = {}): Overlay {
  return {
    id: 'town',
    version: '1',
    title: { en: 'Town rules' },
    source: 'Town notice 4',
    over: { id: 'county', version: '3' },
    changes,
    ...more,
  }
}

function constant(clause: string, points: number): ValueNode {
  return { kind: 'constant', clause, points }
}

function add(item: ValueNode, allowedBy = '9.1'): OverlayChange {
  return { kind: 'add', allowedBy, item }
}

function applied(overlay: Overlay, parent: Rulebook = county): Rulebook {
  const result = applyOverlay(parent, overlay)
  expect(result.ok || result.refusals).toBe(true)
  if (!result.ok) throw new Error('refused')
  return asWritten<Rulebook>(result.value)
}

/** What is refused: code, clause and path; what people read of it is held against the snapshot. */
function refused(overlay: Overlay, parent: Rulebook = county) {
  const result = applyOverlay(parent, overlay)
  const refusals = result.ok ? [] : result.refusals
  expect(
    refusals.map((each) => [english[each.code]?.(each), chinese[each.code]?.(each)]),
  ).toMatchSnapshot()
  return refusals.map(({ code, subject, path }) => [code, subject, path.join('.')])
}

const totalOf = (rulebook: Rulebook) => rulebook.values[0]?.of as SumNode

describe('an overlay that changes nothing', () => {
  it('leaves the clauses, and names both', () => {
    const child = applied(overlayOf([]))
    const { allows: _, ...parent } = county
    expect(child).toEqual({
      ...parent,
      id: 'county+town',
      version: '3+1',
      title: { en: 'Town rules', zh: '三条' },
    })
  })

  it("sets a number to what it is: the clause stays the parent's", () => {
    const child = applied(overlayOf([{ kind: 'set', allowedBy: '9.2', number: 20 }]))
    expect(child.values).toEqual(county.values)
  })

  it('does not touch the parent', () => {
    const before = structuredClone(county)
    const child = applied(overlayOf([add(constant('t1', 1))]))
    expect(county).toEqual(before)
    expect(child.catalogue.facts).toEqual(county.catalogue.facts)
  })
})

describe('items', () => {
  it('are added at the end, with the source of the child', () => {
    const child = applied(overlayOf([add(constant('t1', 2)), add(constant('t2', 0))]))
    expect(totalOf(child).of.map(({ clause }) => clause)).toEqual(['base', 'service', 't1', 't2'])
    const sources = clausesOf(child).map(({ clause, source }) => [clause, source])
    expect(sources).toContainEqual(['t1', 'Town notice 4'])
    expect(sources).toContainEqual(['service', 'made up for tests'])
    expect(compileRulebook(child).ok).toBe(true)
  })

  it('keep a source of their own', () => {
    const child = applied(overlayOf([add({ ...constant('t1', 2), source: 'Town notice 4, 2' })]))
    expect(totalOf(child).of[2]?.source).toBe('Town notice 4, 2')
  })

  it('are refused beyond their points, their number and the clause itself', () => {
    expect(refused(overlayOf([add(constant('t1', 2.5))]))).toEqual([
      ['overlay-out-of-bounds', '9.1', 'changes.0.item'],
    ])
    expect(refused(overlayOf([add(constant('t1', -0.1))]))).toEqual([
      ['overlay-out-of-bounds', '9.1', 'changes.0.item'],
    ])
    const three = ['t1', 't2', 't3'].map((clause) => add(constant(clause, 1)))
    expect(refused(overlayOf([...three, add(constant('t4', 1))]))).toEqual([
      ['overlay-too-many', '9.1', 'changes.2'],
    ])
    expect(
      refused(overlayOf([add(constant('t1', 1), '9.2'), add(constant('t2', 1), 'x')])),
    ).toEqual([
      ['overlay-not-allowed', 'town', 'changes.0.allowedBy'],
      ['overlay-not-allowed', 'town', 'changes.1.allowedBy'],
    ])
  })

  it('are held together where the parent says so', () => {
    const together = { ...items, together: { from: 0, to: 3 } }
    const parent = { ...county, allows: [together] }
    applied(overlayOf([add(constant('t1', 2)), add(constant('t2', 1))]), parent)
    expect(refused(overlayOf([add(constant('t1', 2)), add(constant('t2', 1.5))]), parent)).toEqual([
      ['overlay-out-of-bounds', '9.1', 'changes'],
    ])
    const floor = { ...items, each: { from: -2, to: 2 }, together: { from: -3, to: 4 } }
    const low = overlayOf([add(constant('t1', -2)), add(constant('t2', -1.5))])
    expect(refused(low, { ...county, allows: [floor] })).toHaveLength(1)
  })

  const fixed: FactsNode = {
    kind: 'facts',
    clause: 't1',
    fact: 'service',
    value: { kind: 'fixed', points: 0.5 },
    caps: [{ per: 'period', points: 2 }],
  }

  it.each<[string, ValueNode]>([
    ['a constant', constant('t1', 2)],
    ['facts of fixed worth with a cap', fixed],
    [
      'facts with a cap and a floor',
      { ...serviceNode, clause: 't1', caps: [{ per: 'period', points: 2 }], floor: 0 },
    ],
    [
      'a sum of such',
      {
        kind: 'sum',
        clause: 's',
        of: [constant('a', 1), { ...fixed, caps: [{ per: 'period', points: 1 }] }],
      },
    ],
    [
      'anything in a sum with cap and floor',
      {
        kind: 'sum',
        clause: 's',
        cap: 2,
        floor: 0,
        of: [{ kind: 'input', clause: 'i', input: 'last-year' }],
      },
    ],
    [
      'a sum that its floor lifts',
      { kind: 'sum', clause: 's', floor: 0, of: [constant('a', -1), constant('b', 3)] },
    ],
    [
      'a sum whose cap is higher than its parts',
      { kind: 'sum', clause: 's', cap: 9, of: [constant('a', 1)] },
    ],
  ])('%s says what it can give', (_, item) => {
    applied(overlayOf([add(item)]))
  })

  it.each<[string, ValueNode, string]>([
    ['facts without a cap', { ...fixed, caps: [] }, 'cap'],
    ['facts with a cap per month only', { ...fixed, caps: [{ per: 'month', points: 1 }] }, 'cap'],
    ['facts that may be below 0', { ...fixed, value: { kind: 'fixed', points: -1 } }, 'floor'],
    [
      'facts worth a field',
      { ...serviceNode, clause: 't1', caps: [{ per: 'period', points: 2 }] },
      'floor',
    ],
    ['an input', { kind: 'input', clause: 'i', input: 'last-year' }, 'floor, cap'],
    [
      'a sum with one open part',
      {
        kind: 'sum',
        clause: 's',
        of: [constant('a', 1), { kind: 'input', clause: 'i', input: 'last-year' }],
      },
      'floor, cap',
    ],
    [
      'a sum of an input with a floor',
      {
        kind: 'sum',
        clause: 's',
        floor: 0,
        of: [{ kind: 'input', clause: 'i', input: 'last-year' }],
      },
      'cap',
    ],
  ])('%s does not', (_, item, missing) => {
    const result = applyOverlay(county, overlayOf([add(item)]))
    expect(result.ok || result.refusals).toMatchObject([
      {
        code: 'overlay-unbounded',
        subject: '9.1',
        path: ['changes', 0, 'item'],
        actual: item.clause,
      },
    ])
    expect(result.ok || String(result.refusals[0].expected).replace(',', ', ')).toBe(missing)
  })

  it('facts that are due must state a floor: what is missing can take points', () => {
    const due = {
      ...fixed,
      every: { window: 'month', unmet: { points: -9 } },
    } as unknown as FactsNode
    const result = applyOverlay(county, overlayOf([add(due)]))
    expect(result.ok || result.refusals.map(({ code }) => code)).toContain('overlay-unbounded')
  })

  it('are added to the deductions of a clause that takes off', () => {
    const parent = everyKind({ allows: [{ ...items, to: 'net' }] })
    const over = { id: parent.id, version: parent.version }
    const child = applied(overlayOf([add(constant('t1', 1))], { over }), parent)
    const net = totalOf(child).of[1]
    expect(net?.kind === 'less' && net.deductions.at(-1)?.clause).toBe('t1')
  })

  it('read what the child declares', () => {
    const declares = {
      facts: [{ ...county.catalogue.facts[0]!, kind: 'market-day' }],
      attributes: [{ name: 'stall', type: 'flag' as const, optional: true }],
      inputs: [{ name: 'stalls', from: 0, to: 9, decimals: 0 }],
    }
    const item = {
      ...fixed,
      fact: 'market-day',
      where: { op: 'known', left: 'subject.stall' },
    } as const
    const child = applied(overlayOf([add(item)], { declares }))
    expect(child.catalogue.facts.at(-1)?.kind).toBe('market-day')
    expect(child.catalogue.attributes.at(-1)?.name).toBe('stall')
    expect(child.catalogue.inputs.at(-1)?.name).toBe('stalls')
    expect(compileRulebook(child).ok).toBe(true)
    expect(refused(overlayOf([add(item)]))).toEqual([
      ['fact-kind-unknown', 't1', 'changes.0.item.fact'],
    ])
    const twice = { facts: [county.catalogue.facts[0]!] }
    expect(refused(overlayOf([], { declares: twice }))).toEqual([
      ['name-duplicate', 'service', 'declares.facts.0'],
    ])
  })

  it('with faults of their own are told as the overlay says them', () => {
    const item: ValueNode = { kind: 'sum', clause: 'base', cap: 0.1234567, of: [constant('a', 1)] }
    expect(refused(overlayOf([add(item)]))).toEqual([
      ['clause-duplicate', 'base', 'changes.0.item.clause'],
      ['decimal-invalid', 'base', 'changes.0.item.cap'],
    ])
  })
})

describe('numbers', () => {
  it('are set within the range, ends included, and both texts stand for the clause', () => {
    for (const number of [10, 12.5, 20]) {
      const child = applied(overlayOf([{ kind: 'set', allowedBy: '9.2', number }]))
      const service = totalOf(child).of[1]
      expect(service?.kind === 'facts' && service.caps).toEqual([{ per: 'period', points: number }])
      const source = number === 20 ? undefined : 'made up for tests; Town notice 4'
      expect(service?.source).toBe(source)
    }
  })

  it('are refused beyond the range, twice, and where they are no decimals', () => {
    const set = (number: number): OverlayChange => ({ kind: 'set', allowedBy: '9.2', number })
    const bad = [['overlay-out-of-bounds', '9.2', 'changes.0.number']]
    expect(refused(overlayOf([set(9.99)]))).toEqual(bad)
    expect(refused(overlayOf([set(20.01)]))).toEqual(bad)
    expect(refused(overlayOf([set(Number.NaN)]))).toEqual(bad)
    expect(refused(overlayOf([set(15.1234567)]))).toEqual(bad)
    expect(refused(overlayOf([set(11), set(12)]))).toEqual([
      ['overlay-too-many', '9.2', 'changes.1.number'],
    ])
  })

  it('between two bands are one number, printed twice', () => {
    const child = applied(overlayOf([{ kind: 'set', allowedBy: '9.3', number: 62 }]))
    expect('bands' in child.grading && child.grading.bands.map(({ at }) => at)).toEqual([
      { from: 70, ends: '[)' },
      { from: 62, to: 70, ends: '[)' },
      { to: 62, ends: '[)' },
    ])
    const upper: Allowance = { ...edge, part: 'two-star', field: 'to', from: 66, to: 72 }
    const parent = { ...county, allows: [upper] }
    const moved = applied(overlayOf([{ kind: 'set', allowedBy: '9.3', number: 72 }]), parent)
    expect('bands' in moved.grading && moved.grading.bands.map(({ at }) => at)).toEqual([
      { from: 72, ends: '[)' },
      { from: 65, to: 72, ends: '[)' },
      { to: 65, ends: '[)' },
    ])
  })

  it('that leave weights beside 1 are refused, those that do not are not', () => {
    const weight = (clause: string, part: string): Allowance => ({
      kind: 'set',
      clause,
      of: 'ballots',
      field: 'weight',
      part,
      from: 0.2,
      to: 0.8,
    })
    const parent = everyKind({ allows: [weight('w1', 'members'), weight('w2', 'residents')] })
    const over = { id: parent.id, version: parent.version }
    const set = (allowedBy: string, number: number): OverlayChange => ({
      kind: 'set',
      allowedBy,
      number,
    })
    applied(overlayOf([set('w1', 0.6), set('w2', 0.4)], { over }), parent)
    expect(refused(overlayOf([set('w1', 0.6)], { over }), parent)).toEqual([
      ['weights-not-one', 'ballots', 'changes'],
    ])
  })

  it('of a clause above others leave those their source', () => {
    const node: SumNode = {
      kind: 'sum',
      clause: 'total',
      source: 'Article 1',
      cap: 90,
      of: [{ ...constant('base', 60) }, { ...serviceNode, source: 'Article 2' }],
    }
    const set: Allowance = {
      kind: 'set',
      clause: '9.2',
      of: 'total',
      field: 'cap',
      from: 80,
      to: 100,
    }
    const parent = { ...county, values: [{ name: 'total', of: node }], allows: [set] }
    const child = applied(overlayOf([{ kind: 'set', allowedBy: '9.2', number: 95 }]), parent)
    const sources = clausesOf(child).map(({ clause, source }) => [clause, source])
    expect(sources.slice(0, 3)).toEqual([
      ['total', 'Article 1; Town notice 4'],
      ['base', 'Article 1'],
      ['service', 'Article 2'],
    ])
  })
})

describe('words', () => {
  const open: Rulebook = {
    ...county,
    grading: { ...threeStars, bands: bandsWithFractions(), fractions: '?' },
    allows: [
      {
        kind: 'choose',
        clause: '9.5',
        of: 'grading',
        field: 'fractions',
        among: ['down', 'half-up'],
      },
    ],
  }

  function bandsWithFractions() {
    return [
      { grade: 'three-star', at: { from: 70, ends: '[)' as const } },
      { grade: 'two-star', at: { from: 65, to: 69, ends: '[]' as const } },
      { grade: 'one-star', at: { to: 64, ends: '[]' as const } },
    ]
  }

  it('decide what the parent leaves to the child', () => {
    expect(checkRulebook(open).map(({ code }) => code)).toEqual(['choice-open'])
    const child = applied(overlayOf([{ kind: 'choose', allowedBy: '9.5', word: 'down' }]), open)
    expect(checkRulebook(child)).toEqual([])
    expect(child.grading.source).toBe('made up for tests; Town notice 4')
  })

  it('stay open where the child is silent', () => {
    expect(checkRulebook(applied(overlayOf([]), open)).map(({ code }) => code)).toEqual([
      'choice-open',
    ])
  })

  it('are refused beyond the list and twice', () => {
    const choose = (word: string): OverlayChange => ({ kind: 'choose', allowedBy: '9.5', word })
    expect(refused(overlayOf([choose('up')]), open)).toEqual([
      ['overlay-out-of-bounds', '9.5', 'changes.0.word'],
    ])
    expect(refused(overlayOf([choose('down'), choose('down')]), open)).toEqual([
      ['overlay-too-many', '9.5', 'changes.1.word'],
    ])
  })
})

describe('vetoes', () => {
  const when = { op: 'below', left: { count: 'service' }, right: 1 } as const

  it('are added after all others, with the source of the child', () => {
    const effect = { kind: 'at-most', grade: 'two-star' } as const
    const change: OverlayChange = {
      kind: 'veto',
      allowedBy: '9.4',
      veto: { clause: 't9', when, effect },
    }
    const child = applied(overlayOf([change]))
    expect(child.vetoes).toEqual([{ clause: 't9', when, effect, source: 'Town notice 4' }])
    expect(
      refused(overlayOf([change, { ...change, veto: { ...change.veto, clause: 't8' } }])),
    ).toEqual([['overlay-too-many', '9.4', 'changes.1']])
  })

  it.each([
    { kind: 'at-most', grade: 'one-star' },
    { kind: 'exactly', grade: 'two-star' },
    { kind: 'at-least', grade: 'three-star' },
    { kind: 'ungraded' },
  ] as const)('only lower, and no further than allowed: %o', (effect) => {
    const change: OverlayChange = {
      kind: 'veto',
      allowedBy: '9.4',
      veto: { clause: 't9', when, effect },
    }
    expect(refused(overlayOf([change]))).toEqual([
      ['overlay-out-of-bounds', '9.4', 'changes.0.veto.effect'],
    ])
  })

  it('may take the grade away where no grade bounds them', () => {
    const { notBelow: _, ...free } = vetoes as Extract<Allowance, { kind: 'veto' }>
    const parent = { ...county, allows: [free] }
    const veto = { clause: 't9', when, effect: { kind: 'ungraded' } } as const
    applied(overlayOf([{ kind: 'veto', allowedBy: '9.4', veto }]), parent)
  })

  it('with faults of their own are told as the overlay says them', () => {
    const effect = { kind: 'at-most', grade: 'two-star' } as const
    const bad = { op: 'above', left: 'subject.height', right: 1 } as const
    const change: OverlayChange = {
      kind: 'veto',
      allowedBy: '9.4',
      veto: { clause: 't9', when: bad, effect },
    }
    expect(refused(overlayOf([change]))).toEqual([
      ['reference-unknown', 't9', 'changes.0.veto.when.left'],
    ])
  })
})

describe('the head', () => {
  it('names one version of one rulebook', () => {
    expect(refused(overlayOf([], { over: { id: 'county', version: '2' } }))).toEqual([
      ['overlay-of-other-rules', 'town', 'over'],
    ])
    expect(refused(overlayOf([], { over: { id: 'shire', version: '3' } }))).toHaveLength(1)
  })

  it('has ids that join to an id', () => {
    expect(refused(overlayOf([], { id: 'a+b', version: '' }))).toEqual([
      ['id-invalid', 'a+b', 'id'],
      ['id-invalid', 'a+b', 'version'],
    ])
    const long = 'x'.repeat(125)
    expect(refused(overlayOf([], { id: long }))).toEqual([
      ['id-invalid', `county+${long}`.slice(0, 128), 'id'],
    ])
  })

  it("holds on days of the parent's", () => {
    const parent = {
      ...county,
      inForce: { from: civilDate('2026-01-01'), until: civilDate('2027-01-01') },
    }
    const inForce = { from: civilDate('2026-07-01') }
    expect(applied(overlayOf([], { inForce }), parent).inForce).toEqual({
      from: '2026-07-01',
      until: '2027-01-01',
    })
    expect(applied(overlayOf([], { inForce }), county).inForce).toEqual(inForce)
    for (const days of [
      { from: civilDate('2025-12-31') },
      { from: civilDate('2026-07-01'), until: civilDate('2027-01-02') },
    ]) {
      expect(refused(overlayOf([], { inForce: days }), parent)).toEqual([
        ['overlay-outside-in-force', 'town', 'inForce'],
      ])
    }
    const turned = { from: civilDate('2026-07-01'), until: civilDate('2026-07-01') }
    expect(refused(overlayOf([], { inForce: turned }), parent)).toEqual([
      ['in-force-empty', 'county+town', 'inForce.until'],
    ])
  })
})

describe('all faults', () => {
  it('are told at once, and nothing is applied', () => {
    const overlay = overlayOf(
      [add(constant('t1', 3)), { kind: 'set', allowedBy: '9.2', number: 30 }],
      { over: { id: 'shire', version: '3' } },
    )
    expect(refused(overlay)).toEqual([
      ['overlay-of-other-rules', 'town', 'over'],
      ['overlay-out-of-bounds', '9.2', 'changes.1.number'],
      ['overlay-out-of-bounds', '9.1', 'changes.0.item'],
    ])
  })

  it('of the parent come first, and alone', () => {
    const parent = { ...county, zone: '?' }
    expect(refused(overlayOf([add(constant('t1', 3))]), parent)).toEqual([
      ['zone-name-invalid', 'county', 'over.zone'],
    ])
  })

  it('too many changes are not looked at', () => {
    const changes = Array.from({ length: 5001 }, () => add(constant('t1', 1), 'x'))
    expect(refused(overlayOf(changes))).toEqual([['list-length', 'town', 'changes']])
  })
})

describe('a chain', () => {
  const together = { ...items, atMost: 3, together: { from: 0, to: 5 } }
  const parent = { ...county, allows: [together, cap, vetoes, edge] }
  const over = { id: 'county+town', version: '3+1' }

  it('hands on what is left, or less, and nothing that is not listed', () => {
    const overlay = overlayOf([add(constant('t1', 2))], {
      passesOn: ['9.1', { ...cap, from: 12, to: 18 } as Allowance],
    })
    const town = applied(overlay, parent)
    expect(town.allows).toEqual([
      { ...together, atMost: 2, together: { from: -2, to: 3 } },
      { ...cap, from: 12, to: 18, source: 'Town notice 4' },
    ])
    const village = overlayOf(
      [add(constant('v1', 2)), { kind: 'set', allowedBy: '9.2', number: 13 }],
      {
        id: 'village',
        source: 'Village minutes',
        over,
      },
    )
    const result = applied(village, town)
    expect([result.id, result.version]).toEqual(['county+town+village', '3+1+1'])
    expect(totalOf(result).of.map(({ source }) => source)).toEqual([
      undefined,
      'made up for tests; Village minutes',
      'Town notice 4',
      'Village minutes',
    ])
    expect(Object.hasOwn(result, 'allows')).toBe(false)
    const more = overlayOf([add(constant('v1', 2)), add(constant('v2', 2))], {
      id: 'village',
      over,
    })
    expect(refused(more, town)).toEqual([['overlay-out-of-bounds', '9.1', 'changes']])
    const veto = overlayOf([{ kind: 'set', allowedBy: '9.3', number: 61 }], { id: 'village', over })
    expect(refused(veto, town)).toEqual([['overlay-not-allowed', 'village', 'changes.0.allowedBy']])
  })

  it.each<[string, Allowance]>([
    ['more items', { ...together, atMost: 4 }],
    ['larger items', { ...together, each: { from: 0, to: 2.5 } }],
    ['lower items', { ...together, each: { from: -1, to: 2 } }],
    ['more together', { ...together, together: { from: 0, to: 6 } }],
    ['no bound together', items],
    ['another clause', { ...together, to: 'base' }],
    ['a wider range', { ...cap, to: 21 } as Allowance],
    ['a lower range', { ...cap, from: 9 } as Allowance],
    ['another number', { ...cap, field: 'floor' } as Allowance],
    ['another part', { ...edge, part: 'three-star' } as Allowance],
    ['a lower veto', { ...vetoes, notBelow: 'one-star' } as Allowance],
    ['any veto', { kind: 'veto', clause: '9.4', atMost: 1 }],
    ['more vetoes', { ...vetoes, atMost: 2 } as Allowance],
    ['another kind', { ...together, clause: '9.4' }],
    ['no decimals', { ...cap, from: Number.NaN } as Allowance],
  ])('is never widened: %s', (_, allowance) => {
    const codes = refused(overlayOf([], { passesOn: [allowance] }), parent)
    expect(codes[0]).toEqual(['overlay-widens', allowance.clause, 'passesOn.0'])
  })

  it('narrows a list of words', () => {
    const words: Allowance = {
      kind: 'choose',
      clause: '9.5',
      of: 'late',
      field: 'reason',
      among: ['a', 'b'],
    }
    const base = everyKind()
    const node = base.values[0]?.of
    expect(node).toBeDefined()
    const parent2 = {
      ...base,
      allows: [{ ...words, of: 'ballots', field: 'missingGroup', among: ['zero', 'refuse'] }],
    }
    const of = { id: parent2.id, version: parent2.version }
    const less: Allowance = { ...parent2.allows[0]!, among: ['zero'] }
    expect(applied(overlayOf([], { over: of, passesOn: [less] }), parent2).allows).toEqual([
      { ...less, source: 'Town notice 4' },
    ])
    const more: Allowance = { ...parent2.allows[0]!, among: ['zero', 'reweight'] }
    expect(refused(overlayOf([], { over: of, passesOn: [more] }), parent2)[0]?.[0]).toBe(
      'overlay-widens',
    )
  })

  it('names allowances that there are, each once', () => {
    expect(refused(overlayOf([], { passesOn: ['9.9'] }), parent)).toEqual([
      ['overlay-not-allowed', 'town', 'passesOn.0'],
    ])
    expect(refused(overlayOf([], { passesOn: ['9.2', '9.2'] }), parent)).toEqual([
      ['clause-duplicate', '9.2', 'passesOn.1.clause'],
    ])
  })
})

describe('an allowance', () => {
  it.each<[string, Allowance, string]>([
    ['to no clause', { ...items, to: 'x' }, 'allowance-unfit'],
    ['to a clause that adds nothing up', { ...items, to: 'base' }, 'allowance-unfit'],
    ['of half an item', { ...items, atMost: 0.5 }, 'number-invalid'],
    ['of a range turned round', { ...items, each: { from: 2, to: 1 } }, 'bounds-invalid'],
    ['of no decimal', { ...items, together: { from: 0, to: Number.NaN } }, 'decimal-invalid'],
    ['of a number that there is not', { ...cap, field: 'cap' } as Allowance, 'allowance-unfit'],
    ['of a part that there is not', { ...cap, part: 'month' } as Allowance, 'allowance-unfit'],
    [
      'of a list as such',
      { kind: 'set', clause: '9.2', of: 'service', field: 'x', from: 1, to: 2 },
      'allowance-unfit',
    ],
    ['of no clause', { ...cap, of: 'x' } as Allowance, 'allowance-unfit'],
    ['of a range turned round', { ...cap, from: 30 } as Allowance, 'bounds-invalid'],
    [
      'of no words',
      { kind: 'choose', clause: '9.5', of: 'service', field: 'fact', among: [] },
      'list-empty',
    ],
    [
      'of a word twice',
      { kind: 'choose', clause: '9.5', of: 'service', field: 'fact', among: ['a', 'a'] },
      'duplicate',
    ],
    [
      'of an id',
      { kind: 'choose', clause: '9.5', of: 'service', field: 'clause', among: ['a'] },
      'allowance-unfit',
    ],
    [
      'of a number as a word',
      { kind: 'choose', clause: '9.5', of: 'base', field: 'points', among: ['a'] },
      'allowance-unfit',
    ],
    ['of a grade that there is not', { ...vetoes, notBelow: 'gold' } as Allowance, 'grade-unknown'],
    ['of fewer than none', { ...vetoes, atMost: -1 } as Allowance, 'number-invalid'],
    [
      'of another kind',
      { kind: 'drop', clause: '9.6' } as unknown as Allowance,
      'clause-kind-unknown',
    ],
    ['under the id of a clause', { ...items, clause: 'base' }, 'clause-duplicate'],
  ])('%s is refused with the rulebook', (_, allowance, code) => {
    const faults = checkRulebook({ ...county, allows: [allowance] })
    expect(faults.map((fault) => fault.code)).toEqual([code])
    expect(faults[0]?.subject).toBe(allowance.clause)
    expect(faults[0]?.path.slice(0, 2)).toEqual(['allows', 0])
  })

  it('of two numbers of one name is refused: it would not say which', () => {
    const both = { kind: 'set', clause: '9.2', of: 'when', field: 'right', from: 1, to: 2 } as const
    const when = {
      op: 'not',
      of: {
        op: 'any',
        of: [
          { op: 'above', left: 'subject.age', right: 60 },
          { op: 'below', left: 'subject.age', right: 20 },
        ],
      },
    } as const
    const veto = {
      clause: 'when',
      when,
      whenMissing: 'clear',
      effect: { kind: 'ungraded' },
    } as const
    const faults = checkRulebook({
      ...county,
      vetoes: [veto],
      allows: [{ ...both, part: 'subject.age' }],
    })
    expect(faults).toMatchObject([
      { code: 'allowance-unfit', actual: 'when.of.of.0.right, when.of.of.1.right' },
    ])
  })

  it('may be of a number in a condition, by what it compares', () => {
    const when = {
      op: 'all',
      of: [
        { op: 'known', left: 'subject.age' },
        { op: 'above', left: 'subject.age', right: 60 },
      ],
    } as const
    const veto = { clause: 'old', when, effect: { kind: 'ungraded' } } as const
    const set: Allowance = {
      kind: 'set',
      clause: '9.2',
      of: 'old',
      field: 'right',
      part: 'subject.age',
      from: 55,
      to: 65,
    }
    const parent = { ...county, vetoes: [veto], allows: [set] }
    const child = applied(overlayOf([{ kind: 'set', allowedBy: '9.2', number: 58 }]), parent)
    expect(child.vetoes?.[0]?.when).toMatchObject({ of: [{}, { right: 58 }] })
  })

  it('there are at most a thousand', () => {
    const allows = Array.from({ length: 1001 }, (_, index) => ({ ...items, clause: `a${index}` }))
    expect(checkRulebook({ ...county, allows }).map(({ code }) => code)).toEqual(['list-length'])
  })

  it('is not looked at where nobody knows how deep the clauses are', () => {
    let deep: ValueNode = constant('deepest', 1)
    for (let index = 0; index < 10_000; index++) {
      deep = { kind: 'sum', clause: `d${index}`, of: [deep] }
    }
    const faults = checkRulebook({
      ...county,
      values: [...county.values, { name: 'deep', of: deep }],
    })
    expect(faults.map(({ code }) => code)).toEqual(['rulebook-too-deep'])
  })
})

it('every code of overlays has a sentence of its own in both languages', () => {
  const codes = Object.keys(rulebookMessages.en).filter((code) => code.startsWith('overlay-'))
  expect(codes).toHaveLength(7)
  for (const code of codes) expect(chinese[code]).toBeTypeOf('function')
})
