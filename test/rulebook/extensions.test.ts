import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import {
  checkRulebook,
  defineGate,
  defineItem,
  type Extension,
  type Extensions,
  type ItemExtension,
  type Rulebook,
  type StandardSchema,
  type ValueNode,
} from '../../src/rulebook/index.ts'
import { parseRulebook } from '../../src/schema/index.ts'
import { damaged } from '../support/damage.ts'
import { everySort, extended } from '../support/extensions.ts'
import { serviceNode, threeClauses, withNode } from '../support/rulebooks.ts'

const node: ValueNode = { kind: 'extension', clause: 'own', use: 'own', params: { n: 1 } }
const rulebook = withNode(node)

const plain = defineItem({
  id: 'own',
  version: '1',
  params: z.object({ n: z.int().max(5) }),
  bounds: { from: 0, to: 5, decimals: 0 },
  value: ({ n }) => n,
})

const faults = (extensions: Extensions, of: Rulebook = rulebook) =>
  checkRulebook(of, { extensions }).map(({ code, path }) => `${code} ${path.join('.')}`)

const schema = (validate: StandardSchema['~standard']['validate']): StandardSchema => ({
  '~standard': { version: 1, vendor: 'test', validate },
})

/** Bounds that there are only of parameters that cannot be changed any more. */
const frozenBounds = (params: unknown) => {
  return { from: 0, to: Object.isFrozen(params) ? 1 : -1, decimals: 0 }
}

describe('the check of a rulebook that uses extensions', () => {
  it('has nothing to say where names, sorts and parameters fit', () => {
    expect(faults({ own: plain })).toEqual([])
    expect(faults(everySort, extended)).toEqual([])
  })

  it('names what is unknown, at its place, and what there is', () => {
    expect(faults({})).toEqual(['extension-unknown values.0.of.use'])
    const [fault] = checkRulebook(rulebook, { extensions: { other: plain, ...everySort } })
    expect(fault).toMatchObject({
      code: 'extension-unknown',
      subject: 'own',
      expected: ['other', 'steady'],
      actual: 'own',
    })
    expect(faults({}, extended)).toEqual([
      'extension-unknown values.0.of.use',
      'extension-unknown values.1.of.groups.0.aggregate.use',
      'extension-unknown values.2.of.of.2.options.0.when.use',
      'extension-unknown grading.order.1.use',
      'extension-unknown vetoes.0.when.use',
      'extension-unknown measures.0.amount.use',
    ])
  })

  it.each(['mean', '?'])(
    'leaves nothing to be taken of the ballots beside an aggregate: %s',
    (take) => {
      const path = ['values', 1, 'of', 'groups', 0, 'take']
      expect(faults(everySort, damaged(extended, path, take))).toEqual([
        'choice-invalid values.1.of.groups.0.take',
      ])
    },
  )

  it('looks only at the keys of what was handed in', () => {
    for (const use of ['toString', '__proto__', 'constructor']) {
      const hostile = withNode({ ...node, use } as ValueNode)
      expect(faults({ own: plain }, hostile)).toEqual(['extension-unknown values.0.of.use'])
    }
  })

  it('wants the sort that belongs there', () => {
    expect(faults({ own: everySort.busy })).toEqual(['extension-wrong-sort values.0.of.use'])
  })

  it('tells every fault of the parameters, with the path inside them', () => {
    const strict = { ...plain, params: v.object({ n: v.string(), m: v.array(v.number()) }) }
    const wrong = withNode({ ...node, params: { n: 1, m: [1, 'x'] } } as ValueNode)
    expect(faults({ own: strict }, wrong)).toEqual([
      'extension-params-invalid values.0.of.params.n',
      'extension-params-invalid values.0.of.params.m.1',
    ])
    const [fault] = checkRulebook(wrong, { extensions: { own: strict } })
    expect(fault?.expected).toContain('string')
    expect(faults({ own: plain }, withNode({ ...node, params: { n: 9 } } as ValueNode))).toEqual([
      'extension-params-invalid values.0.of.params.n',
    ])
  })

  it('goes by the steps of a path however a schema says them, and tells twenty faults at most', () => {
    const issue = { message: 'no', path: [{ key: 'list' }, 0, { key: 1 }, 'name'] }
    const strict = { ...plain, params: schema(() => ({ issues: [issue, { message: 'at all' }] })) }
    const told = checkRulebook(rulebook, { extensions: { own: strict } })
    const here = ['values', 0, 'of', 'params']
    expect(told.map(({ path, expected, actual }) => [path, expected, actual])).toEqual([
      [[...here, 'list', 0, 1, 'name'], 'no', 'own'],
      [here, 'at all', 'own'],
    ])
    const many = { ...plain, params: schema(() => ({ issues: Array(30).fill(issue) })) }
    expect(faults({ own: many })).toHaveLength(20)
  })

  it('hands over parts without a prototype as any others', () => {
    const made = Object.assign(Object.create(null), { n: 1 })
    const read = { ...plain, params: schema(() => ({ value: made })) }
    expect(faults({ own: { ...read, bounds: frozenBounds } })).toEqual([])
  })

  it('turns away a schema that throws or answers later', async () => {
    const later = schema(() => Promise.reject(new Error('later')))
    const broken = schema(() => {
      throw new Error('broken')
    })
    expect(faults({ own: { ...plain, params: later } })).toEqual([
      'extension-async values.0.of.params',
    ])
    const [fault] = checkRulebook(rulebook, { extensions: { own: { ...plain, params: broken } } })
    expect(fault).toMatchObject({ code: 'extension-failed', actual: 'broken' })
    // A rejection that nobody hears would end the process here.
    await new Promise((done) => setTimeout(done, 1))
  })

  it('wants bounds that are bounds', () => {
    const bounded = (from: number, to: number, decimals: number): ItemExtension => ({
      ...plain,
      bounds: () => ({ from, to, decimals }),
    })
    for (const own of [bounded(1, 0, 0), bounded(0, Number.NaN, 0), bounded(0, 1, 7)]) {
      expect(faults({ own })).toEqual(['extension-bounds-invalid values.0.of.use'])
    }
    // Without types an author may forget them.
    const none = () => undefined as unknown as { from: number; to: number; decimals: number }
    expect(faults({ own: { ...plain, bounds: none } })).toEqual([
      'extension-bounds-invalid values.0.of.use',
    ])
    const throwing = { ...plain, bounds: () => JSON.parse('{') }
    expect(faults({ own: throwing })).toEqual(['extension-failed values.0.of.use'])
    expect(faults({ own: bounded(-0.5, 0.5, 1) })).toEqual([])
  })

  it('wants an id, a version, and kinds of fact that the catalogue has', () => {
    const own: Extension = { ...plain, id: '', version: '?', facts: ['service', 'unheard'] }
    expect(faults({ own })).toEqual([
      'id-invalid values.0.of.use',
      'id-invalid values.0.of.use',
      'fact-kind-unknown values.0.of.use',
    ])
  })

  it('hands a schema a copy: it cannot change the rulebook', () => {
    const greedy = schema((value) => {
      Object.assign(Object(value), { n: 4 })
      return { value }
    })
    expect(faults({ own: { ...plain, params: greedy } })).toEqual([
      'extension-failed values.0.of.params',
    ])
    expect(node).toMatchObject({ params: { n: 1 } })
  })
})

describe('a gate', () => {
  const asks = (mayMiss: boolean) => ({
    own: defineGate({ id: 'a', version: '1', params: z.null(), mayMiss, value: () => 'no' }),
  })
  const when = { op: 'extension', use: 'own', params: null } as const
  const veto = { clause: 'veto', when, effect: { kind: 'ungraded' } } as const

  it('that may miss needs a clause that says what that means', () => {
    const vetoed = threeClauses({ vetoes: [veto] })
    expect(faults(asks(false), vetoed)).toEqual([])
    expect(faults(asks(true), vetoed)).toEqual(['choice-open vetoes.0.whenMissing'])
  })

  it('is asked only where the whole subject is judged', () => {
    const counted = { op: 'above', left: { count: 'service', where: when }, right: 1 } as const
    const misplaced = threeClauses({
      profiles: [{ clause: 'profile', when, exempt: [], outcome: 'graded' }],
      vetoes: [{ ...veto, when: counted }],
      values: [{ name: 'total', of: { ...serviceNode, where: when } }],
    })
    expect(faults(asks(false), misplaced)).toEqual([
      'reference-out-of-place values.0.of.where.use',
      'reference-out-of-place vetoes.0.when.left.where.use',
      'reference-out-of-place profiles.0.when.use',
    ])
  })

  it('has a name and parameters', () => {
    const odd = [
      { op: 'extension' },
      { op: 'extension', use: 1, params: 1 },
      { ...when, params: undefined },
    ]
    for (const each of odd) {
      const vetoed = threeClauses({ vetoes: [{ ...veto, when: each as typeof when }] })
      expect(faults(asks(false), vetoed)[0]).toMatch(/^condition-invalid vetoes.0.when/)
    }
  })
})

describe('JSON', () => {
  it('with extensions of every sort is read as it is', () => {
    const parsed = parseRulebook(JSON.parse(JSON.stringify(extended)))
    expect(parsed).toEqual({ ok: true, value: extended })
  })

  it('without parameters is refused', () => {
    const { params: _, ...bare } = Object(node)
    const parsed = parseRulebook(JSON.parse(JSON.stringify(withNode(bare))))
    expect(parsed.ok || parsed.refusals.map(({ path }) => path.join('.'))).toEqual([
      'values.0.of.params',
    ])
  })
})
