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

const { uses } = unwrap(compileRulebook(extended, { extensions: everySort }))

const codes = (book: Rulebook, usable: Usable) =>
  checkRulebook(book, usable).map(({ code, path, expected, actual }) => {
    return [code, path.join('.'), expected, actual]
  })

describe('a rulebook of which only the uses were kept', () => {
  it('needs no code', () => {
    expect(codes(extended, { uses })).toEqual([])
    expect(codes(extended, { uses, extensions: {} })).toEqual([])
  })

  const names = uses.map(({ use }) => use)
  const unknown = (path: string, use: string) => ['extension-unknown', `${path}.use`, names, use]

  it.each<[string, Partial<ExtensionUse>]>([
    ['at another place', { path: ['values', 1, 'of'] }],
    ['of another name', { use: 'other' }],
    ['of another sort', { sort: 'gate' }],
  ])('is not known by a use %s', (_, changes) => {
    const others = uses.map((use) => (use.use === 'steady' ? { ...use, ...changes } : use))
    const told = codes(extended, { uses: others }).filter(([, path]) => path === 'values.0.of.use')
    const heard = others.map(({ use }) => use)
    expect(told).toEqual([['extension-unknown', 'values.0.of.use', heard, 'steady']])
  })

  it('wants every use', () => {
    const first = codes(extended, { uses: [] })[0]
    expect(first).toEqual(['extension-unknown', 'values.0.of.use', [], 'steady'])
    const moved: Rulebook = { ...extended, values: [...extended.values].reverse() }
    expect(codes(moved, { uses })).toContainEqual(unknown('values.2.of', 'steady'))
  })

  it('remembers which gates may miss', () => {
    const open = { ...extended, vetoes: [{ ...(extended.vetoes?.[0] ?? never()) }] }
    const { whenMissing: _, ...veto } = open.vetoes[0] ?? never()
    const book = { ...extended, vetoes: [veto] }
    const told = [['choice-open', 'vetoes.0.whenMissing', ['hit', 'clear', 'refuse'], null]]
    expect(codes(book, { uses })).toEqual(told)
    const sure = uses.map((use) => (use.use === 'unsure' ? { ...use, mayMiss: false } : use))
    expect(codes(book, { uses: sure })).toEqual([])
  })
})

describe('what is kept of a use', () => {
  it('is where it stands, what it is, its version, and its bounds', () => {
    expect(uses[0]).toEqual({
      path: ['values', 0, 'of'],
      clause: 'steady',
      use: 'steady',
      sort: 'item',
      id: 'steady-service',
      version: '1',
      bounds: { from: 0, to: 5, decimals: 0 },
    })
    const gates = uses.filter(({ sort }) => sort === 'gate')
    expect(gates.map(({ use, mayMiss }) => [use, mayMiss])).toEqual([
      ['busy', false],
      ['unsure', true],
    ])
    // What an aggregate can come to is known from its group.
    const heard = uses.find(({ sort }) => sort === 'aggregate')
    expect(heard).toMatchObject({ bounds: { from: 0, to: 100 } })
  })
})

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
  const wanted = 'decimals from at most to, and 0 to 6 decimals'

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
