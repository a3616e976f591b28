import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import {
  assess,
  assessmentMessages,
  compileRulebook,
  stand,
} from '../../../src/assessment/index.ts'
import { unwrap } from '../../../src/foundation/index.ts'
import {
  defineItem,
  type Extensions,
  type ExtensionView,
  rulebookMessages,
  type ValueNode,
} from '../../../src/rulebook/index.ts'
import { everySort, extended } from '../../support/extensions.ts'
import { threeClauses, withNode } from '../../support/rulebooks.ts'
import { fact, inputOf, tally } from '../../support/subject.ts'

const own: ValueNode = { kind: 'extension', clause: 'own', use: 'own', params: { n: 1 } }
const attributes = { category: 'working' }
const facts = [fact('f-1', 'service', '2026-03-01', { hours: 1, place: 'here', reason: '' })]
const input = inputOf({ attributes, facts })
const rated = { ...input, tallies: [tally('members', { good: 1 })] }

/** What comes of a subject where an item does something. */
function item(value: (params: { n: number }, view: ExtensionView) => unknown) {
  const well = defineItem({
    id: 'own',
    version: '1',
    params: z.object({ n: z.number() }),
    facts: ['service'],
    bounds: { from: -1, to: 5, decimals: 1 },
    value: () => 0,
  })
  // An author without a compiler can write anything.
  const odd = { ...well, run: value as typeof well.run }
  const rules = unwrap(compileRulebook(withNode(own), { extensions: { own: odd } }))
  const stood = stand(rules, input)
  return stood.ok ? stood.value.recorded : stood.refusals
}

const refused = (code: string, more: object = {}) => [
  { code, subject: 'own', path: ['values', 0, 'of'], ...more },
]

describe('an item', () => {
  it('gives what its bounds allow, to their very ends', () => {
    for (const output of [-1, 5, 0.1, 4.9]) expect(item(() => output)).toMatchObject([{ output }])
    expect(item(() => -0)).toEqual([{ clause: 'own', use: 'own', version: '1', output: 0 }])
  })

  it('that gives anything else is refused', () => {
    const odd = [5.1, -1.1, 0.11, Number.NaN, Infinity, '1', null, undefined, 1n, true, {}, []]
    for (const value of odd) {
      expect(item(() => value)).toMatchObject(refused('extension-out-of-bounds'))
      expect(item(() => ({ value, reason: 'r' }))).toMatchObject(refused('extension-out-of-bounds'))
    }
    const [refusal] = item(() => 9) ?? []
    expect(refusal).toMatchObject({ expected: { from: -1, to: 5, decimals: 1 }, actual: 9 })
  })

  it('that throws anything is refused with what it threw', () => {
    const failed = (thrown: unknown) =>
      item(() => {
        throw thrown
      })
    expect(failed(new TypeError('n is not a function'))).toMatchObject(
      refused('extension-failed', { actual: 'n is not a function' }),
    )
    const trap = new Proxy({}, { has: () => JSON.parse('{'), get: () => JSON.parse('{') })
    for (const thrown of [undefined, null, 'words', 7, Object.create(null), trap]) {
      expect(failed(thrown)).toMatchObject(refused('extension-failed'))
    }
    const getter = Object.defineProperty({}, 'value', { get: () => JSON.parse('{') })
    expect(item(() => getter)).toMatchObject(refused('extension-failed'))
  })

  it('that answers later is refused, and its failure harms nobody', async () => {
    expect(item(async () => 1)).toMatchObject(refused('extension-async'))
    expect(item(() => Promise.reject(new Error('late')))).toMatchObject(refused('extension-async'))
    const inside = () => ({ value: Promise.reject(new Error('late')) })
    expect(item(inside)).toMatchObject(refused('extension-async'))
    await new Promise((done) => setTimeout(done, 1))
  })

  it('cannot change what it sees', () => {
    const tries: readonly ((params: object, view: ExtensionView) => unknown)[] = [
      (params) => Object.assign(params, { n: 2 }),
      (_, view) => Object.assign(view, { asOf: '2020-01-01' }),
      (_, { attributes: mine }) => Object.assign(mine, { category: 'retired' }),
      (_, { facts: { service } }) => (service as unknown[] | undefined)?.pop(),
      (_, { facts: { service } }) => Object.assign(service?.[0]?.fields ?? {}, { hours: 24 }),
    ]
    for (const change of tries) expect(item(change)).toMatchObject(refused('extension-failed'))
    expect(facts[0]?.fields).toEqual({ hours: 1, place: 'here', reason: '' })
    expect(Object.isFrozen(facts[0])).toBe(false)
  })

  it('sees the facts of its kinds, the days, attributes, inputs and the values above, and no more', () => {
    let seen: ExtensionView | undefined
    item((_, view) => {
      seen = view
      return 1
    })
    expect(seen).toEqual({
      from: '2026-01-01',
      asOf: '2026-12-31',
      attributes,
      inputs: {},
      facts: { service: facts },
      values: {},
    })
  })

  it('keeps a long reason short, and one that is none away', () => {
    const reason = `${'因'.repeat(499)}\ud83d\ude00`
    const [kept] = item(() => ({ value: 1, reason })) ?? []
    expect(kept).toMatchObject({ reason: `${'因'.repeat(499)}\ufffd` })
    for (const none of ['', 7, undefined]) {
      expect(item(() => ({ value: 1, reason: none }))).toEqual([
        { clause: 'own', use: 'own', version: '1', output: 1 },
      ])
    }
  })
})

describe('every other sort', () => {
  const odd: { readonly [use: string]: readonly [place: string, ...values: unknown[]] } = {
    median: ['heard', -1, 101, 'x', null, Number.NaN],
    busy: ['extra', true, 'Yes', 'missing', ['yes'], null],
    unsure: ['unsure', undefined, 'hit'],
    spread: ['grading', '1', null, 1e-7, Infinity],
    travel: ['travel', 0.5, '1', undefined, 2 ** 53, Number.NaN],
  }

  it.each(Object.entries(odd))(
    '%s that gives something else is refused',
    (use, [place, ...all]) => {
      for (const value of all) {
        const bad = Object.fromEntries(
          Object.entries(everySort).map(([name, each]) => {
            return [name, name === use ? { ...each, run: () => value } : each]
          }),
        ) as Extensions
        const rules = unwrap(compileRulebook(extended, { extensions: bad }))
        for (const result of [stand(rules, rated), assess(rules, rated)]) {
          expect(result.ok || result.refusals).toMatchObject([
            { code: 'extension-out-of-bounds', subject: place },
          ])
        }
      }
    },
  )

  it('a broken gate is refused though another part of its condition decides', () => {
    const broken = { ...everySort.busy, run: () => JSON.parse('{') }
    const when = {
      op: 'any',
      of: [
        { op: 'extension', use: 'busy', params: { atLeast: 1 } },
        { op: 'equals', left: 'subject.category', right: 'working' },
      ],
    } as const
    const vetoes = [{ clause: 'veto', when, effect: { kind: 'ungraded' } }] as const
    const rules = compileRulebook(threeClauses({ vetoes }), { extensions: { busy: broken } })
    const stood = stand(unwrap(rules), input)
    expect(stood.ok || stood.refusals.map(({ code }) => code)).toEqual(['extension-failed'])
  })
})

it('what a subject is refused with has its sentences', () => {
  const catalogues = [assessmentMessages, rulebookMessages]
  const sentences = (['en', 'zh'] as const).map((language) =>
    [...(item(() => 9) ?? []), ...(item(failing) ?? [])].map((refusal) => {
      const code = 'code' in refusal ? refusal.code : ''
      const [say] = catalogues.flatMap((each) =>
        Object.entries(each[language]).flatMap(([name, words]) => (name === code ? [words] : [])),
      )
      return say?.(refusal as never)
    }),
  )
  expect(sentences).toMatchSnapshot()
})

function failing(): never {
  throw new RangeError('no such day')
}
