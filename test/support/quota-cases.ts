import fc from 'fast-check'
import {
  type CompiledRulebook,
  compileRulebook,
  type Population,
  type PopulationSubject,
  type SubjectInput,
} from '../../src/assessment/index.ts'
import { roundings } from '../../src/foundation/index.ts'
import type {
  BandedRulebook,
  OrderKey,
  Quota,
  Rulebook,
  ValueNode,
} from '../../src/rulebook/index.ts'
import { memberId } from '../../src/vocabulary/index.ts'
import { type Banded, threeClauses } from './rulebooks.ts'

/** What is drawn of one subject. Few numbers, so that many tie. */
export interface Person {
  readonly id: string
  readonly score: number
  readonly service: number
  readonly community: 'north' | 'south'
  /** Nothing special, or which veto or profile takes them. */
  readonly status: (typeof statuses)[number]
}

/** A rulebook with quotas, and those whom it grades. */
export interface QuotaCase {
  readonly rulebook: Rulebook
  readonly rules: CompiledRulebook
  readonly people: readonly Person[]
}

const statuses = ['plain', 'capped', 'lifted', 'newcomer', 'guest', 'away'] as const

/** From the highest to the lowest. */
export const grades: readonly string[] = ['gold', 'silver', 'bronze', 'iron']

const at = (right: string) => ({ op: 'equals', left: 'subject.status', right }) as const

/** Gold from 6, silver from 4, bronze from 2; service may decide among equals. */
export function quotaRulebook(changes?: Banded): BandedRulebook
export function quotaRulebook(changes: Partial<Rulebook>): Rulebook
export function quotaRulebook(changes: Partial<Rulebook> = {}): Rulebook {
  return threeClauses({
    id: 'quotas',
    catalogue: {
      facts: [],
      attributes: [
        { name: 'community', type: 'choice', options: ['north', 'south'] },
        { name: 'status', type: 'choice', options: [...statuses] },
      ],
      inputs: [
        { name: 'score', from: 0, to: 9, decimals: 0 },
        { name: 'service', from: 0, to: 9, decimals: 0 },
      ],
    },
    values: [
      { name: 'total', of: { kind: 'input', clause: 'total', input: 'score' } },
      { name: 'service', of: { kind: 'input', clause: 'service', input: 'service' } },
    ],
    grading: {
      clause: 'grading',
      value: 'total',
      bands: [
        { grade: 'gold', at: { from: 6, ends: '[)' } },
        { grade: 'silver', at: { from: 4, to: 6, ends: '[)' } },
        { grade: 'bronze', at: { from: 2, to: 4, ends: '[)' } },
        { grade: 'iron', at: { to: 2, ends: '()' } },
      ],
      order: [{ by: 'value.total', first: 'highest' }],
    },
    vetoes: [
      { clause: 'cap', when: at('capped'), effect: { kind: 'at-most', grade: 'silver' } },
      { clause: 'lift', when: at('lifted'), effect: { kind: 'at-least', grade: 'silver' } },
      { clause: 'new', when: at('newcomer'), effect: { kind: 'ungraded' } },
    ],
    profiles: [
      { clause: 'guests', when: at('guest'), exempt: [], outcome: 'scored', inBase: true },
      { clause: 'absent', when: at('away'), exempt: [], outcome: 'graded', inBase: false },
    ],
    ...changes,
  })
}

/** One quota with what most of them say. */
export function quota(changes: Partial<Quota> = {}): Quota {
  return {
    clause: 'gold-quota',
    grade: 'gold',
    counts: 'grade',
    share: 0.3,
    seats: 'floor',
    base: 'graded',
    tie: 'all-out',
    ...changes,
  }
}

const person: fc.Arbitrary<Omit<Person, 'id'>> = fc.record({
  score: fc.integer({ min: 0, max: 8 }),
  service: fc.integer({ min: 0, max: 2 }),
  community: fc.constantFrom('north', 'south'),
  status: fc.oneof(
    { weight: 3, arbitrary: fc.constant('plain' as const) },
    { weight: 2, arbitrary: fc.constantFrom(...statuses) },
  ),
})

/** A population of up to so many, each with an id that says nothing about it. */
export function peopleOf(maxLength = 14): fc.Arbitrary<readonly Person[]> {
  return fc
    .array(fc.tuple(person, fc.nat(999)), { maxLength })
    .map((drawn) => drawn.map(([each, salt], index) => ({ ...each, id: `m-${salt}-${index}` })))
}

const orders: fc.Arbitrary<readonly OrderKey[]> = fc.constantFrom<readonly OrderKey[]>(
  [{ by: 'value.total', first: 'highest' }],
  [
    { by: 'value.total', first: 'highest' },
    { by: 'value.service', first: 'lowest' },
  ],
  [{ by: 'value.service', first: 'highest' }],
)

/** Quotas of the grades above the lowest, some of them, the shares growing downwards. */
export function quotasOf(
  ties: readonly Quota['tie'][] = ['refuse', 'all-in', 'all-out'],
): fc.Arbitrary<readonly Quota[]> {
  const one = fc.record({
    there: fc.nat(2).map((chance) => chance > 0),
    counts: fc.constantFrom<Quota['counts']>('grade', 'grade-and-above'),
    share: fc.integer({ min: 5, max: 70 }),
    seats: fc.constantFrom(...roundings),
    base: fc.constantFrom<Quota['base']>('graded', 'all'),
    split: fc.boolean(),
    south: fc.option(fc.integer({ min: 5, max: 90 })),
    tie: fc.constantFrom(...ties),
  })
  return fc.tuple(one, one, one).map((drawn) => {
    const shares = drawn.map(({ share }) => share).sort((a, b) => a - b)
    const listed = drawn.flatMap(({ there, split, south, ...each }, index): Quota[] => {
      const grade = grades[index] ?? 'gold'
      const share = (shares[index] ?? 0) / 100
      const per = split ? { per: 'subject.community' as const, ...southern(south) } : {}
      return there ? [{ clause: `${grade}-quota`, grade, ...each, ...per, share }] : []
    })
    return listed
  })
}

/** The south may have a share of its own. */
function southern(percent: number | null): Pick<Quota, 'perWord'> {
  return percent === null ? {} : { perWord: [{ of: 'south', share: percent / 100 }] }
}

/** A rulebook with quotas and a population, everything drawn. */
export function quotaCases(
  ties?: readonly Quota['tie'][],
  more: Partial<Rulebook> = {},
): fc.Arbitrary<QuotaCase> {
  return fc.tuple(quotasOf(ties), orders, peopleOf()).map(([quotas, order, people]) => {
    const plain = quotaRulebook()
    const afterRuling = more.afterRuling ?? 'rerun'
    const grading = { ...plain.grading, order }
    const rulebook = { ...plain, grading, quotas, afterRuling, ...more }
    return { rulebook, rules: compiledRules(rulebook), people }
  })
}

/** The same where seats may also be numbers, bases those from a grade on, and some whom a quota does not take. */
export function variedQuotaCases(...asked: Parameters<typeof quotaCases>): fc.Arbitrary<QuotaCase> {
  const one = fc.record(
    {
      base: fc.constantFrom('silver', 'bronze').map((atLeast) => ({ atLeast })),
      share: fc.oneof(
        fc.nat(5).map((n) => ({ first: n + 1 })),
        fc.nat(5).map((allBut) => ({ allBut })),
      ),
      spares: fc
        .constantFrom('takes-seat', 'beyond-seats', 'apart', 'in-turn')
        .map((seat) => ({ when: at('lifted'), seat }) as const),
    },
    { requiredKeys: [] },
  )
  return fc
    .tuple(quotaCases(...asked), fc.array(one, { minLength: 3, maxLength: 3 }))
    .map(([{ rulebook: plain, people }, changes]) => {
      const listed = plain.quotas ?? []
      const quotas = listed.map((each, index): Quota => ({ ...each, ...changes[index] }))
      const rulebook = { ...plain, quotas }
      return { rulebook, rules: compiledRules(rulebook), people }
    })
}

/** Compiles, and names what is wrong where something is. */
export function compiledRules(rulebook: Rulebook): CompiledRulebook {
  const result = compileRulebook(rulebook)
  if (result.ok) return result.value
  throw new Error(JSON.stringify(result.refusals))
}

/** What is handed in about one of them. */
export function inputOfPerson({ id, score, service, community, status }: Person): SubjectInput {
  const subject = memberId(id)
  return { subject, period: '2026', attributes: { community, status }, inputs: { score, service } }
}

/** A population by name. */
export function populationOf(
  rules: CompiledRulebook,
  people: readonly Person[],
  more: Partial<Population> = {},
): Population {
  const subjects = people.map((each): PopulationSubject => ({ input: inputOfPerson(each) }))
  return { name: 'branches', rules, subjects, ...more }
}

/**
 * The same rulebook for those whose total goes up with somebody else's: a quarter of the linked value where
 * there is a linked grade, and nothing where there is none.
 */
export function linkedRulebook(population: string, changes: Partial<Rulebook> = {}): Rulebook {
  const plain = quotaRulebook()
  const linked: ValueNode = { kind: 'linked', clause: 'upper', link: 'upper', times: 0.25 }
  const nothing: ValueNode = { kind: 'constant', clause: 'nothing', points: 0 }
  const total: ValueNode = {
    kind: 'sum',
    clause: 'total',
    of: [
      { kind: 'input', clause: 'own', input: 'score' },
      {
        kind: 'first',
        clause: 'upper-if-any',
        options: [{ when: { op: 'known', left: 'link.upper' }, value: linked }],
        otherwise: nothing,
      },
    ],
  }
  const links = [{ name: 'upper', population, grades, value: { from: 0, to: 99 } }]
  return quotaRulebook({
    id: `reads-${population}`,
    catalogue: { ...plain.catalogue, links },
    values: [{ name: 'total', of: total }, ...plain.values.slice(1)],
    ...changes,
  })
}

/** Adds whom each reads by the link `upper`; `undefined`: nobody. */
export function reading(
  population: Population,
  whom: (index: number) => string | undefined,
): Population {
  const subjects = population.subjects.map((each, index): PopulationSubject => {
    const upper = whom(index)
    return upper === undefined ? each : { ...each, links: { upper: memberId(upper) } }
  })
  return { ...population, subjects }
}
