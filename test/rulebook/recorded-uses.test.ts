import { describe, expect, it } from 'vitest'
import { compileRulebook } from '../../src/assessment/index.ts'
import { unwrap } from '../../src/foundation/index.ts'
import {
  checkRulebook,
  defineItem,
  type ExtensionUse,
  type Rulebook,
  type Usable,
  type ValueNode,
} from '../../src/rulebook/index.ts'
import { everySort, extended } from '../support/extensions.ts'
import { withNode } from '../support/rulebooks.ts'

/** What the rulebook that uses every sort keeps of its uses. */
const kept = () => unwrap(compileRulebook(extended, { extensions: everySort })).uses

const codes = (book: Rulebook, usable: Usable) =>
  checkRulebook(book, usable).map(({ code, path, expected, actual }) => {
    return [code, path.join('.'), expected, actual]
  })

describe('a rulebook of which only the uses were kept', () => {
  it('needs no code, and keeps what was kept', () => {
    const uses = kept()
    expect(codes(extended, { uses })).toEqual([])
    expect(codes(extended, { uses, extensions: {} })).toEqual([])
    expect(unwrap(compileRulebook(extended, { uses })).uses).toStrictEqual(uses)
  })

  it.each<[string, Partial<ExtensionUse>]>([
    ['at another place', { path: ['values', 1, 'of'] }],
    ['of another name', { use: 'other' }],
    ['of another sort', { sort: 'gate' }],
  ])('is not known by a use %s', (_, changes) => {
    const others = kept().map((use) => (use.use === 'steady' ? { ...use, ...changes } : use))
    const told = codes(extended, { uses: others }).filter(([, path]) => path === 'values.0.of.use')
    const heard = others.map(({ use }) => use)
    expect(told).toEqual([['extension-unknown', 'values.0.of.use', heard, 'steady']])
  })

  it('wants every use', () => {
    const first = codes(extended, { uses: [] })[0]
    expect(first).toEqual(['extension-unknown', 'values.0.of.use', [], 'steady'])
    const moved: Rulebook = { ...extended, values: [...extended.values].reverse() }
    const uses = kept()
    const names = uses.map(({ use }) => use)
    const unknown = ['extension-unknown', 'values.2.of.use', names, 'steady']
    expect(codes(moved, { uses })).toContainEqual(unknown)
  })

  it('remembers which gates may miss', () => {
    const open = { ...extended, vetoes: [{ ...(extended.vetoes?.[0] ?? never()) }] }
    const { whenMissing: _, ...veto } = open.vetoes[0] ?? never()
    const book = { ...extended, vetoes: [veto] }
    const told = [['choice-open', 'vetoes.0.whenMissing', ['hit', 'clear', 'refuse'], null]]
    const uses = kept()
    expect(codes(book, { uses })).toEqual(told)
    const sure = uses.map((use) => (use.use === 'unsure' ? { ...use, mayMiss: false } : use))
    expect(codes(book, { uses: sure })).toEqual([])
  })
})

describe('what is kept of a use', () => {
  const whole = { from: 0, to: 100, decimals: 0 }

  it('is where it stands, what it is, its version, and what it can answer', () => {
    const one = (sort: ExtensionUse['sort'], id: string, version: string) => ({ sort, id, version })
    expect(kept()).toStrictEqual([
      {
        ...one('item', 'steady-service', '1'),
        ...{ path: ['values', 0, 'of'], clause: 'steady', use: 'steady' },
        bounds: { from: 0, to: 5, decimals: 0 },
      },
      {
        ...one('aggregate', 'median', '1'),
        ...{ path: ['values', 1, 'of', 'groups', 0, 'aggregate'], clause: 'heard', use: 'median' },
        // What an aggregate can come to is known from its group.
        bounds: { ...whole, decimals: 6 },
      },
      {
        ...one('gate', 'busy', '2.1'),
        ...{ path: ['values', 2, 'of', 'of', 2, 'options', 0, 'when'], clause: 'extra' },
        ...{ use: 'busy', mayMiss: false },
      },
      {
        ...one('tie-break', 'spread', '1'),
        ...{ path: ['grading', 'order', 1], clause: 'grading', use: 'spread' },
      },
      {
        ...one('gate', 'unsure', '1'),
        ...{ path: ['vetoes', 0, 'when'], clause: 'unsure', use: 'unsure', mayMiss: true },
      },
      {
        ...one('measure', 'travel-money', '3'),
        ...{ path: ['measures', 0, 'amount'], clause: 'travel', use: 'travel' },
      },
    ])
  })

  it('of an aggregate that states its bounds is what it states, and nothing beside', () => {
    const bounded = { ...everySort.median, bounds: () => ({ ...whole, to: 99, note: 'own' }) }
    const extensions = { ...everySort, median: bounded }
    const { uses } = unwrap(compileRulebook(extended, { extensions }))
    const heard = uses.find(({ sort }) => sort === 'aggregate')
    expect(heard?.bounds).toStrictEqual({ ...whole, to: 99 })
  })

  it('of an aggregate may be wrong, and is told', () => {
    const stated = (bounds: () => unknown) => {
      const median = { ...everySort.median, bounds: bounds as () => typeof whole }
      return codes(extended, { extensions: { ...everySort, median } })
    }
    const here = 'values.1.of.groups.0.aggregate.use'
    expect(stated(() => ({ ...whole, to: -1 }))).toEqual([
      ['extension-bounds-invalid', here, wanted, '0 to -1, 0'],
    ])
    expect(stated(() => undefined)).toEqual([])
    const broken = () => {
      throw new Error('no bounds')
    }
    expect(stated(broken)).toEqual([['extension-failed', here, 'bounds', 'no bounds']])
  })
})

const wanted = 'decimals from at most to, and 0 to 6 decimals'

describe('bounds of an item', () => {
  const node: ValueNode = { kind: 'extension', clause: 'own', use: 'own', params: null }
  const plain = defineItem({
    id: 'own',
    version: '1',
    params: everySort.unsure.params,
    bounds: { from: 0, to: 0, decimals: 0 },
    value: () => 0,
  })
  const told = (bounds: unknown) =>
    codes(withNode({ ...node, params: {} }), {
      extensions: { own: { ...plain, bounds: () => bounds as never } },
    })

  it('may be one number, and have six decimals', () => {
    expect(told({ from: 2, to: 2, decimals: 0 })).toEqual([])
    expect(told({ from: 0, to: 1, decimals: 6 })).toEqual([])
  })

  it.each([
    [{ from: 2, to: 1, decimals: 0 }, '2 to 1, 0'],
    [{ from: 0, to: 1, decimals: -1 }, '0 to 1, -1'],
    [{ from: 0, to: 1, decimals: 1.5 }, '0 to 1, 1.5'],
    [{ from: 0.1234567, to: 1, decimals: 1 }, '0.1234567 to 1, 1'],
    [undefined, 'none'],
  ])('are told where they are none: %j', (bounds, said) => {
    expect(told(bounds)).toEqual([['extension-bounds-invalid', 'values.0.of.use', wanted, said]])
  })
})

function never(): never {
  throw new Error('the rulebook has a veto')
}
