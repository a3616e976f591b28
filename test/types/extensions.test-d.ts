import { type } from 'arktype'
import * as v from 'valibot'
import { describe, expectTypeOf, it } from 'vitest'
import * as z from 'zod'
import {
  compileRulebook,
  defineAggregate,
  defineGate,
  defineItem,
  defineMeasure,
  defineRulebook,
  defineTieBreak,
  type ItemExtension,
  type Rulebook,
  type RulebookWith,
} from '../../src/index.ts'
import { catalogue, threeClauses, threeStars } from '../support/rulebooks.ts'

const snow = defineItem({
  id: 'snow-duty',
  version: '1',
  params: z.object({ perDay: z.number(), most: z.number().default(10) }),
  facts: ['service', 'pledge-month'],
  bounds: { from: 0, to: 10, decimals: 1 },
  value: ({ perDay, most }, { facts }) => Math.min(most, facts.service.length * perDay),
})
const calm = defineGate({
  id: 'calm',
  version: '1',
  params: v.object({ atMost: v.number() }),
  value: ({ atMost }) => (atMost > 1 ? 'yes' : 'no'),
})
const first = defineTieBreak({
  id: 'first',
  version: '1',
  params: type({ since: 'string' }),
  value: ({ since }) => since.length,
})
const middle = defineAggregate({
  id: 'middle',
  version: '1',
  params: z.null(),
  value: (_, { ballots }) => ballots[0]?.points ?? 0,
})
const fare = defineMeasure({
  id: 'fare',
  version: '1',
  params: z.object({ each: z.int() }),
  value: ({ each }) => each,
})
const extensions = { snow, calm, first, middle, fare }

type Use = RulebookWith<typeof extensions>
type Uses<Part> = Extract<Part, { readonly use: string }>
type Item = Uses<Use['values'][number]['of']>

const { values: _, ...parts } = {
  ...{ id: 'a', version: '1', title: {}, source: 's', zone: 'Etc/UTC', cycle: 'year' as const },
  ...{ inForce: threeClauses().inForce, catalogue, values: 0 },
}
const base = { kind: 'extension', clause: 'snow' } as const

describe('a definition', () => {
  it('knows its parameters and the kinds of fact that it lists', () => {
    expectTypeOf(snow).toEqualTypeOf<ItemExtension<{ perDay: number; most?: number | undefined }>>()
    const definition = { id: 'a', version: '1', params: z.object({ n: z.number() }) } as const
    const bounds = { from: 0, to: 1, decimals: 0 } as const
    // @ts-expect-error a parameter that the schema does not have
    defineItem({ ...definition, bounds, value: ({ m }) => m })
    // @ts-expect-error a kind of fact that is not listed
    defineItem({ ...definition, bounds, facts: ['a'], value: (_, { facts }) => facts.b.length })
    // @ts-expect-error no bounds
    defineItem({ ...definition, value: () => 1 })
    // @ts-expect-error a text is no number
    defineItem({ ...definition, bounds, value: () => '1' })
    // @ts-expect-error a promise is no answer
    defineItem({ ...definition, bounds, value: async () => 1 })
    // @ts-expect-error a gate answers yes, no or missing
    defineGate({ ...definition, value: () => true })
    defineItem({
      ...definition,
      bounds,
      facts: ['a'],
      // @ts-expect-error what an extension sees is read-only
      value: (_, { facts }) => facts.a.push(),
    })
  })
})

describe('a rulebook that uses extensions', () => {
  it('knows their names and parameters', () => {
    expectTypeOf<Item['use']>().toEqualTypeOf<'snow'>()
    expectTypeOf<Item['params']>().toEqualTypeOf<{
      perDay: number
      most?: number | undefined
    }>()
    void ({ ...base, use: 'snow', params: { perDay: 1 } } satisfies Item)
    // @ts-expect-error no such extension
    void ({ ...base, use: 'rain', params: { perDay: 1 } } satisfies Item)
    // @ts-expect-error a gate is no item
    void ({ ...base, use: 'calm', params: { atMost: 1 } } satisfies Item)
    // @ts-expect-error a parameter is left out
    void ({ ...base, use: 'snow', params: {} } satisfies Item)
    // @ts-expect-error a text is no number
    void ({ ...base, use: 'snow', params: { perDay: '1' } } satisfies Item)
    // @ts-expect-error a parameter that it does not have
    void ({ ...base, use: 'snow', params: { perDay: 1, each: 2 } } satisfies Item)
  })

  it('is written in one piece, each sort at its place', () => {
    const rulebook = defineRulebook(extensions, {
      ...parts,
      raters: [{ group: 'members', scores: [{ choice: 'good', points: 1 }] }],
      values: [
        {
          name: 'total',
          of: {
            kind: 'first',
            clause: 'calm-or-not',
            options: [
              {
                when: {
                  op: 'all',
                  of: [{ op: 'extension', use: 'calm', params: { atMost: 2 } }],
                },
                value: { kind: 'extension', clause: 'snow', use: 'snow', params: { perDay: 2 } },
              },
            ],
            otherwise: {
              kind: 'tallies',
              clause: 'heard',
              groups: [{ group: 'members', weight: 1, aggregate: { use: 'middle', params: null } }],
              missingGroup: 'zero',
            },
          },
        },
      ],
      grading: {
        ...threeStars,
        order: [{ use: 'first', params: { since: '2020' }, first: 'lowest' }],
      },
      money: { currency: 'CNY', decimals: 2 },
      measures: [
        {
          clause: 'fare',
          measure: 'fare',
          amount: { kind: 'extension', use: 'fare', params: { each: 1 } },
          decidedBy: 'the town',
        },
      ],
    })
    expectTypeOf(rulebook).toEqualTypeOf<Rulebook>()
    compileRulebook(rulebook, { extensions })
  })

  it('does not compile with a mistake deep inside', () => {
    const grading = { clause: 'grading', value: 'total', bands: threeStars.bands }
    const values = (of: Use['values'][number]['of']) => [{ name: 'total', of }]
    defineRulebook(extensions, {
      ...parts,
      grading,
      values: [
        {
          name: 'total',
          of: {
            kind: 'weighted',
            clause: 'w',
            of: [
              {
                // @ts-expect-error a weight as a text
                weight: '1',
                value: { kind: 'extension', clause: 'snow', use: 'snow', params: { perDay: 2 } },
              },
            ],
          },
        },
      ],
    })
    defineRulebook(extensions, {
      ...parts,
      grading,
      values: [
        {
          name: 'total',
          of: {
            kind: 'sum',
            clause: 's',
            of: [
              {
                kind: 'extension',
                clause: 'snow',
                // @ts-expect-error a tie-break is no item
                use: 'first',
                params: { perDay: 2 },
              },
            ],
          },
        },
      ],
    })
    const item = { kind: 'extension', clause: 'snow', use: 'snow', params: { perDay: 2 } } as const
    defineRulebook(extensions, { ...parts, grading, values: values(item) })
    // @ts-expect-error where no extension is handed in, none can be used
    defineRulebook({}, { ...parts, grading, values: [{ name: 'total', of: item }] })
  })
})
