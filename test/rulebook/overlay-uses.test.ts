import { describe, expect, it } from 'vitest'
import { civilDate } from '../../src/calendar/index.ts'
import {
  type Allowance,
  applyOverlay,
  asWritten,
  checkRulebook,
  type Overlay,
  type OverlayChange,
  type Rulebook,
  type ValueNode,
  type Veto,
} from '../../src/rulebook/index.ts'
import { serviceNode, threeClauses, threeStars } from '../support/rulebooks.ts'

const allows: readonly Allowance[] = [
  { kind: 'add', clause: 'items', to: 'total', atMost: 2, each: { from: 0, to: 2 } },
  { kind: 'set', clause: 'cap', of: 'service', field: 'points', part: 'period', from: 10, to: 20 },
  { kind: 'choose', clause: 'fact', of: 'service', field: 'fact', among: ['service'] },
  { kind: 'veto', clause: 'vetoes', atMost: 1, notBelow: 'two-star' },
]
const county = threeClauses({ id: 'county', version: '3', allows })

const constant = (clause: string, points: number): ValueNode => {
  return { kind: 'constant', clause, points }
}
const when = { op: 'below', left: { count: 'service' }, right: 1 } as const
const veto = (more: Partial<Veto> = {}): Veto => {
  return { clause: 'late', when, effect: { kind: 'at-most', grade: 'two-star' }, ...more }
}
const add = (item: ValueNode): OverlayChange => ({ kind: 'add', allowedBy: 'items', item })

function apply(parent: Rulebook, changes: readonly OverlayChange[], more: Partial<Overlay> = {}) {
  const over = { id: parent.id, version: parent.version }
  const head = { id: 'town', version: '1', title: { en: 'Town' }, source: 'Town notice 4' }
  return applyOverlay(parent, { ...head, over, changes, ...more })
}

function applied(...all: Parameters<typeof apply>): Rulebook {
  const result = apply(...all)
  if (!result.ok) throw new Error(JSON.stringify(result.refusals))
  return asWritten<Rulebook>(result.value)
}

function refused(...all: Parameters<typeof apply>) {
  const result = apply(...all)
  const refusals = result.ok ? [] : result.refusals
  return refusals.map(({ code, path, expected, actual }) => [
    code,
    path.join('.'),
    expected,
    actual,
  ])
}

describe('a change under an allowance of another kind', () => {
  const changes: readonly OverlayChange[] = [
    add(constant('more', 1)),
    { kind: 'set', allowedBy: 'cap', number: 12 },
    { kind: 'choose', allowedBy: 'fact', word: 'service' },
    { kind: 'veto', allowedBy: 'vetoes', veto: veto() },
  ]
  const pairs = changes.flatMap((change) => allows.map((allowed) => [change, allowed] as const))

  it.each(pairs)('is told those of its own: %j, %j', (change, { kind, clause }) => {
    const own = allows.find((each) => each.kind === change.kind)?.clause
    const told = ['overlay-not-allowed', 'changes.0.allowedBy', [own], clause]
    const fits = change.kind === kind
    expect(refused(county, [{ ...change, allowedBy: clause }])).toEqual(fits ? [] : [told])
  })

  it('is told fifty at most', () => {
    const many = Array.from({ length: 60 }, (_, index): Allowance => {
      return { kind: 'veto', clause: `v${index}`, atMost: 1 }
    })
    const parent = { ...county, allows: many }
    const change: OverlayChange = { kind: 'veto', allowedBy: 'none', veto: veto() }
    const [[, , expected] = []] = refused(parent, [change])
    expect(expected).toHaveLength(50)
    const [[, , passable] = []] = refused(parent, [], { passesOn: ['none'] })
    expect(passable).toHaveLength(50)
  })
})

describe('an allowance that is used up', () => {
  it('says how often it could be used', () => {
    const three = ['a', 'b', 'c'].map((clause) => add(constant(clause, 1)))
    expect(refused(county, three)).toEqual([['overlay-too-many', 'changes.2', 2, 'more']])
    const set: OverlayChange = { kind: 'set', allowedBy: 'cap', number: 12 }
    const twice = ['overlay-too-many', 'changes.1.number', 1, 'more']
    expect(refused(county, [set, set])).toEqual([twice])
    const choose: OverlayChange = { kind: 'choose', allowedBy: 'fact', word: 'service' }
    expect(refused(county, [choose, choose])).toEqual([
      ['overlay-too-many', 'changes.1.word', 1, 'more'],
    ])
    const vetoes = ['late', 'later'].map((clause): OverlayChange => {
      return { kind: 'veto', allowedBy: 'vetoes', veto: veto({ clause }) }
    })
    expect(refused(county, vetoes)).toEqual([['overlay-too-many', 'changes.1', 1, 'more']])
  })
})

describe('a fault of one change', () => {
  const unheard = (clause: string): ValueNode => ({ ...serviceNode, clause, fact: 'unheard' })

  it('is told at that change, and keeps nothing from being said of the others', () => {
    const codes = refused(county, [add(unheard('first')), add(constant('second', 3))])
    expect(codes.map(([code, path]) => [code, path])).toEqual([
      ['fact-kind-unknown', 'changes.0.item.fact'],
      ['overlay-out-of-bounds', 'changes.1.item'],
    ])
    const both = refused(county, [add(unheard('first')), add(unheard('second'))])
    expect(both.map(([, path]) => path)).toEqual(['changes.0.item.fact', 'changes.1.item.fact'])
  })

  it('of a veto after an item is told at the veto', () => {
    const wrong = veto({ effect: { kind: 'at-most', grade: 'no-star' } })
    const free: Allowance = { kind: 'veto', clause: 'vetoes', atMost: 1 }
    const parent = { ...county, allows: [...allows.slice(0, 3), free] }
    const changes = [add(constant('more', 1)), { kind: 'veto', allowedBy: 'vetoes', veto: wrong }]
    const told = refused(parent, changes as readonly OverlayChange[])
    expect(told.map(([code, path]) => [code, path])).toEqual([
      ['grade-unknown', 'changes.1.veto.effect.grade'],
    ])
  })

  it('is told once where allowances are passed on', () => {
    const told = refused(county, [add(unheard('first'))], { passesOn: ['items'] })
    expect(told.map(([code]) => code)).toEqual(['fact-kind-unknown'])
  })

  it('that shows elsewhere in the result is told of the changes', () => {
    const case_ = (clause: string, right: number) => {
      return { clause, grade: 'good', when: { op: 'above', left: 'value.total', right } } as const
    }
    const grading: Rulebook['grading'] = {
      kind: 'cases',
      clause: 'grading',
      value: 'total',
      otherwise: null,
      grades: [{ grade: 'good' }, { grade: 'fair' }],
      cases: [case_('first', 75), { ...case_('second', 65), grade: 'fair' }],
    }
    const range = { from: 60, to: 80 }
    const edge: Allowance = { kind: 'set', clause: 'edge', of: 'first', field: 'right', ...range }
    const parent = threeClauses({ grading, allows: [edge] })
    const set = (number: number): OverlayChange => ({ kind: 'set', allowedBy: 'edge', number })
    expect(refused(parent, [set(70)])).toEqual([])
    expect(refused(parent, [set(60)]).map(([, path]) => path)).toEqual(['changes'])
  })

  it('is looked for in five thousand changes', () => {
    const changes = Array<OverlayChange>(5000).fill({ kind: 'set', allowedBy: 'none', number: 1 })
    const codes = new Set(refused(county, changes).map(([code]) => code))
    expect([...codes]).toEqual(['overlay-not-allowed'])
  })
})

describe('a veto that goes too far', () => {
  const free: Allowance = { kind: 'veto', clause: 'vetoes', atMost: 1 }
  const open = { kind: 'at-most', grade: '?' } as const

  it.each<[Allowance, unknown, string, string]>([
    [allows[3] ?? free, { kind: 'at-most', grade: 'one-star' }, 'two-star', 'at-most one-star'],
    [allows[3] ?? free, { kind: 'ungraded' }, 'two-star', 'ungraded'],
    [free, { kind: 'exactly', grade: 'two-star' }, 'the lowest', 'exactly two-star'],
    // What is open could be decided beyond the bound.
    [free, open, 'the lowest', 'at-most ?'],
    [free, '?', 'the lowest', '?'],
  ])('is told how far: %j, %j', (allowance, effect, notBelow, actual) => {
    const change = { kind: 'veto', allowedBy: 'vetoes', veto: { ...veto(), effect } }
    const told = refused({ ...county, allows: [allowance] }, [change as OverlayChange])
    const expected = `at-most a grade, not below ${notBelow}`
    expect(told).toContainEqual([
      ...['overlay-out-of-bounds', 'changes.0.veto.effect'],
      ...[expected, actual],
    ])
  })
})

describe('the days of a child', () => {
  const from = civilDate('2026-01-01')
  const until = civilDate('2028-01-01')

  it('are told as it says them', () => {
    const early = { from: civilDate('2025-12-31') }
    const bounds = 'from 2026-01-01'
    expect(refused(county, [], { inForce: early })).toEqual([
      ['overlay-outside-in-force', 'inForce', bounds, 'from 2025-12-31'],
    ])
    const parent = { ...county, inForce: { from, until } }
    const late = { from, until: civilDate('2028-01-02') }
    expect(refused(parent, [], { inForce: late })).toEqual([
      [
        ...['overlay-outside-in-force', 'inForce'],
        ...[`${bounds} until 2028-01-01`, 'from 2026-01-01 until 2028-01-02'],
      ],
    ])
  })

  it('that are none are told as days alone', () => {
    const parent = { ...county, inForce: { from, until } }
    const inForce = { from, until: 'never' as typeof until }
    expect(refused(parent, [], { inForce }).map(([code]) => code)).toEqual(['civil-date-invalid'])
  })

  it('have no end where none is named', () => {
    const inForce = { from: civilDate('2026-05-01') }
    expect(applied(county, [], { inForce }).inForce).toStrictEqual(inForce)
  })
})

describe('an id that is too long', () => {
  it('is cut where it names the fault', () => {
    const result = apply(county, [], { id: 'x'.repeat(200), over: { id: 'a', version: '1' } })
    const subjects = result.ok ? [] : result.refusals.map(({ subject }) => subject.length)
    expect(new Set(subjects)).toEqual(new Set([128]))
  })
})

describe('what is passed on', () => {
  const together = { from: 0, to: 3 }
  const items = { ...allows[0], together } as Allowance
  const cap = allows[1] as Allowance
  const codes = (of: Allowance, passed: Allowance) =>
    refused({ ...county, allows: [of] }, [], { passesOn: [passed] }).map(([code]) => code)

  it.each<[object, boolean]>([
    [{}, true],
    [{ together: { from: 1, to: 2 } }, true],
    [{ together: { from: 0, to: 4 } }, false],
    [{ together: { from: -1, to: 3 } }, false],
    [{ together: undefined }, false],
    [{ to: 'net' }, false],
    [{ atMost: 3 }, false],
    [{ each: { from: 0, to: 2.5 } }, false],
    [{ each: { from: 0.5, to: 2 } }, true],
  ])('of items is no more than was allowed: %j', (changes, fits) => {
    const told = codes(items, { ...items, ...changes } as Allowance)
    expect(told.includes('overlay-widens')).toBe(!fits)
  })

  it.each<[object, boolean]>([
    [{}, true],
    [{ from: 12, to: 18 }, true],
    [{ from: 9 }, false],
    [{ of: 'base' }, false],
    [{ field: 'floor' }, false],
    [{ part: 'month' }, false],
  ])('of a number is that number: %j', (changes, fits) => {
    const told = codes(cap, { ...cap, ...changes } as Allowance)
    expect(told.includes('overlay-widens')).toBe(!fits)
  })

  it.each(allows)('by its id is what it was: %j', (allowance) => {
    const child = applied(county, [], { passesOn: [allowance.clause] })
    expect(child.allows).toStrictEqual([allowance])
  })

  it('may be as low as it was', () => {
    const [, , , vetoes] = allows
    expect(vetoes && codes(vetoes, vetoes)).toEqual([])
  })

  it('is told in short', () => {
    const words = Array.from({ length: 60 }, (_, index) => `w${index}`)
    const choose = { ...allows[2], among: words } as Allowance
    const passed = { ...choose, among: ['moon'] } as Allowance
    const parent = { ...county, allows: [choose] }
    const [[, , expected, actual] = []] = refused(parent, [], { passesOn: [passed] })
    expect(expected).toBe(`service fact: ${words.slice(0, 50).join(', ')}`)
    expect(actual).toBe('service fact: moon')
  })
})

describe('an end of a band', () => {
  const bands = [
    { grade: 'three-star', at: { from: 70, ends: '[)' } },
    { grade: 'two-star', at: { from: 65, to: 69, ends: '[]' } },
    { grade: 'one-star', at: { to: 64, ends: '[]' } },
  ] as const
  const edge: Allowance = {
    kind: 'set',
    clause: 'edge',
    of: 'grading',
    field: 'from',
    part: 'three-star',
    from: 69,
    to: 71,
  }
  const parent = threeClauses({
    grading: { ...threeStars, bands, fractions: 'down' },
    allows: [edge],
  })

  it('moves alone where the text prints another number for its neighbour', () => {
    const { grading } = applied(parent, [{ kind: 'set', allowedBy: 'edge', number: 69.5 }])
    expect('bands' in grading && grading.bands.map(({ at }) => at)).toEqual([
      { from: 69.5, ends: '[)' },
      { from: 65, to: 69, ends: '[]' },
      { to: 64, ends: '[]' },
    ])
  })
})

describe('a number of a ladder of shares', () => {
  const ladder = [
    { grade: 'good', share: 0.2, seats: 'down' },
    { grade: 'fair', share: 0.5, seats: 'down' },
  ] as const
  const grading: Rulebook['grading'] = {
    kind: 'shares',
    clause: 'grading',
    value: 'total',
    ladder,
    base: 'all',
    rest: null,
    tie: 'refuse',
    order: [{ by: 'value.total', first: 'highest' }],
  }
  const share: Allowance = {
    kind: 'set',
    clause: 'share',
    of: 'grading',
    field: 'share',
    part: 'good',
    from: 0.1,
    to: 0.4,
  }
  const parent = threeClauses({ grading, allows: [share], afterRuling: 'rerun' })

  it('is set like any other, in a text that says null elsewhere', () => {
    expect(checkRulebook(parent)).toEqual([])
    const child = applied(parent, [{ kind: 'set', allowedBy: 'share', number: 0.3 }])
    expect('ladder' in child.grading && child.grading.ladder).toEqual([
      { ...ladder[0], share: 0.3 },
      ladder[1],
    ])
  })
})
