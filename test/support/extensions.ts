import { type } from 'arktype'
import * as v from 'valibot'
import * as z from 'zod'
import {
  defineAggregate,
  defineGate,
  defineItem,
  defineMeasure,
  defineRulebook,
  defineTieBreak,
  type Extensions,
  type Rulebook,
} from '../../src/rulebook/index.ts'
import { catalogue, threeClauses } from './rulebooks.ts'

/** One extension of every sort; zod, valibot and arktype read their parameters. */
export const everySort = {
  steady: defineItem({
    id: 'steady-service',
    version: '1',
    params: z.object({ days: z.int().min(1), points: z.int().default(5) }),
    facts: ['service'],
    bounds: ({ points }) => ({ from: 0, to: points, decimals: 0 }),
    value: ({ days, points }, { facts }) => {
      const own = new Set(facts.service.map(({ on }) => on)).size
      return { value: own >= days ? points : 0, reason: `${own} days of service, ${days} asked` }
    },
  }),
  busy: defineGate({
    id: 'busy',
    version: '2.1',
    params: v.object({ atLeast: v.number() }),
    facts: ['service'],
    value: ({ atLeast }, { facts }) => (facts.service.length >= atLeast ? 'yes' : 'no'),
  }),
  unsure: defineGate({
    id: 'unsure',
    version: '1',
    params: v.strictObject({}),
    mayMiss: true,
    value: (_, { inputs }) => (inputs['last-year'] === undefined ? 'missing' : 'yes'),
  }),
  spread: defineTieBreak({
    id: 'spread',
    version: '1',
    params: type({ kind: "'months'|'days'" }),
    facts: ['service'],
    value: ({ kind }, { facts }) => {
      const length = kind === 'months' ? 7 : 10
      return new Set(facts.service.map(({ on }) => on.slice(0, length))).size
    },
  }),
  median: defineAggregate({
    id: 'median',
    version: '1',
    params: v.strictObject({}),
    value: (_, { ballots }) => {
      const all = ballots.flatMap(({ points, count }) => Array<number>(count).fill(points))
      return all[Math.floor(all.length / 2)] ?? 0
    },
  }),
  travel: defineMeasure({
    id: 'travel-money',
    version: '3',
    params: z.strictObject({ each: z.int() }),
    facts: ['service'],
    value: ({ each }, { facts }) => {
      const trips = facts.service.filter(({ fields }) => fields['place'] === 'there').length
      return trips === 0 ? null : { value: trips * each, reason: `${trips} trips` }
    },
  }),
} satisfies Extensions

/** A rulebook that uses each of them once, and one twice. */
export const extended: Rulebook = defineRulebook(everySort, {
  ...plainParts(),
  raters: [
    {
      group: 'members',
      scores: [
        { choice: 'good', points: 100 },
        { choice: 'fair', points: 60 },
        { choice: 'poor', points: 0 },
      ],
    },
  ],
  values: [
    {
      name: 'steady',
      of: { kind: 'extension', clause: 'steady', use: 'steady', params: { days: 2 } },
    },
    {
      name: 'heard',
      of: {
        kind: 'tallies',
        clause: 'heard',
        groups: [{ group: 'members', weight: 1, aggregate: { use: 'median', params: {} } }],
        missingGroup: 'zero',
      },
    },
    {
      name: 'total',
      of: {
        kind: 'sum',
        clause: 'total',
        of: [
          { kind: 'value', clause: 'heard-again', value: 'heard' },
          { kind: 'value', clause: 'steady-again', value: 'steady' },
          {
            kind: 'first',
            clause: 'extra',
            options: [
              {
                when: { op: 'extension', use: 'busy', params: { atLeast: 3 } },
                value: { kind: 'constant', clause: 'extra-points', points: 1 },
              },
            ],
            otherwise: { kind: 'constant', clause: 'no-extra', points: 0 },
          },
        ],
      },
    },
  ],
  grading: {
    clause: 'grading',
    value: 'total',
    bands: [
      { grade: 'high', at: { from: 60, ends: '[)' } },
      { grade: 'low', at: { to: 60, ends: '()' } },
    ],
    order: [
      { by: 'value.total', first: 'highest' },
      { use: 'spread', params: { kind: 'months' }, first: 'highest' },
    ],
  },
  vetoes: [
    {
      clause: 'unsure',
      when: { op: 'extension', use: 'unsure', params: {} },
      whenMissing: 'clear',
      effect: { kind: 'at-most', grade: 'low' },
    },
  ],
  money: { currency: 'CNY', decimals: 2 },
  measures: [
    {
      clause: 'travel',
      measure: 'travel-money',
      amount: { kind: 'extension', use: 'travel', params: { each: 250 } },
      decidedBy: 'the committee',
    },
  ],
})

function plainParts() {
  const { id, version, title, source, inForce, zone, cycle } = threeClauses()
  return { id, version, title, source, inForce, zone, cycle, catalogue }
}
