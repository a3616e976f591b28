import fc from 'fast-check'
import { compileRulebook } from '../../src/assessment/index.ts'
import { type CivilDate, civilDate, type PeriodKind, period } from '../../src/calendar/index.ts'
import { roundings } from '../../src/foundation/index.ts'
import {
  type Band,
  type BandedRulebook,
  type BandGrading,
  type Cap,
  checkRulebook,
  type FactsNode,
  gradesOf,
  type MeasureRule,
  type OrderKey,
  type Profile,
  type RaterGroup,
  type Rulebook,
  type ValueNode,
  type Veto,
} from '../../src/rulebook/index.ts'
import type { Catalogue, Condition, Elapsed } from '../../src/vocabulary/index.ts'
import { decimals } from './decimals.ts'
import { ballotNodes } from './random-ballots.ts'
import { derivedNode, kept, keptWindows } from './random-derived.ts'
import { serviceExtras, serviceValue } from './random-worth.ts'

/** What random rulebooks are about: every type of field, a kind with a stamp, one without fields. */
const catalogue: Catalogue = {
  facts: [
    {
      kind: 'service',
      title: {},
      fields: [
        { name: 'hours', type: 'number', from: 0, to: 24, decimals: 1 },
        { name: 'extra', type: 'number', from: -5, to: 5, decimals: 2, optional: true },
        { name: 'place', type: 'choice', options: ['here', 'there'] },
        { name: 'urgent', type: 'flag' },
        { name: 'people', type: 'number', from: 1, to: 12, decimals: 0 },
      ],
      recordedBy: [],
      certifiedBy: [],
      evidence: 0,
    },
    {
      kind: 'review',
      title: {},
      fields: [
        { name: 'points', type: 'number', from: -10, to: 10, decimals: 3 },
        { name: 'reason', type: 'text', longest: 100 },
      ],
      recordedBy: [],
      certifiedBy: ['committee'],
      evidence: 0,
    },
    { kind: 'note', title: {}, fields: [], recordedBy: [], certifiedBy: [], evidence: 0 },
  ],
  attributes: [
    { name: 'category', type: 'choice', options: ['a', 'b', 'c'] },
    { name: 'age', type: 'number', from: 0, to: 150, decimals: 0, optional: true },
    { name: 'years', type: 'number', from: 0, to: 60, decimals: 1 },
    { name: 'joined', type: 'date', optional: true },
  ],
  inputs: [
    { name: 'last-year', from: 0, to: 100, decimals: 3 },
    { name: 'rate', from: -5, to: 5, decimals: 2 },
  ],
  links: [
    {
      name: 'branch',
      population: 'branches',
      grades: ['high', 'low'],
      value: { from: -20.5, to: 120 },
    },
    { name: 'unit', population: 'units', grades: ['high'] },
  ],
}

const yes = { choice: 'yes', points: 10 }
const no = { choice: 'no', points: 0 }

const raters: readonly RaterGroup[] = [
  {
    group: 'members',
    scores: [
      { choice: 'good', points: 100 },
      { choice: 'fair', points: 66.65 },
      { choice: 'poor', points: -0.003 },
    ],
  },
  {
    group: 'residents',
    scores: [yes, no],
  },
  { group: 'judges', marks: { from: 0, to: 10, decimals: 1 } },
  { group: 'elders', scores: [yes, no].reverse() },
]

const cycles = ['month', 'quarter', 'half-year', 'year'] as const
const twoMonths: PeriodKind = { kind: 'cycle', anchor: civilDate('2025-12-01'), months: 2 }
/** From the narrowest to the widest. */
const windows = ['day', 'week', 'month', twoMonths, 'quarter', 'half-year', 'year'] as const

function windowsIn(cycle: PeriodKind): readonly PeriodKind[] {
  return windows.slice(0, windows.length - [...windows].reverse().indexOf(cycle as 'year'))
}

function capsIn(cycle: PeriodKind, each: readonly Cap['each'][]): fc.Arbitrary<readonly Cap[]> {
  const pers: readonly Cap['per'][] = [...windowsIn(cycle), 'period']
  return fc
    .subarray([...pers], { maxLength: 3 })
    .chain((chosen) =>
      fc.tuple(
        ...chosen.map((per) =>
          fc
            .tuple(decimals(0, 20), fc.constantFrom(...each))
            .map(([points, word]): Cap => ({ per, points, ...(word && { each: word }) })),
        ),
      ),
    )
}

const units = fc.constantFrom('days' as const, 'months' as const, 'years' as const)
const days = fc.constantFrom('period-start', 'period-end', 'as-of', '06-30', '12-31')
const knowsJoined = { op: 'known', left: 'subject.joined' } as const

/** How long ago somebody joined, by some day. */
const aboutTime = (until: fc.Arbitrary<Elapsed['until']>): fc.Arbitrary<Condition> =>
  fc
    .tuple(units, until, fc.constantFrom('above' as const, 'at-most' as const), fc.nat(40))
    .map(([unit, last, op, right]): Condition => {
      const left = { since: 'subject.joined', unit, until: last } as const
      return { op: 'all', of: [{ op, left, right }, knowsJoined] }
    })

const aboutSubject: fc.Arbitrary<Condition> = fc.oneof(
  fc.constantFrom('a', 'b', 'c').map((right): Condition => {
    return { op: 'equals', left: 'subject.category', right }
  }),
  fc.integer({ min: 20, max: 80 }).map((right): Condition => {
    const known = { op: 'known', left: 'subject.age' } as const
    return { op: 'all', of: [{ op: 'above', left: 'subject.age', right }, known] }
  }),
  aboutTime(days),
)

const aboutInputs: fc.Arbitrary<Condition> = fc.oneof(
  fc.constantFrom('input.last-year', 'input.rate').map((left): Condition => {
    return { op: 'known', left: left as 'input.rate' }
  }),
  decimals(-5, 60).map((right): Condition => {
    const unknown: Condition = { op: 'not', of: { op: 'known', left: 'input.last-year' } }
    return { op: 'any', of: [unknown, { op: 'at-most', left: 'input.last-year', right }] }
  }),
)

const aboutLinks: fc.Arbitrary<Condition> = fc.oneof(
  fc.constantFrom<Condition>(
    { op: 'known', left: 'link.branch' },
    { op: 'known', left: 'link.unit' },
  ),
  fc.constantFrom('high', 'low').map((right): Condition => {
    const known = { op: 'known', left: 'link.branch' } as const
    return { op: 'all', of: [{ op: 'equals', left: 'link.branch', right }, known] }
  }),
)

const aboutService: fc.Arbitrary<Condition> = fc.oneof(
  fc.constantFrom('here', 'there').map((right): Condition => {
    return { op: 'equals', left: 'fact.place', right }
  }),
  fc.constant<Condition>({ op: 'in', left: 'fact.place', right: ['here', 'there'] }),
  fc.boolean().map((right): Condition => ({ op: 'equals', left: 'fact.urgent', right })),
  aboutTime(fc.constant('on')),
  decimals(0, 12).map((right): Condition => ({ op: 'at-least', left: 'fact.hours', right })),
  fc.constantFrom('[)', '[]', '(]', '()').map((ends): Condition => {
    return { op: 'between', left: 'fact.hours', right: { from: 1, to: 4.5, ends } }
  }),
)

const aboutReview: fc.Arbitrary<Condition> = decimals(-5, 5).map((right): Condition => {
  return { op: 'below', left: 'fact.points', right }
})

const counts: fc.Arbitrary<Condition> = fc.oneof(
  fc
    .tuple(fc.constantFrom('service', 'review', 'note'), fc.nat(4))
    .map(([count, right]): Condition => ({ op: 'at-least', left: { count }, right })),
  fc.tuple(aboutService, fc.nat(4)).map(([where, right]): Condition => {
    return { op: 'at-most', left: { count: 'service', where }, right }
  }),
)

/** Conditions joined with each other, a little deep. */
function joined(leaf: fc.Arbitrary<Condition>): fc.Arbitrary<Condition> {
  const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      { arbitrary: leaf, weight: 4 },
      {
        weight: 1,
        arbitrary: fc
          .tuple(
            fc.constantFrom('all' as const, 'any' as const),
            fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
          )
          .map(([op, of]): Condition => ({ op, of })),
      },
      { weight: 1, arbitrary: tie('tree').map((of): Condition => ({ op: 'not', of })) },
    ),
  }))
  return tree
}

function factsNode(cycle: PeriodKind): fc.Arbitrary<FactsNode> {
  const every = fc.record({
    window: fc.constantFrom(...windowsIn(cycle).filter((window) => window !== twoMonths)),
    unmet: fc.oneof(
      { arbitrary: fc.constant('zero' as const), weight: 5 },
      { arbitrary: fc.constant('refuse' as const), weight: 1 },
    ),
  })
  const worth = fc.oneof(service, richService(windowsIn(cycle)), extra, review, note)
  return worth.chain((part) => limited(cycle, part, every))
}

function limited(
  cycle: PeriodKind,
  part: Worth,
  every: fc.Arbitrary<NonNullable<FactsNode['every']>>,
): fc.Arbitrary<FactsNode> {
  const words = part.fact === 'service' ? ([undefined, 'fact.place'] as const) : [undefined]
  return fc
    .record(
      {
        caps: capsIn(cycle, words),
        floor: decimals(-5, 0),
        only: kept,
        every: fc.oneof({ arbitrary: every, weight: 1 }),
      },
      { requiredKeys: [] },
    )
    .map((limits) => ({ kind: 'facts', clause: '', ...part, ...limits }))
}

type Worth = Pick<FactsNode, 'fact' | 'where' | 'value' | 'multipliers' | 'sharedBy'>

const service: fc.Arbitrary<Worth> = fc
  .tuple(fc.option(joined(fc.oneof(aboutService, aboutSubject, aboutInputs))), decimals(-2, 4))
  .chain(([where, points]) => {
    const match = where ? { where } : {}
    return fc.constantFrom<Worth>(
      { fact: 'service', ...match, value: { kind: 'fixed', points } },
      { fact: 'service', ...match, value: { kind: 'per-unit', field: 'hours', points } },
    )
  })

/** Everything that a fact of service can be worth. */
function richService(spans: readonly PeriodKind[]): fc.Arbitrary<Worth> {
  return fc
    .record({
      where: fc.option(joined(fc.oneof(aboutService, aboutSubject))),
      value: serviceValue(spans),
      extras: serviceExtras(joined(fc.oneof(aboutService, aboutInputs))),
    })
    .map(({ where, value, extras }) => {
      return { fact: 'service', ...(where && { where }), value, ...extras }
    })
}

const extra: fc.Arbitrary<Worth> = decimals(-2, 4).map((points) => ({
  fact: 'service',
  where: { op: 'known', left: 'fact.extra' },
  value: { kind: 'per-unit', field: 'extra', points },
}))

const review: fc.Arbitrary<Worth> = fc
  .tuple(fc.option(aboutReview), fc.nat({ max: 10 }), fc.integer({ min: -10, max: 0 }))
  .map(([where, to, from]) => ({
    fact: 'review',
    ...(where && { where }),
    // Now and then a fact lies beyond.
    value: { kind: 'discretionary', field: 'points', from: from - 7, to: to + 5, reason: 'reason' },
  }))

const note: fc.Arbitrary<Worth> = decimals(-3, 3).map((points) => {
  return { fact: 'note', value: { kind: 'fixed', points } }
})

const weights: readonly (readonly number[])[] = [
  [1],
  [0.5, 0.5],
  [0.6, 0.4],
  [0.1, 0.2, 0.7],
  [0.333333, 0.333333, 0.333334],
]

const leaf: fc.Arbitrary<ValueNode> = fc.oneof(
  decimals(-50, 100).map((points): ValueNode => ({ kind: 'constant', clause: '', points })),
  fc
    .record(
      { input: fc.constantFrom('last-year', 'rate'), times: decimals(-1, 2, 6) },
      { requiredKeys: ['input'] },
    )
    .map((input): ValueNode => ({ kind: 'input', clause: '', ...input })),
  fc
    .record(
      { attribute: fc.constantFrom('age', 'years'), times: decimals(-1, 2, 6) },
      { requiredKeys: ['attribute'] },
    )
    .map((read): ValueNode => ({ kind: 'attribute', clause: '', ...read })),
  ballotNodes,
  fc
    .record(
      {
        unit: units,
        until: days,
        earlier: fc.constantFrom('zero' as const, 'counts' as const),
        atMost: fc.constantFrom(3, 500),
        times: decimals(-1, 2, 3),
      },
      { requiredKeys: ['unit', 'until', 'earlier', 'atMost'] },
    )
    .map(
      (lapse): ValueNode => ({ kind: 'elapsed', clause: '', since: 'subject.joined', ...lapse }),
    ),
  fc
    .record({ times: decimals(-1, 2, 6) }, { requiredKeys: [] })
    .map((linked): ValueNode => ({ kind: 'linked', clause: '', link: 'branch', ...linked })),
  // Which value it reads is settled when its place is known.
  fc.nat(5).map((back): ValueNode => ({ kind: 'value', clause: '', value: String(back) })),
)

/** A clause over facts in each month by itself. */
const inMonths: fc.Arbitrary<ValueNode> = fc
  .record(
    {
      of: factsNode('month'),
      combine: fc.constantFrom('sum' as const, 'mean' as const),
      unfinished: fc.constantFrom('counts' as const, 'skips' as const),
      only: keptWindows,
    },
    { requiredKeys: ['of', 'combine', 'unfinished'] },
  )
  .map((node): ValueNode => ({ kind: 'sub-periods', clause: '', window: 'month', ...node }))

/** What an option may ask. */
const aboutOne = joined(fc.oneof(aboutSubject, aboutInputs, aboutLinks, counts))

function valueNode(cycle: PeriodKind): fc.Arbitrary<ValueNode> {
  const facts = factsNode(cycle)
  const { node } = fc.letrec<{ node: ValueNode }>((tie) => {
    const parts = fc.array(tie('node'), { minLength: 1, maxLength: 3 })
    const limits = fc.record(
      { cap: decimals(0, 90), floor: decimals(-20, 0) },
      { requiredKeys: [] },
    )
    return {
      node: fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        { arbitrary: leaf, weight: 3 },
        { arbitrary: facts, weight: 4 },
        ...(cycle === 'month' ? [] : [{ arbitrary: inMonths, weight: 1 }]),
        { arbitrary: derivedNode(tie('node'), aboutOne), weight: 3 },
        fc
          .tuple(parts, limits)
          .map(([of, limit]): ValueNode => ({ kind: 'sum', clause: '', of, ...limit })),
        fc.tuple(tie('node'), parts, limits).map(([from, deductions, { floor }]): ValueNode => {
          return {
            kind: 'less',
            clause: '',
            from,
            deductions,
            ...(floor !== undefined && { floor }),
          }
        }),
        fc.tuple(fc.constantFrom(...weights), fc.tuple(tie('node'), tie('node'), tie('node'))).map(
          ([shares, nodes]): ValueNode => ({
            kind: 'weighted',
            clause: '',
            of: shares.map((weight, index) => ({ weight, value: nodes[index] ?? nodes[0] })),
          }),
        ),
        fc
          .tuple(
            fc.array(
              fc.record({
                when: aboutOne,
                value: tie('node'),
              }),
              { minLength: 1, maxLength: 2 },
            ),
            tie('node'),
          )
          .map(
            ([options, otherwise]): ValueNode => ({
              kind: 'first',
              clause: '',
              options,
              otherwise,
            }),
          ),
      ),
    }
  })
  return node
}

/** Gives every clause its id, and every reference a value that stands further up, if there is one. */
function settle(node: ValueNode, place: number, next: { id: number }): ValueNode {
  const clause = `c-${next.id++}`
  const below = (part: ValueNode) => settle(part, place, next)
  switch (node.kind) {
    case 'value': {
      if (place === 0) return { kind: 'constant', clause, points: 1.5 }
      return { ...node, clause, value: `v-${Number(node.value) % place}` }
    }
    case 'sum':
      return { ...node, clause, of: node.of.map(below) }
    case 'less':
      return {
        ...node,
        clause,
        from: below(node.from),
        deductions: node.deductions.map(below),
      }
    case 'weighted':
      return { ...node, clause, of: node.of.map((part) => ({ ...part, value: below(part.value) })) }
    case 'mean':
      return { ...node, clause, of: node.of.map((part) => ({ ...part, value: below(part.value) })) }
    case 'highest':
    case 'lowest':
      return { ...node, clause, of: node.of.map(below) }
    case 'ladder':
    case 'sub-periods':
    case 'scaled':
      return { ...node, clause, of: below(node.of) }
    case 'ratio':
      return { ...node, clause, of: below(node.of), to: below(node.to) }
    case 'first':
      return {
        ...node,
        clause,
        options: node.options.map((option) => ({ ...option, value: below(option.value) })),
        otherwise: below(node.otherwise),
      }
    default:
      return { ...node, clause }
  }
}

const openGrading: BandGrading = {
  clause: 'grading',
  value: 'v-0',
  bands: [{ grade: 'all', at: { ends: '()' } }],
}

function bandsAt(cuts: readonly number[], ends: '[)' | '(]', whole: boolean): readonly Band[] {
  const [first, ...rest] = cuts
  if (first === undefined) return openGrading.bands
  const low = (cut: number) => (whole ? cut - 1 : cut)
  const lowEnds = whole ? '[]' : ends
  return [
    { grade: 'g-0', at: { from: first, ends: whole ? '[)' : ends } },
    ...rest.map((from, index): Band => {
      const to = low(cuts[index] ?? from)
      return { grade: `g-${index + 1}`, at: { from, to, ends: lowEnds } }
    }),
    { grade: `g-${cuts.length}`, at: { to: low(cuts.at(-1) ?? first), ends: lowEnds } },
  ]
}

interface Cuts {
  readonly value: number
  readonly cuts: readonly number[]
  readonly ends: '[)' | '(]'
  readonly fractions: (typeof roundings)[number] | undefined
}

/** Bands at these cuts, as far as the value can reach them. */
function graded(rulebook: Rulebook, { value, cuts, ends, fractions }: Cuts): BandedRulebook {
  const name = `v-${value % rulebook.values.length}`
  const open = { ...rulebook, grading: { ...openGrading, value: name } }
  const result = compileRulebook(open)
  const plan = result.ok ? result.value.values.find((each) => each.name === name)?.node.plan : null
  if (!plan) throw new Error(`a random rulebook does not compile: ${JSON.stringify(result)}`)
  const [lo, hi] = [Number(plan.lo.n) / Number(plan.lo.d), Number(plan.hi.n) / Number(plan.hi.d)]
  const chosen = [...new Set(fractions ? cuts.map((cut) => 3 * Math.round(cut / 3)) : cuts)]
    .filter((cut) => cut > lo + 3 && cut < hi - 3)
    .sort((a, b) => b - a)
  const bands = bandsAt(chosen, ends, fractions !== undefined)
  const rounding = fractions && chosen.length > 0 ? { fractions } : {}
  return { ...open, grading: { ...open.grading, bands, ...rounding } }
}

/** How many of the last few periods had some grade. */
function aboutPast(grades: readonly string[]): fc.Arbitrary<Condition> {
  const past = fc.record(
    {
      past: fc.subarray([...grades], { minLength: 1 }),
      of: fc.integer({ min: 1, max: 4 }),
      gap: fc.constantFrom('breaks' as const, 'skips' as const, 'refuse' as const),
      inARow: fc.constant(true as const),
    },
    { requiredKeys: ['past', 'of', 'gap'] },
  )
  return fc
    .tuple(past, fc.constantFrom('at-least' as const, 'below' as const), fc.nat(3))
    .map(([left, op, right]): Condition => ({ op, left, right }))
}

/** What a veto and a measure may ask; the answer may be missing. */
function asked({ values, grading }: Rulebook): fc.Arbitrary<Condition> {
  const grades = gradesOf(grading)
  const value = fc.tuple(fc.constantFrom(...values.map(({ name }) => name)), decimals(-20, 60))
  return fc.oneof(
    value.map(([name, right]): Condition => ({ op: 'below', left: `value.${name}`, right })),
    fc.constant<Condition>({ op: 'at-least', left: 'input.rate', right: 0 }),
    fc.constant<Condition>({ op: 'above', left: 'subject.age', right: 60 }),
    fc.constant<Condition>({ op: 'equals', left: 'link.branch', right: 'high' }),
    joined(fc.oneof(counts, aboutPast(grades))),
  )
}

function orderOf({ values }: Rulebook): fc.Arbitrary<readonly OrderKey[]> {
  const keys = ['subject.years' as const, ...values.map(({ name }) => `value.${name}` as const)]
  const key = fc.record({
    by: fc.constantFrom(...keys),
    first: fc.constantFrom('highest' as const, 'lowest' as const),
  })
  return fc.uniqueArray(key, { minLength: 1, maxLength: 3, selector: ({ by }) => by })
}

/** Measures for one subject by itself: none goes by places or shares a pool. */
function measuresOf(rulebook: Rulebook): fc.Arbitrary<readonly MeasureRule[]> {
  const measure = fc.record(
    { when: asked(rulebook), whenMissing: fc.constantFrom('hit' as const, 'clear' as const) },
    { requiredKeys: ['whenMissing'] },
  )
  return fc.array(measure, { maxLength: 2 }).map((list) =>
    list.map((each, index): MeasureRule => {
      return { clause: `measure-${index}`, measure: 'award', decidedBy: 'committee', ...each }
    }),
  )
}

function vetoesOf(rulebook: BandedRulebook): fc.Arbitrary<readonly Veto[]> {
  const { grading } = rulebook
  const grade = fc.constantFrom(...grading.bands.map((band) => band.grade))
  const effect = fc.oneof(
    fc.record({
      kind: fc.constantFrom('at-most' as const, 'at-least' as const, 'exactly' as const),
      grade,
    }),
    fc.constant({ kind: 'ungraded' as const }),
  )
  const veto = fc.record({
    when: asked(rulebook),
    effect,
    whenMissing: fc.constantFrom('hit' as const, 'clear' as const, 'refuse' as const),
  })
  return fc
    .array(veto, { maxLength: 2 })
    .map((list) => list.map((each, index) => ({ clause: `veto-${index}`, ...each })))
}

function profilesOf(clauses: number): fc.Arbitrary<readonly Profile[]> {
  const profile = (category: string) =>
    fc
      .record({
        of: fc.nat(clauses - 1),
        points: decimals(-10, 60),
        outcome: fc.constantFrom('graded' as const, 'scored' as const),
        exempts: fc.boolean(),
        inBase: fc.option(fc.boolean(), { nil: undefined }),
      })
      .map(
        ({ of, points, outcome, exempts, inBase }): Profile => ({
          clause: `profile-${category}`,
          when: { op: 'equals', left: 'subject.category', right: category },
          exempt: exempts ? [{ of: `c-${of}`, points }] : [],
          outcome,
          ...(inBase !== undefined && { inBase }),
        }),
      )
  return fc.oneof(
    fc.constant([]),
    profile('a').map((only) => [only]),
    fc.tuple(profile('a'), profile('b')),
  )
}

const cuts: fc.Arbitrary<Cuts> = fc.record({
  value: fc.nat(3),
  cuts: fc.array(decimals(-20, 90, 1), { maxLength: 4 }),
  ends: fc.constantFrom('[)' as const, '(]' as const),
  fractions: fc.option(fc.constantFrom(...roundings), { nil: undefined }),
})

/** Small rulebooks of every kind of clause, with nothing wrong in them. */
export const rulebooks: fc.Arbitrary<BandedRulebook> = fc
  .constantFrom(...cycles)
  .chain((cycle) => fc.tuple(fc.constant(cycle), fc.array(valueNode(cycle), sizes)))
  .map(([cycle, nodes]) => {
    const next = { id: 0 }
    const values = nodes.map((node, index) => {
      return { name: `v-${index}`, of: settle(node, index, next) }
    })
    const bare: Rulebook = {
      id: 'random',
      version: '1',
      title: {},
      source: 'made up',
      inForce: { from: civilDate('2026-01-01'), until: civilDate('2027-01-01') },
      zone: 'Asia/Shanghai',
      cycle,
      catalogue,
      raters,
      values,
      grading: openGrading,
    }
    return { bare, clauses: next.id }
  })
  .filter(({ bare }) => isAlive(bare))
  .chain(({ bare, clauses }) =>
    fc.tuple(boundedProfiles(bare, clauses), cuts).chain(([profiles, where]) => {
      const book = graded({ ...bare, profiles }, where)
      return fc
        .tuple(vetoesOf(book), measuresOf(book), fc.option(orderOf(book), { nil: undefined }))
        .map(([vetoes, measures, order]): BandedRulebook => {
          const grading = order ? { ...book.grading, order } : book.grading
          return { ...book, grading, vetoes, measures }
        })
    }),
  )
  .filter(isAlive)

/** Profiles that do not put 0 in the place of a divisor. */
function boundedProfiles(bare: Rulebook, clauses: number): fc.Arbitrary<readonly Profile[]> {
  return profilesOf(clauses).filter((profiles) => {
    const result = compileRulebook({ ...bare, profiles })
    return result.ok || result.refusals.every(({ code }) => code !== 'ratio-unbounded')
  })
}

/** Whether chance wrote no clause that can never apply, which the check would refuse. */
function isAlive(rulebook: Rulebook): boolean {
  return checkRulebook(rulebook).every(({ code }) => !dead.has(code))
}

const dead: ReadonlySet<string> = new Set([
  'condition-never',
  'clause-covered',
  'clauses-contradict',
])

const sizes = { minLength: 1, maxLength: 4 }

/** The period of a random rulebook that its inputs are about. */
export function periodIn(cycle: PeriodKind): { id: string; from: CivilDate; until: CivilDate } {
  const ids = { month: '2026-02', quarter: '2026-Q1', 'half-year': '2026-H2' }
  const id = Object.entries(ids).find(([kind]) => kind === cycle)?.[1] ?? '2026'
  return { ...period(id) }
}
