import { describe, expect, it } from 'vitest'
import { checkRulebook, type Rulebook } from '../../src/rulebook/index.ts'
import { catalogue, everyKind, serviceNode, threeStars, withNode } from '../support/rulebooks.ts'

const award = { measure: 'award', decidedBy: 'the town' } as const

/** A rulebook in which every choice there is has been made. */
const decided: Rulebook = everyKind({
  money: { currency: 'CNY', decimals: 2 },
  catalogue: {
    ...catalogue,
    facts: catalogue.facts.map((kind) => ({
      ...kind,
      late: { after: { days: 30 }, means: 'set-aside' },
    })),
    inputs: [{ name: 'last-year', from: 0, to: 100, decimals: 1 }],
  },
  grading: { ...threeStars, order: [{ by: 'value.total', first: 'highest' }] },
  values: [
    ...everyKind().values,
    {
      name: 'due',
      of: {
        ...{ kind: 'sub-periods', clause: 'halves', window: 'half-year', combine: 'sum' },
        unfinished: 'counts',
        of: {
          ...{ ...serviceNode, clause: 'due', every: { window: 'month', unmet: 'refuse' } },
          due: { by: '06-30', unmet: 'zero' },
        },
      },
    },
  ],
  quotas: [
    {
      ...{ clause: 'quota', grade: 'three-star', share: 0.3 },
      ...{ counts: 'grade', seats: 'down', base: 'all', tie: 'refuse' },
    },
  ],
  afterRuling: 'rerun',
  measures: [
    {
      ...{ ...award, clause: 'prizes' },
      amount: { kind: 'by-rank', amounts: [3, 2], tie: 'share' },
    },
    {
      ...{ ...award, clause: 'wage', grades: ['one-star'], run: { periods: 2, gap: 'breaks' } },
      amount: { kind: 'of-principal', of: 'input.last-year', rounding: 'down' },
    },
    {
      ...{ ...award, clause: 'pool' },
      amount: { kind: 'pool', pool: { fixed: 0 }, by: 'equal', leftover: 'stays' },
    },
  ],
})

type Path = readonly (string | number)[]

const places = (value: unknown, path: Path = []): readonly Path[] => {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, part]) => {
    return places(part, [...path, Array.isArray(value) ? Number(key) : key])
  })
}

/** The rulebook with another text at a place, or with none. */
function changed(path: Path, to?: string): Rulebook {
  const copy: unknown = structuredClone(decided)
  const holder = path.slice(0, -1).reduce((part, step) => Object(part)[step], copy)
  const last = String(path.at(-1))
  if (to === undefined) delete Object(holder)[last]
  else Object(holder)[last] = to
  return copy as Rulebook
}

/** Those that are open where they are left out, too; all others are in `test/laws/open-places.test.ts`. */
const choices = places(decided).filter((path) => {
  return checkRulebook(left(path)).some(({ code }) => code === 'choice-open')
})

/** What is left out may hold up a check: then it is none of these. */
function left(path: Path): Rulebook {
  const copy = changed(path)
  try {
    checkRulebook(copy)
    return copy
  } catch {
    return decided
  }
}

describe('choices', () => {
  it('are made in a rulebook without faults', () => {
    expect(checkRulebook(decided)).toEqual([])
  })

  it('are these', () => {
    expect(choices.map((path) => path.join('.'))).toEqual([
      'catalogue.facts.0.late.means',
      'catalogue.facts.1.late.means',
      'values.0.of.of.1.deductions.0.every.unmet',
      'values.1.of.of.1.value.missingGroup',
      'values.2.of.combine',
      'values.2.of.unfinished',
      'values.2.of.of.every.unmet',
      'values.2.of.of.due.unmet',
      'grading.order.0.first',
      'measures.0.amount.tie',
      'measures.1.run.gap',
      'measures.1.amount.rounding',
      'measures.2.amount.leftover',
      'posting.rounding',
      'quotas.0.counts',
      'quotas.0.seats',
      'quotas.0.base',
      'quotas.0.tie',
      'afterRuling',
    ])
  })

  it.each(choices.map((path) => [path.join('.'), path] as const))(
    '%s is open when left out',
    (_, path) => {
      const open = [{ code: 'choice-open', path, actual: null }]
      expect(checkRulebook(changed(path))).toMatchObject(open)
      expect(checkRulebook(changed(path, '?'))).toMatchObject([{ ...open[0], actual: '?' }])
      expect(checkRulebook(changed(path, 'by lot'))).toMatchObject([
        { code: 'choice-invalid', path },
      ])
    },
  )
})

describe('at the very edge', () => {
  const edge = (changes: Partial<Rulebook>) =>
    checkRulebook({ ...decided, ...changes }).map(({ code, path }) => [code, path.join('.')])
  const fixed = (amount: number) =>
    edge({ measures: [{ ...award, clause: 'm', amount: { kind: 'fixed', amount } }] })

  it('a sum may have as many decimals as the money, and be as large as can be reckoned', () => {
    expect(fixed(0.01)).toEqual([])
    expect(fixed(0.001)).toEqual([['sum-invalid', 'measures.0.amount.amount']])
    expect(fixed(10_000_000_000)).toEqual([])
    expect(fixed(-10_000_000_000)).toEqual([])
    expect(fixed(10_000_000_000.01)).toEqual([['sum-invalid', 'measures.0.amount.amount']])
  })

  it('what is no decimal is not also below 0', () => {
    const node = (points: number) =>
      checkRulebook(withNode({ ...serviceNode, clause: 'x', caps: [{ per: 'month', points }] }))
    expect(node(-1e-9)).toMatchObject([{ code: 'decimal-invalid' }])
    expect(node(0)).toEqual([])
  })

  it('two ends may be one', () => {
    const { pledges } = decided
    if (!pledges) throw new Error('no pledges')
    const [kind] = pledges.kinds
    const kinds = [{ ...kind, ...{ reviewPoints: { from: 5, to: 5 } } }] as typeof pledges.kinds
    expect(edge({ pledges: { ...pledges, kinds, perMember: { atLeast: 2, atMost: 2 } } })).toEqual(
      [],
    )
    const value = {
      kind: 'discretionary',
      field: 'hours',
      from: 2,
      to: 2,
      reason: 'reason',
    } as const
    expect(checkRulebook(withNode({ ...serviceNode, clause: 'x', value }))).toEqual([])
  })

  it('a zone has at most 64 characters', () => {
    const zone = (length: number) => edge({ zone: `Etc/${'x'.repeat(length - 4)}` })
    expect(zone(64)).toEqual([])
    expect(zone(65)).toEqual([['zone-name-invalid', 'zone']])
    expect(edge({ zone: 'UTC' })).toEqual([])
  })

  it('a band that is none is not held against its neighbours', () => {
    const bands = (...at: readonly object[]) =>
      edge({
        grading: {
          ...threeStars,
          order: [{ by: 'value.total', first: 'highest' }],
          bands: at.map((each, index) => ({
            grade: ['three-star', 'two-star', 'one-star'][index] ?? 'rest',
            at: { ends: '[)', ...each },
          })),
        },
      })
    const wrong = [['band-unreachable', 'grading.bands.1.at']]
    expect(bands({ from: 80 }, { from: 90, to: 85 }, { to: 80 })).toEqual(wrong)
    expect(bands({ from: 80 }, { from: 10, to: 5 }, { to: 80 })).toEqual(wrong)
  })
})
